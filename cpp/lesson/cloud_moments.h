#pragma once
#include <array>

#include "core/matrix.h"

namespace bn {

/// Two inputs' means, biased variances (1/m) and covariance.
struct CloudMoments {
  std::array<double, 2> mu{};
  std::array<double, 2> sigma2{};
  double covariance = 0;

  std::array<double, 2> spread() const;
};

/// x: (2, m), m >= 1.
CloudMoments cloud_moments(ConstMatrixRef x);

/// The symmetric matrix [a b; b c].
struct Symmetric {
  double a = 0, b = 0, c = 0;

  double determinant() const { return a * c - b * b; }
};

/// Covariance of two inputs.
Symmetric covariance_of(const CloudMoments& moments);

/// Of a positive definite 2x2 matrix: both eigenvalues, and the direction of the larger one in radians, from -pi/2 to
/// pi/2; 0 where all directions are equal.
struct Axes {
  double lambda_max = 0;
  double lambda_min = 0;
  double angle = 0;

  /// lambda_max / lambda_min; infinite for a matrix without inverse.
  double condition() const;
};

Axes axes_of(const Symmetric& matrix);

}  // namespace bn
