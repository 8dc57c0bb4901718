#pragma once
#include "nn/span.h"

namespace bn {

/// z = W a + b.
struct Linear {
  Index in = 0;
  Index out = 0;
  Span W;  // (out, in), row-major
  Span b;  // (out), or empty
};

/// Takes its stretches from `parameters`.
Linear make_linear(Layout& parameters, Index in, Index out, bool bias);

/// W of the layer as a matrix (out, in).
ConstFlatView weights(const Linear& layer, ConstVectorRef parameters);

/// a (in, m) -> z (out, m).
void forward(const Linear& layer, ConstVectorRef parameters, ConstMatrixRef a, MatrixRef z);

/// dW = dz a^T, written into `gradient` (as long as the parameters).
void weight_gradient(const Linear& layer, ConstMatrixRef a, ConstMatrixRef dz, VectorRef gradient);

/// db = sum of dz over the batch, likewise.
void bias_gradient(const Linear& layer, ConstMatrixRef dz, VectorRef gradient);

/// da = W^T dz, (in, m).
void input_gradient(const Linear& layer, ConstVectorRef parameters, ConstMatrixRef dz, MatrixRef da);

}  // namespace bn
