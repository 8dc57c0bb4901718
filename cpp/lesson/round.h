#pragma once
#include "lesson/cloud.h"
#include "lesson/inputs.h"
#include "lesson/plane_fit.h"

namespace bn {

/// The scalings that chapter 2 compares, side by side.
inline constexpr std::array<ScalingKind, 3> kRoundScalings{ScalingKind::center, ScalingKind::sigma2,
                                                           ScalingKind::sigma};

/// What the reader sets. `share`: the learning rate as a share of each panel's own largest stable rate, > 0.
/// `start`: where the descent starts, w - w_best in units that fit every scaling: times each raw input's spread.
struct RoundSetting {
  Stretch stretch;
  double share = 0.85;
  std::array<double, 2> start{-0.7, 0.7};
};

/// One panel: the plane fitted to inputs scaled in one way, and the descent to it.
struct RoundPanel {
  ScaledCloud cloud;
  Matrix y;  // (1, m): the targets, alike in all panels
  PlaneFit fit;
  Axes axes;               // of the fit's hessian
  double stable_rate = 0;  // 2 / lambda_max: beyond it the descent diverges
  double rate = 0;
  std::array<double, 2> start{};  // w - w_best of the same plane in all panels
  double start_excess = 0;
  Descent descent;
};

/// The outermost ring of the pictures: no start has more to lose.
inline constexpr double kLargestExcess = 0.72;

/// The nearest start on the way to the lowest point that has between a ten-thousandth and kLargestExcess to lose; the
/// default where there is no way.
std::array<double, 2> held_start(const std::array<double, 2>& start, double tilt);

/// The targets are y = 0.8 x1 - 0.5 x2 + noise of the raw inputs. `most_path` points of the descent's path are kept.
/// REQUIRES: spreads > 0, |tilt| < 1.
std::array<RoundPanel, 3> round_panels(const RoundSetting& setting, std::size_t most_path);

}  // namespace bn
