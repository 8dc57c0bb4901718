#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

#include "core/check.h"
#include "train/trainer.h"

namespace bn {
namespace {

/// A run whose loss is soon not finite.
Config wild(OptimizerKind optimizer) {
  Config config;
  config.norm = NormKind::none;
  config.hidden = {4, 4};
  config.dataset = DatasetKind::plane;
  config.activation = ActivationKind::linear;
  config.optimizer = optimizer;
  config.learning_rate = 1000;
  config.momentum = 1;
  config.batch_size = 7;
  return config;
}

/// Parameters after one step with gradient 1: tells what an optimiser remembers.
Vector next_parameters(Optimizer optimizer, Vector parameters) {
  optimizer.step(Vector::Ones(parameters.size()), parameters);
  return parameters;
}

/// The examples of the next three epochs: tells the order, the place in it and the random generator.
std::vector<Index> next_examples(Batches batches) {
  std::vector<Index> examples;
  for (Index i = 0; i < 3 * batches.per_epoch(); ++i) {
    const Batches::Batch batch = batches.current();
    examples.insert(examples.end(), batch.examples, batch.examples + batch.size);
    batches.advance();
  }
  return examples;
}

/// Bit for bit: NaN is equal to itself.
bool same_bits(const Vector& one, const Vector& other) {
  if (one.size() != other.size()) return false;
  const std::size_t bytes = static_cast<std::size_t>(one.size()) * sizeof(Scalar);
  return bytes == 0 || std::memcmp(one.data(), other.data(), bytes) == 0;
}

void expect_same_run(const Trainer& before, const Trainer& after) {
  EXPECT_TRUE(same_bits(before.state().parameters, after.state().parameters));
  EXPECT_TRUE(same_bits(before.state().running, after.state().running));
  const Vector start = Vector::Zero(before.state().parameters.size());
  EXPECT_TRUE(same_bits(next_parameters(before.optimizer(), start), next_parameters(after.optimizer(), start)));
  EXPECT_EQ(next_examples(before.batches()), next_examples(after.batches()));
  EXPECT_EQ(before.steps(), after.steps());
}

TEST(RefusedStep, ADivergingStepChangesNothing) {
  for (const OptimizerKind kind : {OptimizerKind::sgd, OptimizerKind::momentum}) {
    Trainer trainer(wild(kind));
    Trainer before = trainer;
    for (int i = 0; i < 3000 && !trainer.diverged(); ++i) {
      before = trainer;
      trainer.step();
    }
    ASSERT_TRUE(trainer.diverged());
    expect_same_run(before, trainer);
  }
}

TEST(RefusedStep, ADivergedRunDoesNotGoOn) {
  Trainer trainer(wild(OptimizerKind::sgd));
  while (!trainer.diverged()) trainer.step();
  const Trainer before = trainer;
  EXPECT_THROW(trainer.step(), std::logic_error);
  expect_same_run(before, trainer);
}

TEST(RefusedStep, BatchNormOfOneExampleIsRefused) {
  Config config;
  config.batch_size = 1;
  Trainer trainer(config);
  const Trainer before = trainer;
  EXPECT_FALSE(trainer.goes_on());
  EXPECT_THROW(trainer.step(), Refusal);
  expect_same_run(before, trainer);
}

TEST(RefusedStep, ARefusedRetuneChangesNothing) {
  Trainer trainer{Config()};
  for (int i = 0; i < 15; ++i) trainer.step();
  const Trainer before = trainer;
  Config config;
  config.learning_rate = std::nan("");
  EXPECT_THROW(trainer.retune(config), Refusal);
  config = Config();
  config.learning_rate = 0.01;
  config.seed = 7;
  EXPECT_THROW(trainer.retune(config), Refusal);
  expect_same_run(before, trainer);
  EXPECT_EQ(trainer.config().learning_rate, before.config().learning_rate);
}

}  // namespace
}  // namespace bn
