#pragma once
#include <cstdint>

#include "train/batches.h"
#include "train/config.h"
#include "train/edit.h"
#include "train/learner.h"

namespace bn {

/// The parts of a data set.
enum class Set { train, test };

/// Everything that a run's next steps follow from. One of the same run can be assigned without an allocation.
struct Moment {
  State state;
  Optimizer optimizer;
  Batches batches;
  Index steps;
  Config config;
};

/// One run of one network: from a Config, the same steps every time. Nothing is allocated after construction.
class Trainer {
 public:
  /// Refuses a config that cannot be run, with one sentence.
  explicit Trainer(const Config& config);
  /// The same run of another architecture than the config's own, with its inputs and outputs.
  Trainer(const Config& config, const Architecture& architecture);

  /// Trains on the next mini-batch and returns its training-mode loss, taken before the update and without the penalty.
  /// Refuses a config with an `inability`. When that loss is not finite the run has diverged: everything stays as it
  /// was before the step, but for `pass`.
  double step();

  /// Takes over live fields without a restart. Refuses a config that differs in any other field.
  void retune(const Config& config);

  /// Sets one parameter by hand; see edit.h for what is refused. A run that has diverged may try again.
  void edit(const Edit& edit);

  /// Takes over all parameters and running statistics; what the optimiser remembers stays. A run that has diverged may
  /// try again. REQUIRES: a state of this network.
  void put(const State& state);

  /// A run that has diverged is saved as it was before the step that failed. `pass` stays that of the last step
  /// trained.
  Moment moment() const;
  void save(Moment& moment) const;
  /// REQUIRES: a moment of this run.
  void restore(const Moment& moment);

  const Config& config() const { return config_; }
  const Dataset& dataset() const { return dataset_; }
  const Learner& learner() const { return learner_; }
  const Network& network() const { return learner_.network; }
  const State& state() const { return learner_.state; }
  const InputScaling& scaling() const { return inputs_.scaling; }
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
  /// Whether the config allows any step.
  bool able() const { return able_; }
  /// Whether another step can be trained.
  bool goes_on() const { return able_ && !diverged_; }
  /// Another number whenever the state, the position in the run or the config has changed.
  std::uint64_t changes() const { return changes_; }

  /// The next step's rate, as the schedule has it.
  double learning_rate() const { return scheduled_rate(schedule_of(config_), config_.learning_rate, steps_); }

  /// Raw coordinates x (2, m) -> inputs of the network (features, m).
  void inputs_of(ConstMatrixRef x, MatrixRef inputs) const { bn::inputs_of(inputs_, x, inputs); }

  /// Inputs (features, m) and targets (1, m) of a set.
  Eigen::Ref<const Matrix> inputs(Set set) const;
  Eigen::Ref<const Matrix> targets(Set set) const;

  /// Inputs (features, m) and targets (1, m) of a mini-batch.
  void gather(const Batches::Batch& batch, MatrixView x, MatrixView y) const;

  /// The rest of the next step, once this trainer's learner or a copy of it has the gradient: penalty, clipping,
  /// update.
  void update(Learner& learner) const;

 private:
  void add_penalty(Learner& learner) const;

  Config config_;
  Dataset dataset_;
  Inputs inputs_;
  Matrix x_;  // (features, points): inputs of all points
  Learner learner_;
  Buffer batch_y_;  // (1, m)
  Batches batches_;
  Index steps_ = 0;
  bool able_;
  bool diverged_ = false;
  std::uint64_t changes_ = 0;
};

/// Of all parameters and running statistics: equal runs have equal hashes.
std::uint64_t hash(const State& state);

}  // namespace bn
