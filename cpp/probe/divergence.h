#pragma once
#include "train/trainer.h"

namespace bn {

/// Where a diverged run first left the finite numbers.
struct Divergence {
  Index step;            // the mini-batch that failed, counted from 1
  Index layer;           // hidden layers from 1; the output layer is the last
  const char* quantity;  // "z", "z_tilde", "a" or "loss"
};

/// REQUIRES: trainer.diverged().
Divergence find_divergence(const Trainer& trainer);

}  // namespace bn
