#pragma once
#include <emscripten/val.h>

#include <initializer_list>

#include "core/matrix.h"

// What crosses the border to JavaScript, and how. Arrays are views of the module's memory: a caller copies them before
// the next call.
namespace bn {

emscripten::val view(const Scalar* data, Index size);
emscripten::val view(const Vector& numbers);

struct Named {
  const char* name;
  const Vector& numbers;
};
/// { name: view, ... }
emscripten::val object_of(std::initializer_list<Named> arrays);

/// Inside a catch: throws a JavaScript Error with the sentence of the C++ exception that was caught.
[[noreturn]] void throw_as_error();

/// A C++ exception becomes a JavaScript Error with the same sentence.
template <class Body>
auto guarded(Body body) {
  try {
    return body();
  } catch (...) {
    throw_as_error();
  }
}

}  // namespace bn
