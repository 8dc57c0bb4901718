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

/// A score under way: sums over the examples that were evaluated so far.
struct Tally {
  Index examples = 0;
  double loss = 0;
  double rights = 0;
};

/// Evaluates the next `chunk` examples of the set, or what is left of it, in evaluation mode of that state. `pass` is
/// an evaluation pass of the trainer's network with room for a chunk. Returns whether the set is through.
bool score_on(const Trainer& trainer, const State& state, Set set, Index chunk, Pass& pass, Tally& tally);

/// Of a tally that is through.
Score score_of(const Trainer& trainer, Set set, const Tally& tally);

/// Of the whole set at once.
Score score(const Trainer& trainer, const State& state, Set set, Index chunk, Pass& pass);

}  // namespace bn
