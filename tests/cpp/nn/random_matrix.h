#pragma once
#include "core/matrix.h"
#include "core/random.h"

namespace bn {

/// (rows, columns) of standard normal numbers.
inline Matrix random_matrix(Index rows, Index columns, Random& random) {
  Matrix matrix(rows, columns);
  for (Index i = 0; i < rows; ++i) {
    for (Index j = 0; j < columns; ++j) matrix(i, j) = Scalar(random.normal());
  }
  return matrix;
}

}  // namespace bn
