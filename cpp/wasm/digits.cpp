#include "core/digits.h"

#include <emscripten/val.h>

#include <cmath>

// Stands in for core/digits.cpp, which the linker leaves out then: JavaScript knows how to write a number, and printf
// would be a fifth of the module.
namespace bn {

Digits shortest_digits(double value) {
  const auto text = emscripten::val(std::abs(value)).call<std::string>("toExponential");
  const std::size_t mark = text.find('e');
  Digits found{value < 0, text.substr(0, mark), 0};
  if (mark > 1) found.digits.erase(1, 1);
  const bool small = text[mark + 1] == '-';
  for (const char digit : text.substr(mark + 2)) found.exponent = 10 * found.exponent + (digit - '0');
  if (small) found.exponent = -found.exponent;
  return found;
}

}  // namespace bn
