#pragma once
#include <emscripten/val.h>

#include <vector>

// Numbers between the lecture's page and its arithmetic. What is handed out is the page's own: a copy.
namespace bn {

/// An array of numbers, of whatever kind JavaScript has.
inline std::vector<double> numbers_of(const emscripten::val& array) {
  return emscripten::convertJSArrayToNumberVector<double>(array);
}

/// A Float64Array.
inline emscripten::val array_of(const double* data, std::size_t size) {
  return emscripten::val(emscripten::typed_memory_view(size, data)).call<emscripten::val>("slice");
}
inline emscripten::val array_of(const std::vector<double>& numbers) { return array_of(numbers.data(), numbers.size()); }

}  // namespace bn
