#pragma once
#include <nlohmann/json.hpp>
#include <string>

namespace bn::replay {

/// A value as it stands in the document, for a sentence about it: cut to a readable length, and safe for a value of any
/// size and depth.
std::string excerpt(const nlohmann::json& value);

}  // namespace bn::replay
