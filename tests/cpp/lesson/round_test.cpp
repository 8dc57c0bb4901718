#include "lesson/round.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bn {
namespace {

constexpr std::size_t kPath = 100;

RoundSetting setting_of(double spread1, double spread2, double tilt, double share = 0.85) {
  RoundSetting setting;
  setting.stretch = {{0, 0}, {spread1, spread2}, tilt};
  setting.share = share;
  return setting;
}

TEST(Round, SpreadsThreeAndAHalf) {
  // Curvatures 9 and 0.25; 1/9 and 4; 1 and 1. Steps: from an independent computation in double.
  const std::array<RoundPanel, 3> panels = round_panels(setting_of(3, 0.5, 0), kPath);
  const std::array<double, 3> condition{36, 36, 1};
  const std::array<double, 3> stable{2 / 9.0, 0.5, 2};
  const std::array<long, 3> steps{136, 136, 20};
  for (std::size_t k = 0; k < 3; ++k) {
    EXPECT_NEAR(panels[k].axes.condition(), condition[k], 1e-4 * condition[k]);
    EXPECT_NEAR(panels[k].stable_rate, stable[k], 1e-6);
    EXPECT_EQ(panels[k].descent.steps, steps[k]);
    EXPECT_EQ(panels[k].descent.end, DescentEnd::reached);
  }
}

TEST(Round, TargetsAreThoseOfTheFit) {
  // Where the loss is lowest, what is left is at right angles to both inputs.
  for (const RoundPanel& panel : round_panels(setting_of(2, 0.7, 0.4), kPath)) {
    const auto [w1, w2] = panel.fit.w_best;
    for (Index input = 0; input < 2; ++input) {
      double dot = 0;
      for (Index i = 0; i < panel.y.cols(); ++i)
        dot += panel.cloud.x(input, i) * (w1 * panel.cloud.x(0, i) + w2 * panel.cloud.x(1, i) - panel.y(0, i));
      EXPECT_NEAR(dot / double(panel.y.cols()), 0, 1e-5);
    }
  }
}

TEST(Round, AllPanelsStartFromTheSamePlane) {
  const RoundSetting setting = setting_of(2, 0.7, 0.4);
  const std::array<RoundPanel, 3> panels = round_panels(setting, kPath);
  // v = (-0.7, 0.7) at a correlation of 0.4: (0.49 + 0.49 - 0.8 * 0.49) / 2 for every scaling.
  for (const RoundPanel& panel : panels) {
    EXPECT_NEAR(panel.start_excess, 0.294, 1e-6);
    EXPECT_NEAR((panel.fit.w_best[0] + panel.start[0]) / double(panel.cloud.scaling.divisor[0]),
                panels[0].fit.w_best[0] + panels[0].start[0], 1e-6);
  }
}

TEST(Round, TheLowestPointSolvesTheNormalEquations) {
  // y = 2 x1 - x2 exactly.
  const Matrix x = (Matrix(2, 3) << 1, 2, -1, 0, 1, 3).finished();
  const Matrix y = (Matrix(1, 3) << 2, 3, -5).finished();
  const PlaneFit fit = fit_plane(x, y);
  EXPECT_NEAR(fit.w_best[0], 2, 1e-12);
  EXPECT_NEAR(fit.w_best[1], -1, 1e-12);
  // At w = 0 the loss is (4 + 9 + 25) / 6, all of it excess.
  EXPECT_NEAR(fit.excess({-2, 1}), 38.0 / 6, 1e-12);
}

TEST(Descent, FollowsTheClosedForm) {
  // Along an eigenvector e shrinks by 1 - rate lambda a step.
  const PlaneFit fit{{4, 0, 1}, {0, 0}};
  const double rate = 0.3;
  const Descent run = descend(fit, {1, -2}, rate, kPath);
  double first = 1;
  double second = -2;
  for (const std::array<double, 2>& e : run.path) {
    EXPECT_NEAR(e[0], first, 1e-12);
    EXPECT_NEAR(e[1], second, 1e-12);
    first *= 1 - rate * 4;
    second *= 1 - rate * 1;
  }
  // 2 (0.2)^2n is soon gone; 2 (0.7)^2n <= 4e-6 first at n = 19, after 1.3e-6 of 2^2 are left.
  EXPECT_EQ(run.steps, 19);
  EXPECT_EQ(run.path.size(), 20U);
}

TEST(Descent, AboveTheLargestStableRateItDiverges) {
  RoundSetting setting = setting_of(3, 0.5, 0.3, 1.05);
  setting.start = {-0.7, 0.4};  // the default lies on the floor of the third panel
  for (const RoundPanel& panel : round_panels(setting, kPath)) {
    EXPECT_EQ(panel.descent.end, DescentEnd::diverged);
    for (const std::array<double, 2>& e : panel.descent.path) EXPECT_TRUE(std::isfinite(e[0] + e[1]));
  }
}

TEST(Descent, AtTheLargestStableRateItNeverEnds) {
  EXPECT_EQ(descend({{4, 0, 1}, {0, 0}}, {1, 1}, 0.5, kPath).end, DescentEnd::endless);
}

TEST(Descent, OnTheFloorNoWallIsFelt) {
  // The start has no part along lambda_max = 4; along the other one 1 - 0.55 is left a step.
  EXPECT_EQ(descend({{4, 0, 1}, {0, 0}}, {0, 1}, 0.55, kPath).end, DescentEnd::reached);
}

TEST(Descent, TheLongestOfTheFigureEnds) {
  for (const RoundPanel& panel : round_panels(setting_of(4, 0.25, 0.9, 0.05), kPath)) {
    EXPECT_EQ(panel.descent.end, DescentEnd::reached);
    EXPECT_EQ(panel.descent.path.size(), std::min<std::size_t>(kPath, std::size_t(panel.descent.steps) + 1));
  }
}

TEST(HeldStart, StaysWithinTheOutermostRing) {
  const std::array<double, 2> far = held_start({-30, 40}, 0);
  EXPECT_NEAR(far[0], -0.72, 1e-12);
  EXPECT_NEAR(far[1], 0.96, 1e-12);
  EXPECT_EQ(held_start({0.5, 0.5}, 0.2)[0], 0.5);
  EXPECT_NEAR(held_start({1e-9, 0}, 0)[0], std::sqrt(2e-4), 1e-12);
  EXPECT_EQ(held_start({0, 0}, 0)[0], RoundSetting().start[0]);
}

}  // namespace
}  // namespace bn
