#include "lesson/inputs.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/check.h"
#include "lesson/cloud.h"

namespace bn {
namespace {

const Stretch kStretch{{4, -1}, {3, 0.5}, 0.6};

Matrix cloud() { return stretched(kStretch, round_cloud(kCloudPoints)); }

TEST(Cloud, HasTheMomentsAskedFor) {
  const CloudMoments found = cloud_moments(cloud());
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_NEAR(found.mu[i], kStretch.mu[i], 1e-6);
    EXPECT_NEAR(found.spread()[i], kStretch.spread[i], 1e-6);
  }
  EXPECT_NEAR(found.covariance, 0.6 * 3 * 0.5, 1e-6);
}

TEST(Cloud, UnstretchedIsTheWayBack) {
  const std::array<double, 2> u = unstretched(kStretch, stretched(kStretch, {0.3, -1.7}));
  EXPECT_NEAR(u[0], 0.3, 1e-12);
  EXPECT_NEAR(u[1], -1.7, 1e-12);
}

TEST(Cloud, AMovedPointIsStretchedWithTheOthers) {
  const Matrix before = cloud();
  const Matrix x = stretched_cloud(kStretch, kCloudPoints, {{3, {1, 2}}});
  // 4 + 3 * 1 and -1 + 0.5 (0.6 * 1 + 0.8 * 2).
  EXPECT_NEAR(double(x(0, 3)), 7, 1e-6);
  EXPECT_NEAR(double(x(1, 3)), 0.1, 1e-6);
  EXPECT_EQ(x.rightCols(kCloudPoints - 4), before.rightCols(kCloudPoints - 4));
  EXPECT_THROW(stretched_cloud(kStretch, 5, {{5, {0, 0}}}), Refusal);
}

TEST(Inputs, ByHand) {
  // Means 4 and 1, variances 4 and 0.25.
  const Matrix x = (Matrix(2, 2) << 2, 6, 0.5, 1.5).finished();
  EXPECT_EQ(scale_cloud(ScalingKind::none, x).x, x);
  EXPECT_EQ(scale_cloud(ScalingKind::center, x).x, (Matrix(2, 2) << -2, 2, -0.5, 0.5).finished());
  EXPECT_EQ(scale_cloud(ScalingKind::sigma2, x).x, (Matrix(2, 2) << -0.5, 0.5, -2, 2).finished());
  EXPECT_EQ(scale_cloud(ScalingKind::sigma, x).x, (Matrix(2, 2) << -1, 1, -1, 1).finished());
}

TEST(Inputs, DividedByTheVarianceASpreadBecomesItsReciprocal) {
  const ScaledCloud scaled = scale_cloud(ScalingKind::sigma2, cloud());
  EXPECT_NEAR(scaled.moments.spread()[0], 1 / 3.0, 1e-6);
  EXPECT_NEAR(scaled.moments.spread()[1], 1 / 0.5, 1e-6);
}

TEST(Inputs, DividedByTheVarianceTheCloudIsAsElongatedAsBefore) {
  for (const double tilt : {0.0, 0.6, -0.9}) {
    const Matrix x = stretched({{4, -1}, {3, 0.5}, tilt}, round_cloud(kCloudPoints));
    const double before = scale_cloud(ScalingKind::center, x).axes.condition();
    EXPECT_NEAR(scale_cloud(ScalingKind::sigma2, x).axes.condition(), before, 1e-4 * before);
    // What scaling one input at a time leaves of a correlation.
    const double left = (1 + std::abs(tilt)) / (1 - std::abs(tilt));
    EXPECT_NEAR(scale_cloud(ScalingKind::sigma, x).axes.condition(), left, 1e-4 * left);
  }
}

TEST(Inputs, TheLongAxisTurnsByARightAngle) {
  const Matrix x = stretched({{4, -1}, {3, 0.5}, 0.0}, round_cloud(kCloudPoints));
  EXPECT_NEAR(scale_cloud(ScalingKind::center, x).axes.angle, 0, 1e-6);
  EXPECT_NEAR(std::abs(scale_cloud(ScalingKind::sigma2, x).axes.angle), std::acos(-1.0) / 2, 1e-6);
}

TEST(Inputs, AnInputThatDoesNotVaryIsFlatInEveryScaling) {
  const Matrix x = (Matrix(2, 3) << 1, 2, 4, 7, 7, 7).finished();
  for (const ScalingKind kind : kInputSteps) {
    const ScaledCloud scaled = scale_cloud(kind, x);
    EXPECT_TRUE(scaled.x.allFinite());
    EXPECT_EQ(scaled.moments.sigma2[1], 0);
    EXPECT_TRUE(std::isinf(scaled.axes.condition()));
  }
}

}  // namespace
}  // namespace bn
