#include "lesson/cloud_moments.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bn {
namespace {

TEST(CloudMoments, OfThreePointsByHand) {
  // Means 2 and 4; squares (1 + 0 + 1)/3 and (4 + 0 + 4)/3; products (2 + 0 + 2)/3.
  const CloudMoments found = cloud_moments((Matrix(2, 3) << 1, 2, 3, 2, 4, 6).finished());
  EXPECT_DOUBLE_EQ(found.mu[0], 2);
  EXPECT_DOUBLE_EQ(found.mu[1], 4);
  EXPECT_DOUBLE_EQ(found.sigma2[0], 2.0 / 3);
  EXPECT_DOUBLE_EQ(found.sigma2[1], 8.0 / 3);
  EXPECT_DOUBLE_EQ(found.covariance, 4.0 / 3);
  EXPECT_DOUBLE_EQ(found.spread()[1], std::sqrt(8.0 / 3));
}

TEST(Axes, OfADiagonalMatrix) {
  const Axes wide = axes_of({9, 0, 0.25});
  EXPECT_DOUBLE_EQ(wide.lambda_max, 9);
  EXPECT_DOUBLE_EQ(wide.lambda_min, 0.25);
  EXPECT_DOUBLE_EQ(wide.condition(), 36);
  EXPECT_DOUBLE_EQ(wide.angle, 0);
  EXPECT_NEAR(axes_of({0.25, 0, 9}).angle, std::acos(-1.0) / 2, 1e-15);
}

TEST(Axes, OfATiltedMatrix) {
  // [2 1; 1 2] has eigenvalues 3 along (1, 1) and 1 along (1, -1).
  const Axes tilted = axes_of({2, 1, 2});
  EXPECT_DOUBLE_EQ(tilted.lambda_max, 3);
  EXPECT_DOUBLE_EQ(tilted.lambda_min, 1);
  EXPECT_NEAR(tilted.angle, std::acos(-1.0) / 4, 1e-15);
}

TEST(Axes, TheSmallOneKeepsItsDigits) {
  // Eigenvalues 1e8 and 1e-3, turned by 30 degrees: middle minus half the gap would lose all digits.
  const double c = std::sqrt(3.0) / 2;
  const double s = 0.5;
  const double large = 1e4;
  const double small = 1e-4;
  const Axes axes = axes_of({c * c * large + s * s * small, c * s * (large - small), s * s * large + c * c * small});
  EXPECT_NEAR(axes.lambda_min, small, 1e-7 * small * 1e3);
  EXPECT_NEAR(axes.angle, std::acos(-1.0) / 6, 1e-12);
}

TEST(Axes, OfPointsOnALineAndOfOnePoint) {
  EXPECT_TRUE(
      std::isinf(axes_of(covariance_of(cloud_moments((Matrix(2, 3) << 1, 2, 3, 2, 4, 6).finished()))).condition()));
  EXPECT_EQ(axes_of({0, 0, 0}).lambda_max, 0);
  EXPECT_EQ(axes_of({1, 0, 1}).angle, 0);
}

}  // namespace
}  // namespace bn
