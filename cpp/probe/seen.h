#pragma once
#include "train/trainer.h"

namespace bn {

/// Remembers where in its run a trainer was looked at last.
class Seen {
 public:
  /// Whether the trainer has changed since the last call; true at the first.
  bool changed(const Trainer& trainer) {
    const Index before = at_;
    at_ = trainer.steps();
    return before != at_;
  }

 private:
  Index at_ = -1;
};

}  // namespace bn
