#include "train/schedule.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "train/trainer.h"

namespace bn {
namespace {

using Rates = std::vector<std::pair<Index, double>>;

void expect_rates(const Schedule& schedule, const Rates& rates) {
  for (const auto& [t, rate] : rates) EXPECT_NEAR(scheduled_rate(schedule, 0.5, t), rate, 1e-7) << "t = " << t;
}

TEST(Schedule, ConstantStays) { expect_rates({ScheduleKind::constant, 1, 0}, {{0, 0.5}, {1000000, 0.5}}); }

// torch.optim.lr_scheduler.StepLR(optimizer, step_size=7, gamma=0.3).
TEST(Schedule, StepsAsInPyTorch) {
  expect_rates({ScheduleKind::step, 7, 0.3}, {{0, 0.5}, {6, 0.5}, {7, 0.15}, {13, 0.15}, {14, 0.045}, {30, 0.00405}});
  expect_rates({ScheduleKind::step, 7, 0}, {{6, 0.5}, {7, 0}});
}

// torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=20, eta_min=0.05).
TEST(Schedule, CosineAsInPyTorchThenStays) {
  expect_rates({ScheduleKind::cosine, 20, 0.1}, {{0, 0.5},
                                                 {1, 0.497229876633906},
                                                 {5, 0.4340990257669732},
                                                 {10, 0.275},
                                                 {15, 0.11590097423302688},
                                                 {19, 0.05277012336609403},
                                                 {20, 0.05},
                                                 {21, 0.05},
                                                 {1000, 0.05}});
  EXPECT_EQ(scheduled_rate({ScheduleKind::cosine, 20, 0.1}, 0.5, 0), 0.5);
}

// torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: min(1, (t + 1) / 8)).
TEST(Schedule, WarmupRisesInEqualSteps) {
  expect_rates({ScheduleKind::warmup, 8, 0}, {{0, 0.0625}, {3, 0.25}, {7, 0.5}, {8, 0.5}, {20, 0.5}});
}

/// How far a step of plain gradient descent goes, over the gradient it takes.
TEST(Schedule, IsWhatATrainerStepsWith) {
  Config config;
  config.schedule = ScheduleKind::warmup;
  config.schedule_steps = 4;
  Trainer trainer(config);
  for (const double rate : {0.125, 0.25, 0.375, 0.5, 0.5}) {
    EXPECT_DOUBLE_EQ(trainer.learning_rate(), rate);
    const Vector before = trainer.state().parameters;
    trainer.step();
    const Vector moved = before - Scalar(rate) * trainer.pass().gradient;
    EXPECT_LT(double((trainer.state().parameters - moved).norm()), 1e-6 * double(moved.norm()));
  }
}

TEST(Schedule, IsLive) {
  Config config;
  Trainer trainer(config);
  config.schedule = ScheduleKind::step;
  config.schedule_steps = 3;
  config.schedule_factor = 0.5;
  trainer.retune(config);
  for (int i = 0; i < 7; ++i) trainer.step();
  EXPECT_DOUBLE_EQ(trainer.learning_rate(), 0.125);
}

}  // namespace
}  // namespace bn
