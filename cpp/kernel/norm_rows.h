#pragma once
#include "core/reduce.h"

// What batch norm does to the rows of its features, m examples long. Sums are taken four lanes wide, short stretches of
// them in Scalar and these in double, so that their error does not grow with m.
namespace bn {

/// Mean and biased variance of four rows; mu = reference + shift. The reference is a row's first number: differences
/// from there are small where the mean is large, so that few digits are lost, and all 0 where the numbers are equal.
struct RowMoments {
  Lanes reference, shift;
  Doubles sigma2;
};
/// Of the rows from i on; where there are less than four, of the last one again.
RowMoments row_moments(ConstMatrixRef z, Index i);

/// What a row is normalised with, (features) each.
struct RowNorm {
  const Scalar *reference, *shift, *inv_std, *gamma, *beta;
};
/// z_hat = ((z - reference) - shift) inv_std, and z_tilde = gamma z_hat + beta. then_of(i)(j, place, z_tilde) gets
/// every group of four before it is forgotten: `place` seen from number j of row i.
template <class ThenOf>
void normalise_rows(const RowNorm& norm, ConstMatrixRef z, MatrixRef z_hat, MatrixRef z_tilde, ThenOf then_of) {
  for (Index i = 0; i < z.rows(); ++i) {
    for_lanes(z.cols(),
              [=, from = row_of(z, i), hat = mutable_row(z_hat, i), to = mutable_row(z_tilde, i),
               reference = splat(norm.reference[i]), shift = splat(norm.shift[i]), inv_std = splat(norm.inv_std[i]),
               gamma = splat(norm.gamma[i]), beta = splat(norm.beta[i]), then = then_of(i)](Index j, auto place) {
                const Lanes lanes = ((place.load(from + j) - reference) - shift) * inv_std;
                const Lanes scaled = gamma * lanes + beta;
                place.store(hat + j, lanes);
                place.store(to + j, scaled);
                then(j, place, scaled);
              });
  }
}

/// For row_gradients: dz_tilde as it stands there.
inline auto rows(ConstMatrixRef dz_tilde) {
  return
      [&dz_tilde](Index i) { return [row = row_of(dz_tilde, i)](Index j, auto place) { return place.load(row + j); }; };
}

/// dgamma = sum of dz_tilde z_hat and dbeta = sum of dz_tilde, (features) each. dbeta may be null. of(i)(j, place)
/// gives dz_tilde.
template <class Of>
void row_gradients(ConstMatrixRef z_hat, Scalar* dgamma, Scalar* dbeta, Of of) {
  for (Index i = 0; i < z_hat.rows(); ++i) {
    const Pair<double> found = sum_lanes(z_hat.cols(), [hat = row_of(z_hat, i), row = of(i)](Index j, auto place) {
      const Lanes dy = row(j, place);
      return Pair<Lanes>{dy * place.load(hat + j), dy};
    });
    dgamma[i] = Scalar(found.first);
    if (dbeta != nullptr) dbeta[i] = Scalar(found.second);
  }
}

/// How the gradient of a row flows back, (features) each.
struct RowFlow {
  const Scalar *gamma, *inv_std, *dgamma, *dbeta;
};
/// dz = gamma inv_std ((dz_tilde - share dbeta) - share dgamma z_hat); share: 1/m where mu and sigma2 come from the
/// batch, 0 where they are constants.
void flow_back(const RowFlow& flow, Scalar share, ConstMatrixRef dz_tilde, ConstMatrixRef z_hat, MatrixRef dz);

}  // namespace bn
