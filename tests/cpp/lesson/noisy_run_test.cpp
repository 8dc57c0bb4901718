#include "lesson/noisy_run.h"

#include <gtest/gtest.h>

namespace bn {
namespace {

/// Six sigmoid layers on a circle, which learn nothing without batch norm.
Config deep(NormKind norm, std::uint32_t seed = 1) {
  Config config;
  config.norm = norm;
  config.seed = seed;
  return config;
}

TEST(NoisyRun, WithoutNoiseIsTheRunItself) {
  NoisyRun quiet(deep(NormKind::batch), 0);
  Trainer trainer(deep(NormKind::batch));
  quiet.train(30);
  for (int i = 0; i < 30; ++i) trainer.step();
  EXPECT_EQ(hash(quiet.state()), hash(trainer.state()));
}

TEST(NoisyRun, NoiseNeedsANormToActOn) {
  NoisyRun quiet(deep(NormKind::none), 0);
  NoisyRun noisy(deep(NormKind::none), 1);
  quiet.train(30);
  noisy.train(30);
  EXPECT_EQ(hash(quiet.state()), hash(noisy.state()));
}

/// What Santurkar et al. found: unstable distributions, and it trains all the same.
TEST(NoisyRun, NoisyBatchNormLearnsWhereNoNormDoesNot) {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    NoisyRun noisy(deep(NormKind::batch, seed), 1);
    NoisyRun plain(deep(NormKind::none, seed), 0);
    noisy.train(600);
    plain.train(600);
    EXPECT_GT(noisy.score().accuracy, 0.95) << "seed " << seed;
    EXPECT_LT(plain.score().accuracy, 0.6) << "seed " << seed;
  }
}

}  // namespace
}  // namespace bn
