#include "lesson/weight_scale.h"

#include <gtest/gtest.h>

#include "core/check.h"

namespace bn {
namespace {

Config small_run(NormKind norm) {
  Config config;
  config.hidden = {6, 6};
  config.activation = ActivationKind::tanh;
  config.norm = norm;
  config.norm_eps = 0;  // what the property is exact for
  config.learning_rate = 0.1;
  return config;
}

TEST(WeightScale, TenTimesTheWeightsIsTheSameLossAndATenthOfTheGradient) {
  const ScaledLook once = look_at_scaled(small_run(NormKind::batch), 50, 1);
  const ScaledLook tenfold = look_at_scaled(small_run(NormKind::batch), 50, 10);
  EXPECT_NEAR(tenfold.loss, once.loss, 1e-5);
  EXPECT_NEAR(tenfold.weight_norm, 10 * once.weight_norm, 1e-4 * once.weight_norm);
  EXPECT_NEAR(tenfold.gradient_norm, once.gradient_norm / 10, 1e-4 * once.gradient_norm);
  EXPECT_NEAR(once.alignment, 0, 1e-4);
}

TEST(WeightScale, WithoutBatchNormTheLossChanges) {
  const ScaledLook once = look_at_scaled(small_run(NormKind::none), 50, 1);
  const ScaledLook tenfold = look_at_scaled(small_run(NormKind::none), 50, 10);
  EXPECT_GT(std::abs(tenfold.loss - once.loss), 0.01);
}

/// A gradient at right angles to W makes W longer (Pythagoras), so the effective rate falls.
TEST(WeightScale, EveryStepOfGradientDescentMakesTheWeightsLonger) {
  const EffectiveRate found = look_at_effective_rate(small_run(NormKind::batch), 0, 30, 1);
  ASSERT_EQ(found.step.size(), 31U);
  for (std::size_t i = 0; i < 31; ++i) {
    EXPECT_NEAR(found.rate[i] * found.weight_norm[i] * found.weight_norm[i], 0.1, 1e-9);
    const double before = found.weight_norm[i == 0 ? 0 : i - 1];
    EXPECT_GT(found.weight_norm[i], before - 1e-6);
  }
  EXPECT_GT(found.weight_norm.back(), found.weight_norm.front());
}

TEST(WeightScale, RefusesALayerThatIsNotThere) {
  EXPECT_THROW(look_at_effective_rate(small_run(NormKind::batch), 2, 10, 1), Refusal);
  EXPECT_THROW(look_at_scaled(small_run(NormKind::batch), 10, 0), Refusal);
}

}  // namespace
}  // namespace bn
