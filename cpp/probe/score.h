#pragma once
#include "train/trainer.h"

namespace bn {

/// How good a network is on a set.
struct Score {
  /// Mean loss, without the penalty.
  double loss = 0;
  /// Share of the examples that are classified rightly; for regression R^2 = 1 - error / variance of the targets.
  double accuracy = 0;
};

/// Of the whole set in evaluation mode of that state, `chunk` examples at a time. `pass` is an evaluation pass of the
/// trainer's network with room for a chunk.
Score score(const Trainer& trainer, const State& state, Set set, Index chunk, Pass& pass);

}  // namespace bn
