#pragma once
#include <string>
#include <string_view>

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
template <class Names>
std::string choice_refusal(std::string_view name, const std::string& value, const Names& names) {
  std::string sentence = std::string(name) + " is " + value + ": one of ";
  for (const char* choice : names) sentence += std::string(choice == *names.begin() ? "" : ", ") + choice;
  return sentence + " is allowed";
}

}  // namespace bn
