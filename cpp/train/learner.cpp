#include "train/learner.h"

namespace bn {

Learner::Learner(Network architecture, LossKind loss_kind, const OptimizerSpec& spec, Index capacity)
    : network(std::move(architecture)),
      loss(loss_kind),
      state(make_state(network)),
      pass(make_pass(network, capacity, Gradients::all)),
      optimizer(spec, network.parameter_count) {}

double Learner::differentiate(ConstMatrixRef y) {
  forward(network, state, Mode::training, y.cols(), pass);
  const double value = loss_gradient(loss, output(pass), y, output_gradient(pass));
  backward(network, state, pass);
  return value;
}

void Learner::update() {
  update_running(network, pass, state);
  optimizer.step(pass.gradient, state.parameters);
}

}  // namespace bn
