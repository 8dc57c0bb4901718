// Errors of the norms in units of each quantity's own scale, on columns where few digits are left.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "nn/batch_norm.h"
#include "nn/exact_norm.h"
#include "nn/example_norm.h"
#include "nn/hard_lines.h"

namespace bn {
namespace {

#ifdef BN_DOUBLE
constexpr double kUnit = 1e-12;
constexpr double kMost = 1;
constexpr double kMostOfVariance = 1;
#else
constexpr double kUnit = 0x1p-24;
constexpr double kMost = 32;
constexpr double kMostOfVariance = 64;
#endif
/// No float lies closer to a variance below the normal numbers.
constexpr Exact kSmallest = std::is_same_v<Scalar, float> ? 0x1p-150L : 0;

/// The largest error of each quantity.
class Errors {
 public:
  void add(const std::string& quantity, Scalar found, Exact exact, Exact scale, const std::string& where) {
    const Exact distance = std::abs(Exact(found) - exact);
    const Exact error = distance == 0 ? 0 : distance / (scale * Exact(kUnit));
    Largest& largest = all_[quantity];
    // Not (error <= ...), so that NaN is the largest of all.
    if (!(error <= largest.error)) largest = {double(error), where};
  }

  void expect_small() const {
    for (const auto& [quantity, largest] : all_) {
      EXPECT_LE(largest.error, quantity == "sigma2" ? kMostOfVariance : kMost) << quantity << ": " << largest.where;
      testing::Test::RecordProperty(quantity, std::to_string(largest.error) + " at " + largest.where);
    }
  }

 private:
  struct Largest {
    double error = 0;
    std::string where;
  };
  std::map<std::string, Largest> all_;
};

NormInput input(const Matrix& z, double eps, Random& random) {
  const Index features = z.rows();
  const Vector gamma = random_matrix(features, 1, random).col(0);
  const Vector beta = random_matrix(features, 1, random).col(0);
  return {z, gamma, beta, random_matrix(features, z.cols(), random), Exact(Scalar(eps)), true};
}

/// What a norm computed, (features, m) and, of the gradient, (features).
struct Found {
  Matrix x_hat, y, dx;
  Vector dgamma, dbeta;
};

/// `line_of`: the index of the hard line at a place.
void compare(const Found& found, const ExactNorm& exact, const std::string& what,
             const std::function<Index(Index, Index)>& line_of, Errors& errors) {
  for (Index i = 0; i < found.y.rows(); ++i) {
    for (Index j = 0; j < found.y.cols(); ++j) {
      const std::string where = hard_lines()[std::size_t(line_of(i, j))].name + what;
      errors.add("x_hat", found.x_hat(i, j), exact.x_hat(i, j), exact.x_hat_scale(i, j), where);
      errors.add("y", found.y(i, j), exact.y(i, j), exact.y_scale(i, j), where);
      errors.add("dx", found.dx(i, j), exact.dx(i, j), exact.dx_scale(i, j), where);
    }
    const std::string where = "feature " + std::to_string(i) + what;
    errors.add("dgamma", found.dgamma[i], exact.dgamma[i], exact.dgamma_scale[i], where);
    if (found.dbeta.size() > 0) errors.add("dbeta", found.dbeta[i], exact.dbeta[i], exact.dbeta_scale[i], where);
  }
}

Vector joined(const Vector& gamma, const Vector& beta) {
  Vector both(gamma.size() + beta.size());
  both << gamma, beta;
  return both;
}

void check_batch_norm(const NormInput& in, const std::string& what, Errors& errors) {
  Layout parameters;
  Layout running;
  BatchNorm layer = make_batch_norm(parameters, running, in.z.rows());
  layer.eps = Scalar(in.eps);
  BatchNormCache cache = make_cache(layer, in.z.cols());
  const Vector gamma_beta = joined(in.gamma, in.beta);
  Vector gradient(gamma_beta.size());
  Found found{in.z, in.z, in.z, {}, {}};
  forward(layer, gamma_beta, Vector::Zero(running.size()), Mode::training, in.z, cache, found.y);
  backward(layer, gamma_beta, Mode::training, cache, in.gy, gradient, found.dx);
  found.x_hat = cache.z_hat.view(in.z.cols());
  found.dgamma = part(gradient, layer.gamma);
  found.dbeta = part(gradient, layer.beta);
  const ExactNorm exact = exact_norm(in, batch_groups(in.z.rows(), in.z.cols()));
  compare(
      found, exact, what, [](Index i, Index) { return i; }, errors);
  for (Index i = 0; i < in.z.rows(); ++i) {
    const std::string where = hard_lines()[std::size_t(i)].name + what;
    const Exact size = in.z.row(i).cwiseAbs().maxCoeff();
    errors.add("mu", cache.mu[i], exact.mu(i, 0), size, where);
    errors.add("sigma2", cache.sigma2[i], exact.sigma2(i, 0), exact.sigma2(i, 0) + kSmallest / Exact(kUnit), where);
    errors.add("inv_std", cache.inv_std[i], exact.inv_std(i, 0), exact.inv_std(i, 0), where);
  }
}

void check_example_norm(NormInput in, Index groups, bool centered, const std::string& what, Errors& errors) {
  Layout layout;
  ExampleNorm layer = make_example_norm(layout, in.z.rows(), groups, centered);
  layer.eps = Scalar(in.eps);
  in.centered = centered;
  if (!centered) in.beta.setZero();
  ExampleNormCache cache = make_cache(layer, in.z.cols());
  const Vector gamma_beta = joined(in.gamma, in.beta);
  Vector gradient(layout.size());
  Found found{in.z, in.z, in.z, {}, {}};
  forward(layer, gamma_beta, in.z, cache, found.y);
  backward(layer, gamma_beta, cache, in.gy, gradient, found.dx);
  found.x_hat = cache.z_hat.view(in.z.cols());
  found.dgamma = part(gradient, layer.gamma);
  found.dbeta = part(gradient, layer.beta);
  const ExactNorm exact = exact_norm(in, example_groups(in.z.rows(), in.z.cols(), groups));
  compare(
      found, exact, what, [](Index, Index j) { return j; }, errors);
}

class Accuracy : public testing::TestWithParam<Index> {};

/// Runs the check on hard lines of the parameter's length, with and without eps.
template <class Check>
void for_hard_lines(Index n, Check check) {
  Errors errors;
  for (const double eps : {1e-5, 0.0}) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      Random random(seed, 1);
      const Matrix lines = hard_matrix(n, random);
      check(lines, eps, random, ", eps " + std::to_string(eps) + ", seed " + std::to_string(seed), errors);
    }
  }
  errors.expect_small();
}

TEST_P(Accuracy, OfBatchNorm) {
  for_hard_lines(GetParam(), [](const Matrix& lines, double eps, Random& random, const std::string& what, Errors& e) {
    check_batch_norm(input(lines, eps, random), what, e);
  });
}

void check_examples(Index n, Index groups, bool centered) {
  for_hard_lines(n, [=](const Matrix& lines, double eps, Random& random, const std::string& what, Errors& e) {
    check_example_norm(input(lines.transpose(), eps, random), groups, centered, what, e);
  });
}

TEST_P(Accuracy, OfLayerNorm) { check_examples(GetParam(), 1, true); }
TEST_P(Accuracy, OfRmsNorm) { check_examples(GetParam(), 1, false); }
TEST_P(Accuracy, OfGroupNorm) { check_examples(GetParam(), 2, true); }

INSTANTIATE_TEST_SUITE_P(LinesOf, Accuracy, testing::Values(2, 10, 64), testing::PrintToStringParamName());

}  // namespace
}  // namespace bn
