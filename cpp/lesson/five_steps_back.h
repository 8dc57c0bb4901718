#pragma once
#include "lesson/five_steps.h"

namespace bn {

/// The five steps backwards (paper, section 3): how a loss changes with every number, given how it changes with each
/// z_tilde. The lists have m numbers.
struct FiveStepsBack {
  double dgamma = 0;
  double dbeta = 0;
  std::vector<double> dz_hat;
  double dsigma2 = 0;
  double dmu = 0;
  std::vector<double> dz;
};

/// The three terms of dz = inv_std (dz_hat - mean(dz_hat) - z_hat mean(dz_hat z_hat)).
struct ThreeTerms {
  double mean_dz_hat = 0;
  double mean_dz_hat_z_hat = 0;
  std::vector<double> dz;
};

/// REQUIRES: `steps` are those of z, and dz_tilde has as many numbers.
FiveStepsBack five_steps_back(const FiveSteps& steps, const ScaleShift& with, const std::vector<double>& dz_tilde);
ThreeTerms three_terms(const FiveSteps& steps, const ScaleShift& with, const std::vector<double>& dz_tilde);

/// The same slopes measured: each number is moved up and down by a ten-thousandth of the spread sqrt(sigma2 + eps) (or
/// of sigma2 + eps; gamma and beta by as much of 1), and sum(dz_tilde z_tilde) computed anew. That sum is the loss as
/// far as one step of this layer sees it.
FiveStepsBack measured_back(const std::vector<double>& z, const ScaleShift& with, const std::vector<double>& dz_tilde);

}  // namespace bn
