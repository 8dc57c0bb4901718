#include "lesson/five_steps_back.h"

#include <cmath>

#include "core/check.h"
#include "core/doubles.h"

namespace bn {
namespace {

using List = std::vector<double>;

double dot(const List& a, const List& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

double sum_of(const List& numbers) {
  double sum = 0;
  for (const double number : numbers) sum += number;
  return sum;
}

List scaled(const List& numbers, double by) {
  List result;
  for (const double number : numbers) result.push_back(by * number);
  return result;
}

/// Steps 4 and 5 with statistics given, and what comes of them.
struct Loss {
  const List& dz_tilde;
  ScaleShift with;

  double of_z_hat(const List& z_hat) const { return with.gamma * dot(dz_tilde, z_hat) + with.beta * sum_of(dz_tilde); }
  double of_statistics(const List& z, double mu, double sigma2) const {
    const double inv_std = inverse_std(sigma2, with.eps);
    List z_hat;
    for (const double value : z) z_hat.push_back((value - mu) * inv_std);
    return of_z_hat(z_hat);
  }
  double of_z(const List& z) const { return of_z_hat(five_steps(z, with).z_hat); }
};

template <class Moved>
double slope(double by, Moved moved) {
  return by == 0 ? 0 : (moved(by) - moved(-by)) / (2 * by);
}

/// The slope of loss(numbers) with each of the numbers.
template <class LossOf>
List slopes(const List& numbers, double by, LossOf loss) {
  List result;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    result.push_back(slope(by, [&](double step) {
      List moved = numbers;
      moved[i] += step;
      return loss(moved);
    }));
  }
  return result;
}

/// sigma2 around another centre than the mean.
double spread_around(const List& z, double centre) {
  double sum = 0;
  for (const double value : z) sum += (value - centre) * (value - centre);
  return sum / double(z.size());
}

}  // namespace

FiveStepsBack five_steps_back(const FiveSteps& steps, const ScaleShift& with, const List& dz_tilde) {
  require(dz_tilde.size() == steps.z_hat.size(), "every example needs its dz_tilde");
  const auto m = double(dz_tilde.size());
  FiveStepsBack back;
  back.dgamma = dot(dz_tilde, steps.z_hat);
  back.dbeta = sum_of(dz_tilde);
  back.dz_hat = scaled(dz_tilde, with.gamma);
  back.dsigma2 = -0.5 * dot(back.dz_hat, steps.centred) * steps.inv_std * steps.inv_std * steps.inv_std;
  // The second term is 0 but for rounding: the z - mu add up to 0.
  back.dmu = -steps.inv_std * sum_of(back.dz_hat) - 2 * back.dsigma2 * sum_of(steps.centred) / m;
  for (std::size_t i = 0; i < dz_tilde.size(); ++i) {
    back.dz.push_back(back.dz_hat[i] * steps.inv_std + back.dsigma2 * 2 * steps.centred[i] / m + back.dmu / m);
  }
  return back;
}

ThreeTerms three_terms(const FiveSteps& steps, const ScaleShift& with, const List& dz_tilde) {
  const auto m = double(dz_tilde.size());
  const List dz_hat = scaled(dz_tilde, with.gamma);
  ThreeTerms terms;
  terms.mean_dz_hat = sum_of(dz_hat) / m;
  terms.mean_dz_hat_z_hat = dot(dz_hat, steps.z_hat) / m;
  for (std::size_t i = 0; i < dz_hat.size(); ++i) {
    terms.dz.push_back(steps.inv_std * (dz_hat[i] - terms.mean_dz_hat - steps.z_hat[i] * terms.mean_dz_hat_z_hat));
  }
  return terms;
}

FiveStepsBack measured_back(const List& z, const ScaleShift& with, const List& dz_tilde) {
  const FiveSteps steps = five_steps(z, with);
  const Loss loss{dz_tilde, with};
  const double by = 1e-4;
  const double inside = steps.sigma2 + with.eps;
  const double spread = by * std::sqrt(inside);
  FiveStepsBack back;
  const auto with_scale = [&](double gamma, double beta) {
    return Loss{dz_tilde, {with.eps, gamma, beta}}.of_z_hat(steps.z_hat);
  };
  back.dgamma = slope(by, [&](double step) { return with_scale(with.gamma + step, with.beta); });
  back.dbeta = slope(by, [&](double step) { return with_scale(with.gamma, with.beta + step); });
  back.dz_hat = slopes(steps.z_hat, by, [&](const List& z_hat) { return loss.of_z_hat(z_hat); });
  back.dsigma2 = slope(by * inside, [&](double step) { return loss.of_statistics(z, steps.mu, steps.sigma2 + step); });
  back.dmu = slope(
      spread, [&](double step) { return loss.of_statistics(z, steps.mu + step, spread_around(z, steps.mu + step)); });
  back.dz = slopes(z, spread, [&](const List& moved) { return loss.of_z(moved); });
  return back;
}

}  // namespace bn
