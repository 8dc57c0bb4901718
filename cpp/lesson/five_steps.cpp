#include "lesson/five_steps.h"

#include "core/check.h"
#include "core/doubles.h"

namespace bn {
namespace {

double mean(const std::vector<double>& numbers) {
  double sum = 0;
  for (const double number : numbers) sum += number;
  return sum / double(numbers.size());
}

/// Relative to the first number: equal numbers have that number as their mean, and a far-away mean costs no digits.
double shifted_mean(const std::vector<double>& z) {
  double sum = 0;
  for (const double value : z) sum += value - z[0];
  return z[0] + sum / double(z.size());
}

}  // namespace

FiveSteps five_steps(const std::vector<double>& z, const ScaleShift& with) {
  require(!z.empty(), "the five steps need an example");
  FiveSteps steps;
  steps.mu = shifted_mean(z);
  for (const double value : z) {
    steps.centred.push_back(value - steps.mu);
    steps.squared.push_back(steps.centred.back() * steps.centred.back());
  }
  steps.sigma2 = mean(steps.squared);
  steps.inv_std = inverse_std(steps.sigma2, with.eps);
  for (const double centred : steps.centred) {
    steps.z_hat.push_back(centred * steps.inv_std);
    steps.z_tilde.push_back(with.gamma * steps.z_hat.back() + with.beta);
  }
  return steps;
}

}  // namespace bn
