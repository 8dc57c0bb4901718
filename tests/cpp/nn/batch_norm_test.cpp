#include "nn/batch_norm.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "nn/batch_norm_fixture.h"

namespace bn {
namespace {

TEST(BatchNorm, ByHand) {
  BatchNormFixture f;
  f.layer.eps = Scalar(1);
  f.parameters << 2, 10;
  // mean 3, variance (4 + 0 + 0 + 4 + 0) / 5 = 1.6; with eps 2.6.
  const Matrix z_tilde = f.run((Matrix(1, 5) << 1, 3, 3, 5, 3).finished());
  const double step = 2 * 2 / std::sqrt(2.6);
  EXPECT_EQ(f.cache.mu[0], Scalar(3));
  EXPECT_NEAR(double(f.cache.sigma2[0]), 1.6, 1e-7);
  EXPECT_NEAR(double(z_tilde(0, 0)), 10 - step, 1e-6);
  EXPECT_EQ(z_tilde(0, 1), Scalar(10));
  EXPECT_NEAR(double(z_tilde(0, 3)), 10 + step, 1e-6);
}

TEST(BatchNorm, ConstantColumnGivesBetaExactly) {
  for (const double value : {0.0, 0.1, -1e6, 1e15, 1e-20}) {
    for (const double eps : {1e-5, 0.0}) {
      BatchNormFixture f;
      f.layer.eps = Scalar(eps);
      f.parameters << 3, Scalar(0.7);
      const Matrix z_tilde = f.run(Matrix::Constant(1, 7, Scalar(value)));
      EXPECT_EQ(f.cache.sigma2[0], Scalar(0)) << value;
      EXPECT_TRUE((z_tilde.array() == Scalar(0.7)).all()) << value;
    }
  }
}

TEST(BatchNorm, RefusesASingleTrainingExample) {
  BatchNormFixture f;
  EXPECT_THROW(f.run(Matrix::Ones(1, 1)), std::logic_error);
  EXPECT_NO_THROW(f.run(Matrix::Ones(1, 1), Mode::evaluation));
}

TEST(BatchNorm, NanStaysInItsFeature) {
  BatchNormFixture f(2);
  Matrix z = (Matrix(2, 3) << 1, 2, 3, 4, 5, 6).finished();
  z(0, 1) = std::numeric_limits<Scalar>::quiet_NaN();
  const Matrix z_tilde = f.run(z);
  EXPECT_TRUE(std::isnan(z_tilde(0, 0)));
  EXPECT_TRUE(z_tilde.row(1).allFinite());
}

TEST(BatchNorm, EvaluationUsesRunningStatisticsOnly) {
  BatchNormFixture f;
  f.layer.eps = 0;
  f.running << 5, 4;
  f.parameters << 3, 1;
  const Matrix alone = f.run(Matrix::Constant(1, 1, 9), Mode::evaluation);
  EXPECT_EQ(alone(0, 0), Scalar(1 + 3 * (9 - 5) / 2));
  EXPECT_EQ(f.run((Matrix(1, 2) << 9, 1e6).finished(), Mode::evaluation)(0, 0), alone(0, 0));
}

TEST(BatchNorm, RunningStatisticsMoveByMomentum) {
  BatchNormFixture f;
  f.layer.momentum = 0.25;
  f.run((Matrix(1, 2) << 1, 3).finished());  // mu 2, sigma2 1, unbiased 2
  update_running(f.layer, f.cache, 2, f.running);
  EXPECT_EQ(f.running, (Vector(2) << 0.5, 0.75 + 0.5).finished());
  f.layer.unbiased_running_sigma2 = false;
  update_running(f.layer, f.cache, 2, f.running);
  EXPECT_EQ(f.running, (Vector(2) << 0.375 + 0.5, 0.75 * 1.25 + 0.25).finished());
}

TEST(BatchNorm, EvaluationGradientTakesStatisticsAsConstants) {
  BatchNormFixture f;
  f.layer.eps = 0;
  f.running << 1, 4;
  f.parameters << 6, 0;
  f.run((Matrix(1, 2) << 3, 5).finished(), Mode::evaluation);  // z_hat 1, 2
  Vector gradient(2);
  Matrix dz(1, 2);
  backward(f.layer, f.parameters, Mode::evaluation, f.cache, (Matrix(1, 2) << 1, 10).finished(), gradient, dz);
  EXPECT_EQ(dz, (Matrix(1, 2) << 3, 30).finished());
  EXPECT_EQ(gradient, (Vector(2) << 21, 11).finished());
}

}  // namespace
}  // namespace bn
