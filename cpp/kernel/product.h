#pragma once
#include "core/matrix.h"

// The three products of a linear layer. Row-major matrices of any shape and stride. Each sum is taken in one order that
// depends on the shape alone, so that it has the same bits everywhere.
namespace bn {

/// out (units, m) = W (units, depth) in (depth, m) + b (units), or without b where that is empty.
void product(ConstMatrixRef W, ConstMatrixRef in, ConstVectorRef b, MatrixRef out);

/// out (depth, m) = W^T in, W (units, depth), in (units, m).
void transposed_product(ConstMatrixRef W, ConstMatrixRef in, MatrixRef out);

/// out (units, depth) = left (units, m) right^T, right (depth, m): sums over the examples.
void product_over_examples(ConstMatrixRef left, ConstMatrixRef right, MatrixRef out);

}  // namespace bn
