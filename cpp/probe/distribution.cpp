#include "probe/distribution.h"

#include <algorithm>
#include <cmath>

#include "core/reduce.h"

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
  const auto reference = double(values[0]);
  const double shift = sum(m, [&](Index j) { return double(values[j]) - reference; }) / double(m);
  const double sigma2 = sum(m,
                            [&](Index j) {
                              const double centered = (double(values[j]) - reference) - shift;
                              return centered * centered;
                            }) /
                        double(m);
  return {Scalar(reference + shift), Scalar(std::sqrt(sigma2)), values.minCoeff(), values.maxCoeff()};
}

}  // namespace bn
