#include "kernel/map.h"

#include <gtest/gtest.h>

#include "nn/random_matrix.h"

namespace bn {
namespace {

TEST(Map, TouchesEveryElementOnceForEveryRemainder) {
  Random random(3, 1);
  for (Index m = 1; m <= 19; ++m) {
    const Matrix a = random_matrix(3, m, random);
    const Matrix b = random_matrix(3, m, random);
    Matrix store = Matrix::Constant(3, m + 1, 7);
    map(a, store.leftCols(m), [](Lanes x) { return x + Scalar(1); });
    EXPECT_EQ(store.leftCols(m), Matrix(a.array() + 1)) << m;
    map(a, b, store.leftCols(m), [](Lanes x, Lanes y) { return x - y; });
    EXPECT_EQ(store.leftCols(m), Matrix(a - b)) << m;
    EXPECT_EQ(store.col(m), Vector(Vector::Constant(3, 7))) << m;
  }
}

TEST(Map, MayWriteWhatItReads) {
  Matrix a = Matrix::Constant(2, 6, 3);
  map(a, a, [](Lanes x) { return x * x; });
  EXPECT_EQ(a, Matrix(Matrix::Constant(2, 6, 9)));
}

}  // namespace
}  // namespace bn
