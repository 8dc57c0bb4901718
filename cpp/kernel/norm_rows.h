#pragma once
#include "core/matrix.h"

// What batch norm does to the row of one feature, n examples long. Sums are taken four lanes wide, short stretches of
// them in Scalar and these in double, so that their error does not grow with n.
namespace bn {

/// The mean less the row's first number. From there on, because differences are small where the mean is large, so that
/// few digits are lost, and all 0 where the numbers are equal.
Scalar row_shift(const Scalar* row, Index n);

/// Biased variance of a row around row[0] + shift.
double row_sigma2(const Scalar* row, Index n, Scalar shift);

/// z_hat = ((z - reference) - shift) inv_std, and z_tilde = gamma z_hat + beta.
struct RowNorm {
  Scalar reference, shift, inv_std, gamma, beta;
};
void normalise_row(const RowNorm& norm, const Scalar* z, Index n, Scalar* z_hat, Scalar* z_tilde);

/// The sums that a row's gradient flows through.
struct RowGradient {
  double dgamma;  // sum of dz_tilde z_hat
  double dbeta;   // sum of dz_tilde
};
RowGradient row_gradient(const Scalar* dz_tilde, const Scalar* z_hat, Index n);

/// dz = scale ((dz_tilde - mean) - z_hat slope).
struct RowFlow {
  Scalar scale, mean, slope;
};
void flow_back(const RowFlow& flow, const Scalar* dz_tilde, const Scalar* z_hat, Index n, Scalar* dz);

}  // namespace bn
