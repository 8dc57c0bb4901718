#pragma once
#include "nn/batch_norm.h"

namespace bn {

/// A batch norm of one feature, or of several; gamma, beta and the running statistics at their first values.
struct BatchNormFixture {
  explicit BatchNormFixture(Index features = 1, Index capacity = 64) {
    Layout parameter_layout;
    Layout running_layout;
    layer = make_batch_norm(parameter_layout, running_layout, features);
    cache = make_cache(layer, capacity);
    parameters = Vector::Zero(2 * features);
    parameters.head(features).setOnes();
    running = Vector::Zero(2 * features);
    running.tail(features).setOnes();
  }
  Matrix run(const Matrix& z, Mode mode = Mode::training) {
    Matrix z_tilde(z.rows(), z.cols());
    forward(layer, parameters, running, mode, z, cache, z_tilde);
    return z_tilde;
  }

  BatchNorm layer;
  BatchNormCache cache;
  Vector parameters, running;
};

}  // namespace bn
