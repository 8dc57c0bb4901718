#include "core/shown.h"

#include <cmath>
#include <cstdlib>

#include "core/scientific.h"

namespace bn {
namespace {

/// 1.25e-3 as digits "125" and exponent -3.
struct Number {
  std::string digits;
  int exponent;
};

Number taken_apart(const std::string& text) {
  const std::size_t mark = text.find('e');
  std::string digits = text.substr(0, 1);
  if (mark > 2) digits += text.substr(2, mark - 2);
  return {digits, std::atoi(text.c_str() + mark + 1)};
}

std::string in_powers(const Number& number) {
  const std::string rest = number.digits.substr(1);
  return number.digits.substr(0, 1) + (rest.empty() ? "" : "." + rest) + "e" + std::to_string(number.exponent);
}

std::string in_full(const Number& number) {
  const auto [digits, exponent] = number;
  if (exponent < 0) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() <= whole) return digits + std::string(whole - digits.size(), '0');
  return digits.substr(0, whole) + "." + digits.substr(whole);
}

/// Of a positive number.
std::string shorter(const Number& number) {
  std::string powers = in_powers(number);
  constexpr int longest_full = 20;
  if (std::abs(number.exponent) > longest_full) return powers;
  std::string full = in_full(number);
  const std::size_t worth = number.exponent < 0 ? 1 : 2;
  return powers.size() + worth < full.size() ? powers : full;
}

}  // namespace

std::string shown(double value) {
  if (std::isnan(value)) return "NaN";
  const std::string sign = value < 0 ? "-" : "";
  if (std::isinf(value)) return sign + "Infinity";
  return value == 0 ? "0" : sign + shorter(taken_apart(scientific(std::abs(value))));
}

}  // namespace bn
