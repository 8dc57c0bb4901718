#include "lesson/cloud_moments.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/reduce.h"

namespace bn {

std::array<double, 2> CloudMoments::spread() const { return {std::sqrt(sigma2[0]), std::sqrt(sigma2[1])}; }

CloudMoments cloud_moments(ConstMatrixRef x) {
  const Index m = x.cols();
  const auto mean = [m](auto term) { return sum(m, term) / double(m); };
  CloudMoments found;
  for (Index i = 0; i < 2; ++i) found.mu[std::size_t(i)] = mean([&](Index j) { return double(x(i, j)); });
  const auto centered = [&](Index i, Index j) { return double(x(i, j)) - found.mu[std::size_t(i)]; };
  for (Index i = 0; i < 2; ++i) {
    found.sigma2[std::size_t(i)] = mean([&](Index j) { return centered(i, j) * centered(i, j); });
  }
  found.covariance = mean([&](Index j) { return centered(0, j) * centered(1, j); });
  return found;
}

Symmetric covariance_of(const CloudMoments& moments) {
  return {moments.sigma2[0], moments.covariance, moments.sigma2[1]};
}

double Axes::condition() const {
  return lambda_min > 0 ? lambda_max / lambda_min : std::numeric_limits<double>::infinity();
}

Axes axes_of(const Symmetric& matrix) {
  const double middle = (matrix.a + matrix.c) / 2;
  const double half_gap = std::hypot((matrix.a - matrix.c) / 2, matrix.b);
  Axes axes;
  axes.lambda_max = middle + half_gap;
  if (axes.lambda_max == 0) return axes;
  // As the determinant's other factor the small one keeps its digits. Of a flat matrix rounding alone would be left.
  const double flat = 1e-12 * axes.lambda_max;
  const double lambda_min = std::max(0.0, matrix.determinant() / axes.lambda_max);
  axes.lambda_min = lambda_min > flat ? lambda_min : 0;
  // Scaled inputs vary equally but for the rounding of their numbers, which would choose a direction by chance.
  const double equal = 1e-6 * middle;
  axes.angle = half_gap <= equal ? 0 : std::atan2(2 * matrix.b, matrix.a - matrix.c) / 2;
  return axes;
}

}  // namespace bn
