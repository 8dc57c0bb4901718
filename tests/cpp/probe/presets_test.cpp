// What the page's experiments promise, for five seeds each: a race has to be won by training, not by a lucky start.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "probe/probe.h"

namespace bn {
namespace {

constexpr std::uint32_t kFirstSeed = 40;
constexpr std::uint32_t kSeeds = 5;

using Numbers = std::vector<double>;

/// A number of one run of `config` for each seed.
Numbers for_seeds(Config config, const std::function<double(const Config&)>& number) {
  Numbers found;
  for (std::uint32_t i = 0; i < kSeeds; ++i) {
    config.seed = kFirstSeed + i;
    found.push_back(number(config));
  }
  return found;
}

Config with_norm(Config config, NormKind norm) {
  config.norm = norm;
  return config;
}

double least(const Numbers& numbers) { return *std::min_element(numbers.begin(), numbers.end()); }
double most(const Numbers& numbers) { return *std::max_element(numbers.begin(), numbers.end()); }
double median(Numbers numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[numbers.size() / 2];
}
double geometric_mean(const Numbers& numbers) {
  double sum = 0;
  for (const double number : numbers) sum += std::log(number);
  return std::exp(sum / double(numbers.size()));
}

/// On the training set in evaluation mode: the mean of ten looks, ten steps apart, of which the last is after `steps`.
/// At large steps running statistics lag behind, and a single look jumps.
Numbers accuracies(const Config& config, NormKind norm, int steps) {
  return for_seeds(with_norm(config, norm), [steps](const Config& one) {
    Trainer trainer(one);
    Probe probe(trainer);
    double total = 0;
    for (int i = 1; i <= steps; ++i) {
      trainer.step();
      if (steps - i < 100 && (steps - i) % 10 == 0) total += probe.score(Set::train).accuracy;
    }
    return total / 10;
  });
}

/// By the logit's sign, with the statistics of the training set as one batch.
double accuracy_with_batch_statistics(const Trainer& trainer) {
  const Eigen::Ref<const Matrix> x = trainer.inputs(Set::train);
  const Eigen::Ref<const Matrix> y = trainer.targets(Set::train);
  Pass pass = make_pass(trainer.network(), x.cols(), Gradients::none);
  pass.input.view(x.cols()) = x;
  forward(trainer.network(), trainer.state(), Mode::training, x.cols(), pass);
  const auto right = (output(pass).row(0).array() > 0) == (y.row(0).array() > Scalar(0.5));
  return double(right.count()) / double(x.cols());
}

/// A copy of a trainer's learner with the gradient of its next mini-batch.
struct FirstStep {
  explicit FirstStep(const Config& config) : trainer(config), learner(trainer.learner()) {
    const Batches::Batch batch = trainer.batches().current();
    y = Buffer(1, batch.size);
    m = batch.size;
    trainer.gather(batch, learner.pass.input.view(m), y.view(m));
    loss = learner.differentiate(targets());
  }
  ConstMatrixView targets() const { return y.view(m); }

  /// L(theta - alpha g) / L(theta).
  double along(double alpha) {
    learner.state.parameters -= Scalar(alpha) * learner.pass.gradient;
    forward(learner.network, learner.state, Mode::training, m, learner.pass);
    return loss_value(learner.loss, output(learner.pass), targets()) / loss;
  }

  /// Norm of d(loss)/dW of a hidden layer.
  double gradient_norm(std::size_t hidden) const {
    const auto& linear = std::get<Linear>(learner.network.layers[learner.network.hidden[hidden].linear]);
    return double(part(learner.pass.gradient, linear.W).norm());
  }

  Trainer trainer;
  Learner learner;
  Buffer y;
  Index m = 0;
  double loss = 0;
};

Config deep_relu(std::size_t layers) {
  Config config;
  config.hidden.assign(layers, 8);
  config.activation = ActivationKind::relu;
  config.init = InitKind::he;
  return config;
}

// S. Ioffe and C. Szegedy 2015, figure 1: three sigmoid layers, small Gaussian weights, batches of 60.
Config small_first_weights(int width) {
  Config config;
  config.dataset = DatasetKind::spiral;
  config.hidden = {width, width, width};
  config.init = InitKind::normal;
  config.init_std = 0.05;
  config.learning_rate = 0.5;
  config.batch_size = 60;
  return config;
}

TEST(Presets, BatchNormAloneOvercomesSmallFirstWeights) {
  const Numbers with = accuracies(small_first_weights(8), NormKind::batch, 2000);
  EXPECT_GE(least(with), 0.80);
  EXPECT_GE(median(with), 0.93);
  EXPECT_LE(most(accuracies(small_first_weights(8), NormKind::none, 2000)), 0.60);
}

TEST(Presets, WideLayersOvercomeThemSooner) {
  EXPECT_GE(least(accuracies(small_first_weights(40), NormKind::batch, 600)), 0.93);
  EXPECT_LE(most(accuracies(small_first_weights(40), NormKind::none, 600)), 0.60);
}

TEST(Presets, SixSigmoidLayersLearnACircleWithBatchNormAlone) {
  for (const double rate : {0.1, 0.5, 1.0}) {
    Config config;
    config.learning_rate = rate;
    const Numbers with = accuracies(config, NormKind::batch, 1000);
    EXPECT_GE(least(with), 0.82) << "learning rate " << rate;
    EXPECT_GE(median(with), 0.93) << "learning rate " << rate;
    EXPECT_LE(most(accuracies(config, NormKind::none, 1000)), 0.60) << "learning rate " << rate;
  }
}

TEST(Presets, TenReluLayersLearnAtLearningRateOneWithBatchNormAlone) {
  Config config = deep_relu(10);
  config.dataset = DatasetKind::spiral;
  config.learning_rate = 1;
  const Numbers with = accuracies(config, NormKind::batch, 2000);
  const Numbers without = accuracies(config, NormKind::none, 2000);
  EXPECT_GE(least(with), 0.85);
  EXPECT_GE(median(with), 0.93);
  EXPECT_LE(median(without), 0.55);
  EXPECT_LE(most(without), 0.80);
}

// Y. Wu and K. He 2018, figure 1: the error of batch norm, and of batch norm alone, grows as batches shrink.
TEST(Presets, SmallBatchesSpoilBatchNormAlone) {
  Config config = deep_relu(3);
  config.dataset = DatasetKind::spiral;
  config.classes = 3;
  config.noise = 0.25;
  config.norm_momentum = 0.01;
  config.learning_rate = 0.03;
  struct Expected {
    int batch_size;
    double least, most;
  };
  for (const Expected& expected : {Expected{2, 0.30, 0.50}, {4, 0.50, 0.75}, {8, 0.84, 0.94}, {32, 0.94, 1.00}}) {
    config.batch_size = expected.batch_size;
    const double with = median(accuracies(config, NormKind::batch, 6000));
    EXPECT_GE(with, expected.least) << "batches of " << expected.batch_size;
    EXPECT_LE(with, expected.most) << "batches of " << expected.batch_size;
    EXPECT_GE(median(accuracies(config, NormKind::layer, 6000)), 0.90) << "batches of " << expected.batch_size;
    EXPECT_GE(median(accuracies(config, NormKind::none, 6000)), 0.94) << "batches of " << expected.batch_size;
  }
}

TEST(Presets, SlowRunningStatisticsLagBehindTheBatchs) {
  Config config = deep_relu(3);
  config.dataset = DatasetKind::spiral;
  config.hidden = {24, 24, 24};
  config.norm_momentum = 0.01;
  config.learning_rate = 0.1;
  const auto after = [&config](int steps, bool running) {
    return for_seeds(config, [=](const Config& one) {
      Trainer trainer(one);
      for (int i = 0; i < steps; ++i) trainer.step();
      return running ? Probe(trainer).score(Set::train).accuracy : accuracy_with_batch_statistics(trainer);
    });
  };
  EXPECT_GE(least(after(30, false)), 0.90);
  EXPECT_LE(most(after(30, true)), 0.65);
  EXPECT_GE(median(after(100, false)), 0.96);
  EXPECT_LE(median(after(100, true)), 0.90);
  EXPECT_GE(median(after(500, false)), 0.96);
  EXPECT_GE(median(after(500, true)), 0.96);
}

// J. Bjorck et al. 2018, figure 3: a step along the first gradient.
TEST(Presets, WithoutNormAStepAlongTheGradientOvershoots) {
  Config config = deep_relu(8);
  config.hidden.assign(8, 16);
  config.gain = 1.5;
  config.batch_size = 128;
  const auto along = [&config](NormKind norm, double alpha) {
    return for_seeds(with_norm(config, norm), [alpha](const Config& one) { return FirstStep(one).along(alpha); });
  };
  for (const double alpha : {0.1, 1.0}) EXPECT_LT(most(along(NormKind::batch, alpha)), 1) << "alpha " << alpha;
  EXPECT_GT(least(along(NormKind::none, 1)), 3);
  EXPECT_GT(median(along(NormKind::none, 1)), 1000);
}

TEST(Presets, TwoTanhLayersShowNoDifference) {
  Config config;
  config.hidden = {8, 8};
  config.activation = ActivationKind::tanh;
  config.learning_rate = 0.1;
  EXPECT_GE(least(accuracies(config, NormKind::batch, 1500)), 0.95);
  EXPECT_GE(least(accuracies(config, NormKind::none, 1500)), 0.95);
}

// G. Yang et al. 2019: in a ReLU net batch norm makes the gradient grow by sqrt(pi / (pi - 1)) = 1.21 a layer.
Numbers gradient_growth(int width, NormKind norm) {
  Config config = with_norm(deep_relu(32), norm);
  config.hidden.assign(32, width);
  config.batch_size = 256;
  return for_seeds(config, [](const Config& one) {
    const FirstStep first(one);
    // From the second layer on they have equally many weights.
    return first.gradient_norm(1) / first.gradient_norm(31);
  });
}

TEST(Presets, BatchNormMakesTheGradientGrowOverThirtyTwoLayers) {
  const Numbers narrow = gradient_growth(8, NormKind::batch);
  EXPECT_GT(least(narrow), 25);
  EXPECT_GT(median(narrow), 200);
  EXPECT_LT(median(gradient_growth(8, NormKind::none)), 10);
  EXPECT_NEAR(std::pow(geometric_mean(gradient_growth(32, NormKind::batch)), 1.0 / 30), 1.21, 0.03);
}

}  // namespace
}  // namespace bn
