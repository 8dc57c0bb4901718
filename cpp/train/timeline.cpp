#include "train/timeline.h"

#include <algorithm>
#include <utility>

#include "core/check.h"

namespace bn {
namespace {

constexpr double kMostMoments = 128;
constexpr double kMostBytes = 16.0 * 1024 * 1024;

/// Of one moment, at most: an optimiser remembers up to two numbers a parameter.
double bytes_of_moment(const Trainer& trainer) {
  const Network& network = trainer.network();
  const auto numbers = double(3 * network.parameter_count + network.running_count);
  const auto order = double(trainer.dataset().train_count);
  return double(sizeof(Moment)) + double(sizeof(Scalar)) * numbers + double(sizeof(Index)) * order;
}

/// Two at least: the start, and one that goes along.
std::size_t most_moments(const Trainer& trainer) {
  return static_cast<std::size_t>(std::clamp(kMostBytes / bytes_of_moment(trainer), 2.0, kMostMoments));
}

}  // namespace

Timeline::Timeline(const Config& config) : trainer_(config), moments_(most_moments(trainer_), trainer_.moment()) {
  keep_moment();
}

double Timeline::step() {
  const double loss = trainer_.step();
  if (!trainer_.diverged()) arrive();
  return loss;
}

void Timeline::retune(const Config& config) {
  trainer_.retune(config);
  record({trainer_.steps(), config});
}

void Timeline::edit(const Edit& edit) {
  trainer_.edit(edit);
  record({trainer_.steps(), edit});
}

void Timeline::put(const State& state) {
  trainer_.put(state);
  record({trainer_.steps(), state});
}

void Timeline::seek(Index step) { seek(step, step); }

void Timeline::seek(Index step, Index most) {
  if (step < 0) refuse({"step is ", step, ": a whole number from 0 is allowed"});
  restore_before(step);
  for (Index i = 0; i < most && trainer_.steps() < step && trainer_.goes_on(); ++i) this->step();
}

void Timeline::arrive() {
  furthest_ = std::max(furthest_, trainer_.steps());
  keep_moment();
  repeat_events();
}

void Timeline::keep_moment() {
  if (trainer_.steps() != kept_ * spacing_) return;
  if (kept_ == Index(moments_.size())) drop_every_second();
  if (trainer_.steps() != kept_ * spacing_) return;
  trainer_.save(moments_[static_cast<std::size_t>(kept_)]);
  ++kept_;
}

void Timeline::drop_every_second() {
  kept_ = (kept_ + 1) / 2;
  spacing_ *= 2;
  for (std::size_t i = 1; i < static_cast<std::size_t>(kept_); ++i) std::swap(moments_[i], moments_[2 * i]);
}

void Timeline::repeat_events() {
  for (; next_event_ < events_.size() && events_[next_event_].step == trainer_.steps(); ++next_event_) {
    repeat(events_[next_event_]);
  }
}

void Timeline::repeat(const Event& event) {
  if (const auto* config = std::get_if<Config>(&event.what)) return trainer_.retune(*config);
  if (const auto* state = std::get_if<State>(&event.what)) return trainer_.put(*state);
  trainer_.edit(std::get<Edit>(event.what));
}

void Timeline::record(Event event) {
  // All events up to here have been repeated, so the rest lies ahead; so do the moments after this step's.
  events_.erase(events_.begin() + std::ptrdiff_t(next_event_), events_.end());
  furthest_ = event.step;
  kept_ = std::min(kept_, furthest_ / spacing_ + 1);
  events_.push_back(std::move(event));
  next_event_ = events_.size();
}

void Timeline::restore_before(Index step) {
  const Index nearest = std::min(step / spacing_, kept_ - 1);
  const Index here = trainer_.steps();
  const bool diverges_again = trainer_.diverged() && step > here;
  const bool is_on_the_way = here <= step && here >= nearest * spacing_ && !trainer_.diverged();
  if (diverges_again || is_on_the_way) return;
  trainer_.restore(moments_[static_cast<std::size_t>(nearest)]);
  const auto is_before = [](const Event& event, Index at) { return event.step < at; };
  const auto next = std::lower_bound(events_.begin(), events_.end(), trainer_.steps(), is_before);
  next_event_ = static_cast<std::size_t>(next - events_.begin());
  repeat_events();
}

}  // namespace bn
