#include "kernel/norm_rows.h"

#include "core/reduce.h"

namespace bn {
namespace {

/// Between these a sum of float squares has lost nothing to the ends of float's range.
constexpr double kSmallest = 1e-25;
constexpr double kLargest = 1e37;

}  // namespace

Scalar row_shift(const Scalar* row, Index n) {
  const Lanes reference = splat(row[0]);
  return Scalar(sum_lanes(n, [=](Index j, auto place) { return place.load(row + j) - reference; }) / double(n));
}

double row_sigma2(const Scalar* row, Index n, Scalar shift) {
  const auto distance = [=, reference = splat(row[0]), shift = splat(shift)](Index j, auto place) {
    return (place.load(row + j) - reference) - shift;
  };
  const double squares = sum_lanes(n, [=](Index j, auto place) {
    const Lanes lanes = distance(j, place);
    return lanes * lanes;
  });
  if (squares > kSmallest && squares < kLargest) return squares / double(n);
  return sum_doubles(n,
                     [=](Index j, auto place) {
                       const Doubles lanes = widened(distance(j, place));
                       return lanes * lanes;
                     }) /
         double(n);
}

void normalise_row(const RowNorm& norm, const Scalar* z, Index n, Scalar* z_hat, Scalar* z_tilde) {
  const auto [reference, shift, inv_std, gamma, beta] = norm;
  for_lanes(n, [=, reference = splat(reference), shift = splat(shift), inv_std = splat(inv_std), gamma = splat(gamma),
                beta = splat(beta)](Index j, auto place) {
    const Lanes lanes = ((place.load(z + j) - reference) - shift) * inv_std;
    place.store(z_hat + j, lanes);
    place.store(z_tilde + j, gamma * lanes + beta);
  });
}

RowGradient row_gradient(const Scalar* dz_tilde, const Scalar* z_hat, Index n) {
  const double dgamma =
      sum_lanes(n, [=](Index j, auto place) { return place.load(dz_tilde + j) * place.load(z_hat + j); });
  return {dgamma, sum_lanes(n, [=](Index j, auto place) { return place.load(dz_tilde + j); })};
}

void flow_back(const RowFlow& flow, const Scalar* dz_tilde, const Scalar* z_hat, Index n, Scalar* dz) {
  const auto [scale, mean, slope] = flow;
  for_lanes(n, [=, scale = splat(scale), mean = splat(mean), slope = splat(slope)](Index j, auto place) {
    place.store(dz + j, scale * ((place.load(dz_tilde + j) - mean) - place.load(z_hat + j) * slope));
  });
}

}  // namespace bn
