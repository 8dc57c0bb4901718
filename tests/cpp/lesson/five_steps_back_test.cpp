#include "lesson/five_steps_back.h"

#include <gtest/gtest.h>

#include <cmath>

#include "lesson/drawn_batch.h"
#include "nn/batch_norm_fixture.h"

namespace bn {
namespace {

const List kSlopes{0.3, -0.1, 0.25, 0.02, -0.4, 0.07, -0.2, 0.11};
const ScaleShift kWith{0.5, 1.5, 2};

TEST(FiveStepsBack, ByHand) {
  // z = -1, 1 and eps = 3: mu 0, sigma2 1, inv_std 1/2, z_hat -1/2 and 1/2. With gamma 2, dz_hat is 2 and 6.
  const ScaleShift with{3, 2, 7};
  const FiveSteps steps = five_steps({-1, 1}, with);
  const FiveStepsBack back = five_steps_back(steps, with, {1, 3});
  EXPECT_DOUBLE_EQ(back.dgamma, 1);
  EXPECT_DOUBLE_EQ(back.dbeta, 4);
  EXPECT_EQ(back.dz_hat, (List{2, 6}));
  EXPECT_DOUBLE_EQ(back.dsigma2, -0.5 * (6 - 2) / 8);
  EXPECT_DOUBLE_EQ(back.dmu, -4);
  // 2/2 + (-1/4) 2 (-1)/2 - 4/2 and 6/2 + (-1/4) 2 (1)/2 - 4/2.
  EXPECT_DOUBLE_EQ(back.dz[0], -0.75);
  EXPECT_DOUBLE_EQ(back.dz[1], 0.75);
}

void expect_near(const FiveStepsBack& a, const FiveStepsBack& b, double tolerance) {
  EXPECT_NEAR(a.dgamma, b.dgamma, tolerance);
  EXPECT_NEAR(a.dbeta, b.dbeta, tolerance);
  EXPECT_NEAR(a.dsigma2, b.dsigma2, tolerance);
  EXPECT_NEAR(a.dmu, b.dmu, tolerance);
  for (std::size_t i = 0; i < a.dz.size(); ++i) {
    EXPECT_NEAR(a.dz_hat[i], b.dz_hat[i], tolerance);
    EXPECT_NEAR(a.dz[i], b.dz[i], tolerance);
  }
}

TEST(FiveStepsBack, MeasuringGivesTheSame) {
  const FiveSteps steps = five_steps(kBatch, kWith);
  expect_near(five_steps_back(steps, kWith, kSlopes), measured_back(kBatch, kWith, kSlopes), 1e-7);
}

TEST(FiveStepsBack, ThreeTermsAreTheSameNumbers) {
  const FiveSteps steps = five_steps(kBatch, kWith);
  const ThreeTerms terms = three_terms(steps, kWith, kSlopes);
  const FiveStepsBack back = five_steps_back(steps, kWith, kSlopes);
  double sum = 0;
  for (std::size_t i = 0; i < kBatch.size(); ++i) {
    EXPECT_NEAR(terms.dz[i], back.dz[i], 1e-15);
    sum += back.dz[i];
  }
  // Adding the same to every z changes nothing.
  EXPECT_NEAR(sum, 0, 1e-14);
}

TEST(FiveStepsBack, EqualNumbersAndOneExampleAreFinite) {
  for (const std::size_t m : {std::size_t(1), std::size_t(4)}) {
    const List z(m, 3.3);
    const List slopes(kSlopes.begin(), kSlopes.begin() + std::ptrdiff_t(m));
    const ScaleShift with{1e-5, 1.5, 2};
    const FiveStepsBack back = five_steps_back(five_steps(z, with), with, slopes);
    EXPECT_EQ(back.dsigma2, 0);
    EXPECT_EQ(back.dgamma, 0);
    double most = 0;
    for (const double dz : back.dz) most = std::max(most, std::abs(dz));
    if (m == 1) {
      EXPECT_NEAR(most, 0, 1e-12);
    }
    EXPECT_TRUE(std::isfinite(most));
    EXPECT_TRUE(std::isfinite(measured_back(z, with, slopes).dz[0]));
  }
}

TEST(FiveStepsBack, AgreesWithTheLayerThatTrains) {
  BatchNormFixture layer;
  layer.layer.eps = Scalar(kWith.eps);
  layer.parameters << Scalar(kWith.gamma), Scalar(kWith.beta);
  Matrix z(1, 8), dz_tilde(1, 8), dz(1, 8);
  for (Index i = 0; i < 8; ++i) {
    z(0, i) = Scalar(kBatch[std::size_t(i)]);
    dz_tilde(0, i) = Scalar(kSlopes[std::size_t(i)]);
  }
  layer.run(z);
  Vector gradient = Vector::Zero(2);
  backward(layer.layer, layer.parameters, Mode::training, layer.cache, dz_tilde, gradient, dz);
  const FiveStepsBack back = five_steps_back(five_steps(kBatch, kWith), kWith, kSlopes);
  EXPECT_NEAR(double(gradient[0]), back.dgamma, 1e-6);
  EXPECT_NEAR(double(gradient[1]), back.dbeta, 1e-6);
  for (Index i = 0; i < 8; ++i) EXPECT_NEAR(double(dz(0, i)), back.dz[std::size_t(i)], 1e-6);
}

}  // namespace
}  // namespace bn
