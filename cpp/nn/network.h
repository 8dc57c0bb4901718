#pragma once
#include <array>
#include <variant>
#include <vector>

#include "nn/activation.h"
#include "nn/batch_norm.h"
#include "nn/example_norm.h"
#include "nn/linear.h"

namespace bn {

enum class NormKind { none, batch, layer, rms, group };
inline constexpr std::array<const char*, 5> kNormNames{"none", "batch", "layer", "rms", "group"};

/// Where the norm stands: linear, norm, activation; or linear, activation, norm.
enum class Placement { before, after };
inline constexpr std::array<const char*, 2> kPlacementNames{"before", "after"};

/// Which hidden layers are normalised: all, or the last alone.
enum class NormLayers { all, last };

/// Which layers have b: all, or the output layer alone.
enum class BiasKind { all, last };
inline constexpr std::array<const char*, 2> kBiasNames{"all", "last"};

/// What a network is built from.
struct Architecture {
  std::vector<Index> sizes;  // inputs, hidden layers..., outputs
  ActivationKind activation = ActivationKind::relu;
  NormKind norm = NormKind::none;
  Placement placement = Placement::before;
  NormLayers norm_layers = NormLayers::all;
  BiasKind bias = BiasKind::all;
  Scalar norm_eps = Scalar(1e-5);
  double norm_momentum = 0.1;  // of batch norm
  Index norm_groups = 2;       // of group norm; divides every hidden size
  bool unbiased_running_sigma2 = true;
};

using Layer = std::variant<Linear, BatchNorm, ExampleNorm, Activation>;

/// Where the parts of one hidden layer stand in Network::layers.
struct HiddenLayer {
  std::size_t linear = 0;
  std::size_t activation = 0;
  std::size_t norm = 0;  // meaningful where has_norm
  bool has_norm = false;
};

/// A chain of layers. It owns no numbers: see State and Pass.
struct Network {
  std::vector<Layer> layers;
  std::vector<HiddenLayer> hidden;
  /// Constants (b or beta) that reach a batch norm as constants, which in training takes them away again. Their
  /// gradient in training is defined as exactly 0, so that adaptive optimisers do not amplify rounding noise.
  std::vector<Span> without_effect;
  Index inputs = 0;
  Index outputs = 0;
  Index parameter_count = 0;
  Index running_count = 0;
};

/// The numbers of a network: everything learned, flat, and the running statistics, flat.
struct State {
  Vector parameters;
  Vector running;
};

/// What one layer leaves behind in a pass.
struct LayerCache {
  Buffer out;    // (features, m)
  Buffer d_out;  // (features, m), in a training pass
  std::variant<std::monostate, BatchNormCache, ExampleNormCache> norm;
};

/// Memory of one pass through a network, for up to `capacity` examples. A pass for training and one for looking are two
/// objects, so looking never disturbs training.
struct Pass {
  Index m = 0;
  Mode mode = Mode::evaluation;
  Buffer input;  // (inputs, m)
  std::vector<LayerCache> layers;
  Vector gradient;  // d(loss)/d(parameters), in a training pass
};

enum class Gradients { none, all };

/// gamma and beta of a norm of any kind; beta is empty in RMS norm.
Span gamma_of(const Layer& norm);
Span beta_of(const Layer& norm);
/// z_hat (features, m) that a norm of any kind left behind.
ConstMatrixView z_hat_of(const LayerCache& cache, Index m);

Network make_network(const Architecture& architecture);

/// gamma 1, beta 0, W and b 0; running_mu 0 and running_sigma2 1.
State make_state(const Network& network);

Pass make_pass(const Network& network, Index capacity, Gradients gradients);

/// Numbers a pass of `capacity` examples holds.
double pass_numbers(const Network& network, Index capacity, Gradients gradients);

/// Of the first m examples in pass.input. Changes nothing but the pass.
void forward(const Network& network, const State& state, Mode mode, Index m, Pass& pass);

/// The layers `first` to `last` - 1 alone: of m examples in pass.input where `first` is 0, else in the place where the
/// layer before would have left them.
void forward(const Network& network, const State& state, Mode mode, Index m, Pass& pass, std::size_t first,
             std::size_t last);

/// From d_out of the last layer to pass.gradient, after a forward pass of the same examples.
void backward(const Network& network, const State& state, Pass& pass);

/// Through the layers `last` - 1 down to `first` alone, from d_out of the former. The gradient is whole once layer 0
/// has been reached.
void backward(const Network& network, const State& state, Pass& pass, std::size_t last, std::size_t first);

/// Raw outputs (outputs, m) of the last forward pass, and the place for the loss's gradient.
ConstMatrixView output(const Pass& pass);
MatrixView output_gradient(Pass& pass);

/// Takes the batch statistics of a training pass into the running statistics.
void update_running(const Network& network, const Pass& pass, State& state);

}  // namespace bn
