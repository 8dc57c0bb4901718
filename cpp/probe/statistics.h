#pragma once
#include <array>

#include "probe/exact_statistics.h"
#include "probe/next_step.h"

namespace bn {

/// Which statistics batch norm uses in what is looked at. running: those of inference; exact: of the training set
/// (its first kMostExact examples), layer by layer; batch: of the mini-batch that comes next.
enum class Statistics { running, exact, batch };
inline constexpr std::array<const char*, 3> kStatisticsNames{"running", "exact", "batch"};

/// A trainer's state as each kind of statistics has it: what evaluation mode then uses are those statistics.
class StatisticsStates {
 public:
  /// `next` and `pass` are there for as long as this. `pass`: an evaluation pass of the trainer's network.
  StatisticsStates(const Trainer& trainer, NextStep& next, Pass& pass, Index capacity);

  /// Valid until the next call. May overwrite `pass`.
  const State& state(Statistics kind);

 private:
  const Trainer* trainer_;
  NextStep* next_;
  Pass* pass_;
  ExactStatistics exact_;
  Seen seen_;
  bool exact_is_known_ = false;
  Vector exact_running_;
  State state_;
};

}  // namespace bn
