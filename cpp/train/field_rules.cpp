#include "train/field_rules.h"

#include <algorithm>
#include <cmath>

#include "core/shown.h"

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

}  // namespace

std::string number_refusal(std::string_view name, const std::string& value, Range range) {
  return sentence({name, " is ", value, ": a number from ", range.min, " to ", range.max, " is allowed"});
}

std::string integer_refusal(std::string_view name, const std::string& value, Range range) {
  return sentence({name, " is ", value, ": a whole number from ", range.min, " to ", range.max, " is allowed"});
}

std::string integers_refusal(std::string_view name, const std::string& value, int most, Range range) {
  return sentence(
      {name, " is ", value, ": 0 to ", most, " layers of ", range.min, " to ", range.max, " units are allowed"});
}

std::string choice_refusal(std::string_view name, const std::string& value, Names names) {
  return sentence({name, " is ", value, ": one of ", listed(names), " is allowed"});
}

std::string choices_refusal(std::string_view name, const std::string& value, Names names) {
  return sentence(
      {name, " is ", value, ": one or more of ", listed(names), " are allowed, each once and in this order"});
}

std::string listed(Names names) {
  std::string list;
  for (const char* name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  return list;
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
