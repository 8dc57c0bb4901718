#include "lesson/running_mean.h"

#include <cmath>

#include "core/random.h"
#include "core/reduce.h"
#include "nn/batch_norm.h"

namespace bn {
namespace {

constexpr std::uint64_t kMeanSeed = 5;
constexpr std::uint64_t kMeanStream = 103;
/// Eight examples of spread 1.27 have means of spread 0.45.
constexpr Index kExamples = 8;
constexpr float kCentre = 3;
constexpr float kSpread = 1.27F;
constexpr Index kTail = 40;

/// A batch norm layer of one unit, with its numbers.
struct OneUnit {
  explicit OneUnit(double momentum) {
    Layout for_parameters;
    Layout for_running;
    layer = make_batch_norm(for_parameters, for_running, 1);
    layer.momentum = momentum;
    parameters = Vector::Zero(for_parameters.size());
    parameters[layer.gamma.offset] = 1;
    running = Vector::Zero(for_running.size());
    cache = make_cache(layer, kExamples);
    z_tilde.resize(1, kExamples);
  }
  void take(ConstMatrixRef z) { forward(layer, parameters, running, Mode::training, z, cache, z_tilde); }

  BatchNorm layer;
  Vector parameters, running;
  BatchNormCache cache;
  Matrix z_tilde;
};

double mean_of(const Vector& numbers) {
  return sum(numbers.size(), [&](Index i) { return double(numbers[i]); }) / double(numbers.size());
}

double spread_of(const Vector& numbers) {
  const double mean = mean_of(numbers);
  const auto square = [&](Index i) { return (double(numbers[i]) - mean) * (double(numbers[i]) - mean); };
  return std::sqrt(sum(numbers.size(), square) / double(numbers.size()));
}

Index first_within(const Vector& running, double mean) {
  for (Index t = 0; t < running.size(); ++t) {
    if (std::abs(double(running[t]) - mean) < 0.05 * std::abs(mean)) return t;
  }
  return -1;
}

}  // namespace

RunningMean running_mean(double momentum) {
  Random random(kMeanSeed, kMeanStream);
  OneUnit unit(momentum);
  RunningMean found;
  found.batch_mu.resize(kBatches);
  found.running_mu = Vector::Zero(kBatches + 1);
  Matrix z(1, kExamples);
  for (Index t = 0; t < kBatches; ++t) {
    for (Index j = 0; j < kExamples; ++j) z(0, j) = Scalar(kCentre + kSpread * random.normal());
    unit.take(z);
    update_running(unit.layer, unit.cache, kExamples, unit.running);
    found.batch_mu[t] = unit.cache.mu[0];
    found.running_mu[t + 1] = unit.running[unit.layer.running_mu.offset];
  }
  found.mean = mean_of(found.batch_mu);
  found.within = first_within(found.running_mu, found.mean);
  found.wobble = spread_of(found.running_mu.tail(kTail));
  return found;
}

ShiftedBatch shifted_batch(double beta) {
  const Matrix z = (Matrix(1, kExamples) << 2.1, 4.4, 1.2, 3.0, 5.3, 2.6, 3.9, 1.8).finished();
  OneUnit unit(0.1);
  unit.parameters[unit.layer.beta.offset] = Scalar(beta);
  unit.take(z);
  ShiftedBatch found;
  found.z_hat = unit.cache.z_hat.view(kExamples).row(0).transpose();
  found.z_tilde = unit.z_tilde.row(0).transpose();
  found.mean = mean_of(found.z_tilde);
  found.spread = spread_of(found.z_tilde);
  return found;
}

}  // namespace bn
