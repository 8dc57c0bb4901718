#include "wasm/values.h"

namespace bn {

using emscripten::val;

val view(const Scalar* data, Index size) {
  return val(emscripten::typed_memory_view(static_cast<std::size_t>(size), data));
}

val view(const Vector& numbers) { return view(numbers.data(), numbers.size()); }

val object_of(std::initializer_list<Named> arrays) {
  val object = val::object();
  for (const Named& array : arrays) object.set(array.name, view(array.numbers));
  return object;
}

void throw_error(const std::string& sentence) {
  val::global("Error").new_(sentence).throw_();
  __builtin_unreachable();
}

}  // namespace bn
