#pragma once
#include "core/matrix.h"
#include "core/random.h"

namespace bn {

/// Noise on what one layer's norm gives, of S. Santurkar et al., "How Does Batch Normalization Help Optimization?",
/// 2018, appendix A.1 ("noisy" batch norm): at every step each unit gets a distribution of its own, and from it each
/// example gets a number to be multiplied by and one to be shifted by.
struct ActivationNoise {
  ActivationNoise(Index features, Index capacity) : scale(features, capacity), shift(features, capacity) {}

  Buffer scale;  // (features, m)
  Buffer shift;  // (features, m)
};

/// The paper's bounds, at a strength of 1.
inline constexpr double kUnitShift = 0.5;     // a unit's mean shift is uniform in [-0.5, 0.5]
inline constexpr double kUnitScale = 0.25;    // a unit's mean factor is uniform in [1, 1.25]
inline constexpr double kExampleShift = 0.1;  // an example's shift lies so far to each side of its unit's
inline constexpr double kExampleScale = 0.1;  // standard deviation of an example's factor around its unit's

/// Draws all numbers anew, for m examples. All bounds grow with `strength`; at 0 every factor is 1, every shift 0.
void draw(ActivationNoise& noise, double strength, Index m, Random& random);

}  // namespace bn
