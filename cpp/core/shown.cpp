#include "core/shown.h"

#include <cmath>

#include "core/digits.h"

namespace bn {
namespace {

std::string zeros(int count) { return std::string(static_cast<std::size_t>(count), '0'); }

/// As 1.25e-3.
std::string power_of(const Digits& number) {
  const std::string rest = number.digits.substr(1);
  return number.digits.substr(0, 1) + (rest.empty() ? "" : "." + rest) + "e" + std::to_string(number.exponent);
}

/// As 0.00125.
std::string plain_of(const Digits& number) {
  const int whole = number.exponent + 1;
  const int missing = whole - static_cast<int>(number.digits.size());
  if (whole <= 0) return "0." + zeros(-whole) + number.digits;
  if (missing >= 0) return number.digits + zeros(missing);
  return std::string(number.digits).insert(static_cast<std::size_t>(whole), ".");
}

}  // namespace

std::string shown(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (value == 0) return "0";
  const Digits number = shortest_digits(value);
  const std::string sign = number.negative ? "-" : "";
  const std::string power = power_of(number);
  constexpr int longest_plain = 20;
  if (std::abs(number.exponent) > longest_plain) return sign + power;
  const std::string plain = plain_of(number);
  const std::size_t worth = number.exponent < 0 ? 1 : 2;
  return sign + (power.size() + worth < plain.size() ? power : plain);
}

}  // namespace bn
