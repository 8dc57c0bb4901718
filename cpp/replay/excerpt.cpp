#include "replay/excerpt.h"

namespace bn::replay {
namespace {

using nlohmann::json;

constexpr std::size_t kLongest = 40;
/// A recursion as deep as the document would let a hostile one overflow the stack.
constexpr int kDeepest = 4;

/// Without anything that is not ASCII: a cut would leave half a character.
std::string ascii(const json& value) { return value.dump(-1, ' ', true); }

// NOLINTNEXTLINE(misc-no-recursion): no deeper than kDeepest
void append(const json& value, int depth, std::string& text) {
  if (!value.is_structured()) {
    text += ascii(value);
    return;
  }
  text += value.is_array() ? "[" : "{";
  const std::size_t start = text.size();
  for (const auto& item : value.items()) {
    if (text.size() > kLongest) return;
    if (text.size() > start) text += ",";
    if (value.is_object()) text += ascii(item.key()) + ":";
    if (depth < kDeepest) {
      append(item.value(), depth + 1, text);
    } else {
      text += "...";
    }
  }
  text += value.is_array() ? "]" : "}";
}

}  // namespace

std::string excerpt(const json& value) {
  std::string text;
  append(value, 0, text);
  return text.size() > kLongest ? text.substr(0, kLongest) + "..." : text;
}

}  // namespace bn::replay
