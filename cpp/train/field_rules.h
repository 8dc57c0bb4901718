#pragma once
#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "core/check.h"
#include "train/config_fields.h"

// What is allowed in one field, and the sentence that says so: "learning_rate is NaN: a number from 0 to 1000 is
// allowed".
namespace bn {

std::string number_refusal(std::string_view name, const std::string& value, Range range);
std::string integer_refusal(std::string_view name, const std::string& value, Range range);
std::string integers_refusal(std::string_view name, const std::string& value, int most, Range range);

/// Throw Refusal when the value is not allowed. NaN and infinities never are.
void check_number(std::string_view name, double value, Range range);
void check_integer(std::string_view name, double value, Range range);
void check_integers(std::string_view name, const std::vector<double>& values, int most, Range range);

/// "dataset is "foo": one of circle, xor is allowed".
std::string choice_refusal(std::string_view name, const std::string& value, Names names);

/// "features is []: one or more of x1, x2 are allowed, each once and in this order".
std::string choices_refusal(std::string_view name, const std::string& value, Names names);

/// "circle, xor".
std::string listed(Names names);

template <class Enum>
void check_choices(std::string_view name, const std::vector<Enum>& chosen, Names names) {
  // Strictly rising means in order and without repetition.
  const bool rising = std::adjacent_find(chosen.begin(), chosen.end(), std::greater_equal<>()) == chosen.end();
  if (rising && !chosen.empty()) return;
  std::vector<const char*> texts;
  texts.reserve(chosen.size());
  for (const Enum choice : chosen) texts.push_back(names[int(choice)]);
  throw Refusal(choices_refusal(name, "[" + listed(texts) + "]", names));
}

}  // namespace bn
