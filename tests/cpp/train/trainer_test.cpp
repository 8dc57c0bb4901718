#include "train/trainer.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/check.h"

namespace bn {
namespace {

double train(Trainer& trainer, int steps) {
  double loss = 0;
  for (int i = 0; i < steps && !trainer.diverged(); ++i) loss = trainer.step();
  return loss;
}

TEST(Trainer, SameConfigSameBits) {
  for (std::size_t kind = 0; kind < kOptimizerNames.size(); ++kind) {
    Config config;
    config.optimizer = OptimizerKind(kind);
    config.learning_rate = 0.01;
    Trainer one(config);
    Trainer other(config);
    EXPECT_EQ(train(one, 100), train(other, 100));
    EXPECT_EQ(hash(one.state()), hash(other.state()));
    config.seed = 43;
    Trainer third(config);
    train(third, 100);
    EXPECT_NE(hash(one.state()), hash(third.state()));
  }
}

TEST(Trainer, EveryOptimiserLowersTheLoss) {
  for (std::size_t kind = 0; kind < kOptimizerNames.size(); ++kind) {
    Config config;
    config.optimizer = OptimizerKind(kind);
    config.hidden = {8, 8};
    config.learning_rate = config.optimizer == OptimizerKind::sgd ? 0.5 : 0.02;
    Trainer trainer(config);
    const double before = train(trainer, 1);
    EXPECT_LT(train(trainer, 500), before / 2) << kOptimizerNames[kind];
  }
}

TEST(Trainer, TwinsSeeTheSameBatches) {
  Config config;
  config.learning_rate = 0;
  config.hidden = {};
  Trainer with(config);
  config.norm = NormKind::none;
  Trainer without(config);
  // Without hidden layers both are the same network: equal losses mean equal batches.
  for (int i = 0; i < 30; ++i) EXPECT_EQ(with.step(), without.step());
}

TEST(Trainer, CountsStepsAndEpochs) {
  Config config;
  config.batch_size = 100;
  Trainer trainer(config);
  train(trainer, 4);
  EXPECT_EQ(trainer.steps(), 4);
  EXPECT_NEAR(trainer.epochs(), 4.0 / 3, 1e-12);
}

/// W of the first layer after one step.
Matrix first_weights(double l1, double l2) {
  Config config;
  config.l1 = l1;
  config.l2 = l2;
  config.norm = NormKind::none;
  Trainer trainer(config);
  trainer.step();
  return weights(std::get<Linear>(trainer.network().layers[0]), trainer.state().parameters);
}

TEST(Trainer, PenaltyPullsWeightsTowardsZero) {
  Config config;
  const Trainer start(config);
  const Matrix W = weights(std::get<Linear>(start.network().layers[0]), start.state().parameters);
  const Matrix plain = first_weights(0, 0);
  EXPECT_LT(double((first_weights(0, 0.1) - (plain - Scalar(0.5 * 0.1) * W)).norm()), 1e-6);
  EXPECT_LT(double((first_weights(0.1, 0) - (plain - Scalar(0.5 * 0.1) * W.cwiseSign())).norm()), 1e-6);
}

TEST(Trainer, PenaltyLeavesBiasGammaAndBetaAlone) {
  Config config;
  Trainer plain(config);
  config.l2 = 1;
  config.l1 = 1;
  Trainer pulled(config);
  plain.step();
  pulled.step();
  const auto& norm = std::get<BatchNorm>(plain.network().layers[1]);
  EXPECT_EQ(part(plain.state().parameters, norm.gamma), part(pulled.state().parameters, norm.gamma));
  const auto& last = std::get<Linear>(plain.network().layers.back());
  EXPECT_EQ(part(plain.state().parameters, last.b), part(pulled.state().parameters, last.b));
}

TEST(Trainer, RetuneChangesLiveFieldsOnly) {
  Config config;
  Trainer trainer(config);
  train(trainer, 10);
  const Vector before = trainer.state().parameters;
  config.learning_rate = 0;
  trainer.retune(config);
  trainer.step();
  EXPECT_EQ(trainer.state().parameters, before);
  EXPECT_EQ(trainer.steps(), 11);
  config.hidden = {3};
  EXPECT_THROW(trainer.retune(config), Refusal);
  config = Config();
  config.learning_rate = std::nan("");
  EXPECT_THROW(trainer.retune(config), Refusal);
}

TEST(Trainer, DivergenceStopsTheRunBeforeTheUpdate) {
  Config config;
  config.norm = NormKind::none;
  config.dataset = DatasetKind::plane;
  config.activation = ActivationKind::linear;
  config.learning_rate = 1000;
  Trainer trainer(config);
  train(trainer, 1000);
  ASSERT_TRUE(trainer.diverged());
  EXPECT_THROW(trainer.step(), std::logic_error);
}

TEST(Trainer, BiasInFrontOfBatchNormNeverMoves) {
  Config config;
  config.optimizer = OptimizerKind::adam;
  config.learning_rate = 0.01;
  Trainer trainer(config);
  train(trainer, 50);
  const auto& first = std::get<Linear>(trainer.network().layers[0]);
  EXPECT_EQ(part(trainer.state().parameters, first.b).norm(), Scalar(0));
}

TEST(Trainer, EverySettingTrains) {
  for (std::size_t activation = 0; activation < kActivationNames.size(); ++activation) {
    for (std::size_t dataset = 0; dataset < kBuiltInDatasets; ++dataset) {
      for (const Placement placement : {Placement::before, Placement::after}) {
        Config config;
        config.activation = ActivationKind(activation);
        config.dataset = DatasetKind(dataset);
        config.placement = placement;
        config.learning_rate = 0.05;
        config.hidden = {5};
        Trainer trainer(config);
        train(trainer, 20);
        EXPECT_FALSE(trainer.diverged()) << kActivationNames[activation] << " on " << kDatasetNames[dataset];
      }
    }
  }
}

}  // namespace
}  // namespace bn
