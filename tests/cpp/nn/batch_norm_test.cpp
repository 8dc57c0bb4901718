#include "nn/batch_norm.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "nn/random_matrix.h"

namespace bn {
namespace {

/// One feature, or several; gamma, beta and the running statistics at their first values.
struct Fixture {
  explicit Fixture(Index features = 1, Index capacity = 64) {
    Layout parameter_layout;
    Layout running_layout;
    layer = make_batch_norm(parameter_layout, running_layout, features);
    cache = make_cache(layer, capacity);
    parameters = Vector::Zero(2 * features);
    parameters.head(features).setOnes();
    running = Vector::Zero(2 * features);
    running.tail(features).setOnes();
  }
  Matrix run(const Matrix& z, Mode mode = Mode::training) {
    Matrix z_tilde(z.rows(), z.cols());
    forward(layer, parameters, running, mode, z, cache, z_tilde);
    return z_tilde;
  }

  BatchNorm layer;
  BatchNormCache cache;
  Vector parameters, running;
};

TEST(BatchNorm, ByHand) {
  Fixture f;
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

TEST(BatchNorm, GivesMeanZeroAndVarianceJustBelowOne) {
  Random random(1, 1);
  Fixture f(3);
  f.run(random_matrix(3, 50, random) * Scalar(0.01));
  const Matrix z_hat = f.cache.z_hat.view(50);
  for (Index i = 0; i < 3; ++i) {
    const auto sigma2 = double(f.cache.sigma2[i]);
    EXPECT_NEAR(double(z_hat.row(i).mean()), 0, 1e-6);
    EXPECT_NEAR(double(z_hat.row(i).squaredNorm()) / 50, sigma2 / (sigma2 + 1e-5), 1e-5);
  }
}

TEST(BatchNorm, SurvivesALargeMeanWithATinySpread) {
  // Taken as they are rounded to Scalar; the reference below is in long double.
  Random random(2, 1);
  Matrix z(1, 32);
  for (Index j = 0; j < 32; ++j) z(0, j) = Scalar(1e4 + 1e-2 * double(random.normal()));
  Fixture f;
  f.run(z);
  long double mean = 0;
  long double sigma2 = 0;
  for (Index j = 0; j < 32; ++j) mean += static_cast<long double>(z(0, j)) / 32;
  for (Index j = 0; j < 32; ++j) sigma2 += (z(0, j) - mean) * (z(0, j) - mean) / 32;
  for (Index j = 0; j < 32; ++j) {
    const auto expected = static_cast<double>((z(0, j) - mean) / std::sqrt(sigma2 + 1e-5L));
    EXPECT_NEAR(double(f.cache.z_hat.view(32)(0, j)), expected, 2e-6);
  }
}

TEST(BatchNorm, ConstantColumnGivesBetaExactly) {
  for (const double value : {0.0, 0.1, -1e6, 1e15, 1e-20}) {
    for (const double eps : {1e-5, 0.0}) {
      Fixture f;
      f.layer.eps = Scalar(eps);
      f.parameters << 3, Scalar(0.7);
      const Matrix z_tilde = f.run(Matrix::Constant(1, 7, Scalar(value)));
      EXPECT_EQ(f.cache.sigma2[0], Scalar(0)) << value;
      EXPECT_TRUE((z_tilde.array() == Scalar(0.7)).all()) << value;
    }
  }
}

TEST(BatchNorm, RefusesASingleTrainingExample) {
  Fixture f;
  EXPECT_THROW(f.run(Matrix::Ones(1, 1)), std::logic_error);
  EXPECT_NO_THROW(f.run(Matrix::Ones(1, 1), Mode::evaluation));
}

TEST(BatchNorm, NanStaysInItsFeature) {
  Fixture f(2);
  Matrix z = (Matrix(2, 3) << 1, 2, 3, 4, 5, 6).finished();
  z(0, 1) = std::numeric_limits<Scalar>::quiet_NaN();
  const Matrix z_tilde = f.run(z);
  EXPECT_TRUE(std::isnan(z_tilde(0, 0)));
  EXPECT_TRUE(z_tilde.row(1).allFinite());
}

TEST(BatchNorm, EvaluationUsesRunningStatisticsOnly) {
  Fixture f;
  f.layer.eps = 0;
  f.running << 5, 4;
  f.parameters << 3, 1;
  const Matrix alone = f.run(Matrix::Constant(1, 1, 9), Mode::evaluation);
  EXPECT_EQ(alone(0, 0), Scalar(1 + 3 * (9 - 5) / 2));
  EXPECT_EQ(f.run((Matrix(1, 2) << 9, 1e6).finished(), Mode::evaluation)(0, 0), alone(0, 0));
}

TEST(BatchNorm, RunningStatisticsMoveByMomentum) {
  Fixture f;
  f.layer.momentum = 0.25;
  f.run((Matrix(1, 2) << 1, 3).finished());  // mu 2, sigma2 1, unbiased 2
  update_running(f.layer, f.cache, 2, f.running);
  EXPECT_EQ(f.running, (Vector(2) << 0.5, 0.75 + 0.5).finished());
  f.layer.unbiased_running_sigma2 = false;
  update_running(f.layer, f.cache, 2, f.running);
  EXPECT_EQ(f.running, (Vector(2) << 0.375 + 0.5, 0.75 * 1.25 + 0.25).finished());
}

TEST(BatchNorm, GradientSumsToZeroOverTheBatch) {
  Random random(4, 1);
  Fixture f(3);
  f.run(random_matrix(3, 17, random));
  Vector gradient(6);
  Matrix dz(3, 17);
  backward(f.layer, f.parameters, Mode::training, f.cache, random_matrix(3, 17, random), gradient, dz);
  for (Index i = 0; i < 3; ++i) EXPECT_NEAR(double(dz.row(i).sum()), 0, 1e-5);
}

TEST(BatchNorm, EvaluationGradientTakesStatisticsAsConstants) {
  Fixture f;
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
