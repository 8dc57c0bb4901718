#pragma once
#include "probe/exact_statistics.h"
#include "probe/score.h"

namespace bn {

/// Noisy batch norm, after S. Santurkar et al., "How Does Batch Normalization Help Optimization?", 2018, section 2.1:
/// at every step each normalised unit's z_tilde is stretched by a fresh number in [1, 1 + noise] and shifted by noise
/// times a fresh standard normal one, so that what the next layer gets has another distribution at every step. (The
/// paper draws such numbers for each example as well.) With noise 0 it is the run that `config` asks for, to the bit.
class NoisyRun {
 public:
  NoisyRun(const Config& config, double noise);

  /// Trains on so many mini-batches, or until it diverges.
  void train(int steps);
  /// On the training set, with the statistics of the training set and without the noise.
  Score score();

  bool diverged() const { return diverged_; }
  const State& state() const { return learner_.state; }

 private:
  void step();
  void draw();

  Trainer trainer_;  // the data, and what a step is made of; it does not train itself
  Learner learner_;
  Batches batches_;
  Random random_;
  double noise_;
  Vector factor_, shift_;  // of every parameter: what its gamma or beta is stretched by, and shifted by
  Vector kept_;            // the parameters without the noise
  Buffer y_;
  Pass evaluation_;
  ExactStatistics exact_;
  bool diverged_ = false;
};

}  // namespace bn
