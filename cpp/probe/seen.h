#pragma once
#include <cstdint>

#include "train/trainer.h"

namespace bn {

/// Remembers the state in which a trainer was looked at last.
class Seen {
 public:
  /// Whether the trainer has changed since the last call; true at the first.
  bool changed(const Trainer& trainer) {
    const std::uint64_t before = at_;
    at_ = trainer.changes() + 1;
    return before != at_;
  }

 private:
  std::uint64_t at_ = 0;  // one more than the trainer's changes(); 0: never looked
};

}  // namespace bn
