#include "lesson/live_network.h"

#include <utility>

#include "core/check.h"
#include "train/field_rules.h"

namespace bn {
namespace {

void refuse(const Config& config, int steps, int layer, double shift) {
  if (config.norm != NormKind::batch || config.placement != Placement::before || config.bias != BiasKind::all) {
    throw Refusal("this figure shows batch norm before the activation, with a bias in every layer");
  }
  check_integer("steps", steps, {0, 2000});
  check_integer("layer", layer, {0, double(config.hidden.size()) - 1});
  check_number("shift", shift, {-1000, 1000});
}

SeenLayer seen_layer(const Learner& learner, const HiddenLayer& hidden) {
  const Pass& pass = learner.pass;
  const Vector& parameters = learner.state.parameters;
  const auto& linear = std::get<Linear>(learner.network.layers[hidden.linear]);
  const auto& norm = std::get<BatchNorm>(learner.network.layers[hidden.norm]);
  const auto& cache = std::get<BatchNormCache>(pass.layers[hidden.norm].norm);
  SeenLayer seen;
  seen.W = weights(linear, parameters);
  seen.b = part(parameters, linear.b);
  seen.db = part(pass.gradient, linear.b);
  seen.mu = cache.mu;
  seen.sigma2 = cache.sigma2;
  seen.inv_std = cache.inv_std;
  seen.gamma = part(parameters, norm.gamma);
  seen.beta = part(parameters, norm.beta);
  seen.z = pass.layers[hidden.linear].out.view(pass.m);
  seen.z_hat = cache.z_hat.view(pass.m);
  seen.z_tilde = pass.layers[hidden.norm].out.view(pass.m);
  seen.a = pass.layers[hidden.activation].out.view(pass.m);
  return seen;
}

void add_output(const Learner& learner, SeenNetwork& seen) {
  const auto& linear = std::get<Linear>(learner.network.layers.back());
  seen.W_out = weights(linear, learner.state.parameters);
  seen.b_out = part(learner.state.parameters, linear.b);
  seen.z_out = output(learner.pass);
  seen.meaning = seen.z_out;
  interpret(learner.loss, seen.z_out, seen.meaning);
}

double largest(const Matrix& difference) { return double(difference.cwiseAbs().maxCoeff()); }

}  // namespace

SeenNetwork look_at_network(const Config& config, int steps, int layer, double shift) {
  refuse(config, steps, layer, shift);
  Trainer trainer(config);
  for (int i = 0; i < steps && !trainer.diverged(); ++i) trainer.step();
  Learner learner = trainer.learner();
  const HiddenLayer& hidden = learner.network.hidden[std::size_t(layer)];
  const Span b = std::get<Linear>(learner.network.layers[hidden.linear]).b;
  mutable_part(learner.state.parameters, b).array() += Scalar(shift);

  const Batches::Batch batch = trainer.batches().current();
  Buffer y(1, batch.size);
  trainer.gather(batch, learner.pass.input.view(batch.size), y.view(batch.size));
  SeenNetwork seen;
  seen.loss = learner.differentiate(std::as_const(y).view(batch.size));
  seen.x = std::as_const(learner.pass.input).view(batch.size);
  seen.y = std::as_const(y).view(batch.size);
  for (const HiddenLayer& one : learner.network.hidden) seen.hidden.push_back(seen_layer(learner, one));
  add_output(learner, seen);
  return seen;
}

LayerChange change_between(const SeenLayer& before, const SeenLayer& after) {
  LayerChange change;
  change.z = largest(after.z - before.z);
  change.mu = largest(after.mu - before.mu);
  change.z_hat = largest(after.z_hat - before.z_hat);
  change.z_tilde = largest(after.z_tilde - before.z_tilde);
  change.same = (after.z_tilde.array() == before.z_tilde.array()).count();
  change.count = after.z_tilde.size();
  return change;
}

}  // namespace bn
