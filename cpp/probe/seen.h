#pragma once
#include <cstdint>
#include <optional>

#include "train/trainer.h"

namespace bn {

/// Remembers the state in which a trainer was looked at last.
class Seen {
 public:
  /// Whether the trainer has changed since the last call; true at the first.
  bool changed(const Trainer& trainer) {
    const auto before = at_;
    at_ = trainer.changes();
    return before != at_;
  }

 private:
  std::optional<std::uint64_t> at_;
};

}  // namespace bn
