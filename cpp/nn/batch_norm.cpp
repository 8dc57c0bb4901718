#include "nn/batch_norm.h"

#include <cmath>

#include "core/check.h"
#include "core/reduce.h"

namespace bn {
namespace {

Scalar inverse_std(double sigma2, Scalar eps) {
  const double inside = sigma2 + double(eps);
  return inside == 0.0 ? Scalar(0) : Scalar(1.0 / std::sqrt(inside));
}

/// Leaves z - mu in z_hat and returns through mu and sigma2. Differences to the first example are taken first: they are
/// small where the mean is large, so nothing is lost, and all zero where the examples are equal.
void center_by_batch(const Scalar* z, Index m, Scalar* z_hat, Scalar& mu, double& sigma2) {
  const auto reference = double(z[0]);
  const double shift = sum(m, [&](Index j) { return double(z[j]) - reference; }) / double(m);
  sigma2 = sum(m,
               [&](Index j) {
                 const double centered = (double(z[j]) - reference) - shift;
                 z_hat[j] = Scalar(centered);
                 return centered * centered;
               }) /
           double(m);
  mu = Scalar(reference + shift);
}

void normalize_by_batch(const BatchNorm& layer, ConstMatrixRef z, BatchNormCache& cache, MatrixView z_hat) {
  for (Index i = 0; i < layer.features; ++i) {
    double sigma2 = 0;
    center_by_batch(z.row(i).data(), z.cols(), z_hat.row(i).data(), cache.mu[i], sigma2);
    cache.sigma2[i] = Scalar(sigma2);
    cache.inv_std[i] = inverse_std(sigma2, layer.eps);
    z_hat.row(i) *= cache.inv_std[i];
  }
}

void normalize_by_running(const BatchNorm& layer, ConstVectorRef running, ConstMatrixRef z, BatchNormCache& cache,
                          MatrixView z_hat) {
  cache.mu = part(running, layer.running_mu);
  cache.sigma2 = part(running, layer.running_sigma2);
  for (Index i = 0; i < layer.features; ++i) {
    cache.inv_std[i] = inverse_std(double(cache.sigma2[i]), layer.eps);
    z_hat.row(i) = (z.row(i).array() - cache.mu[i]) * cache.inv_std[i];
  }
}

}  // namespace

BatchNorm make_batch_norm(Layout& parameters, Layout& running, Index features) {
  BatchNorm layer;
  layer.features = features;
  layer.gamma = parameters.take(features);
  layer.beta = parameters.take(features);
  layer.running_mu = running.take(features);
  layer.running_sigma2 = running.take(features);
  return layer;
}

BatchNormCache make_cache(const BatchNorm& layer, Index capacity) {
  const Vector zero = Vector::Zero(layer.features);
  return {zero, zero, zero, Buffer(layer.features, capacity)};
}

void forward(const BatchNorm& layer, ConstVectorRef parameters, ConstVectorRef running, Mode mode, ConstMatrixRef z,
             BatchNormCache& cache, MatrixRef z_tilde) {
  require(mode == Mode::evaluation || z.cols() >= 2, "batch norm needs at least two examples in training mode");
  MatrixView z_hat = cache.z_hat.view(z.cols());
  if (mode == Mode::training) {
    normalize_by_batch(layer, z, cache, z_hat);
  } else {
    normalize_by_running(layer, running, z, cache, z_hat);
  }
  for (Index i = 0; i < layer.features; ++i) {
    const Scalar gamma = parameters[layer.gamma.offset + i];
    const Scalar beta = parameters[layer.beta.offset + i];
    z_tilde.row(i) = (gamma * z_hat.row(i).array() + beta).matrix();
  }
}

void backward(const BatchNorm& layer, ConstVectorRef parameters, Mode mode, const BatchNormCache& cache,
              ConstMatrixRef dz_tilde, VectorRef gradient, MatrixRef dz) {
  const Index m = dz_tilde.cols();
  const ConstMatrixView z_hat = cache.z_hat.view(m);
  for (Index i = 0; i < layer.features; ++i) {
    const auto dy = dz_tilde.row(i);
    const auto x_hat = z_hat.row(i);
    const double dbeta = sum(m, [&](Index j) { return double(dy[j]); });
    const double dgamma = sum(m, [&](Index j) { return double(dy[j]) * double(x_hat[j]); });
    gradient[layer.beta.offset + i] = Scalar(dbeta);
    gradient[layer.gamma.offset + i] = Scalar(dgamma);
    const Scalar scale = parameters[layer.gamma.offset + i] * cache.inv_std[i];
    if (mode == Mode::evaluation) {
      dz.row(i) = scale * dy;
      continue;
    }
    // The three terms: through z itself, through mu, through sigma2.
    const auto mean_dy = Scalar(dbeta / double(m));
    const auto mean_dy_z_hat = Scalar(dgamma / double(m));
    dz.row(i) = scale * ((dy.array() - mean_dy) - x_hat.array() * mean_dy_z_hat).matrix();
  }
}

void update_running(const BatchNorm& layer, const BatchNormCache& cache, Index m, VectorRef running) {
  const double unbias = layer.unbiased_running_sigma2 ? double(m) / double(m - 1) : 1.0;
  const auto keep = Scalar(1.0 - layer.momentum);
  Eigen::Map<Vector> running_mu = mutable_part(running, layer.running_mu);
  Eigen::Map<Vector> running_sigma2 = mutable_part(running, layer.running_sigma2);
  running_mu = keep * running_mu + Scalar(layer.momentum) * cache.mu;
  running_sigma2 = keep * running_sigma2 + Scalar(layer.momentum * unbias) * cache.sigma2;
}

}  // namespace bn
