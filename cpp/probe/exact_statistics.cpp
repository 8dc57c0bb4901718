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

ExactStatistics::ExactStatistics(const Network& network, Index capacity)
    : capacity_(capacity),
      part_(network),
      reference_(Vector::Zero(widest_norm(network))),
      sum_(Eigen::VectorXd::Zero(reference_.size())),
      square_sum_(sum_) {}

void ExactStatistics::take(const Network& network, ConstMatrixRef x, Pass& pass, State& state) {
  if (x.cols() <= capacity_) {
    // In one batch of everything training mode does the same in one go.
    pass.input.view(x.cols()) = x;
    forward(network, state, Mode::training, x.cols(), pass);
    take_batch_statistics(network, pass, state.running);
    return;
  }
  for (auto layer = network.layers.begin(); layer != network.layers.end(); ++layer) {
    const auto* norm = std::get_if<BatchNorm>(&*layer);
    if (norm == nullptr) continue;
    part_.layers.assign(network.layers.begin(), layer);
    take_one(*norm, x, pass, state);
  }
}

void ExactStatistics::take_one(const BatchNorm& norm, ConstMatrixRef x, Pass& pass, State& state) {
  for (Index from = 0; from < x.cols(); from += capacity_) {
    const Index m = std::min(capacity_, x.cols() - from);
    pass.input.view(m) = x.middleCols(from, m);
    forward(part_, state, Mode::evaluation, m, pass);
    add(pass.layers[part_.layers.size() - 1].out.view(m), from == 0);
  }
  const auto m = double(x.cols());
  for (Index i = 0; i < norm.features; ++i) {
    const double shift = sum_[i] / m;
    state.running[norm.running_mu.offset + i] = Scalar(double(reference_[i]) + shift);
    const double sigma2 = square_sum_[i] / m - shift * shift;
    state.running[norm.running_sigma2.offset + i] = Scalar(sigma2 < 0 ? 0 : sigma2);
  }
}

void ExactStatistics::add(ConstMatrixRef z, bool first) {
  if (first) {
    reference_.head(z.rows()) = z.col(0);
    sum_.setZero();
    square_sum_.setZero();
  }
  for (Index i = 0; i < z.rows(); ++i) {
    const auto difference = [&, reference = double(reference_[i])](Index j) { return double(z(i, j)) - reference; };
    sum_[i] += sum(z.cols(), difference);
    square_sum_[i] += sum(z.cols(), [&](Index j) { return difference(j) * difference(j); });
  }
}

}  // namespace bn
