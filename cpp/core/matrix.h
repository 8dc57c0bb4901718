#pragma once
#include "core/eigen.h"

namespace bn {

/// The number type of the whole library: float, or double in the library built with BN_DOUBLE for tests and replay.
#ifdef BN_DOUBLE
using Scalar = double;
#else
using Scalar = float;
#endif

using Index = Eigen::Index;

/// (features, m): one example per column, row-major, so that the examples of one feature lie side by side.
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

/// A stretch of a flat vector seen as a matrix.
using FlatView = Eigen::Map<Matrix>;
using ConstFlatView = Eigen::Map<const Matrix>;

/// A matrix whose rows may lie farther apart than they are long.
using MatrixView = Eigen::Map<Matrix, 0, Eigen::OuterStride<>>;
using ConstMatrixView = Eigen::Map<const Matrix, 0, Eigen::OuterStride<>>;

/// Parameters of functions. Each takes a matrix, a view or a block of rows without a copy.
using MatrixRef = Eigen::Ref<Matrix>;
using ConstMatrixRef = const Eigen::Ref<const Matrix>&;
using VectorRef = Eigen::Ref<Vector>;
using ConstVectorRef = const Eigen::Ref<const Vector>&;

/// Memory for (rows, capacity) numbers, sized once and seen as (rows, m) for the m <= capacity examples at hand.
class Buffer {
 public:
  Buffer() = default;
  Buffer(Index rows, Index capacity) : rows_(rows), store_(Vector::Zero(rows * step(capacity))) {}

  Index rows() const { return rows_; }
  MatrixView view(Index m) { return {store_.data(), rows_, m, Eigen::OuterStride<>(step(m))}; }
  ConstMatrixView view(Index m) const { return {store_.data(), rows_, m, Eigen::OuterStride<>(step(m))}; }

 private:
  /// From row to row: an odd number of eights, for rows a power of two apart push each other out of the cache.
  static Index step(Index m) { return 8 * (((m + 7) / 8) | 1); }

  Index rows_ = 0;
  Vector store_;
};

}  // namespace bn
