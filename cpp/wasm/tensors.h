#pragma once
#include <emscripten/val.h>

#include "probe/tensors.h"

namespace bn {

/// [{ name, shape, values }, ...] of all that a network has learned and keeps; the values are views.
emscripten::val write_tensors(const Network& network, const State& state);

/// The same list, with values of its own, as a state of that network. Refuses a list that does not fit, with one
/// sentence.
State read_tensors(const emscripten::val& list, const Network& network);

}  // namespace bn
