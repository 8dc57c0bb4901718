#pragma once
#include <stdexcept>
#include <string>

namespace bn {

/// What was asked for from outside cannot be. The message is one sentence for the user: field, value, what is allowed.
struct Refusal : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

/// A bug in the caller, not a fault of the outside.
inline void require(bool condition, const char* sentence) {
  if (!condition) throw std::logic_error(sentence);
}

}  // namespace bn
