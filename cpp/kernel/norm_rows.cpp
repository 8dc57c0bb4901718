#include "kernel/norm_rows.h"

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

void row_moments(ConstMatrixRef z, VectorRef reference, VectorRef shift, Eigen::Ref<Eigen::VectorXd> sigma2) {
  for (Index i = 0; i < z.rows(); ++i) {
    reference[i] = z(i, 0);
    shift[i] = row_shift(row_of(z, i), z.cols());
  }
  for (Index i = 0; i < z.rows(); ++i) sigma2[i] = row_sigma2(row_of(z, i), z.cols(), shift[i]);
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
