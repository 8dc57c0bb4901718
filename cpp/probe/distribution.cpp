#include "probe/distribution.h"

#include <algorithm>
#include <cmath>

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
  const Index m = values.size();
  const Scalar shift = row_shift(values.data(), m);
  const double sigma2 = row_sigma2(values.data(), m, shift);
  return {values[0] + shift, Scalar(std::sqrt(sigma2)), values.minCoeff(), values.maxCoeff()};
}

}  // namespace bn
