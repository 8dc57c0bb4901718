#pragma once
// Norms from their definitions in long double, and the scale of each result. Shares nothing with the library.
#include <cmath>
#include <vector>

#include "core/matrix.h"

namespace bn {

using Exact = long double;
using ExactMatrix = Eigen::Array<Exact, Eigen::Dynamic, Eigen::Dynamic>;
using ExactVector = Eigen::Array<Exact, Eigen::Dynamic, 1>;

/// A place in a (features, m) matrix, and places that are normalised together.
struct Place {
  Index i, j;
};
using Places = std::vector<Place>;

/// What a norm gets.
struct NormInput {
  Matrix z;            // (features, m)
  Vector gamma, beta;  // (features)
  Matrix gy;           // (features, m): dL/dy
  Exact eps;
  bool centered = true;
};

/// Results, (features, m), and the scale in which the error of each is measured. Statistics stand at every place.
struct ExactNorm {
  ExactNorm(Index features, Index m)
      : mu(features, m),
        sigma2(mu),
        inv_std(mu),
        x_hat(mu),
        y(mu),
        dx(mu),
        x_hat_scale(mu),
        y_scale(mu),
        dx_scale(mu) {}
  ExactMatrix mu, sigma2, inv_std, x_hat, y, dx;
  ExactMatrix x_hat_scale, y_scale, dx_scale;
  ExactVector dgamma, dbeta, dgamma_scale, dbeta_scale;
};

namespace detail {

inline ExactVector gather(const Places& group, const Matrix& from) {
  ExactVector line(Index(group.size()));
  for (Index k = 0; k < line.size(); ++k) line[k] = from(group[std::size_t(k)].i, group[std::size_t(k)].j);
  return line;
}

/// dx_j = inv_std sum_k g_k (delta_kj - 1/n - x_hat_k x_hat_j / n), the sum over the whole Jacobian.
inline ExactVector through_jacobian(const ExactVector& g, const ExactVector& x_hat, Exact inv_std, bool centered) {
  const auto n = Exact(g.size());
  ExactVector dx = ExactVector::Zero(g.size());
  for (Index j = 0; j < g.size(); ++j) {
    for (Index k = 0; k < g.size(); ++k) {
      dx[j] += g[k] * inv_std * (Exact(k == j ? 1 : 0) - Exact(centered ? 1 : 0) / n - x_hat[k] * x_hat[j] / n);
    }
  }
  return dx;
}

inline void normalise(const NormInput& in, const Places& group, ExactNorm& out) {
  const ExactVector x = gather(group, in.z);
  // From the first number on: the mean of neighbouring doubles needs more digits than a long double has.
  const Exact first = in.centered ? x[0] : 0;
  const Exact shift = in.centered ? (x - first).sum() / Exact(x.size()) : 0;
  const ExactVector distance = (x - first) - shift;
  const Exact sigma2 = distance.square().sum() / Exact(x.size());
  const Exact inv_std = sigma2 + in.eps == 0 ? 0 : 1 / std::sqrt(sigma2 + in.eps);
  const ExactVector x_hat = distance * inv_std;
  ExactVector g = gather(group, in.gy);
  for (Index k = 0; k < g.size(); ++k) g[k] *= in.gamma[group[std::size_t(k)].i];
  const ExactVector dx = through_jacobian(g, x_hat, inv_std, in.centered);
  const Exact largest = x_hat.abs().maxCoeff();
  for (Index k = 0; k < x.size(); ++k) {
    const auto [i, j] = group[std::size_t(k)];
    out.mu(i, j) = first + shift;
    out.sigma2(i, j) = sigma2;
    out.inv_std(i, j) = inv_std;
    out.x_hat(i, j) = x_hat[k];
    out.x_hat_scale(i, j) = largest;
    out.y(i, j) = Exact(in.gamma[i]) * x_hat[k] + Exact(in.beta[i]);
    out.y_scale(i, j) = std::abs(Exact(in.gamma[i])) * std::max(Exact(1), largest) + std::abs(Exact(in.beta[i]));
    out.dx(i, j) = dx[k];
    out.dx_scale(i, j) = inv_std * g.abs().maxCoeff() * (1 + largest);
  }
}

}  // namespace detail

/// `groups`: every place is in one of them.
inline ExactNorm exact_norm(const NormInput& in, const std::vector<Places>& groups) {
  ExactNorm out(in.z.rows(), in.z.cols());
  for (const Places& group : groups) detail::normalise(in, group, out);
  const ExactMatrix gy = in.gy.cast<Exact>().array();
  out.dgamma = (gy * out.x_hat).rowwise().sum();
  out.dbeta = gy.rowwise().sum();
  out.dbeta_scale = Exact(gy.cols()) * gy.abs().rowwise().maxCoeff();
  out.dgamma_scale = out.dbeta_scale * out.x_hat.abs().rowwise().maxCoeff().max(Exact(1));
  return out;
}

/// A group for each feature.
inline std::vector<Places> batch_groups(Index features, Index m) {
  std::vector<Places> groups;
  for (Index i = 0; i < features; ++i) {
    groups.emplace_back();
    for (Index j = 0; j < m; ++j) groups.back().push_back({i, j});
  }
  return groups;
}

/// For each example, `count` groups of consecutive features.
inline std::vector<Places> example_groups(Index features, Index m, Index count) {
  std::vector<Places> groups;
  for (Index j = 0; j < m; ++j) {
    for (Index i = 0; i < features; ++i) {
      if (i % (features / count) == 0) groups.emplace_back();
      groups.back().push_back({i, j});
    }
  }
  return groups;
}

}  // namespace bn
