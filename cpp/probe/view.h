#pragma once
#include "probe/stations.h"

namespace bn {

/// What is looked at: a trainer's network with the statistics asked for, and the first examples of the training set in
/// an evaluation pass of it.
struct View {
  const Trainer& trainer;
  const State& state;
  const Pass& pass;

  const Network& network() const { return trainer.network(); }
};

}  // namespace bn
