#pragma once
#include <stdexcept>

#include "core/sentence.h"

namespace bn {

/// What was asked for from outside cannot be. The message is one sentence for the user: field, value, what is allowed.
struct Refusal : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

/// Throws one whose sentence the parts make.
[[noreturn]] void refuse(std::initializer_list<Part> parts);

/// A bug in the caller, not a fault of the outside.
inline void require(bool condition, const char* sentence) {
  if (!condition) throw std::logic_error(sentence);
}

}  // namespace bn
