#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

namespace bn {

/// A part of a sentence: a text, which must outlive it, or a number, as `shown` writes it.
class Part {
 public:
  // NOLINTBEGIN(google-explicit-constructor): a list of them reads as what it says
  Part(const char* text) : text_(text) {}
  Part(std::string_view text) : text_(text) {}
  Part(const std::string& text) : text_(text) {}
  template <class Number, std::enable_if_t<std::is_arithmetic_v<Number>, int> = 0>
  Part(Number number) : number_(double(number)), is_number_(true) {}
  // NOLINTEND(google-explicit-constructor)

  void append_to(std::string& text) const;

 private:
  std::string_view text_;
  double number_ = 0;
  bool is_number_ = false;
};

/// The parts, one after the other.
std::string sentence(std::initializer_list<Part> parts);

}  // namespace bn
