#pragma once
#include <vector>

#include "train/trainer.h"

namespace bn {

/// A network on its next mini-batch, with W and b of its hidden layers multiplied by one factor.
struct ScaledLook {
  double loss = 0;
  double weight_norm = 0;    // ||W|| over the hidden layers
  double gradient_norm = 0;  // ||d(loss)/d(W)|| over the hidden layers
  double alignment = 0;      // <W, dW> / (||W|| ||dW||): 0 when the gradient is at right angles to W
};

/// After so many steps of the run. Without batch norm the same is done all the same, for comparison.
ScaledLook look_at_scaled(const Config& config, int steps, double factor);

/// ||W|| of one hidden layer over a run, and what is left of the rate; one number a look.
struct EffectiveRate {
  std::vector<double> step, weight_norm;
  std::vector<double> rate;  // alpha / ||W||^2
  std::vector<double> loss;  // of the mini-batch trained last; of the next one at step 0
};

/// Looks at step 0 and after every `every` steps, until the run diverges.
EffectiveRate look_at_effective_rate(const Config& config, int layer, int steps, int every);

}  // namespace bn
