#include "lesson/unit_in_training.h"

#include <gtest/gtest.h>

#include "core/check.h"
#include "lesson/five_steps.h"

namespace bn {
namespace {

Config small() {
  Config config;
  config.hidden = {4, 4};
  config.activation = ActivationKind::tanh;
  config.points = 320;
  config.batch_size = 16;
  return config;
}
constexpr UnitPlace kUnit{1, 2};

TEST(UnitInTraining, IsNormalisedWithItsOwnBatch) {
  const UnitMoment moment = watch_last_step(small(), 30, kUnit);
  ASSERT_EQ(moment.z.size(), 16U);
  const FiveSteps steps = five_steps(moment.z, {small().norm_eps, moment.gamma, moment.beta});
  EXPECT_NEAR(moment.mu, steps.mu, 1e-5);
  EXPECT_NEAR(moment.sigma2, steps.sigma2, 1e-5);
  for (std::size_t i = 0; i < 16; ++i) EXPECT_NEAR(moment.z_hat[i], steps.z_hat[i], 1e-4);
}

TEST(UnitInTraining, DescentMovesGammaAndBetaByTheRateTimesTheirSlopes) {
  const std::vector<UnitMoment> moments = watch_steps(small(), 5, kUnit);
  EXPECT_EQ(moments[0].gamma, 1);
  EXPECT_EQ(moments[0].beta, 0);
  for (std::size_t k = 0; k + 1 < moments.size(); ++k) {
    const UnitMoment& now = moments[k];
    double dgamma = 0;
    double dbeta = 0;
    for (std::size_t i = 0; i < now.z.size(); ++i) {
      dgamma += now.dz_tilde[i] * now.z_hat[i];
      dbeta += now.dz_tilde[i];
    }
    EXPECT_NEAR(moments[k + 1].gamma, now.gamma - small().learning_rate * dgamma, 1e-6);
    EXPECT_NEAR(moments[k + 1].beta, now.beta - small().learning_rate * dbeta, 1e-6);
  }
}

TEST(UnitInTraining, TheLastOfManyIsTheLast) {
  const UnitMoment last = watch_last_step(small(), 7, kUnit);
  const std::vector<UnitMoment> all = watch_steps(small(), 7, kUnit);
  EXPECT_EQ(last.z, all.back().z);
  EXPECT_EQ(last.loss, all.back().loss);
}

TEST(UnitInTraining, RefusesWhatDoesNotExist) {
  EXPECT_THROW(watch_last_step(small(), 5, {2, 0}), Refusal);
  EXPECT_THROW(watch_last_step(small(), 0, kUnit), Refusal);
  Config plain = small();
  plain.norm = NormKind::none;
  EXPECT_THROW(watch_last_step(plain, 5, kUnit), std::logic_error);
}

}  // namespace
}  // namespace bn
