#include "probe/next_step.h"

#include <gtest/gtest.h>

#include <cmath>

#include "probe/along.h"
#include "probe/small_runs.h"

namespace bn {
namespace {

TEST(NextStep, LeadsWhereTheTrainerThenGoes) {
  for (const auto& [name, base] : all_runs()) {
    for (const OptimizerKind optimizer : {OptimizerKind::sgd, OptimizerKind::adamw}) {
      Config config = base;
      config.optimizer = optimizer;
      config.l1 = config.l2 = 1e-3;
      Trainer trainer = trained(config, 9);
      NextStep next(trainer);
      for (int i = 0; i < 3; ++i) {
        next.look();
        const double loss = next.loss();
        const Vector updated = next.updated();
        EXPECT_EQ(trainer.step(), loss) << name;
        EXPECT_EQ(trainer.state().parameters, updated) << name;
      }
    }
  }
}

TEST(NextStep, HasTheGradientWithoutThePenalty) {
  for (auto [name, config] : all_runs()) {
    Trainer plain(config);
    config.l2 = 0.1;
    const Trainer penalised(config);
    NextStep next(penalised);
    next.look();
    plain.step();
    EXPECT_EQ(next.gradient(), plain.pass().gradient) << name;
  }
}

TEST(NextStep, IsUnknownWhereNoStepCanBeTaken) {
  Config config = small_run(NormKind::batch);
  config.batch_size = 1;
  const Trainer trainer(config);
  NextStep next(trainer);
  next.look();
  EXPECT_TRUE(std::isnan(next.loss()));
  EXPECT_TRUE(next.gradient().array().isNaN().all());
  EXPECT_TRUE(next.updated().array().isNaN().all());
  EXPECT_TRUE(next.units().mu.array().isNaN().all());
  EXPECT_TRUE(std::isnan(next.loss_along(0.1)));
  EXPECT_EQ(next.running(), trainer.state().running);
}

TEST(Along, IsTheLossOfTheShiftedParameters) {
  for (const auto& [name, config] : all_runs()) {
    const Trainer trainer = trained(config);
    NextStep next(trainer);
    Along found;
    look_along(next, found);
    const NextBatch batch(trainer);
    const auto loss_at = [&](double alpha) {
      State shifted = trainer.state();
      shifted.parameters -= Scalar(alpha) * next.gradient();
      const Pass pass = pass_over(trainer, shifted, batch.x, Mode::training);
      return loss_value(LossKind::bce, output(pass), batch.y);
    };
    ASSERT_EQ(found.alpha.size(), 33);
    for (Index i = 0; i < 33; ++i) {
      const double alpha = std::pow(10.0, double(i) / 8 - 3);
      EXPECT_NEAR(double(found.alpha[i]), alpha, 1e-6 * alpha);
      EXPECT_NEAR(double(found.ratio[i]), loss_at(alpha) / loss_at(0), 1e-4 * double(found.ratio[i])) << name;
    }
    // Small steps against the gradient lower the loss.
    EXPECT_LT(found.ratio[8], 1) << name;
  }
}

}  // namespace
}  // namespace bn
