#pragma once
#include <variant>
#include <vector>

#include "train/trainer.h"

namespace bn {

/// A run that can be walked in both directions. A run follows from its config, so a step of the past is a moment kept
/// at or before it and the training from there, with every retune and edit in its place: the same bits as the first
/// time. Moments are kept at multiples of a spacing that doubles whenever their memory, sized at construction, is full.
/// A step that is trained for the first time allocates nothing.
class Timeline {
 public:
  /// Refuses a config that cannot be run, with one sentence.
  explicit Timeline(const Config& config);

  const Trainer& trainer() const { return trainer_; }

  /// As Trainer::step. Behind `furthest` it repeats the run, and what was done by hand on the way.
  double step();

  /// As in Trainer, from here on: what lies beyond this step is forgotten. What is refused changes nothing.
  void retune(const Config& config);
  void edit(const Edit& edit);
  void put(const State& state);

  /// Goes to that step, as its retunes and edits left it; beyond `furthest` it trains on. Stays where no step can be
  /// trained (Trainer::able), and stops where the run diverges, which then has `diverged` only when a later step was
  /// asked for. Refuses a negative step.
  void seek(Index step);

  /// The same, training `most` steps at most: called again, it goes on.
  void seek(Index step, Index most);

  /// The furthest step that was trained and is not forgotten.
  Index furthest() const { return furthest_; }

 private:
  /// What was done by hand at a step, after arriving there.
  struct Event {
    Index step;
    std::variant<Config, Edit, State> what;
  };

  void arrive();
  void keep_moment();
  void drop_every_second();
  void repeat_events();
  void repeat(const Event& event);
  void record(Event event);
  void restore_before(Index step);

  Trainer trainer_;
  std::vector<Moment> moments_;  // number i is of the arrival at step i spacing_; the first kept_ mean something
  Index kept_ = 0;
  Index spacing_ = 1;
  std::vector<Event> events_;  // in the order of their steps
  std::size_t next_event_ = 0;
  Index furthest_ = 0;
};

}  // namespace bn
