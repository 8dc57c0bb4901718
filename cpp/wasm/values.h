#pragma once
#include <emscripten/val.h>

#include <exception>
#include <initializer_list>
#include <new>
#include <string>

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

/// Throws a JavaScript Error.
[[noreturn]] void throw_error(const std::string& sentence);

/// A C++ exception becomes a JavaScript Error with the same sentence.
template <class Body>
auto guarded(Body body) {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    throw_error("there is not enough memory for this experiment");
  } catch (const std::exception& error) {
    throw_error(error.what());
  }
}

}  // namespace bn
