#include "core/scientific.h"

#include <cstdio>
#include <cstdlib>

namespace bn {

std::string scientific(double value) {
  constexpr int most_decimals = 16;
  std::string text(32, '\0');
  int length = 0;
  for (int decimals = 0; decimals <= most_decimals; ++decimals) {
    length = std::snprintf(text.data(), text.size(), "%.*e", decimals, value);
    if (std::strtod(text.c_str(), nullptr) == value) break;
  }
  text.resize(static_cast<std::size_t>(length));
  // C writes e-03 where JavaScript writes e-3.
  const std::size_t digits = text.find('e') + 2;
  while (text[digits] == '0' && digits + 1 < text.size()) text.erase(digits, 1);
  return text;
}

}  // namespace bn
