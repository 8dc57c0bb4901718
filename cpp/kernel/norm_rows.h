#pragma once
#include "core/matrix.h"

// What batch norm does to the rows of its features, m examples long. Sums are taken four lanes wide, short stretches of
// them in Scalar and these in double, so that their error does not grow with m. Each function does one thing to all
// rows: the steps of one row wait for each other, those of different rows do not.
namespace bn {

/// The mean of a row of n numbers less its first. From there on, because differences are small where the mean is large,
/// so that few digits are lost, and all 0 where the numbers are equal.
Scalar row_shift(const Scalar* row, Index n);

/// Biased variance of a row around row[0] + shift.
double row_sigma2(const Scalar* row, Index n, Scalar shift);

/// Of all rows: the first number, shift and sigma2, (features) each.
void row_moments(ConstMatrixRef z, VectorRef reference, VectorRef shift, Eigen::Ref<Eigen::VectorXd> sigma2);

/// What a row is normalised with, (features) each.
struct RowNorm {
  const Scalar *reference, *shift, *inv_std, *gamma, *beta;
};
/// z_hat = ((z - reference) - shift) inv_std, and z_tilde = gamma z_hat + beta.
void normalise_rows(const RowNorm& norm, ConstMatrixRef z, MatrixRef z_hat, MatrixRef z_tilde);

/// dgamma = sum of dz_tilde z_hat and dbeta = sum of dz_tilde, (features) each. dbeta may be null.
void row_gradients(ConstMatrixRef dz_tilde, ConstMatrixRef z_hat, Scalar* dgamma, Scalar* dbeta);

/// How the gradient of a row flows back, (features) each.
struct RowFlow {
  const Scalar *gamma, *inv_std, *dgamma, *dbeta;
};
/// dz = gamma inv_std ((dz_tilde - share dbeta) - share dgamma z_hat); share: 1/m where mu and sigma2 come from the
/// batch, 0 where they are constants.
void flow_back(const RowFlow& flow, Scalar share, ConstMatrixRef dz_tilde, ConstMatrixRef z_hat, MatrixRef dz);

}  // namespace bn
