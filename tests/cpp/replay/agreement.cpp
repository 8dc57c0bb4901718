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

void expect_within(const json& expected, const json& given, const json& scale, double most, const std::string& path) {
  if (expected.is_object()) {
    for (const auto& item : expected.items()) {
      const std::string& name = item.key();
      expect_within(item.value(), given.at(name), scale.at(name), most, path + "." + name);
    }
  } else if (expected.is_array()) {
    ASSERT_EQ(expected.size(), given.size()) << path;
    ASSERT_EQ(expected.size(), scale.size()) << path;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      expect_within(expected[i], given[i], scale[i], most, path + "[" + std::to_string(i) + "]");
    }
  } else {
    EXPECT_NEAR(given.get<double>(), expected.get<double>(), most * scale.get<double>()) << path;
  }
}

}  // namespace bn::replay
