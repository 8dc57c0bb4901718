#include "lesson/momentum_run.h"

#include <gtest/gtest.h>

namespace bn {
namespace {

// Steps: from an independent computation in Python.
TEST(MomentumRun, StepsToAMillionth) {
  EXPECT_EQ(momentum_run(0.9).steps, 126);
  EXPECT_EQ(momentum_run(0).steps, 1564);
}

TEST(MomentumRun, FewestSteps) {
  const FewestSteps fewest = fewest_steps();
  EXPECT_EQ(fewest.steps, 93);
  EXPECT_DOUBLE_EQ(fewest.momentum, 0.89);
}

TEST(MomentumRun, FollowsTheFormulas) {
  const MomentumRun run = momentum_run(0.5);
  ASSERT_EQ(Index(run.path.size()), run.steps + 1);
  std::array<double, 2> w{-1, 0.36};
  std::array<double, 2> v{0, 0};
  for (const std::array<double, 2>& got : run.path) {
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_NEAR(got[i], w[i], 1e-6);
      v[i] = 0.5 * v[i] + (i == 0 ? 1.0 : 20.0) * w[i];
      w[i] -= 0.004 * v[i];
    }
  }
}

}  // namespace
}  // namespace bn
