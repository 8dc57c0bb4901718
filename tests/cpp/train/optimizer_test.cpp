#include "train/optimizer.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bn {
namespace {

/// Parameters after steps with the gradients (2, -1) and (1, 3), from (1, 1).
Vector after_two_steps(const OptimizerSpec& spec) {
  Optimizer optimizer(spec, 2);
  Vector parameters = Vector::Ones(2);
  optimizer.step((Vector(2) << 2, -1).finished(), parameters);
  optimizer.step((Vector(2) << 1, 3).finished(), parameters);
  return parameters;
}

void expect_near(const Vector& got, double first, double second) {
  EXPECT_NEAR(double(got[0]), first, 1e-6);
  EXPECT_NEAR(double(got[1]), second, 1e-6);
}

TEST(Optimizer, GradientDescentByHand) {
  OptimizerSpec spec;
  expect_near(after_two_steps(spec), 1 - 0.1 * 3, 1 - 0.1 * 2);
}

TEST(Optimizer, MomentumByHand) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::momentum;
  // v = 2, then 0.9 * 2 + 1 = 2.8; v = -1, then -0.9 + 3 = 2.1.
  expect_near(after_two_steps(spec), 1 - 0.1 * 4.8, 1 - 0.1 * 1.1);
}

TEST(Optimizer, RmspropByHand) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::rmsprop;
  spec.alpha = 0.5;
  // s = 2, then 1.5; s = 0.5, then 4.75. The tiny eps is beyond the tolerance.
  expect_near(after_two_steps(spec), 1 - 0.1 * (2 / std::sqrt(2.0) + 1 / std::sqrt(1.5)),
              1 - 0.1 * (-1 / std::sqrt(0.5) + 3 / std::sqrt(4.75)));
}

TEST(Optimizer, AdamByHand) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::adam;
  // First step: m_hat / sqrt(v_hat) = the gradient's sign. Second: m = 0.9 * 0.1 g1 + 0.1 g2 over 1 - 0.81,
  // v = 0.999 * 0.001 g1^2 + 0.001 g2^2 over 1 - 0.998001.
  const auto second = [](double g1, double g2) {
    return (0.09 * g1 + 0.1 * g2) / 0.19 / std::sqrt((0.000999 * g1 * g1 + 0.001 * g2 * g2) / 0.001999);
  };
  expect_near(after_two_steps(spec), 1 - 0.1 * (1 + second(2, 1)), 1 - 0.1 * (-1 + second(-1, 3)));
}

TEST(Optimizer, AdamwDecaysFirst) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::adamw;
  spec.weight_decay = 0.5;
  Optimizer optimizer(spec, 1);
  Vector parameters = Vector::Constant(1, 4);
  optimizer.step(Vector::Constant(1, 3), parameters);
  EXPECT_NEAR(double(parameters[0]), 4 * (1 - 0.1 * 0.5) - 0.1, 1e-6);
}

TEST(Optimizer, EpsStandsOutsideTheRoot) {
  for (const OptimizerKind kind : {OptimizerKind::rmsprop, OptimizerKind::adam}) {
    OptimizerSpec spec;
    spec.kind = kind;
    spec.alpha = 0;
    spec.eps = 1;
    Optimizer optimizer(spec, 1);
    Vector parameters = Vector::Zero(1);
    optimizer.step(Vector::Constant(1, 3), parameters);
    EXPECT_NEAR(double(parameters[0]), -0.1 * 3 / (3 + 1), 1e-6);
  }
}

/// The parameter 2^-90, which decays by half at every step without a gradient, after so many steps.
Scalar decayed(int steps) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::adamw;
  spec.learning_rate = 0.5;
  spec.weight_decay = 1;
  Optimizer optimizer(spec, 1);
  Vector parameter = Vector::Constant(1, Scalar(0x1p-90));
  for (int step = 0; step < steps; ++step) optimizer.step(Vector::Zero(1), parameter);
  return parameter[0];
}

TEST(Optimizer, WhatOnlyDecaysEndsAtZero) {
  EXPECT_EQ(decayed(10), Scalar(0x1p-100));
  EXPECT_EQ(decayed(11), 0);
}

TEST(Optimizer, RetuneKeepsWhatTheMethodRemembers) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::momentum;
  Optimizer optimizer(spec, 1);
  Vector parameters = Vector::Zero(1);
  optimizer.step(Vector::Constant(1, 1), parameters);
  spec.learning_rate = 1;
  optimizer.retune(spec);
  optimizer.step(Vector::Zero(1), parameters);
  EXPECT_NEAR(double(parameters[0]), -0.1 - 0.9, 1e-6);
  spec.kind = OptimizerKind::adam;
  EXPECT_THROW(optimizer.retune(spec), std::logic_error);
}

}  // namespace
}  // namespace bn
