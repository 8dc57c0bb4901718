#include "lesson/plane_fit.h"

#include "core/reduce.h"

namespace bn {
namespace {

constexpr double kTolerance = 1e-6;
constexpr double kFar = 1e9;
/// Enough for the slowest stable run of the chapter, 1e6 steps, and short beyond the stable rates.
constexpr long kMostStable = 4'000'000;
constexpr long kMostUnstable = 5'000;

std::array<double, 2> gradient(const Symmetric& hessian, const std::array<double, 2>& e) {
  return {hessian.a * e[0] + hessian.b * e[1], hessian.b * e[0] + hessian.c * e[1]};
}

}  // namespace

double PlaneFit::excess(const std::array<double, 2>& e) const {
  return (hessian.a * e[0] * e[0] + 2 * hessian.b * e[0] * e[1] + hessian.c * e[1] * e[1]) / 2;
}

PlaneFit fit_plane(ConstMatrixRef x, ConstMatrixRef y) {
  const Index m = x.cols();
  const auto mean = [m](auto term) { return sum(m, term) / double(m); };
  const auto product = [&](Index i, Index k) {
    return mean([&](Index j) { return double(x(i, j)) * double(x(k, j)); });
  };
  const auto with_y = [&](Index i) { return mean([&](Index j) { return double(x(i, j)) * double(y(0, j)); }); };
  PlaneFit fit;
  fit.hessian = {product(0, 0), product(0, 1), product(1, 1)};
  const Symmetric& h = fit.hessian;
  const double p = with_y(0);
  const double q = with_y(1);
  fit.w_best = {(h.c * p - h.b * q) / h.determinant(), (h.a * q - h.b * p) / h.determinant()};
  return fit;
}

Descent descend(const PlaneFit& fit, const std::array<double, 2>& start, double rate, std::size_t most_path) {
  const double at_start = fit.excess(start);
  const bool stable = rate * axes_of(fit.hessian).lambda_max < 2;
  const long most = stable ? kMostStable : kMostUnstable;
  Descent run;
  std::array<double, 2> e = start;
  for (; run.steps <= most; ++run.steps) {
    if (run.path.size() < most_path) run.path.push_back(e);
    const double left = fit.excess(e);
    if (left <= kTolerance * at_start) return run;
    if (left > kFar * at_start) {
      run.end = DescentEnd::diverged;
      return run;
    }
    const std::array<double, 2> g = gradient(fit.hessian, e);
    e = {e[0] - rate * g[0], e[1] - rate * g[1]};
  }
  run.end = DescentEnd::endless;
  return run;
}

}  // namespace bn
