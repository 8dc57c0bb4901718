#include "lesson/noisy_pass.h"

#include <gtest/gtest.h>

#include "train/trainer.h"

namespace bn {
namespace {

/// A small network and a mini-batch of eight examples in its pass, with noise on both of its norms.
struct Case {
  explicit Case(Config config) : trainer(config), learner(trainer.learner()) {
    const Batches::Batch batch = trainer.batches().current();
    trainer.gather(batch, learner.pass.input.view(batch.size), y.view(batch.size));
    Random random(1, 4);
    for (ActivationNoise& each : noise) draw(each, 1, batch.size, random);
  }
  double loss() { return differentiate(learner, std::as_const(y).view(8), noise); }

  Trainer trainer;
  Learner learner;
  Buffer y{1, 8};
  std::vector<ActivationNoise> noise = make_noise(learner.network, 8);
};

Config small(ActivationKind activation, Placement placement) {
  Config config;
  config.hidden = {4, 3};
  config.activation = activation;
  config.norm = NormKind::batch;
  config.placement = placement;
  config.batch_size = 8;
  return config;
}

class NoisyPass : public testing::TestWithParam<std::pair<ActivationKind, Placement>> {};

/// Central differences of the loss with the same noise.
TEST_P(NoisyPass, GradientIsThatOfTheNoisyLoss) {
  Case all(small(GetParam().first, GetParam().second));
  ASSERT_EQ(all.noise.size(), 2U);
  all.loss();
  const Vector gradient = all.learner.pass.gradient;
  Vector& parameters = all.learner.state.parameters;
  const double step = sizeof(Scalar) == 8 ? 1e-6 : 1e-3;
  const double near = sizeof(Scalar) == 8 ? 1e-7 : 2e-3;
  for (Index i = 0; i < parameters.size(); ++i) {
    const Scalar kept = parameters[i];
    parameters[i] = kept + Scalar(step);
    const double above = all.loss();
    parameters[i] = kept - Scalar(step);
    const double below = all.loss();
    parameters[i] = kept;
    EXPECT_NEAR(double(gradient[i]), (above - below) / (2 * step), near) << "parameter " << i;
  }
}

INSTANTIATE_TEST_SUITE_P(Networks, NoisyPass,
                         testing::Values(std::pair(ActivationKind::tanh, Placement::before),
                                         std::pair(ActivationKind::sigmoid, Placement::before),
                                         std::pair(ActivationKind::tanh, Placement::after)));

/// relu has a kink, which a difference may step over; its pass must agree with the plain one where there is no noise.
TEST(NoisyPass, WithoutNoiseIsThePassItself) {
  Case quiet(small(ActivationKind::relu, Placement::before));
  Random random(1, 4);
  for (ActivationNoise& each : quiet.noise) draw(each, 0, 8, random);
  const double loss = quiet.loss();
  const Vector gradient = quiet.learner.pass.gradient;
  EXPECT_EQ(quiet.learner.differentiate(std::as_const(quiet.y).view(8)), loss);
  EXPECT_TRUE(gradient == quiet.learner.pass.gradient);
}

}  // namespace
}  // namespace bn
