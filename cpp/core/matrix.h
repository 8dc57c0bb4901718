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

using MatrixView = Eigen::Map<Matrix>;
using ConstMatrixView = Eigen::Map<const Matrix>;

/// Parameters of functions. Each takes a matrix, a view or a block of rows without a copy.
using MatrixRef = Eigen::Ref<Matrix>;
using ConstMatrixRef = const Eigen::Ref<const Matrix>&;
using VectorRef = Eigen::Ref<Vector>;
using ConstVectorRef = const Eigen::Ref<const Vector>&;

/// Fixes how Eigen cuts large products into blocks. By default it asks the processor for its cache sizes, and sums then
/// come out in another order on another machine. Must run before the first product.
inline void fix_product_blocks() { Eigen::setCpuCacheSizes(32 << 10, 256 << 10, 2 << 20); }

/// Memory for (rows, capacity) numbers, sized once and seen as (rows, m) for the m <= capacity examples at hand.
class Buffer {
 public:
  Buffer() = default;
  Buffer(Index rows, Index capacity) : rows_(rows), store_(Vector::Zero(rows * capacity)) {}

  Index rows() const { return rows_; }
  MatrixView view(Index m) { return {store_.data(), rows_, m}; }
  ConstMatrixView view(Index m) const { return {store_.data(), rows_, m}; }

 private:
  Index rows_ = 0;
  Vector store_;
};

}  // namespace bn
