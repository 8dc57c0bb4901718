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

/// Do the numbers lie in memory as a Matrix or a Vector has them?
template <class Derived, class Plain>
constexpr bool lies_as() {
  return (Derived::Flags & Eigen::DirectAccessBit) != 0 && bool(Derived::IsRowMajor) == bool(Plain::IsRowMajor) &&
         Derived::InnerStrideAtCompileTime == 1;
}

/// Any matrix, view or block of rows, seen as a ConstMatrixView. An expression is worked out into a copy that lives
/// until the call is over. Eigen::Ref<const Matrix> carries a place for that copy into every call; this one is smaller.
class MatrixArgument : public ConstMatrixView {
 public:
  template <class Derived, std::enable_if_t<lies_as<Derived, Matrix>(), int> = 0>
  MatrixArgument(const Eigen::DenseBase<Derived>& from)  // NOLINT(google-explicit-constructor): a parameter
      : ConstMatrixView(from.derived().data(), from.rows(), from.cols(),
                        Eigen::OuterStride<>(from.derived().outerStride())) {}
  template <class Derived, std::enable_if_t<!lies_as<Derived, Matrix>(), int> = 0>
  MatrixArgument(const Eigen::DenseBase<Derived>& from,
                 Matrix&& copy = Matrix())  // NOLINT(google-explicit-constructor)
      : MatrixArgument(copy = from.derived()) {}
};
/// Likewise for vectors.
class VectorArgument : public Eigen::Map<const Vector> {
 public:
  template <class Derived, std::enable_if_t<lies_as<Derived, Vector>(), int> = 0>
  VectorArgument(const Eigen::DenseBase<Derived>& from)  // NOLINT(google-explicit-constructor): a parameter
      : Eigen::Map<const Vector>(from.derived().data(), from.size()) {}
  template <class Derived, std::enable_if_t<!lies_as<Derived, Vector>(), int> = 0>
  VectorArgument(const Eigen::DenseBase<Derived>& from,
                 Vector&& copy = Vector())  // NOLINT(google-explicit-constructor)
      : VectorArgument(copy = from.derived()) {}
};

/// Parameters of functions. Each takes a matrix, a view or a block of rows without a copy.
using MatrixRef = Eigen::Ref<Matrix>;
using ConstMatrixRef = const MatrixArgument&;
using VectorRef = Eigen::Ref<Vector>;
using ConstVectorRef = const VectorArgument&;

/// Where row i begins.
inline const Scalar* row_of(ConstMatrixRef from, Index i) { return from.data() + i * from.outerStride(); }
inline Scalar* mutable_row(MatrixRef& from, Index i) { return from.data() + i * from.outerStride(); }

/// Memory for (rows, capacity) numbers, sized once and seen as (rows, m) for the m <= capacity examples at hand.
class Buffer {
 public:
  Buffer() = default;
  Buffer(Index rows, Index capacity) : rows_(rows), step_(step(capacity)), store_(Vector::Zero(rows * step_)) {}

  Index rows() const { return rows_; }
  MatrixView view(Index m) { return {store_.data(), rows_, m, Eigen::OuterStride<>(step_)}; }
  ConstMatrixView view(Index m) const { return {store_.data(), rows_, m, Eigen::OuterStride<>(step_)}; }

 private:
  /// From row to row: an odd number of eights, for rows a power of two apart push each other out of the cache.
  static Index step(Index m) { return 8 * (((m + 7) / 8) | 1); }

  Index rows_ = 0;
  Index step_ = 0;
  Vector store_;
};

}  // namespace bn
