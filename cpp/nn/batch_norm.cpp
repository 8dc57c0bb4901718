#include "nn/batch_norm.h"

#include "core/check.h"
#include "core/doubles.h"
#include "kernel/norm_rows.h"
#include "nn/activation_functions.h"

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

/// Takes the statistics into the cache: what the rows are to be normalised with.
RowNorm look(const BatchNorm& layer, ConstVectorRef parameters, ConstVectorRef running, Mode mode, ConstMatrixRef z,
             BatchNormCache& cache) {
  require(mode == Mode::evaluation || z.cols() >= 2, "batch norm needs at least two examples in training mode");
  if (mode == Mode::training) {
    look_at_batch(z, cache);
  } else {
    look_at_running(layer, running, cache);
  }
  for (Index i = 0; i < layer.features; ++i) {
    cache.inv_std[i] = Scalar(inverse_std(cache.exact_sigma2[i], double(layer.eps)));
  }
  return {cache.reference.data(), cache.shift.data(), cache.inv_std.data(), parameters.data() + layer.gamma.offset,
          parameters.data() + layer.beta.offset};
}

void move_to(ConstVectorRef fresh, Scalar take, Scalar keep, Scalar* running) {
  for_lanes(fresh.size(), [=, from = fresh.data()](Index i, auto place) {
    place.store(running + i, keep * place.load(running + i) + take * place.load(from + i));
  });
}

/// dz, once dgamma and dbeta are known.
void flow_through(const BatchNorm& layer, ConstVectorRef parameters, Mode mode, const BatchNormCache& cache,
                  ConstMatrixRef dz_tilde, VectorRef gradient, MatrixRef dz) {
  const Index m = dz_tilde.cols();
  // What flows through mu and through sigma2, which in evaluation are constants.
  const Scalar share = mode == Mode::training ? Scalar(1) / Scalar(m) : Scalar(0);
  flow_back({parameters.data() + layer.gamma.offset, cache.inv_std.data(), gradient.data() + layer.gamma.offset,
             gradient.data() + layer.beta.offset},
            share, dz_tilde, cache.z_hat.view(m), dz);
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
  const RowNorm norm = look(layer, parameters, running, mode, z, cache);
  normalise_rows(norm, z, cache.z_hat.view(z.cols()), z_tilde, [](Index, Index, auto, Lanes) {});
}

void forward_with_relu(const BatchNorm& layer, ConstVectorRef parameters, ConstVectorRef running, Mode mode,
                       ConstMatrixRef z, BatchNormCache& cache, MatrixRef z_tilde, MatrixRef a) {
  const RowNorm norm = look(layer, parameters, running, mode, z, cache);
  normalise_rows(norm, z, cache.z_hat.view(z.cols()), z_tilde,
                 [to = a.data(), step = a.outerStride()](Index i, Index j, auto place, Lanes lanes) {
                   place.store(to + i * step + j, Relu().of(lanes));
                 });
}

void backward(const BatchNorm& layer, ConstVectorRef parameters, Mode mode, const BatchNormCache& cache,
              ConstMatrixRef dz_tilde, VectorRef gradient, MatrixRef dz) {
  row_gradients(cache.z_hat.view(dz.cols()), gradient.data() + layer.gamma.offset, gradient.data() + layer.beta.offset,
                rows(dz_tilde));
  flow_through(layer, parameters, mode, cache, dz_tilde, gradient, dz);
}

void backward_with_relu(const BatchNorm& layer, ConstVectorRef parameters, Mode mode, const BatchNormCache& cache,
                        ConstMatrixRef a, ConstMatrixRef da, MatrixRef dz_tilde, VectorRef gradient, MatrixRef dz) {
  row_gradients(cache.z_hat.view(dz.cols()), gradient.data() + layer.gamma.offset, gradient.data() + layer.beta.offset,
                [back = rows(da), of = rows(a), to = dz_tilde.data(), step = dz_tilde.outerStride()](Index i, Index j,
                                                                                                     auto place) {
                  const Lanes d = Relu().back(back(i, j, place), of(i, j, place));
                  place.store(to + i * step + j, d);
                  return d;
                });
  flow_through(layer, parameters, mode, cache, dz_tilde, gradient, dz);
}

void update_running(const BatchNorm& layer, const BatchNormCache& cache, Index m, VectorRef running) {
  const double unbias = layer.unbiased_running_sigma2 ? double(m) / double(m - 1) : 1.0;
  move_to(cache.mu, Scalar(layer.momentum), Scalar(1.0 - layer.momentum), running.data() + layer.running_mu.offset);
  move_to(cache.sigma2, Scalar(layer.momentum * unbias), Scalar(1.0 - layer.momentum),
          running.data() + layer.running_sigma2.offset);
}

}  // namespace bn
