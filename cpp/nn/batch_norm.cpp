#include "nn/batch_norm.h"

#include "core/check.h"
#include "core/doubles.h"
#include "kernel/norm_rows.h"
#include "nn/activation_functions.h"

namespace bn {
namespace {

/// Of four features; mu = reference + 0.
RowMoments look_at_running(const BatchNorm& layer, ConstVectorRef running, Index i, UpToFour place) {
  return {place.load(running.data() + layer.running_mu.offset + i), Lanes{},
          widened(place.load(running.data() + layer.running_sigma2.offset + i))};
}

/// Takes the statistics into the cache: what the rows are to be normalised with.
RowNorm look(const BatchNorm& layer, ConstVectorRef parameters, ConstVectorRef running, Mode mode, ConstMatrixRef z,
             BatchNormCache& cache) {
  require(mode == Mode::evaluation || z.cols() >= 2, "batch norm needs at least two examples in training mode");
  for_groups(layer.features, [&](Index i, UpToFour place) {
    const RowMoments found = mode == Mode::training ? row_moments(z, i) : look_at_running(layer, running, i, place);
    place.store(cache.reference.data() + i, found.reference);
    place.store(cache.shift.data() + i, found.shift);
    place.store(cache.mu.data() + i, narrowed(widened(found.reference) + widened(found.shift)));
    place.store(cache.sigma2.data() + i, narrowed(found.sigma2));
    place.store(cache.inv_std.data() + i, narrowed(inverse_std(found.sigma2, double(layer.eps))));
  });
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
  return {zero, zero, zero, zero, zero, Buffer(layer.features, capacity)};
}

void forward(const BatchNorm& layer, ConstVectorRef parameters, ConstVectorRef running, Mode mode, ConstMatrixRef z,
             BatchNormCache& cache, MatrixRef z_tilde) {
  const RowNorm norm = look(layer, parameters, running, mode, z, cache);
  normalise_rows(norm, z, cache.z_hat.view(z.cols()), z_tilde, [](Index) { return [](Index, auto, Lanes) {}; });
}

void forward_with_relu(const BatchNorm& layer, ConstVectorRef parameters, ConstVectorRef running, Mode mode,
                       ConstMatrixRef z, BatchNormCache& cache, MatrixRef z_tilde, MatrixRef a) {
  const RowNorm norm = look(layer, parameters, running, mode, z, cache);
  normalise_rows(norm, z, cache.z_hat.view(z.cols()), z_tilde, [&a](Index i) {
    return [to = mutable_row(a, i)](Index j, auto place, Lanes lanes) { place.store(to + j, Relu().of(lanes)); };
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
                [&](Index i) {
                  return [from = row_of(da, i), of = row_of(a, i), to = mutable_row(dz_tilde, i)](Index j, auto place) {
                    const Lanes d = Relu().back(place.load(from + j), place.load(of + j));
                    place.store(to + j, d);
                    return d;
                  };
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
