#include "lesson/noisy_pass.h"

namespace bn {
namespace {

/// Where the norms stand in network.layers.
std::vector<std::size_t> norms_of(const Network& network) {
  std::vector<std::size_t> norms;
  for (const HiddenLayer& hidden : network.hidden) {
    if (hidden.has_norm) norms.push_back(hidden.norm);
  }
  return norms;
}

}  // namespace

std::vector<ActivationNoise> make_noise(const Network& network, Index capacity) {
  std::vector<ActivationNoise> noise;
  for (const std::size_t norm : norms_of(network)) noise.emplace_back(gamma_of(network.layers[norm]).size, capacity);
  return noise;
}

double differentiate(Learner& learner, ConstMatrixRef y, const std::vector<ActivationNoise>& noise) {
  const Network& network = learner.network;
  Pass& pass = learner.pass;
  const Index m = y.cols();
  const std::vector<std::size_t> norms = norms_of(network);
  std::size_t done = 0;
  for (std::size_t i = 0; i < norms.size(); ++i) {
    forward(network, learner.state, Mode::training, m, pass, done, norms[i] + 1);
    MatrixView out = pass.layers[norms[i]].out.view(m);
    out = out.cwiseProduct(noise[i].scale.view(m)) + noise[i].shift.view(m);
    done = norms[i] + 1;
  }
  forward(network, learner.state, Mode::training, m, pass, done, network.layers.size());
  const double loss = loss_gradient(learner.loss, output(pass), y, output_gradient(pass));
  std::size_t last = network.layers.size();
  for (std::size_t i = norms.size(); i-- > 0;) {
    backward(network, learner.state, pass, last, norms[i] + 1);
    MatrixView d_out = pass.layers[norms[i]].d_out.view(m);
    d_out = d_out.cwiseProduct(noise[i].scale.view(m));
    last = norms[i] + 1;
  }
  backward(network, learner.state, pass, last, 0);
  return loss;
}

}  // namespace bn
