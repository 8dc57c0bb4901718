#include "lesson/round.h"

#include <cmath>

namespace bn {
namespace {

constexpr double kSmallestExcess = 1e-4;
constexpr double kNoise = 0.5;

Matrix targets_of(ConstMatrixRef x, ConstMatrixRef cloud) {
  return Scalar(0.8) * x.row(0) - Scalar(0.5) * x.row(1) + Scalar(kNoise) * cloud.row(2);
}

/// What is left to lose at a start, the same for every scaling.
double excess_of(const std::array<double, 2>& v, double tilt) {
  return (v[0] * v[0] + 2 * tilt * v[0] * v[1] + v[1] * v[1]) / 2;
}

/// w_new = w divisor: the same plane, seen from its scaled inputs.
std::array<double, 2> start_of(const RoundSetting& setting, const InputScaling& scaling) {
  const std::array<double, 2>& v = setting.start;
  const std::array<double, 2>& spread = setting.stretch.spread;
  return {v[0] / spread[0] * double(scaling.divisor[0]), v[1] / spread[1] * double(scaling.divisor[1])};
}

RoundPanel panel_of(ScalingKind kind, const RoundSetting& setting, ConstMatrixRef x, ConstMatrixRef y,
                    std::size_t most_path) {
  RoundPanel panel;
  panel.cloud = scale_cloud(kind, x);
  panel.y = y;
  panel.fit = fit_plane(panel.cloud.x, y);
  panel.axes = axes_of(panel.fit.hessian);
  panel.stable_rate = 2 / panel.axes.lambda_max;
  panel.rate = setting.share * panel.stable_rate;
  panel.start = start_of(setting, panel.cloud.scaling);
  panel.start_excess = panel.fit.excess(panel.start);
  panel.descent = descend(panel.fit, panel.start, panel.rate, most_path);
  return panel;
}

}  // namespace

std::array<double, 2> held_start(const std::array<double, 2>& start, double tilt) {
  const double excess = excess_of(start, tilt);
  if (!std::isfinite(excess) || excess == 0) return RoundSetting().start;
  const double most = excess > kLargestExcess ? kLargestExcess : excess;
  const double held = most < kSmallestExcess ? kSmallestExcess : most;
  const double factor = std::sqrt(held / excess);
  return {start[0] * factor, start[1] * factor};
}

std::array<RoundPanel, 3> round_panels(const RoundSetting& setting, std::size_t most_path) {
  const Matrix cloud = round_cloud(kCloudPoints);
  const Matrix x = stretched(setting.stretch, cloud);
  const Matrix y = targets_of(x, cloud);
  RoundSetting held = setting;
  held.start = held_start(setting.start, setting.stretch.tilt);
  std::array<RoundPanel, 3> panels;
  for (std::size_t k = 0; k < panels.size(); ++k) panels[k] = panel_of(kRoundScalings[k], held, x, y, most_path);
  return panels;
}

}  // namespace bn
