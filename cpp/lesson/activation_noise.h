#pragma once
#include "core/matrix.h"
#include "core/random.h"

namespace bn {

/// Noise on what one layer's norm gives, after the "noisy" batch norm of S. Santurkar et al., "How Does Batch
/// Normalization Help Optimization?", 2018: at every step each unit gets a distribution of its own, of a mean other
/// than 0 and a spread other than 1, and from it each example gets a number to be multiplied by and one to be shifted
/// by.
struct ActivationNoise {
  ActivationNoise(Index features, Index capacity) : scale(features, capacity), shift(features, capacity) {}

  Buffer scale;  // (features, m)
  Buffer shift;  // (features, m)
};

/// The bounds at a strength of 1. They are this lab's choice; the paper's own have not been compared.
inline constexpr double kUnitShift = 0.5;     // a unit's mean shift is uniform in [-0.5, 0.5]
inline constexpr double kUnitScale = 0.25;    // a unit's mean factor is uniform in [1, 1.25]
inline constexpr double kExampleShift = 0.1;  // an example's shift lies so far to each side of its unit's
inline constexpr double kExampleScale = 0.1;  // standard deviation of an example's factor around its unit's

/// Draws all numbers anew, for m examples. All bounds grow with `strength`; at 0 every factor is 1, every shift 0.
void draw(ActivationNoise& noise, double strength, Index m, Random& random);

}  // namespace bn
