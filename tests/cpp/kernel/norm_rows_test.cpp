// Rows against their definitions in long double, of every length up to a few groups of sums.
#include "kernel/norm_rows.h"

#include <gtest/gtest.h>

#include "nn/random_seeds.h"

namespace bn {
namespace {

using Exact = Eigen::Array<long double, 1, Eigen::Dynamic>;

Exact exact(const Matrix& row) { return row.row(0).cast<long double>().array(); }

template <class Check>
void for_lengths(Check check) {
  Random random(7, 1);
  for (Index n = 1; n <= 140; ++n) {
    SCOPED_TRACE(n);
    check(n, random);
  }
}

double near(long double scale) { return double(scale) * 8 * kEpsilon; }

TEST(NormRows, ShiftAndVarianceAroundALargeMean) {
  for_lengths([](Index n, Random& random) {
    const Matrix row = (random_matrix(1, n, random).array() * Scalar(0.01) + 1000).matrix();
    const Exact distance = exact(row) - exact(row)[0];
    const long double shift = distance.mean();
    const Scalar found = row_shift(row.data(), n);
    EXPECT_NEAR(double(found), double(shift), near(distance.abs().maxCoeff()));
    const long double sigma2 = (distance - shift).square().mean();
    EXPECT_NEAR(row_sigma2(row.data(), n, found), double(sigma2), near(sigma2) * 4);
  });
}

TEST(NormRows, VarianceOfNumbersWhoseSquaresAreNoFloats) {
  for (const double size : {1e-20, 1e15, 1e25}) {
    const Matrix row = (Matrix(1, 4) << Scalar(size), Scalar(-size), Scalar(size), Scalar(-size)).finished();
    const double square = double(Scalar(size)) * double(Scalar(size));
    EXPECT_NEAR(row_sigma2(row.data(), 4, row_shift(row.data(), 4)) / square, 1, 4 * kEpsilon) << size;
  }
}

TEST(NormRows, EqualNumbersHaveNoShiftAndNoVariance) {
  for_lengths([](Index n, Random&) {
    const Matrix row = Matrix::Constant(1, n, Scalar(0.1));
    EXPECT_EQ(row_shift(row.data(), n), Scalar(0));
    EXPECT_EQ(row_sigma2(row.data(), n, 0), 0.0);
  });
}

TEST(NormRows, NormaliseEveryNumberAndNoMore) {
  for_lengths([](Index n, Random& random) {
    const Matrix z = random_matrix(1, n, random);
    Matrix z_hat = Matrix::Constant(1, n + 1, 9);
    Matrix z_tilde = z_hat;
    normalise_row({Scalar(0.5), Scalar(0.25), 2, 3, -1}, z.data(), n, z_hat.data(), z_tilde.data());
    const Exact expected = (exact(z) - 0.75L) * 2;
    EXPECT_LE((exact(z_hat.leftCols(n)) - expected).abs().maxCoeff(), near(10));
    EXPECT_LE((exact(z_tilde.leftCols(n)) - (3 * expected - 1)).abs().maxCoeff(), near(30));
    EXPECT_EQ(z_hat(0, n), Scalar(9));
    EXPECT_EQ(z_tilde(0, n), Scalar(9));
  });
}

TEST(NormRows, GradientSumsEveryNumberOnce) {
  for_lengths([](Index n, Random& random) {
    const Matrix dy = random_matrix(1, n, random);
    const Matrix z_hat = random_matrix(1, n, random);
    const RowGradient found = row_gradient(dy.data(), z_hat.data(), n);
    EXPECT_NEAR(found.dbeta, double(exact(dy).sum()), near(exact(dy).abs().sum()));
    EXPECT_NEAR(found.dgamma, double((exact(dy) * exact(z_hat)).sum()), near((exact(dy) * exact(z_hat)).abs().sum()));
  });
}

TEST(NormRows, FlowBackIsItsFormula) {
  for_lengths([](Index n, Random& random) {
    const Matrix dy = random_matrix(1, n, random);
    const Matrix z_hat = random_matrix(1, n, random);
    Matrix dz = Matrix::Constant(1, n + 1, 9);
    flow_back({2, Scalar(0.5), Scalar(0.25)}, dy.data(), z_hat.data(), n, dz.data());
    const Exact expected = 2 * ((exact(dy) - 0.5L) - exact(z_hat) * 0.25L);
    EXPECT_LE((exact(dz.leftCols(n)) - expected).abs().maxCoeff(), near(12));
    EXPECT_EQ(dz(0, n), Scalar(9));
  });
}

}  // namespace
}  // namespace bn
