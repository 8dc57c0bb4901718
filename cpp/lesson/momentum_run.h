#pragma once
#include <array>
#include <vector>

#include "core/matrix.h"

namespace bn {

/// Gradient descent with momentum along a gutter, L = (w1^2 + 20 w2^2) / 2 from (-1, 0.36) at a learning rate of 0.004,
/// until a millionth of the starting loss is left. The engine's optimiser takes the steps.
inline constexpr std::array<double, 2> kGutter{1, 20};
inline constexpr std::array<double, 2> kGutterStart{-1, 0.36};

struct MomentumRun {
  Index steps = 0;
  std::vector<std::array<double, 2>> path;  // w at steps 0, 1, ..., `steps`
};

/// REQUIRES: momentum in [0, 1).
MomentumRun momentum_run(double momentum);

/// The momentum of 0.00, 0.01, ..., 0.98 that needs the fewest steps.
struct FewestSteps {
  double momentum = 0;
  Index steps = 0;
};
FewestSteps fewest_steps();

}  // namespace bn
