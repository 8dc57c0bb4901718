#pragma once
#include <vector>

#include "lesson/activation_noise.h"
#include "probe/exact_statistics.h"
#include "probe/score.h"

namespace bn {

/// A run with noisy batch norm (after S. Santurkar et al., "How Does Batch Normalization Help Optimization?", 2018): in
/// training, what every norm gives is changed by noise whose distribution is another one at every step, so that the
/// inputs of the next layer never stay put. `strength` multiplies the bounds of activation_noise.h; with 0 it is the
/// run that `config` asks for, to the bit.
class NoisyRun {
 public:
  NoisyRun(const Config& config, double strength);

  /// Trains on so many mini-batches, or until it diverges.
  void train(int steps);
  /// On the training set, with the statistics of the training set and without the noise.
  Score score();

  bool diverged() const { return diverged_; }
  const State& state() const { return learner_.state; }

 private:
  void step();

  Trainer trainer_;  // the data, and what a step is made of; it does not train itself
  Learner learner_;
  Batches batches_;
  Random random_;
  double strength_;
  std::vector<ActivationNoise> noise_;  // one for each norm
  Buffer y_;
  Pass evaluation_;
  ExactStatistics exact_;
  bool diverged_ = false;
};

}  // namespace bn
