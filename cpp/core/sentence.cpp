#include "core/sentence.h"

#include "core/shown.h"

namespace bn {

void Part::append_to(std::string& text) const {
  if (is_number_) {
    text += shown(number_);
  } else {
    text += text_;
  }
}

std::string sentence(std::initializer_list<Part> parts) {
  std::string text;
  for (const Part& part : parts) part.append_to(text);
  return text;
}

}  // namespace bn
