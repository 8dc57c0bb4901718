#include "lesson/weight_scale.h"

#include <cmath>
#include <utility>

#include "core/check.h"
#include "train/field_rules.h"

namespace bn {
namespace {

const Linear& hidden_linear(const Network& network, const HiddenLayer& hidden) {
  return std::get<Linear>(network.layers[hidden.linear]);
}

void multiply(const Network& network, Scalar factor, Vector& parameters) {
  for (const HiddenLayer& hidden : network.hidden) {
    const Linear& linear = hidden_linear(network, hidden);
    mutable_part(parameters, linear.W) *= factor;
    mutable_part(parameters, linear.b) *= factor;
  }
}

/// Sum over the W of all hidden layers of the products of two vectors laid out as the parameters.
double inner(const Network& network, const Vector& left, const Vector& right) {
  double sum = 0;
  for (const HiddenLayer& hidden : network.hidden) {
    const Span W = hidden_linear(network, hidden).W;
    sum += part(left, W).cast<double>().dot(part(right, W).cast<double>());
  }
  return sum;
}

}  // namespace

ScaledLook look_at_scaled(const Config& config, int steps, double factor) {
  check_integer("steps", steps, {0, 5000});
  check_number("factor", factor, {1e-6, 1e6});
  Trainer trainer(config);
  for (int i = 0; i < steps && !trainer.diverged(); ++i) trainer.step();
  Learner learner = trainer.learner();
  multiply(learner.network, Scalar(factor), learner.state.parameters);
  const Batches::Batch batch = trainer.batches().current();
  Buffer y(1, batch.size);
  trainer.gather(batch, learner.pass.input.view(batch.size), y.view(batch.size));

  ScaledLook look;
  look.loss = learner.differentiate(std::as_const(y).view(batch.size));
  const Vector& W = learner.state.parameters;
  const Vector& dW = learner.pass.gradient;
  look.weight_norm = std::sqrt(inner(learner.network, W, W));
  look.gradient_norm = std::sqrt(inner(learner.network, dW, dW));
  const double product = look.weight_norm * look.gradient_norm;
  look.alignment = product > 0 ? inner(learner.network, W, dW) / product : 0;
  return look;
}

EffectiveRate look_at_effective_rate(const Config& config, int layer, int steps, int every) {
  check_integer("steps", steps, {0, 20000});
  check_integer("every", every, {1, 20000});
  check_integer("layer", layer, {0, double(config.hidden.size()) - 1});
  Trainer trainer(config);
  const Network& network = trainer.network();
  const Span W = hidden_linear(network, network.hidden[std::size_t(layer)]).W;
  EffectiveRate found;
  const auto add = [&](double loss) {
    const double square = part(trainer.state().parameters, W).cast<double>().squaredNorm();
    found.step.push_back(double(trainer.steps()));
    found.weight_norm.push_back(std::sqrt(square));
    found.rate.push_back(trainer.learning_rate() / square);
    found.loss.push_back(loss);
  };
  add(look_at_scaled(config, 0, 1).loss);
  for (int i = 1; i <= steps; ++i) {
    const double loss = trainer.step();
    if (trainer.diverged()) break;
    if (i % every == 0) add(loss);
  }
  return found;
}

}  // namespace bn
