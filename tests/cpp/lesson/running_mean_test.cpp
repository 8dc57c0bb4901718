#include "lesson/running_mean.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bn {
namespace {

TEST(RunningMean, FollowsTheFormula) {
  for (const double momentum : {0.01, 0.1, 1.0}) {
    const RunningMean found = running_mean(momentum);
    double running = 0;
    EXPECT_EQ(found.running_mu[0], 0);
    for (Index t = 0; t < kBatches; ++t) {
      running = (1 - momentum) * running + momentum * double(found.batch_mu[t]);
      EXPECT_NEAR(double(found.running_mu[t + 1]), running, 1e-5);
    }
  }
}

TEST(RunningMean, ALargerMomentumIsThereSoonerAndWobblesMore) {
  const RunningMean slow = running_mean(0.05);
  const RunningMean quick = running_mean(0.5);
  EXPECT_LT(quick.within, slow.within);
  EXPECT_GT(quick.wobble, slow.wobble);
  // 1 - 0.99^100 = 0.63 of the way.
  EXPECT_EQ(running_mean(0.01).within, -1);
}

TEST(RunningMean, BatchesAreAroundThree) { EXPECT_NEAR(running_mean(0.1).mean, 3, 0.2); }

TEST(ShiftedBatch, BetaIsTheMeanAndNothingElse) {
  const ShiftedBatch at_zero = shifted_batch(0);
  for (const double beta : {-3.0, 0.0, 1.5}) {
    const ShiftedBatch found = shifted_batch(beta);
    EXPECT_NEAR(found.mean, beta, 1e-6);
    EXPECT_NEAR(found.spread, at_zero.spread, 1e-6);
    for (Index i = 0; i < 8; ++i) {
      EXPECT_NEAR(double(found.z_tilde[i]), double(found.z_hat[i]) + beta, 1e-6);
    }
  }
}

TEST(ShiftedBatch, ByHand) {
  // mu = 3.0375, sigma^2 = 1.7123, computed separately.
  const ShiftedBatch found = shifted_batch(0);
  EXPECT_NEAR(double(found.z_hat[0]), (2.1 - 3.0375) / std::sqrt(1.71234375 + 1e-5), 1e-5);
  EXPECT_NEAR(double(found.z_hat[4]), (5.3 - 3.0375) / std::sqrt(1.71234375 + 1e-5), 1e-5);
}

}  // namespace
}  // namespace bn
