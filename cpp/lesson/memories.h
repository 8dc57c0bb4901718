#pragma once
#include "core/matrix.h"

namespace bn {

/// The same gradients for every memory: kGradientSteps of them, +1 on average, turning round to -1, with one spike.
inline constexpr Index kGradientSteps = 100;
inline constexpr Index kTurn = 40;   // the first gradient that points the other way
inline constexpr Index kSpike = 70;  // the one that is enormous
Vector gradient_trace();

/// What RMSprop and Adam remember of the gradients after each step, and by how much they then move a weight at a
/// learning rate of 1. The engine's own optimisers take the steps. (kGradientSteps) each.
struct Memories {
  Vector rmsprop_size;    // sqrt(s): not bias-corrected
  Vector rmsprop_move;    // g / sqrt(s)
  Vector adam_direction;  // m_hat, bias-corrected
  Vector adam_size;       // sqrt(v_hat), bias-corrected
  Vector adam_move;       // m_hat / sqrt(v_hat)
};

/// alpha: RMSprop's beta. REQUIRES: all three in [0, 1).
Memories memories(double alpha, double beta1, double beta2);

/// Steps from the turn until the trace is below 0; -1 when it never is.
Index lag_after_turn(const Vector& direction);

/// By how much the spike lifts a size, and how many steps until half of the rise is gone; -1 when it is not by the end.
struct SpikeEcho {
  double rise = 0;  // size after / size before - 1
  Index half_gone = -1;
};
SpikeEcho echo_of_spike(const Vector& size);

}  // namespace bn
