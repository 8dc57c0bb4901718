#pragma once
#include <array>
#include <vector>

#include "lesson/cloud_moments.h"

namespace bn {

/// L(w) = 1/(2m) sum (w1 x1 + w2 x2 - y)^2 is a parabola exactly: L(w_best + e) = L(w_best) + e' H e / 2.
struct PlaneFit {
  Symmetric hessian;  // X X' / m
  std::array<double, 2> w_best{};

  /// What is left to lose at w_best + e.
  double excess(const std::array<double, 2>& e) const;
};

/// x: (2, m), y: (1, m). REQUIRES: inputs that do not lie on one line through 0.
PlaneFit fit_plane(ConstMatrixRef x, ConstMatrixRef y);

enum class DescentEnd { reached, endless, diverged };
inline constexpr std::array<const char*, 3> kDescentEndNames{"reached", "endless", "diverged"};

/// Gradient descent on a parabola, seen from its lowest point.
struct Descent {
  DescentEnd end = DescentEnd::reached;
  long steps = 0;
  std::vector<std::array<double, 2>> path;  // e at steps 0, 1, ...: as many as were asked for, or fewer
};

/// From w_best + start until a millionth of the starting excess loss is left. A run that climbs to 1e9 times its
/// start has diverged; one at twice the largest curvature's inverse or more that does neither is endless.
Descent descend(const PlaneFit& fit, const std::array<double, 2>& start, double rate, std::size_t most_path);

}  // namespace bn
