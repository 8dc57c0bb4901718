// What the page's experiments promise, for several seeds: the race has to be won by training, not by a lucky start.
#include <gtest/gtest.h>

#include "probe/probe.h"

namespace bn {
namespace {

struct Race {
  double with, without;
};

double accuracy_after(Config config, NormKind norm, int steps) {
  config.norm = norm;
  Trainer trainer(config);
  for (int i = 0; i < steps; ++i) trainer.step();
  return Probe(trainer).score(Set::train).accuracy;
}

Race race(const Config& config, int steps) {
  return {accuracy_after(config, NormKind::batch, steps), accuracy_after(config, NormKind::none, steps)};
}

// S. Ioffe and C. Szegedy 2015, figure 1, in small: three sigmoid layers, small Gaussian weights, batches of 60.
TEST(Presets, SpiralWithThreeWideSigmoidLayers) {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    Config config;
    config.dataset = DatasetKind::spiral;
    config.hidden = {40, 40, 40};
    config.init = InitKind::normal;
    config.init_std = 0.05;
    config.learning_rate = 0.5;
    config.batch_size = 60;
    config.seed = seed;
    const Race result = race(config, 500);
    EXPECT_GE(result.with, 0.93) << "seed " << seed;
    EXPECT_LE(result.without, 0.60) << "seed " << seed;
  }
}

/// Mean over looks at steps 410, 420, ..., 500: running statistics make a single look jump.
double mean_accuracy(Config config, NormKind norm) {
  config.norm = norm;
  Trainer trainer(config);
  double total = 0;
  for (int i = 1; i <= 500; ++i) {
    trainer.step();
    if (i > 400 && i % 10 == 0) total += Probe(trainer).score(Set::train).accuracy;
  }
  return total / 10;
}

TEST(Presets, CircleWithADeepSigmoidNet) {
  for (std::uint32_t seed = 40; seed <= 44; ++seed) {
    Config config;
    config.seed = seed;
    EXPECT_GE(mean_accuracy(config, NormKind::batch), 0.85) << "seed " << seed;
    EXPECT_LE(mean_accuracy(config, NormKind::none), 0.60) << "seed " << seed;
  }
}

TEST(Presets, TwoLayersShowNoDifference) {
  Config config;
  config.hidden = {8, 8};
  config.activation = ActivationKind::tanh;
  config.learning_rate = 0.1;
  const Race result = race(config, 1000);
  EXPECT_GE(result.with, 0.95);
  EXPECT_GE(result.without, 0.95);
}

}  // namespace
}  // namespace bn
