#pragma once
#include <array>
#include <vector>

#include "core/matrix.h"

namespace bn {

/// What a network may be given of a point (x1, x2): raw coordinates, radians under the sine.
enum class Feature { x1, x2, x1_squared, x2_squared, x1_x2, sin_x1, sin_x2 };
inline constexpr std::array<const char*, 7> kFeatureNames{"x1",    "x2",     "x1_squared", "x2_squared",
                                                          "x1_x2", "sin_x1", "sin_x2"};

/// x (2, m) -> values (features, m).
void features_of(const std::vector<Feature>& features, ConstMatrixRef x, MatrixRef values);

}  // namespace bn
