#pragma once
#include <string>
#include <vector>

#include "nn/network.h"

// A network's numbers by name, to be taken away and put back.
namespace bn {

/// One array: W, b, gamma, beta, running_mu or running_sigma2 of a layer.
struct Tensor {
  std::string name;          // "W[1]": layers count from 1, and the output layer is the last
  std::vector<Index> shape;  // (out, in) of W, row-major; (features) of the others
  bool running = false;      // whether it stands in State::running; otherwise in State::parameters
  Span span;
};

/// All that a network has learned and keeps, layer by layer.
std::vector<Tensor> tensors_of(const Network& network);

/// The numbers of a tensor of that network.
Eigen::Map<const Vector> numbers_of(const Tensor& tensor, const State& state);

/// An array of unknown origin.
struct NamedNumbers {
  std::string name;
  std::vector<Index> shape;
  std::vector<Scalar> numbers;
};

/// The state that these arrays make, in whatever order they come. Refuses, with one sentence, arrays that are not
/// exactly those of the network, a number that is not finite and a variance below 0.
State state_of(const std::vector<NamedNumbers>& arrays, const Network& network);

}  // namespace bn
