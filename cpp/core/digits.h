#pragma once
#include <string>

namespace bn {

/// 0.00125 has the digits 125 and the exponent -3: 1.25e-3.
struct Digits {
  bool negative;
  std::string digits;
  int exponent;
};

/// As few digits as read back to the same number. The WebAssembly module has a smaller way than core's own.
/// REQUIRES: the value is finite and not 0.
Digits shortest_digits(double value);

}  // namespace bn
