#pragma once
#include "core/matrix.h"
#include "wasm/lesson/lists.h"

// The engine's own numbers for the lecture's page.
namespace bn {

/// A Float64Array: a matrix row by row, a vector as it is.
inline emscripten::val array_of(const Matrix& from) {
  return array_of(std::vector<double>(from.data(), from.data() + from.size()));
}
inline emscripten::val array_of(const Vector& from) {
  return array_of(std::vector<double>(from.data(), from.data() + from.size()));
}

}  // namespace bn
