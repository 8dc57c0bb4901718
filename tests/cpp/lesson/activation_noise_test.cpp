#include "lesson/activation_noise.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bn {
namespace {

constexpr Index kUnits = 2000;
constexpr Index kExamples = 200;

struct Moments {
  double mean = 0;
  double spread = 0;
};

template <class Numbers>
Moments moments_of(const Numbers& numbers) {
  const Eigen::ArrayXd values = numbers.template cast<double>().array();
  const double mean = values.mean();
  return {mean, std::sqrt((values - mean).square().mean())};
}

/// Every unit's mean over its examples (features), and how far examples lie from it, as one spread.
struct ByUnit {
  explicit ByUnit(ConstMatrixView numbers)
      : means(numbers.cast<double>().rowwise().mean()),
        within(std::sqrt((numbers.cast<double>().colwise() - means).array().square().mean())) {}
  Eigen::VectorXd means;
  double within;
};

class ActivationNoiseTest : public testing::TestWithParam<double> {
 protected:
  ActivationNoiseTest() { draw(noise_, GetParam(), kExamples, random_); }
  ConstMatrixView scale() const { return noise_.scale.view(kExamples); }
  ConstMatrixView shift() const { return noise_.shift.view(kExamples); }

 private:
  ActivationNoise noise_{kUnits, kExamples};
  Random random_{42, 4};
};

// A uniform number in an interval of width w has the spread w / sqrt(12).
TEST_P(ActivationNoiseTest, UnitsHaveDistributionsOfTheirOwn) {
  const double strength = GetParam();
  const Moments shifts = moments_of(ByUnit(shift()).means);
  EXPECT_NEAR(shifts.mean, 0, 0.03 * strength);
  EXPECT_NEAR(shifts.spread, strength * 1.0 / std::sqrt(12), 0.01 * strength);
  const Moments scales = moments_of(ByUnit(scale()).means);
  EXPECT_NEAR(scales.mean, 1 + 0.125 * strength, 0.01 * strength);
  EXPECT_NEAR(scales.spread, strength * 0.25 / std::sqrt(12), 0.005 * strength);
}

TEST_P(ActivationNoiseTest, ExamplesAreDrawnFromTheirUnitsDistribution) {
  const double strength = GetParam();
  EXPECT_NEAR(ByUnit(shift()).within, strength * 0.2 / std::sqrt(12), 0.001 * strength);
  EXPECT_NEAR(ByUnit(scale()).within, strength * 0.1, 0.001 * strength);
}

INSTANTIATE_TEST_SUITE_P(Strengths, ActivationNoiseTest, testing::Values(0.5, 1.0, 4.0));

TEST(ActivationNoise, OfNoStrengthChangesNothing) {
  ActivationNoise noise(3, 5);
  Random random(1, 4);
  draw(noise, 0, 5, random);
  EXPECT_TRUE((noise.scale.view(5).array() == 1).all());
  EXPECT_TRUE((noise.shift.view(5).array() == 0).all());
}

TEST(ActivationNoise, IsAnotherAtEveryStepAndTheSameForASeed) {
  ActivationNoise first(3, 5), again(3, 5);
  Random random(1, 4), same(1, 4);
  draw(first, 1, 5, random);
  draw(again, 1, 5, same);
  EXPECT_TRUE(first.scale.view(5) == again.scale.view(5));
  draw(again, 1, 5, same);
  EXPECT_FALSE(first.scale.view(5) == again.scale.view(5));
}

}  // namespace
}  // namespace bn
