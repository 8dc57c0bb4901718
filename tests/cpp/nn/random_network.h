#pragma once
#include "nn/loss.h"
#include "nn/network.h"
#include "nn/random_seeds.h"

namespace bn {

/// A network of two hidden layers of random widths, with random parameters and running statistics, and a batch of
/// classes for it.
class RandomNetwork {
 public:
  RandomNetwork(NormKind norm, Random& random) : RandomNetwork(random_architecture(norm, random), random) {}

  RandomNetwork(Architecture shape, Random& random)
      : architecture(std::move(shape)), network(make_network(architecture)), state(make_state(network)) {
    const Index m = random_index(8, 40, random);
    x = random_matrix(network.inputs, m, random);
    y = Matrix(1, m);
    for (Scalar& label : y.reshaped()) label = Scalar(random.below(2));
    for (Scalar& p : state.parameters) p = Scalar(0.7F * random.normal());
    for (Scalar& r : state.running) r = Scalar(0.5F + random.uniform());
    pass = make_pass(network, m, Gradients::all);
  }

  /// Raw outputs (1, m) for inputs of at most as many examples as x has.
  Matrix run(const Matrix& inputs, Mode mode) {
    pass.input.view(inputs.cols()) = inputs;
    forward(network, state, mode, inputs.cols(), pass);
    return output(pass);
  }

  /// The loss of the batch in training mode; leaves the gradient in the pass.
  double loss() {
    run(x, Mode::training);
    loss_gradient(LossKind::bce, output(pass), y, output_gradient(pass));
    backward(network, state, pass);
    return loss_value(LossKind::bce, output(pass), y);
  }

  const Linear& linear(std::size_t layer) const {
    return std::get<Linear>(network.layers[network.hidden[layer].linear]);
  }

  Architecture architecture;
  Network network;
  State state;
  Pass pass;
  Matrix x;  // (2, m)
  Matrix y;  // (1, m)

 private:
  static Architecture random_architecture(NormKind norm, Random& random) {
    Architecture shape;
    shape.sizes = {2, 2 * random_index(1, 8, random), 2 * random_index(1, 8, random), 1};
    shape.activation = ActivationKind(random.below(std::uint32_t(kActivationNames.size())));
    shape.norm = norm;
    return shape;
  }
};

}  // namespace bn
