#pragma once
#include "nn/mode.h"
#include "nn/span.h"

namespace bn {

/// z = W a + b.
struct Linear {
  Index in = 0;
  Index out = 0;
  Span W;  // (out, in), row-major
  Span b;  // (out), or empty
  /// False directly in front of batch norm, which in training takes any constant away again. The gradient of b is then
  /// defined as exactly 0, so that adaptive optimisers do not amplify rounding noise.
  bool b_has_effect = true;
};

/// Takes its stretches from `parameters`.
Linear make_linear(Layout& parameters, Index in, Index out, bool bias, bool b_has_effect);

/// W of the layer as a matrix (out, in).
ConstMatrixView weights(const Linear& layer, ConstVectorRef parameters);

/// a (in, m) -> z (out, m).
void forward(const Linear& layer, ConstVectorRef parameters, ConstMatrixRef a, MatrixRef z);

/// dW = dz a^T and db = sum of dz over the batch, written into `gradient` (as long as the parameters).
void parameter_gradient(const Linear& layer, Mode mode, ConstMatrixRef a, ConstMatrixRef dz, VectorRef gradient);

/// da = W^T dz, (in, m).
void input_gradient(const Linear& layer, ConstVectorRef parameters, ConstMatrixRef dz, MatrixRef da);

}  // namespace bn
