// Rows against their definitions in long double, of every length up to a few groups of sums.
#include "kernel/norm_rows.h"

#include <gtest/gtest.h>

#include "nn/random_seeds.h"

namespace bn {
namespace {

using ExactRow = Eigen::Array<long double, 1, Eigen::Dynamic>;

ExactRow exact_row(const Matrix& row) { return row.row(0).cast<long double>().array(); }

template <class Check>
void for_lengths(Check check) {
  Random random(7, 1);
  for (Index n = 1; n <= 140; ++n) {
    SCOPED_TRACE(n);
    check(n, random);
  }
}

double of_row(const Doubles& four, Index r) { return r < 2 ? four.low[r] : four.high[r - 2]; }

double near(long double scale) { return double(scale) * 8 * kEpsilon; }

TEST(NormRows, ShiftAndVarianceAroundALargeMean) {
  for_lengths([](Index n, Random& random) {
    const Matrix z = (random_matrix(6, n, random).array() * Scalar(0.01) + 1000).matrix();
    for (const Index i : {0, 4}) {
      const RowMoments found = row_moments(z, i);
      for (Index r = 0; r < 4; ++r) {
        // Behind the last row it is the last one's again.
        const ExactRow row = exact_row(z.row(std::min<Index>(i + r, 5)));
        const long double shift = (row - row[0]).mean();
        const long double sigma2 = (row - row[0] - shift).square().mean();
        EXPECT_EQ(found.reference[r], Scalar(row[0]));
        EXPECT_NEAR(double(found.shift[r]), double(shift), near((row - row[0]).abs().maxCoeff()));
        EXPECT_NEAR(of_row(found.sigma2, r), double(sigma2), near(sigma2) * 4);
      }
    }
  });
}

TEST(NormRows, VarianceOfNumbersWhoseSquaresAreNoFloats) {
  for (const double size : {1e-20, 1e15, 1e25}) {
    Matrix z = (Matrix(2, 4) << 1, -1, 1, -1, 1, -1, 1, -1).finished();
    z.row(0) *= Scalar(size);
    const double square = double(Scalar(size)) * double(Scalar(size));
    const RowMoments found = row_moments(z, 0);
    EXPECT_NEAR(of_row(found.sigma2, 0) / square, 1, 4 * kEpsilon) << size;
    EXPECT_EQ(of_row(found.sigma2, 1), 1.0);
  }
}

TEST(NormRows, EqualNumbersHaveNoShiftAndNoVariance) {
  for_lengths([](Index n, Random&) {
    const Matrix row = Matrix::Constant(1, n, Scalar(0.1));
    const RowMoments found = row_moments(row, 0);
    EXPECT_EQ(found.shift[0], Scalar(0));
    EXPECT_EQ(of_row(found.sigma2, 0), 0.0);
  });
}

TEST(NormRows, NormaliseEveryNumberAndNoMore) {
  const Scalar reference[] = {Scalar(0.5), 0};
  const Scalar shift[] = {Scalar(0.25), 1};
  const Scalar inv_std[] = {2, Scalar(0.5)};
  const Scalar gamma[] = {3, 1};
  const Scalar beta[] = {-1, 4};
  for_lengths([&](Index n, Random& random) {
    const Matrix z = random_matrix(2, n, random);
    Matrix z_hat = Matrix::Constant(2, n + 1, 9);
    Matrix z_tilde = z_hat;
    Matrix seen = z_tilde;
    normalise_rows({reference, shift, inv_std, gamma, beta}, z, z_hat.leftCols(n), z_tilde.leftCols(n), [&](Index i) {
      return [&seen, i](Index j, auto place, Lanes lanes) { place.store(&seen(i, j), lanes); };
    });
    for (Index i = 0; i < 2; ++i) {
      const ExactRow expected =
          (exact_row(z.row(i)) - ExactRow::Scalar(reference[i] + shift[i])) * ExactRow::Scalar(inv_std[i]);
      const ExactRow scaled = ExactRow::Scalar(gamma[i]) * expected + ExactRow::Scalar(beta[i]);
      EXPECT_LE((exact_row(z_hat.row(i).leftCols(n)) - expected).abs().maxCoeff(), near(10));
      EXPECT_LE((exact_row(z_tilde.row(i).leftCols(n)) - scaled).abs().maxCoeff(), near(30));
    }
    EXPECT_EQ(seen, z_tilde);
    EXPECT_EQ(z_hat.col(n), Vector(Vector::Constant(2, 9)));
    EXPECT_EQ(z_tilde.col(n), Vector(Vector::Constant(2, 9)));
  });
}

TEST(NormRows, GradientsSumEveryNumberOnce) {
  for_lengths([](Index n, Random& random) {
    const Matrix dy = random_matrix(2, n, random);
    const Matrix z_hat = random_matrix(2, n, random);
    Vector dgamma(2);
    Vector dbeta(2);
    row_gradients(z_hat, dgamma.data(), dbeta.data(), rows(dy));
    for (Index i = 0; i < 2; ++i) {
      const ExactRow products = exact_row(dy.row(i)) * exact_row(z_hat.row(i));
      EXPECT_NEAR(double(dbeta[i]), double(exact_row(dy.row(i)).sum()), near(exact_row(dy.row(i)).abs().sum()));
      EXPECT_NEAR(double(dgamma[i]), double(products.sum()), near(products.abs().sum()));
    }
    const Vector alone = dgamma;
    row_gradients(z_hat, dgamma.data(), nullptr, rows(dy));
    EXPECT_EQ(dgamma, alone);
  });
}

TEST(NormRows, FlowBackIsItsFormula) {
  const Scalar gamma[] = {4, 1};
  const Scalar inv_std[] = {Scalar(0.5), 1};
  const Scalar dgamma[] = {1, 2};
  const Scalar dbeta[] = {2, -8};
  for_lengths([&](Index n, Random& random) {
    const Matrix dy = random_matrix(2, n, random);
    const Matrix z_hat = random_matrix(2, n, random);
    Matrix dz = Matrix::Constant(2, n + 1, 9);
    flow_back({gamma, inv_std, dgamma, dbeta}, Scalar(0.25), dy, z_hat, dz.leftCols(n));
    const ExactRow first = 2 * ((exact_row(dy.row(0)) - 0.5L) - exact_row(z_hat.row(0)) * 0.25L);
    const ExactRow second = (exact_row(dy.row(1)) + 2.0L) - exact_row(z_hat.row(1)) * 0.5L;
    EXPECT_LE((exact_row(dz.row(0).leftCols(n)) - first).abs().maxCoeff(), near(12));
    EXPECT_LE((exact_row(dz.row(1).leftCols(n)) - second).abs().maxCoeff(), near(12));
    EXPECT_EQ(dz.col(n), Vector(Vector::Constant(2, 9)));
  });
}

}  // namespace
}  // namespace bn
