#include "wasm/values.h"

#include <exception>
#include <new>

namespace bn {

using emscripten::val;

namespace {

[[noreturn]] void throw_error(const char* sentence) {
  val::global("Error").new_(val(sentence)).throw_();
  __builtin_unreachable();
}

}  // namespace

val view(const Scalar* data, Index size) {
  return val(emscripten::typed_memory_view(static_cast<std::size_t>(size), data));
}

val view(const Vector& numbers) { return view(numbers.data(), numbers.size()); }

val object_of(std::initializer_list<Named> arrays) {
  val object = val::object();
  for (const Named& array : arrays) object.set(array.name, view(array.numbers));
  return object;
}

void throw_as_error() {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    throw_error("there is not enough memory for this experiment");
  } catch (const std::exception& error) {
    throw_error(error.what());
  }
}

}  // namespace bn
