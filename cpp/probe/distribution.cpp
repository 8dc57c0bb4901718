#include "probe/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "kernel/norm_rows.h"

namespace bn {

void histogram(RowRef values, Axis axis, Eigen::Ref<Vector> shares) {
  const auto bins = Scalar(shares.size());
  const Scalar per_unit = bins / (axis.to - axis.from);
  const Scalar share = Scalar(1) / Scalar(values.size());
  shares.setZero();
  for (Index j = 0; j < values.size(); ++j) {
    const Scalar place = (values[j] - axis.from) * per_unit;
    if (std::isnan(place)) continue;
    shares[Index(std::min(std::max(place, Scalar(0)), bins - 1))] += share;
  }
}

Moments moments(RowRef values) {
  const RowMoments found = row_moments(values, 0);
  const double sigma2 = found.sigma2.low[0];
  return {found.reference[0] + found.shift[0], sigma2, Scalar(std::sqrt(sigma2)), values.minCoeff(), values.maxCoeff()};
}

double percentile(Eigen::Ref<Vector> values, double share) {
  // NaN has no place in an order.
  if (values.hasNaN()) return std::numeric_limits<double>::quiet_NaN();
  const double place = share * double(values.size() - 1);
  const auto below = Index(place);
  Scalar* first = values.data();
  Scalar* last = first + values.size();
  std::nth_element(first, first + below, last);
  const auto low = double(values[below]);
  const double part = place - double(below);
  if (part == 0) return low;
  return low + part * (double(*std::min_element(first + below + 1, last)) - low);
}

}  // namespace bn
