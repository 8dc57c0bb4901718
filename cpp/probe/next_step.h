#pragma once
#include "probe/seen.h"

namespace bn {

/// The mean over examples and the biased variance of every hidden unit, (hidden units) each, layer by layer.
struct UnitStatistics {
  Vector mu;
  Vector sigma2;
};

/// What the next mini-batch does to a trainer, done to a copy of its learner. Call `look` before anything else.
/// A trainer that is not able to take a step has no such mini-batch: all numbers are NaN, but `running` is the state's.
class NextStep {
 public:
  explicit NextStep(const Trainer& trainer);

  /// Catches up with the trainer.
  void look();

  /// Training-mode loss before the step.
  double loss() const { return loss_; }
  /// d(loss)/d(parameters), without penalty and clipping.
  const Vector& gradient() const { return gradient_; }
  /// The parameters after the step, with everything that belongs to one.
  const Vector& updated() const { return updated_; }
  /// mu and sigma2 of every batch norm over the mini-batch, laid out as State::running.
  const Vector& running() const { return running_; }
  /// Over the mini-batch, of what is normalised; of z where there is no norm.
  const UnitStatistics& units() const { return units_; }

  /// Training-mode loss of the same mini-batch with the parameters shifted by -alpha gradient().
  double loss_along(double alpha);

 private:
  void know_nothing();
  void keep_statistics();

  const Trainer* trainer_;
  Learner learner_;
  Buffer y_;  // (1, m)
  Seen seen_;
  double loss_ = 0;
  Vector gradient_, updated_, running_;
  UnitStatistics units_;
};

}  // namespace bn
