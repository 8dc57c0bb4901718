#include "core/digits.h"

#include <cstdio>
#include <cstdlib>

namespace bn {
namespace {

/// As 1.25e-03.
std::string printed(int decimals, double value) {
  std::string text(32, '\0');
  const int length = std::snprintf(text.data(), text.size(), "%.*e", decimals, value);
  return text.substr(0, static_cast<std::size_t>(length));
}

}  // namespace

Digits shortest_digits(double value) {
  constexpr int most_decimals = 16;
  int decimals = 0;
  std::string text = printed(decimals, value);
  while (std::strtod(text.c_str(), nullptr) != value && decimals < most_decimals) text = printed(++decimals, value);
  const std::size_t mark = text.find('e');
  Digits found{value < 0, text.substr(0, mark), std::atoi(text.c_str() + mark + 1)};
  if (found.negative) found.digits.erase(0, 1);
  if (decimals > 0) found.digits.erase(1, 1);
  return found;
}

}  // namespace bn
