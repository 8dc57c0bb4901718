#include "probe/statistics.h"

#include <algorithm>

namespace bn {

StatisticsStates::StatisticsStates(const Trainer& trainer, NextStep& next, Pass& pass, Index capacity)
    : trainer_(&trainer),
      next_(&next),
      pass_(&pass),
      exact_(trainer.network(), std::min(trainer.dataset().train_count, kMostExact), capacity),
      exact_running_(trainer.state().running),
      state_(trainer.state()) {}

const State& StatisticsStates::state(Statistics kind) {
  if (kind == Statistics::running || trainer_->network().running_count == 0) return trainer_->state();
  if (seen_.changed(*trainer_)) {
    state_.parameters = trainer_->state().parameters;
    exact_is_known_ = false;
  }
  if (kind == Statistics::batch) {
    next_->look();
    state_.running = next_->running();
    return state_;
  }
  if (!exact_is_known_) {
    const auto x = trainer_->inputs(Set::train);
    exact_.take(trainer_->network(), x.leftCols(std::min(x.cols(), kMostExact)), *pass_, state_);
    exact_running_ = state_.running;
    exact_is_known_ = true;
  }
  state_.running = exact_running_;
  return state_;
}

}  // namespace bn
