#include "core/elementary.h"

#include <gtest/gtest.h>

namespace bn {
namespace {

/// Distance in units of 2^-24 of the expected value.
double units(float got, double expected) { return std::abs(double(got) - expected) / (std::abs(expected) * 0x1p-24); }

TEST(Elementary, ExpIsRightToTwoUnits) {
  for (double x = -86.9; x < 88.3; x += 0.0137) {
    const auto value = float(x);
    EXPECT_LT(units(exp(value), std::exp(double(value))), 2.5) << "at " << value;
  }
}

TEST(Elementary, ExpAtTheEnds) {
  EXPECT_EQ(exp(0.0F), 1.0F);
  EXPECT_EQ(exp(-1000.0F), 0.0F);
  EXPECT_EQ(exp(-INFINITY), 0.0F);
  EXPECT_EQ(exp(1000.0F), INFINITY);
  EXPECT_TRUE(std::isnan(exp(NAN)));
}

TEST(Elementary, LogIsRightToTwoUnits) {
  for (double x = 1e-30; x < 1e30; x *= 1.0173) {
    const auto value = float(x);
    if (std::abs(std::log(double(value))) < 1e-3) continue;
    EXPECT_LT(units(log(value), std::log(double(value))), 2.5) << "at " << value;
  }
  EXPECT_EQ(log(1.0F), 0.0F);
}

TEST(Elementary, LogAtTheEnds) {
  EXPECT_EQ(log(0.0F), -INFINITY);
  EXPECT_EQ(log(INFINITY), INFINITY);
  EXPECT_TRUE(std::isnan(log(-1.0F)));
  EXPECT_TRUE(std::isnan(log(NAN)));
}

TEST(Elementary, TanhIsRightToThreeUnitsAndOdd) {
  for (double x = 1e-6; x < 20; x *= 1.0137) {
    const auto value = float(x);
    EXPECT_LT(units(tanh(value), std::tanh(double(value))), 3.0) << "at " << value;
    EXPECT_EQ(tanh(-value), -tanh(value));
  }
  EXPECT_EQ(tanh(1000.0F), 1.0F);
  EXPECT_TRUE(std::isnan(tanh(NAN)));
}

TEST(Elementary, LogisticIsSymmetricAndBounded) {
  for (float x = -100; x < 100; x += 0.37F) {
    EXPECT_NEAR(double(logistic(x)), 1.0 / (1.0 + std::exp(-double(x))), 1.5e-7);
    EXPECT_NEAR(double(logistic(x)) + double(logistic(-x)), 1.0, 2.5e-7);
  }
  EXPECT_EQ(logistic(-1000.0F), 0.0F);
  EXPECT_EQ(logistic(1000.0F), 1.0F);
}

TEST(Elementary, Log1pKeepsTinyArguments) {
  EXPECT_EQ(log1p(0.0F), 0.0F);
  for (const float x : {1e-20F, 1e-9F, 3e-8F, 1e-5F, 0.1F, 1.0F}) {
    EXPECT_LT(units(log1p(x), std::log1p(double(x))), 4.0) << "at " << x;
  }
}

TEST(Elementary, SineAndCosineOverSeveralTurns) {
  for (float x = -20; x < 20; x += 0.0131F) {
    EXPECT_NEAR(double(sin(x)), std::sin(double(x)), 3e-7) << "at " << x;
    EXPECT_NEAR(double(cos(x)), std::cos(double(x)), 1.3e-6) << "at " << x;
  }
}

/// Each of four lanes is what the function of the single number gives, to the bit.
template <class OfFour, class OfOne>
void expect_lane_by_lane(OfFour of_four, OfOne of_one) {
  for (Scalar x = -90; x < 90; x += Scalar(0.173)) {
    const Lanes lanes{x, -x, x * Scalar(1e-6), std::abs(x)};
    const Lanes found = of_four(lanes);
    for (int k = 0; k < 4; ++k) EXPECT_EQ(found[k], of_one(Scalar(lanes[k]))) << Scalar(lanes[k]);
  }
}

TEST(Elementary, FourAtATimeHaveTheBitsOfOne) {
  expect_lane_by_lane([](Lanes x) { return exp(x); }, [](Scalar x) { return exp(x); });
  expect_lane_by_lane([](Lanes x) { return tanh(x); }, [](Scalar x) { return tanh(x); });
  expect_lane_by_lane([](Lanes x) { return logistic(x); }, [](Scalar x) { return logistic(x); });
  expect_lane_by_lane([](Lanes x) { return magnitude(x); }, [](Scalar x) { return magnitude(x); });
  expect_lane_by_lane([](Lanes x) { return log(magnitude(x)); }, [](Scalar x) { return log(magnitude(x)); });
  expect_lane_by_lane([](Lanes x) { return square_root(magnitude(x)); },
                      [](Scalar x) { return std::sqrt(std::abs(x)); });
}

}  // namespace
}  // namespace bn
