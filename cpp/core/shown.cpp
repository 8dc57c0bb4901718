#include "core/shown.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace bn {
namespace {

std::string printed(const char* format, int decimals, double value) {
  std::string text(64, '\0');
  const int length = std::snprintf(text.data(), text.size(), format, decimals, value);
  return text.substr(0, static_cast<std::size_t>(length));
}

/// A number as 1.25e-3.
struct Power {
  std::string text;
  int decimals;
  int exponent;
};

/// With as few decimals as read back to the same number.
Power shortest_power(double value) {
  constexpr int most_decimals = 16;
  int decimals = 0;
  std::string text = printed("%.*e", decimals, value);
  while (std::strtod(text.c_str(), nullptr) != value && decimals < most_decimals) {
    text = printed("%.*e", ++decimals, value);
  }
  const std::size_t mark = text.find('e') + 1;
  const int exponent = std::atoi(text.c_str() + mark);
  return {text.substr(0, mark) + std::to_string(exponent), decimals, exponent};
}

}  // namespace

std::string shown(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (value == 0) return "0";
  const Power power = shortest_power(value);
  constexpr int longest_plain = 20;
  if (std::abs(power.exponent) > longest_plain) return power.text;
  const std::string plain = printed("%.*f", std::max(0, power.decimals - power.exponent), value);
  const std::size_t worth = power.exponent < 0 ? 1 : 2;
  return power.text.size() + worth < plain.size() ? power.text : plain;
}

}  // namespace bn
