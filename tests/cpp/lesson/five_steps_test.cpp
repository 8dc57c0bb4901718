#include "lesson/five_steps.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "lesson/drawn_batch.h"
#include "nn/batch_norm_fixture.h"

namespace bn {
namespace {

double mean(const List& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), 0.0) / double(numbers.size());
}

TEST(FiveSteps, ByHand) {
  // The numbers add up to 24.3, their squares to 87.51: 24.3 / 8 = 3.0375 and 87.51 / 8 - 3.0375^2 = 1.71234375.
  const FiveSteps steps = five_steps(kBatch, {1, -2, 2});
  EXPECT_NEAR(steps.mu, 3.0375, 1e-12);
  EXPECT_NEAR(steps.sigma2, 1.71234375, 1e-12);
  EXPECT_NEAR(steps.centred[0], -0.9375, 1e-12);
  EXPECT_NEAR(steps.squared[0], 0.87890625, 1e-12);
  EXPECT_NEAR(steps.inv_std, 1 / std::sqrt(2.71234375), 1e-12);
  EXPECT_NEAR(steps.z_hat[4], 2.2625 / std::sqrt(2.71234375), 1e-12);
  EXPECT_NEAR(steps.z_tilde[4], 2 - 2 * 2.2625 / std::sqrt(2.71234375), 1e-12);
}

TEST(FiveSteps, VarianceAfterwardsIsWhatEpsLeavesOfOne) {
  for (const double eps : {0.0, 1e-5, 1.0, 10.0}) {
    const FiveSteps steps = five_steps(kBatch, {eps, 1, 0});
    List squares;
    for (const double z_hat : steps.z_hat) squares.push_back(z_hat * z_hat);
    EXPECT_NEAR(mean(steps.z_hat), 0, 1e-15);
    EXPECT_NEAR(mean(squares), steps.sigma2 / (steps.sigma2 + eps), 1e-14);
  }
}

TEST(FiveSteps, EqualNumbersAndOneExampleGiveBeta) {
  for (const double value : {0.1, -1e30, 1e-30}) {
    for (const std::size_t m : {std::size_t(1), std::size_t(7)}) {
      for (const double eps : {0.0, 1e-5}) {
        const FiveSteps steps = five_steps(List(m, value), {eps, 3, 0.7});
        EXPECT_EQ(steps.sigma2, 0);
        EXPECT_EQ(steps.z_tilde, List(m, 0.7));
      }
    }
  }
}

TEST(FiveSteps, OneHugeNumberStaysFinite) {
  List z = kBatch;
  z[2] = 1e30;
  const FiveSteps steps = five_steps(z, {});
  // Seven equal numbers and one far away: z_hat is -1/sqrt(7) and sqrt(7), however far.
  EXPECT_NEAR(steps.z_hat[2], std::sqrt(7), 1e-12);
  EXPECT_NEAR(steps.z_hat[0], -1 / std::sqrt(7), 1e-12);
}

TEST(FiveSteps, AgreeWithTheLayerThatTrains) {
  BatchNormFixture layer;
  layer.layer.eps = Scalar(1e-3);
  layer.parameters << Scalar(1.5), Scalar(2);
  Matrix z(1, 8);
  for (Index i = 0; i < 8; ++i) z(0, i) = Scalar(kBatch[std::size_t(i)]);
  const Matrix z_tilde = layer.run(z);
  const FiveSteps steps = five_steps(kBatch, {1e-3, 1.5, 2});
  for (Index i = 0; i < 8; ++i) EXPECT_NEAR(double(z_tilde(0, i)), steps.z_tilde[std::size_t(i)], 2e-6);
}

}  // namespace
}  // namespace bn
