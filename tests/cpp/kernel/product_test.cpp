// The products against plain sums in long double, on matrices with and without gaps between their rows.
#include "kernel/product.h"

#include <gtest/gtest.h>

#include "nn/random_seeds.h"

namespace bn {
namespace {

using Exact = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;
constexpr Scalar kUntouched = 12345;

Exact exact(ConstMatrixRef from) { return from.cast<long double>(); }

/// A matrix with columns left and right of it that nobody may touch.
struct Framed {
  Framed(Index rows, Index columns) : store(Matrix::Constant(rows + 1, columns + 3, kUntouched)) {}
  MatrixRef inner() { return store.block(0, 2, store.rows() - 1, store.cols() - 3); }
  bool frame_is_untouched() {
    const Index rows = store.rows();
    const Index columns = store.cols();
    return (store.leftCols(2).array() == kUntouched).all() && (store.col(columns - 1).array() == kUntouched).all() &&
           (store.row(rows - 1).array() == kUntouched).all();
  }
  Matrix store;
};

/// `sizes`: the sums of the terms' magnitudes, of which n rounding errors are taken.
void expect_near(const Exact& expected, const Exact& sizes, Index n, Framed& found) {
  const Exact error = (exact(found.inner()) - expected).cwiseAbs();
  EXPECT_TRUE((error.array() <= sizes.array() * static_cast<long double>(kEpsilon * double(n + 2))).all());
  EXPECT_TRUE(found.frame_is_untouched());
}

struct Shapes {
  Index units, depth, m;
};

void check_product(const Shapes& s, bool with_b, Random& random) {
  const Matrix W = random_matrix(s.units, s.depth, random);
  const Matrix in = random_matrix(s.depth, s.m, random);
  const Vector b = random_matrix(with_b ? s.units : 0, 1, random);
  Framed out(s.units, s.m);
  product(W, in, b, out.inner());
  Exact expected = exact(W) * exact(in);
  Exact sizes = exact(W).cwiseAbs() * exact(in).cwiseAbs();
  if (with_b) {
    expected.colwise() += Exact(b.cast<long double>()).col(0);
    sizes.colwise() += Exact(b.cast<long double>().cwiseAbs()).col(0);
  }
  expect_near(expected, sizes, s.depth, out);
}

void check_transposed_product(const Shapes& s, Random& random) {
  const Matrix W = random_matrix(s.units, s.depth, random);
  const Matrix in = random_matrix(s.units, s.m, random);
  Framed out(s.depth, s.m);
  transposed_product(W, in, out.inner());
  expect_near(exact(W).transpose() * exact(in), exact(W).cwiseAbs().transpose() * exact(in).cwiseAbs(), s.units, out);
}

void check_product_over_examples(const Shapes& s, Random& random) {
  Framed left(s.units, s.m);
  left.inner() = random_matrix(s.units, s.m, random);
  const Matrix right = random_matrix(s.depth, s.m, random);
  Framed out(s.units, s.depth);
  product_over_examples(left.inner(), right, out.inner());
  const Exact a = exact(left.inner());
  expect_near(a * exact(right).transpose(), a.cwiseAbs() * exact(right).cwiseAbs().transpose(), s.m, out);
}

void check_all(const Shapes& s, Random& random) {
  SCOPED_TRACE(std::to_string(s.units) + " x " + std::to_string(s.depth) + " x " + std::to_string(s.m));
  check_product(s, true, random);
  check_product(s, false, random);
  check_transposed_product(s, random);
  check_product_over_examples(s, random);
}

TEST(Product, OfEveryRemainder) {
  Random random(1, 1);
  for (Index units = 1; units <= 9; ++units) {
    for (Index depth = 1; depth <= 9; ++depth) {
      for (Index m = 1; m <= 13; ++m) check_all({units, depth, m}, random);
    }
  }
}

TEST(Product, OfRandomShapes) {
  for_random_seeds(40, [](Random& random) {
    check_all({random_index(1, 70, random), random_index(1, 70, random), random_index(1, 300, random)}, random);
  });
}

TEST(Product, KeepsNanToItsOwnUnitAndExample) {
  Matrix in = Matrix::Ones(3, 10);
  in(1, 4) = std::numeric_limits<Scalar>::quiet_NaN();
  Matrix out(5, 10);
  product(Matrix::Ones(5, 3), in, Vector(), out);
  for (Index j = 0; j < 10; ++j) EXPECT_EQ(out.col(j).hasNaN(), j == 4) << j;
}

}  // namespace
}  // namespace bn
