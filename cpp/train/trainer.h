#pragma once
#include <cstdint>

#include "train/batches.h"
#include "train/config.h"
#include "train/learner.h"

namespace bn {

/// The parts of a data set.
enum class Set { train, test };

/// One run of one network: from a Config, the same steps every time. Nothing is allocated after construction.
class Trainer {
 public:
  /// Refuses a config that cannot be run, with one sentence.
  explicit Trainer(const Config& config);

  /// Trains on the next mini-batch and returns its training-mode loss, taken before the update and without the penalty.
  /// When that loss is not finite the run has diverged: everything stays as it was before the step, but for `pass`.
  double step();

  /// Takes over live fields without a restart. Refuses a config that differs in any other field.
  void retune(const Config& config);

  const Config& config() const { return config_; }
  const Dataset& dataset() const { return dataset_; }
  const Learner& learner() const { return learner_; }
  const Network& network() const { return learner_.network; }
  const State& state() const { return learner_.state; }
  const InputScaling& scaling() const { return scaling_; }
  const Optimizer& optimizer() const { return learner_.optimizer; }
  const Batches& batches() const { return batches_; }
  /// The last training pass.
  const Pass& pass() const { return learner_.pass; }
  LossKind loss_kind() const { return learner_.loss; }
  /// Mini-batches trained so far.
  Index steps() const { return steps_; }
  /// Passes over the training set so far.
  double epochs() const { return double(steps_) / double(batches_.per_epoch()); }
  bool diverged() const { return diverged_; }

  /// Scaled inputs (2, m) and targets (1, m) of a set.
  Eigen::Ref<const Matrix> inputs(Set set) const;
  Eigen::Ref<const Matrix> targets(Set set) const;

  /// Scaled inputs (2, m) and targets (1, m) of a mini-batch.
  void gather(const Batches::Batch& batch, MatrixView x, MatrixView y) const;

  /// The rest of the next step, once this trainer's learner or a copy of it has the gradient: penalty and update.
  void update(Learner& learner) const;

 private:
  void add_penalty(Learner& learner) const;

  Config config_;
  Dataset dataset_;
  InputScaling scaling_;
  Matrix scaled_x_;  // (2, points)
  Learner learner_;
  Buffer batch_y_;  // (1, m)
  Batches batches_;
  Index steps_ = 0;
  bool diverged_ = false;
};

/// Of all parameters and running statistics: equal runs have equal hashes.
std::uint64_t hash(const State& state);

}  // namespace bn
