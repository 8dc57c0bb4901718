#include "nn/batch_norm.h"

#include "core/check.h"
#include "core/doubles.h"
#include "kernel/norm_rows.h"

namespace bn {
namespace {

void look_at_batch(ConstMatrixRef z, BatchNormCache& cache) {
  row_moments(z, cache.reference, cache.shift, cache.exact_sigma2);
  for (Index i = 0; i < z.rows(); ++i) {
    cache.mu[i] = Scalar(double(cache.reference[i]) + double(cache.shift[i]));
    cache.sigma2[i] = Scalar(cache.exact_sigma2[i]);
  }
}

void look_at_running(const BatchNorm& layer, ConstVectorRef running, BatchNormCache& cache) {
  cache.mu = part(running, layer.running_mu);
  cache.sigma2 = part(running, layer.running_sigma2);
  cache.reference = cache.mu;
  cache.shift.setZero();
  cache.exact_sigma2 = cache.sigma2.cast<double>();
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
  return {zero, zero, zero, zero, zero, Eigen::VectorXd::Zero(layer.features), Buffer(layer.features, capacity)};
}

void forward(const BatchNorm& layer, ConstVectorRef parameters, ConstVectorRef running, Mode mode, ConstMatrixRef z,
             BatchNormCache& cache, MatrixRef z_tilde) {
  require(mode == Mode::evaluation || z.cols() >= 2, "batch norm needs at least two examples in training mode");
  if (mode == Mode::training) {
    look_at_batch(z, cache);
  } else {
    look_at_running(layer, running, cache);
  }
  for (Index i = 0; i < layer.features; ++i) {
    cache.inv_std[i] = Scalar(inverse_std(cache.exact_sigma2[i], double(layer.eps)));
  }
  const RowNorm norm{cache.reference.data(), cache.shift.data(), cache.inv_std.data(),
                     parameters.data() + layer.gamma.offset, parameters.data() + layer.beta.offset};
  normalise_rows(norm, z, cache.z_hat.view(z.cols()), z_tilde);
}

void backward(const BatchNorm& layer, ConstVectorRef parameters, Mode mode, const BatchNormCache& cache,
              ConstMatrixRef dz_tilde, VectorRef gradient, MatrixRef dz) {
  const Index m = dz_tilde.cols();
  const ConstMatrixView z_hat = cache.z_hat.view(m);
  Scalar* dgamma = gradient.data() + layer.gamma.offset;
  Scalar* dbeta = gradient.data() + layer.beta.offset;
  row_gradients(dz_tilde, z_hat, dgamma, dbeta);
  // What flows through mu and through sigma2, which in evaluation are constants.
  const Scalar share = mode == Mode::training ? Scalar(1) / Scalar(m) : Scalar(0);
  flow_back({parameters.data() + layer.gamma.offset, cache.inv_std.data(), dgamma, dbeta}, share, dz_tilde, z_hat, dz);
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
