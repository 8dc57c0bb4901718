#include "replay/agreement.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bn::replay {
namespace {

using nlohmann::json;

void expect_object(const json& expected, const json& given, Tolerance tolerance, const std::string& path) {
  for (const auto& item : expected.items()) {
    const std::string name = path + "." + item.key();
    if (given.contains(item.key())) {
      expect_agreement(item.value(), given[item.key()], tolerance, name);
    } else {
      ADD_FAILURE() << name << " is missing";
    }
  }
}

}  // namespace

void expect_agreement(const json& expected, const json& given, Tolerance tolerance, const std::string& path) {
  if (expected.is_object()) {
    expect_object(expected, given, tolerance, path);
  } else if (expected.is_array()) {
    ASSERT_EQ(expected.size(), given.size()) << path;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      expect_agreement(expected[i], given[i], tolerance, path + "[" + std::to_string(i) + "]");
    }
  } else if (expected.is_number() && given.is_number()) {
    const auto number = expected.get<double>();
    EXPECT_NEAR(given.get<double>(), number, tolerance.abs + tolerance.rel * std::abs(number)) << path;
  } else {
    EXPECT_EQ(expected, given) << path;
  }
}

}  // namespace bn::replay
