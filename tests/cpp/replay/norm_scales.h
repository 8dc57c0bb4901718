#pragma once
#include <nlohmann/json.hpp>

namespace bn::replay {

/// The scale in which the error of each number of a norm case's result is measured, in the result's own shape.
/// In training nn/exact_norm.h's. In evaluation running_mean counts as well: it is kept in Scalar.
nlohmann::json norm_scales(const nlohmann::json& item);

}  // namespace bn::replay
