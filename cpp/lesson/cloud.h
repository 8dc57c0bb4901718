#pragma once
#include <array>
#include <vector>

#include "core/matrix.h"

namespace bn {

/// Points of the clouds that chapters 1 and 2 scale.
inline constexpr Index kCloudPoints = 60;

/// How a cloud of two inputs lies: its means, standard deviations and correlation. REQUIRES: spreads > 0, |tilt| < 1.
struct Stretch {
  std::array<double, 2> mu{0, 0};
  std::array<double, 2> spread{1, 1};
  double tilt = 0;
};

/// (3, m): two inputs and a third row of noise. Mean 0, spread 1 and no correlation, exact to rounding, so that the
/// spreads asked of `stretched` are the points' own.
Matrix round_cloud(Index m);

/// A point of the round cloud, stretched, and the way back.
std::array<double, 2> stretched(const Stretch& stretch, const std::array<double, 2>& u);
std::array<double, 2> unstretched(const Stretch& stretch, const std::array<double, 2>& x);

/// The first two rows of a cloud (rows, m), stretched: (2, m).
Matrix stretched(const Stretch& stretch, ConstMatrixRef cloud);

/// A point of the round cloud that was put somewhere else before stretching.
struct Moved {
  Index point = 0;
  std::array<double, 2> u{};
};

/// The round cloud of m points with some of them moved, stretched: (2, m). Refuses points that it does not have.
Matrix stretched_cloud(const Stretch& stretch, Index m, const std::vector<Moved>& moved);

}  // namespace bn
