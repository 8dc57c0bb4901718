#include "lesson/inference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/check.h"

namespace bn {
namespace {

Config small_run() {
  Config config;
  config.dataset = DatasetKind::spiral;
  config.hidden = {8, 8};
  config.activation = ActivationKind::tanh;
  config.learning_rate = 0.1;
  config.norm_momentum = 0.2;
  return config;
}

TEST(Inference, RunningStatisticsFollowTheirRecursion) {
  const Lag lag = look_at_lag(small_run(), {1, 3}, 12, 1);
  ASSERT_EQ(lag.step.size(), 13U);
  EXPECT_EQ(lag.running_mu[0], 0);
  EXPECT_EQ(lag.running_sigma2[0], 1);
  // Mini-batches of 32 of 300 points: the tenth has 12.
  for (std::size_t t = 0; t + 1 < 9; ++t) {
    EXPECT_NEAR(lag.running_mu[t + 1], 0.8 * lag.running_mu[t] + 0.2 * lag.mu[t], 1e-6);
    EXPECT_NEAR(lag.running_sigma2[t + 1], 0.8 * lag.running_sigma2[t] + 0.2 * lag.sigma2[t] * 32 / 31, 1e-5);
  }
}

/// The network of Keras's convention, 0.99, seen at step 30.
TEST(Inference, ASmallMomentumLeavesInferenceBehind) {
  Config config = small_run();
  config.hidden = {24, 24, 24};
  config.activation = ActivationKind::relu;
  config.init = InitKind::he;
  config.norm_momentum = 0.01;
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    config.seed = seed;
    const Lag lag = look_at_lag(config, {0, 0}, 30, 30);
    EXPECT_GT(lag.exact.back(), lag.running.back() + 0.1) << "seed " << seed;
  }
}

double spread(const std::vector<double>& numbers) {
  const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
  return *most - *least;
}

TEST(Inference, APredictionDependsOnItsMatesTheLessTheMoreTheyAre) {
  const Mates few = predict_with_mates(small_run(), 100, 0, 2, 2, 40);
  const Mates many = predict_with_mates(small_run(), 100, 0, 2, 250, 40);
  EXPECT_EQ(few.predicted.size(), 40U);
  EXPECT_EQ(few.inference, many.inference);
  EXPECT_GT(spread(few.predicted), 5 * spread(many.predicted));
}

TEST(Inference, AloneAPointIsWhatEvaluationMakesOfIt) {
  const Config config = small_run();
  Trainer trainer(config);
  for (int i = 0; i < 60; ++i) trainer.step();
  Matrix point(2, 1);
  point << Scalar(-1.5), Scalar(3);
  Pass pass = make_pass(trainer.network(), 1, Gradients::none);
  trainer.inputs_of(point, pass.input.view(1));
  forward(trainer.network(), trainer.state(), Mode::evaluation, 1, pass);
  const double logit = double(output(pass)(0, 0));
  EXPECT_NEAR(predict_with_mates(config, 60, -1.5, 3, 4, 1).inference, 1 / (1 + std::exp(-logit)), 1e-6);
}

TEST(Inference, RefusesABatchOfOne) {
  EXPECT_THROW(predict_with_mates(small_run(), 10, 0, 0, 1, 5), Refusal);
  Config config = small_run();
  config.norm = NormKind::layer;
  EXPECT_THROW(predict_with_mates(config, 10, 0, 0, 4, 5), Refusal);
  EXPECT_THROW(look_at_lag(config, {0, 0}, 10, 1), Refusal);
}

}  // namespace
}  // namespace bn
