#include "lesson/memories.h"

#include <cmath>

#include "core/random.h"
#include "train/optimizer.h"
#include "train/power.h"

namespace bn {
namespace {

constexpr std::uint64_t kGradientSeed = 11;
constexpr std::uint64_t kGradientStream = 102;
constexpr float kWobble = 0.35F;
constexpr float kSpikeHeight = 4;

OptimizerSpec spec_of(OptimizerKind kind, double alpha, double beta1, double beta2) {
  OptimizerSpec spec;
  spec.kind = kind;
  spec.learning_rate = 1;
  spec.alpha = alpha;
  spec.beta1 = beta1;
  spec.beta2 = beta2;
  return spec;
}

/// Steps of an optimiser with the trace's gradients; `after(t)` looks at it after step t + 1. Returns its moves.
template <class After>
Vector follow(Optimizer& optimizer, const Vector& gradients, After after) {
  Vector moves(gradients.size());
  Vector weight(1);
  for (Index t = 0; t < gradients.size(); ++t) {
    weight[0] = 0;
    optimizer.step(gradients.segment(t, 1), weight);
    moves[t] = -weight[0];
    after(t);
  }
  return moves;
}

/// 1 - beta^t after t steps: what a sum of weights beta^k (1 - beta) still lacks.
double correction(double beta, Index t) { return 1 - power(beta, t); }

}  // namespace

Vector gradient_trace() {
  Random random(kGradientSeed, kGradientStream);
  Vector trace(kGradientSteps);
  for (Index t = 0; t < kGradientSteps; ++t) {
    trace[t] = Scalar((t < kTurn ? 1.0F : -1.0F) + kWobble * random.normal() - (t == kSpike ? kSpikeHeight : 0.0F));
  }
  return trace;
}

Memories memories(double alpha, double beta1, double beta2) {
  const Vector gradients = gradient_trace();
  Memories found;
  found.rmsprop_size = found.adam_direction = found.adam_size = Vector(gradients.size());
  Optimizer rmsprop(spec_of(OptimizerKind::rmsprop, alpha, beta1, beta2), 1);
  found.rmsprop_move =
      follow(rmsprop, gradients, [&](Index t) { found.rmsprop_size[t] = std::sqrt(rmsprop.second()[0]); });
  Optimizer adam(spec_of(OptimizerKind::adam, alpha, beta1, beta2), 1);
  found.adam_move = follow(adam, gradients, [&](Index t) {
    found.adam_direction[t] = Scalar(double(adam.first()[0]) / correction(beta1, t + 1));
    found.adam_size[t] = Scalar(std::sqrt(double(adam.second()[0]) / correction(beta2, t + 1)));
  });
  return found;
}

Index lag_after_turn(const Vector& direction) {
  for (Index t = kTurn; t < direction.size(); ++t) {
    if (direction[t] < 0) return t - kTurn;
  }
  return -1;
}

SpikeEcho echo_of_spike(const Vector& size) {
  const auto before = double(size[kSpike - 1]);
  const auto peak = double(size[kSpike]);
  SpikeEcho echo{peak / before - 1, -1};
  for (Index t = kSpike; t < size.size() && echo.half_gone < 0; ++t) {
    if (double(size[t]) <= before + (peak - before) / 2) echo.half_gone = t - kSpike;
  }
  return echo;
}

}  // namespace bn
