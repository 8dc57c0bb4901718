#include "lesson/learned_scale.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/check.h"
#include "probe/next_step.h"

namespace bn {
namespace {

constexpr UnitPlace kPlace{1, 2};

Config config_of(OptimizerKind kind) {
  Config config;
  config.hidden = {4, 5};
  config.activation = ActivationKind::tanh;
  config.optimizer = kind;
  config.learning_rate = 0.05;
  return config;
}

TEST(LearnedScale, GradientDescentSubtractsAlphaTimesTheGradient) {
  const LearnedScale learned = learn_scale(config_of(OptimizerKind::sgd), kPlace, 20);
  ASSERT_EQ(learned.gamma.size(), 21U);
  ASSERT_EQ(learned.dgamma.size(), 20U);
  EXPECT_EQ(learned.gamma[0], 1);
  EXPECT_EQ(learned.beta[0], 0);
  for (std::size_t t = 0; t < 20; ++t) {
    EXPECT_NEAR(learned.gamma[t + 1], learned.gamma[t] - 0.05 * learned.dgamma[t], 1e-6);
    EXPECT_NEAR(learned.beta[t + 1], learned.beta[t] - 0.05 * learned.dbeta[t], 1e-6);
  }
  EXPECT_TRUE(learned.first_gamma.empty());
  EXPECT_TRUE(learned.second_gamma.empty());
}

TEST(LearnedScale, MomentumKeepsASpeed) {
  const LearnedScale learned = learn_scale(config_of(OptimizerKind::momentum), kPlace, 20);
  double v = 0;
  for (std::size_t t = 0; t < 20; ++t) {
    v = 0.9 * v + learned.dbeta[t];
    EXPECT_NEAR(learned.first_beta[t], v, 1e-6);
    EXPECT_NEAR(learned.beta[t + 1], learned.beta[t] - 0.05 * v, 1e-6);
  }
}

TEST(LearnedScale, RmspropDividesByTheRootOfItsMean) {
  const LearnedScale learned = learn_scale(config_of(OptimizerKind::rmsprop), kPlace, 20);
  double s = 0;
  for (std::size_t t = 0; t < 20; ++t) {
    s = 0.99 * s + 0.01 * learned.dgamma[t] * learned.dgamma[t];
    EXPECT_NEAR(learned.second_gamma[t], s, 1e-5 * s + 1e-12);
    EXPECT_NEAR(learned.gamma[t + 1], learned.gamma[t] - 0.05 * learned.dgamma[t] / (std::sqrt(s) + 1e-8), 1e-5);
  }
}

TEST(LearnedScale, AdamCorrectsBothMeans) {
  const LearnedScale learned = learn_scale(config_of(OptimizerKind::adam), kPlace, 20);
  double m = 0;
  double v = 0;
  for (std::size_t t = 0; t < 20; ++t) {
    m = 0.9 * m + 0.1 * learned.dbeta[t];
    v = 0.999 * v + 0.001 * learned.dbeta[t] * learned.dbeta[t];
    const double rate = 0.05 / (1 - std::pow(0.9, double(t + 1)));
    const double root = std::sqrt(v / (1 - std::pow(0.999, double(t + 1)))) + 1e-8;
    EXPECT_NEAR(learned.first_beta[t], m, 1e-6);
    EXPECT_NEAR(learned.beta[t + 1], learned.beta[t] - rate * m / root, 1e-5);
  }
}

/// Loss of the first mini-batch with the unit's gamma or beta moved by hand.
double loss_with(const Config& config, EditKind kind, double value) {
  Trainer trainer(config);
  trainer.edit({kind, kPlace.layer, kPlace.unit, 0, value});
  NextStep next(trainer);
  next.look();
  return next.loss();
}

TEST(LearnedScale, GradientsAreTheSlopesOfTheLoss) {
  const Config config = config_of(OptimizerKind::sgd);
  const LearnedScale learned = learn_scale(config, kPlace, 1);
  const double h = 1e-2;
  const auto slope = [&](EditKind kind, double at) {
    return (loss_with(config, kind, at + h) - loss_with(config, kind, at - h)) / (2 * h);
  };
  EXPECT_NEAR(learned.dgamma[0], slope(EditKind::gamma, 1), 2e-4);
  EXPECT_NEAR(learned.dbeta[0], slope(EditKind::beta, 0), 2e-4);
}

TEST(LearnedScale, RefusesWhatHasNoGamma) {
  Config config = config_of(OptimizerKind::sgd);
  EXPECT_THROW(learn_scale(config, {2, 0}, 1), Refusal);
  EXPECT_THROW(learn_scale(config, {0, 4}, 1), Refusal);
  EXPECT_THROW(learn_scale(config, kPlace, 5001), Refusal);
  config.norm = NormKind::none;
  EXPECT_THROW(learn_scale(config, kPlace, 1), Refusal);
}

}  // namespace
}  // namespace bn
