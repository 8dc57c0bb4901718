#include "nn/example_norm.h"

#include "core/check.h"
#include "core/doubles.h"
#include "kernel/norm_rows.h"

namespace bn {
namespace {

/// One group's features of a (features, m) matrix, at four examples.
template <class Number, class Place>
struct Column {
  Number* data;
  Index step;
  Place place;

  Lanes at(Index i) const { return place.load(data + i * step); }
  void set(Index i, Lanes lanes) const { place.store(data + i * step, lanes); }
};

template <class Place>
Column<const Scalar, Place> column(ConstMatrixRef from, Index first, Index j, Place place) {
  return {from.data() + first * from.outerStride() + j, from.outerStride(), place};
}
template <class Place>
Column<Scalar, Place> mutable_column(MatrixRef from, Index first, Index j, Place place) {
  return {from.data() + first * from.outerStride() + j, from.outerStride(), place};
}

/// run(first feature, example, place, group) for every group of features and every four examples.
template <class Run>
void for_columns(const ExampleNorm& layer, Index m, Run run) {
  const Index size = layer.features / layer.groups;
  for_groups(m, [&](Index j, auto place) {
    for (Index g = 0; g < layer.groups; ++g) run(g * size, j, place, g);
  });
}

/// Leaves z less its mean over the group in z_hat and returns the mean square of that.
template <class In, class Out>
Doubles center_column(const In& z, const Out& z_hat, Index size, bool centered) {
  // From the first feature on: differences are small where the mean is large.
  const Lanes reference = centered ? z.at(0) : Lanes{};
  Doubles shift{};
  for (Index i = 1; centered && i < size; ++i) shift += widened(z.at(i) - reference);
  const Lanes mean = narrowed(shift / double(size));
  Doubles squares{};
  for (Index i = 0; i < size; ++i) {
    const Lanes lanes = (z.at(i) - reference) - mean;
    z_hat.set(i, lanes);
    squares += widened(lanes) * widened(lanes);
  }
  return squares / double(size);
}

/// What flows through z itself, through mu and through sigma2.
template <class In, class Out>
void center_gradient(const In& dz_tilde, const In& z_hat, const Scalar* gamma, Index size, bool centered, Lanes inv_std,
                     const Out& dz) {
  Doubles through_mu{};
  Doubles through_sigma2{};
  for (Index i = 0; i < size; ++i) {
    const Lanes dz_hat = gamma[i] * dz_tilde.at(i);
    if (centered) through_mu += widened(dz_hat);
    through_sigma2 += widened(dz_hat * z_hat.at(i));
  }
  const Lanes mean = narrowed(through_mu / double(size));
  const Lanes slope = narrowed(through_sigma2 / double(size));
  for (Index i = 0; i < size; ++i) {
    dz.set(i, inv_std * ((gamma[i] * dz_tilde.at(i) - mean) - z_hat.at(i) * slope));
  }
}

}  // namespace

ExampleNorm make_example_norm(Layout& parameters, Index features, Index groups, bool centered) {
  require(groups > 0 && features % groups == 0, "the groups of a norm must divide its features");
  ExampleNorm layer;
  layer.features = features;
  layer.groups = groups;
  layer.centered = centered;
  layer.gamma = parameters.take(features);
  layer.beta = parameters.take(centered ? features : 0);
  return layer;
}

ExampleNormCache make_cache(const ExampleNorm& layer, Index capacity) {
  return {Buffer(layer.groups, capacity), Buffer(layer.features, capacity)};
}

void forward(const ExampleNorm& layer, ConstVectorRef parameters, ConstMatrixRef z, ExampleNormCache& cache,
             MatrixRef z_tilde) {
  const Index size = layer.features / layer.groups;
  MatrixView all_z_hat = cache.z_hat.view(z.cols());
  MatrixView all_inv_std = cache.inv_std.view(z.cols());
  const Scalar* gamma = parameters.data() + layer.gamma.offset;
  const Scalar* beta = layer.beta.size == 0 ? nullptr : parameters.data() + layer.beta.offset;
  for_columns(layer, z.cols(), [&](Index first, Index j, auto place, Index g) {
    const auto z_hat = mutable_column(all_z_hat, first, j, place);
    const auto out = mutable_column(z_tilde, first, j, place);
    const Doubles sigma2 = center_column(column(z, first, j, place), z_hat, size, layer.centered);
    const Lanes inv_std = narrowed(inverse_std(sigma2, double(layer.eps)));
    place.store(all_inv_std.row(g).data() + j, inv_std);
    for (Index i = 0; i < size; ++i) {
      const Lanes lanes = inv_std * z_hat.at(i);
      z_hat.set(i, lanes);
      out.set(i, gamma[first + i] * lanes + (beta == nullptr ? Scalar(0) : beta[first + i]));
    }
  });
}

void backward(const ExampleNorm& layer, ConstVectorRef parameters, const ExampleNormCache& cache,
              ConstMatrixRef dz_tilde, VectorRef gradient, MatrixRef dz) {
  const Index m = dz_tilde.cols();
  const Index size = layer.features / layer.groups;
  const ConstMatrixView z_hat = cache.z_hat.view(m);
  const ConstMatrixView inv_std = cache.inv_std.view(m);
  const Scalar* gamma = parameters.data() + layer.gamma.offset;
  Scalar* dbeta = layer.beta.size == 0 ? nullptr : gradient.data() + layer.beta.offset;
  row_gradients(z_hat, gradient.data() + layer.gamma.offset, dbeta, rows(dz_tilde));
  for_columns(layer, m, [&](Index first, Index j, auto place, Index g) {
    center_gradient(column(dz_tilde, first, j, place), column(z_hat, first, j, place), gamma + first, size,
                    layer.centered, place.load(inv_std.row(g).data() + j), mutable_column(dz, first, j, place));
  });
}

}  // namespace bn
