#pragma once
#include <nlohmann/json.hpp>
#include <string>

namespace bn::replay {

/// A number of a result may differ from the expected one by abs + rel |expected|.
struct Tolerance {
  double abs = 0;
  double rel = 0;
};

/// Checks every number that is expected; texts and nulls must be equal. `path` names the place in failures.
void expect_agreement(const nlohmann::json& expected, const nlohmann::json& given, Tolerance tolerance,
                      const std::string& path);

/// Checks every number that is expected against a multiple `most` of its own `scale`, which has the same shape.
void expect_within(const nlohmann::json& expected, const nlohmann::json& given, const nlohmann::json& scale,
                   double most, const std::string& path);

}  // namespace bn::replay
