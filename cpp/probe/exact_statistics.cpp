#include "probe/exact_statistics.h"

#include <algorithm>

#include "core/reduce.h"

namespace bn {
namespace {

Index widest_norm(const Network& network) {
  Index widest = 0;
  for (const Layer& layer : network.layers) {
    if (const auto* norm = std::get_if<BatchNorm>(&layer)) widest = std::max(widest, norm->features);
  }
  return widest;
}

}  // namespace

void take_batch_statistics(const Network& network, const Pass& pass, VectorRef running) {
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const auto* norm = std::get_if<BatchNorm>(&network.layers[l]);
    if (norm == nullptr) continue;
    const auto& cache = std::get<BatchNormCache>(pass.layers[l].norm);
    mutable_part(running, norm->running_mu) = cache.mu;
    mutable_part(running, norm->running_sigma2) = cache.sigma2;
  }
}

ExactStatistics::ExactStatistics(const Network& network, Index most, Index capacity)
    : capacity_(capacity), z_(most <= capacity ? Matrix() : Matrix::Zero(widest_norm(network), most)) {}

void ExactStatistics::take(const Network& network, ConstMatrixRef x, Pass& pass, State& state) {
  if (x.cols() <= capacity_) {
    // In one batch of everything training mode does the same in one go.
    pass.input.view(x.cols()) = x;
    forward(network, state, Mode::training, x.cols(), pass);
    take_batch_statistics(network, pass, state.running);
    return;
  }
  std::size_t first = 0;
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const auto* norm = std::get_if<BatchNorm>(&network.layers[l]);
    if (norm == nullptr) continue;
    advance(network, x, first, l, pass, state);
    take_one(*norm, x.cols(), state);
    first = l;
  }
}

void ExactStatistics::advance(const Network& network, ConstMatrixRef x, std::size_t first, std::size_t last, Pass& pass,
                              const State& state) {
  for (Index from = 0; from < x.cols(); from += capacity_) {
    const Index m = std::min(capacity_, x.cols() - from);
    MatrixView in = first == 0 ? pass.input.view(m) : pass.layers[first - 1].out.view(m);
    if (first == 0) {
      in = x.middleCols(from, m);
    } else {
      in = z_.block(0, from, in.rows(), m);
    }
    forward(network, state, Mode::evaluation, m, pass, first, last);
    const MatrixView z = pass.layers[last - 1].out.view(m);
    z_.block(0, from, z.rows(), m) = z;
  }
}

void ExactStatistics::take_one(const BatchNorm& norm, Index m, State& state) {
  for (Index i = 0; i < norm.features; ++i) {
    // Of the differences from the first example: a large mean costs no digits.
    const auto difference = [&, reference = double(z_(i, 0))](Index j) { return double(z_(i, j)) - reference; };
    const double shift = sum(m, difference) / double(m);
    const double squares = sum(m, [&](Index j) { return difference(j) * difference(j); }) / double(m);
    const double sigma2 = squares - shift * shift;
    state.running[norm.running_mu.offset + i] = Scalar(double(z_(i, 0)) + shift);
    state.running[norm.running_sigma2.offset + i] = Scalar(sigma2 < 0 ? 0 : sigma2);
  }
}

}  // namespace bn
