#pragma once
#include <vector>

namespace bn {

/// Batch norm of one unit with every intermediate number, as the lecture writes it. In double: a table shows more
/// digits than training needs. m examples; all lists have m numbers.
struct FiveSteps {
  double mu = 0;                // step 1: mean
  std::vector<double> centred;  // step 2: z - mu
  std::vector<double> squared;  // of step 3: (z - mu)^2
  double sigma2 = 0;            // step 3: biased variance, 1/m
  double inv_std = 0;           // 1 / sqrt(sigma2 + eps); 0 where that would be 1 / 0
  std::vector<double> z_hat;    // step 4: (z - mu) inv_std
  std::vector<double> z_tilde;  // step 5: gamma z_hat + beta
};

struct ScaleShift {
  double eps = 1e-5;
  double gamma = 1;
  double beta = 0;
};

/// REQUIRES: 1 <= m, finite numbers, eps >= 0. Equal numbers give sigma2 = 0 and z_tilde = beta exactly.
FiveSteps five_steps(const std::vector<double>& z, const ScaleShift& with);

}  // namespace bn
