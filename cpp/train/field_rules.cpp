#include "train/field_rules.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/check.h"

namespace bn {
namespace {

bool within(double value, Range range) { return value >= range.min && value <= range.max; }
bool whole(double value) { return std::floor(value) == value; }

std::string list_of(const std::vector<double>& values) {
  constexpr std::size_t most_shown = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(values.size(), most_shown); ++i) text += (i == 0 ? "" : ", ") + shown(values[i]);
  return "[" + text + (values.size() > most_shown ? ", ...]" : "]");
}

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

std::string number_refusal(std::string_view name, const std::string& value, Range range) {
  return std::string(name) + " is " + value + ": a number from " + shown(range.min) + " to " + shown(range.max) +
         " is allowed";
}

std::string integer_refusal(std::string_view name, const std::string& value, Range range) {
  return std::string(name) + " is " + value + ": a whole number from " + shown(range.min) + " to " + shown(range.max) +
         " is allowed";
}

std::string integers_refusal(std::string_view name, const std::string& value, int most, Range range) {
  return std::string(name) + " is " + value + ": 0 to " + std::to_string(most) + " layers of " + shown(range.min) +
         " to " + shown(range.max) + " units are allowed";
}

void check_number(std::string_view name, double value, Range range) {
  if (!within(value, range)) throw Refusal(number_refusal(name, shown(value), range));
}

void check_integer(std::string_view name, double value, Range range) {
  if (!within(value, range) || !whole(value)) throw Refusal(integer_refusal(name, shown(value), range));
}

void check_integers(std::string_view name, const std::vector<double>& values, int most, Range range) {
  const bool each = std::all_of(values.begin(), values.end(), [&](double v) { return within(v, range) && whole(v); });
  if (!each || values.size() > static_cast<std::size_t>(most)) {
    throw Refusal(integers_refusal(name, list_of(values), most, range));
  }
}

}  // namespace bn
