#include "nn/example_norm.h"

#include <cmath>
#include <utility>

#include "core/check.h"
#include "core/reduce.h"

namespace bn {
namespace {

using Doubles = Eigen::ArrayXd;

/// The rows of one group.
struct Group {
  Index first;
  Index size;
};

Group group_of(const ExampleNorm& layer, Index g) {
  const Index size = layer.features / layer.groups;
  return {g * size, size};
}

template <class Row>
auto doubles(const Row& row) {
  return row.array().transpose().template cast<double>();
}

Scalar inverse_std(double sigma2, Scalar eps) {
  const double inside = sigma2 + double(eps);
  return inside == 0.0 ? Scalar(0) : Scalar(1.0 / std::sqrt(inside));
}

/// Mean over the group of every example, less the group's first feature: differences are small where the mean is large.
void mean_shift(const Group& group, ConstMatrixRef z, Eigen::Ref<Doubles> shift) {
  shift.setZero();
  for (Index i = 1; i < group.size; ++i) shift += doubles(z.row(group.first + i)) - doubles(z.row(group.first));
  shift /= double(group.size);
}

/// z less its mean over the group into z_hat, or z itself where nothing is subtracted.
void center(const ExampleNorm& layer, const Group& group, ConstMatrixRef z, Eigen::Ref<Doubles> shift,
            MatrixView z_hat) {
  if (!layer.centered) {
    z_hat.middleRows(group.first, group.size) = z.middleRows(group.first, group.size);
    return;
  }
  mean_shift(group, z, shift);
  for (Index i = group.first; i < group.first + group.size; ++i) {
    for (Index j = 0; j < z.cols(); ++j) {
      z_hat(i, j) = Scalar((double(z(i, j)) - double(z(group.first, j))) - shift[j]);
    }
  }
}

/// Divides the centred values by their root mean square.
void scale(const ExampleNorm& layer, const Group& group, Eigen::Ref<Doubles> sum_of_squares, MatrixView z_hat,
           Scalar* inv_std) {
  sum_of_squares.setZero();
  for (Index i = group.first; i < group.first + group.size; ++i) sum_of_squares += doubles(z_hat.row(i)).square();
  for (Index j = 0; j < z_hat.cols(); ++j) {
    inv_std[j] = inverse_std(sum_of_squares[j] / double(group.size), layer.eps);
  }
  const Eigen::Map<const Eigen::Array<Scalar, 1, Eigen::Dynamic>> factor(inv_std, z_hat.cols());
  for (Index i = group.first; i < group.first + group.size; ++i) z_hat.row(i).array() *= factor;
}

void parameter_gradient(const ExampleNorm& layer, ConstMatrixRef dz_tilde, ConstMatrixView z_hat, VectorRef gradient) {
  for (Index i = 0; i < layer.features; ++i) {
    const auto dy = dz_tilde.row(i);
    gradient[layer.gamma.offset + i] =
        Scalar(sum(dy.size(), [&](Index j) { return double(dy[j]) * double(z_hat(i, j)); }));
    if (layer.beta.size == 0) continue;
    gradient[layer.beta.offset + i] = Scalar(sum(dy.size(), [&](Index j) { return double(dy[j]); }));
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
  return {Buffer(layer.groups, capacity), Buffer(layer.features, capacity), Doubles::Zero(capacity),
          Doubles::Zero(capacity)};
}

void forward(const ExampleNorm& layer, ConstVectorRef parameters, ConstMatrixRef z, ExampleNormCache& cache,
             MatrixRef z_tilde) {
  const Index m = z.cols();
  MatrixView z_hat = cache.z_hat.view(m);
  for (Index g = 0; g < layer.groups; ++g) {
    const Group group = group_of(layer, g);
    center(layer, group, z, cache.first.head(m), z_hat);
    scale(layer, group, cache.first.head(m), z_hat, cache.inv_std.view(m).row(g).data());
  }
  for (Index i = 0; i < layer.features; ++i) {
    const Scalar beta = layer.beta.size == 0 ? Scalar(0) : parameters[layer.beta.offset + i];
    z_tilde.row(i) = (parameters[layer.gamma.offset + i] * z_hat.row(i).array() + beta).matrix();
  }
}

void backward(const ExampleNorm& layer, ConstVectorRef parameters, ExampleNormCache& cache, ConstMatrixRef dz_tilde,
              VectorRef gradient, MatrixRef dz) {
  const Index m = dz_tilde.cols();
  const ConstMatrixView z_hat = std::as_const(cache.z_hat).view(m);
  const ConstMatrixView inv_std = std::as_const(cache.inv_std).view(m);
  parameter_gradient(layer, dz_tilde, z_hat, gradient);
  Eigen::Ref<Doubles> through_mu = cache.first.head(m);
  Eigen::Ref<Doubles> through_sigma2 = cache.second.head(m);
  for (Index g = 0; g < layer.groups; ++g) {
    const Group group = group_of(layer, g);
    through_mu.setZero();
    through_sigma2.setZero();
    for (Index i = group.first; i < group.first + group.size; ++i) {
      dz.row(i) = parameters[layer.gamma.offset + i] * dz_tilde.row(i);  // dz_hat
      if (layer.centered) through_mu += doubles(dz.row(i));
      through_sigma2 += doubles(dz.row(i)) * doubles(z_hat.row(i));
    }
    through_mu /= double(group.size);
    through_sigma2 /= double(group.size);
    for (Index i = group.first; i < group.first + group.size; ++i) {
      for (Index j = 0; j < m; ++j) {
        const double inner = (double(dz(i, j)) - through_mu[j]) - double(z_hat(i, j)) * through_sigma2[j];
        dz(i, j) = Scalar(inner * double(inv_std(g, j)));
      }
    }
  }
}

}  // namespace bn
