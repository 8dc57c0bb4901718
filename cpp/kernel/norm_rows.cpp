#include "kernel/norm_rows.h"

#include <algorithm>

namespace bn {
namespace {

/// Between these a sum of float squares has lost nothing to the ends of float's range.
constexpr double kSmallest = 1e-25;
constexpr double kLargest = 1e37;

/// z less its mean, of row i: what the variance is taken of.
auto distance(ConstMatrixRef z, Index i, Scalar shift) {
  return [row = row_of(z, i), reference = splat(z(i, 0)), shift = splat(shift)](Index j, auto place) {
    return (place.load(row + j) - reference) - shift;
  };
}

double squares_in_double(ConstMatrixRef z, Index i, Scalar shift) {
  return sum_doubles(z.cols(), [of = distance(z, i, shift)](Index j, auto place) {
    const Doubles lanes = widened(of(j, place));
    return lanes * lanes;
  });
}

}  // namespace

RowMoments row_moments(ConstMatrixRef z, Index i) {
  const Index m = z.cols();
  const auto row = [i, last = z.rows() - 1](Index r) { return std::min(i + r, last); };
  const auto first = [&](Index r) { return z(row(r), 0); };
  RowMoments found;
  found.reference = Lanes{first(0), first(1), first(2), first(3)};
  const Doubles shifts = sum_four_rows(m, [&](Index r) { return distance(z, row(r), 0); });
  found.shift = narrowed(shifts / double(m));
  const Doubles squares = sum_four_rows(m, [&](Index r) {
    return [of = distance(z, row(r), found.shift[r])](Index j, auto place) {
      const Lanes lanes = of(j, place);
      return lanes * lanes;
    };
  });
  std::array<double, 4> sum{};
  store_doubles(sum.data(), squares);
  for (Index r = 0; r < kLanes; ++r) {
    const bool fits_float = sum[r] > kSmallest && sum[r] < kLargest;
    if (!fits_float) sum[r] = squares_in_double(z, row(r), found.shift[r]);
  }
  found.sigma2 = load_doubles(sum.data()) / double(m);
  return found;
}

void flow_back(const RowFlow& flow, Scalar share, ConstMatrixRef dz_tilde, ConstMatrixRef z_hat, MatrixRef dz) {
  for (Index i = 0; i < dz.rows(); ++i) {
    for_lanes(dz.cols(), [dy = row_of(dz_tilde, i), hat = row_of(z_hat, i), to = mutable_row(dz, i),
                          scale = splat(flow.gamma[i] * flow.inv_std[i]), mean = splat(share * flow.dbeta[i]),
                          slope = splat(share * flow.dgamma[i])](Index j, auto place) {
      place.store(to + j, scale * ((place.load(dy + j) - mean) - place.load(hat + j) * slope));
    });
  }
}

}  // namespace bn
