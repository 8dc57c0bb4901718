#include "nn/network.h"

#include <algorithm>

#include "core/check.h"

namespace bn {
namespace {

Index features_of(const Layer& layer) {
  if (const auto* linear = std::get_if<Linear>(&layer)) return linear->out;
  if (const auto* activation = std::get_if<Activation>(&layer)) return activation->features;
  return gamma_of(layer).size;
}

bool is_norm(const Layer& layer) {
  return std::holds_alternative<BatchNorm>(layer) || std::holds_alternative<ExampleNorm>(layer);
}

/// Does it map a constant, the same in every example, to another such constant added to what it gave without?
bool passes_constants_on(const Layer& layer) {
  if (const auto* activation = std::get_if<Activation>(&layer)) return activation->kind == ActivationKind::linear;
  return std::holds_alternative<Linear>(layer);
}

/// b or beta of a layer, or nothing.
Span constant_of(const Layer& layer) {
  if (const auto* linear = std::get_if<Linear>(&layer)) return linear->b;
  return is_norm(layer) ? beta_of(layer) : Span();
}

std::vector<Span> constants_without_effect(const std::vector<Layer>& layers) {
  std::vector<Span> found;
  for (std::size_t l = 0; l < layers.size(); ++l) {
    std::size_t next = l + 1;
    while (next < layers.size() && passes_constants_on(layers[next])) ++next;
    const bool is_taken_away = next < layers.size() && std::holds_alternative<BatchNorm>(layers[next]);
    if (is_taken_away && constant_of(layers[l]).size > 0) found.push_back(constant_of(layers[l]));
  }
  return found;
}

/// Adds the parts of one hidden layer in their order.
class Builder {
 public:
  explicit Builder(const Architecture& architecture) : architecture_(architecture) {}

  void add_hidden(Index in, Index out) {
    const bool has_norm = is_normalised(network_.hidden.size());
    const bool before = architecture_.placement == Placement::before;
    HiddenLayer hidden;
    hidden.has_norm = has_norm;
    hidden.linear = add(make_linear(parameters_, in, out, architecture_.bias == BiasKind::all));
    if (has_norm && before) hidden.norm = add(norm(out));
    hidden.activation = add(Activation{architecture_.activation, out});
    if (has_norm && !before) hidden.norm = add(norm(out));
    network_.hidden.push_back(hidden);
  }

  Network finish(Index in, Index out) {
    add(make_linear(parameters_, in, out, true));
    network_.inputs = architecture_.sizes.front();
    network_.outputs = out;
    network_.parameter_count = parameters_.size();
    network_.running_count = running_.size();
    network_.without_effect = constants_without_effect(network_.layers);
    return std::move(network_);
  }

 private:
  std::size_t add(Layer layer) {
    network_.layers.push_back(layer);
    return network_.layers.size() - 1;
  }

  bool is_normalised(std::size_t hidden) const {
    const bool is_last = hidden + 3 == architecture_.sizes.size();
    return architecture_.norm != NormKind::none && (architecture_.norm_layers == NormLayers::all || is_last);
  }

  Layer norm(Index features) {
    return architecture_.norm == NormKind::batch ? Layer(batch_norm(features)) : Layer(example_norm(features));
  }

  ExampleNorm example_norm(Index features) {
    const Index groups = architecture_.norm == NormKind::group ? architecture_.norm_groups : 1;
    ExampleNorm layer = make_example_norm(parameters_, features, groups, architecture_.norm != NormKind::rms);
    layer.eps = architecture_.norm_eps;
    return layer;
  }

  BatchNorm batch_norm(Index features) {
    BatchNorm layer = make_batch_norm(parameters_, running_, features);
    layer.eps = architecture_.norm_eps;
    layer.momentum = architecture_.norm_momentum;
    layer.unbiased_running_sigma2 = architecture_.unbiased_running_sigma2;
    return layer;
  }

  const Architecture& architecture_;
  Network network_;
  Layout parameters_;
  Layout running_;
};

bool has_effect(const Network& network, Mode mode, Span constant) {
  const auto is_it = [constant](Span other) { return other.offset == constant.offset; };
  return mode == Mode::evaluation || std::none_of(network.without_effect.begin(), network.without_effect.end(), is_it);
}

ConstMatrixView input_of(const Pass& pass, std::size_t layer) {
  return layer == 0 ? pass.input.view(pass.m) : pass.layers[layer - 1].out.view(pass.m);
}

BatchNormCache& batch_cache(LayerCache& cache) { return *std::get_if<BatchNormCache>(&cache.norm); }
ExampleNormCache& example_cache(LayerCache& cache) { return *std::get_if<ExampleNormCache>(&cache.norm); }

/// The batch norm at l where relu follows it at once: the two are taken together.
const BatchNorm* norm_with_relu(const Network& network, std::size_t l) {
  const auto* activation = std::get_if<Activation>(&network.layers[std::min(l + 1, network.layers.size() - 1)]);
  const bool is_relu = activation != nullptr && activation->kind == ActivationKind::relu;
  return is_relu ? std::get_if<BatchNorm>(&network.layers[l]) : nullptr;
}

void forward_one(const Network& network, const State& state, std::size_t l, Pass& pass) {
  const Layer& layer = network.layers[l];
  LayerCache& cache = pass.layers[l];
  const ConstMatrixView in = input_of(pass, l);
  MatrixView out = cache.out.view(pass.m);
  if (const auto* linear = std::get_if<Linear>(&layer)) {
    forward(*linear, state.parameters, in, out);
  } else if (const auto* activation = std::get_if<Activation>(&layer)) {
    forward(*activation, in, out);
  } else if (const auto* batch = std::get_if<BatchNorm>(&layer)) {
    forward(*batch, state.parameters, state.running, pass.mode, in, batch_cache(cache), out);
  } else {
    forward(*std::get_if<ExampleNorm>(&layer), state.parameters, in, example_cache(cache), out);
  }
}

void backward_linear(const Network& network, const State& state, const Linear& linear, std::size_t l, Pass& pass) {
  const MatrixView d_out = pass.layers[l].d_out.view(pass.m);
  weight_gradient(linear, input_of(pass, l), d_out, pass.gradient);
  if (has_effect(network, pass.mode, linear.b)) bias_gradient(linear, d_out, pass.gradient);
  // Layer 0 is linear; nobody asks for the gradient of the data.
  if (l > 0) input_gradient(linear, state.parameters, d_out, pass.layers[l - 1].d_out.view(pass.m));
}

void backward_one(const Network& network, const State& state, std::size_t l, Pass& pass) {
  const Layer& layer = network.layers[l];
  if (const auto* linear = std::get_if<Linear>(&layer)) return backward_linear(network, state, *linear, l, pass);
  LayerCache& cache = pass.layers[l];
  const MatrixView d_out = cache.d_out.view(pass.m);
  MatrixView d_in = pass.layers[l - 1].d_out.view(pass.m);
  if (const auto* activation = std::get_if<Activation>(&layer)) {
    backward(*activation, cache.out.view(pass.m), d_out, d_in);
  } else if (const auto* batch = std::get_if<BatchNorm>(&layer)) {
    backward(*batch, state.parameters, pass.mode, batch_cache(cache), d_out, pass.gradient, d_in);
  } else {
    backward(*std::get_if<ExampleNorm>(&layer), state.parameters, example_cache(cache), d_out, pass.gradient, d_in);
  }
}

}  // namespace

Span gamma_of(const Layer& norm) {
  if (const auto* batch = std::get_if<BatchNorm>(&norm)) return batch->gamma;
  return std::get<ExampleNorm>(norm).gamma;
}

Span beta_of(const Layer& norm) {
  if (const auto* batch = std::get_if<BatchNorm>(&norm)) return batch->beta;
  return std::get<ExampleNorm>(norm).beta;
}

ConstMatrixView z_hat_of(const LayerCache& cache, Index m) {
  if (const auto* batch = std::get_if<BatchNormCache>(&cache.norm)) return batch->z_hat.view(m);
  return std::get<ExampleNormCache>(cache.norm).z_hat.view(m);
}

Network make_network(const Architecture& architecture) {
  const std::vector<Index>& sizes = architecture.sizes;
  require(sizes.size() >= 2, "a network needs inputs and outputs");
  Builder builder(architecture);
  for (std::size_t l = 1; l + 1 < sizes.size(); ++l) builder.add_hidden(sizes[l - 1], sizes[l]);
  return builder.finish(sizes[sizes.size() - 2], sizes.back());
}

State make_state(const Network& network) {
  State state{Vector::Zero(network.parameter_count), Vector::Zero(network.running_count)};
  for (const Layer& layer : network.layers) {
    if (const auto* norm = std::get_if<BatchNorm>(&layer)) {
      mutable_part(state.running, norm->running_sigma2).setOnes();
    }
    if (is_norm(layer)) mutable_part(state.parameters, gamma_of(layer)).setOnes();
  }
  return state;
}

Pass make_pass(const Network& network, Index capacity, Gradients gradients) {
  const bool with_gradients = gradients == Gradients::all;
  Pass pass;
  pass.input = Buffer(network.inputs, capacity);
  pass.gradient = Vector::Zero(with_gradients ? network.parameter_count : 0);
  for (const Layer& layer : network.layers) {
    LayerCache cache;
    cache.out = Buffer(features_of(layer), capacity);
    if (with_gradients) cache.d_out = Buffer(features_of(layer), capacity);
    if (const auto* norm = std::get_if<BatchNorm>(&layer)) cache.norm = make_cache(*norm, capacity);
    if (const auto* norm = std::get_if<ExampleNorm>(&layer)) cache.norm = make_cache(*norm, capacity);
    pass.layers.push_back(std::move(cache));
  }
  return pass;
}

double pass_numbers(const Network& network, Index capacity, Gradients gradients) {
  auto per_example = double(network.inputs);
  for (const Layer& layer : network.layers) {
    const int buffers = (gradients == Gradients::all ? 2 : 1) + (is_norm(layer) ? 1 : 0);
    per_example += buffers * double(features_of(layer));
  }
  return per_example * double(capacity);
}

void forward(const Network& network, const State& state, Mode mode, Index m, Pass& pass) {
  forward(network, state, mode, m, pass, 0, network.layers.size());
}

void forward(const Network& network, const State& state, Mode mode, Index m, Pass& pass, std::size_t first,
             std::size_t last) {
  pass.m = m;
  pass.mode = mode;
  for (std::size_t l = first; l < last; ++l) {
    if (const BatchNorm* norm = norm_with_relu(network, l)) {
      forward_with_relu(*norm, state.parameters, state.running, mode, input_of(pass, l), batch_cache(pass.layers[l]),
                        pass.layers[l].out.view(m), pass.layers[l + 1].out.view(m));
      ++l;
    } else {
      forward_one(network, state, l, pass);
    }
  }
}

void backward(const Network& network, const State& state, Pass& pass) {
  backward(network, state, pass, network.layers.size(), 0);
}

void backward(const Network& network, const State& state, Pass& pass, std::size_t last, std::size_t first) {
  for (std::size_t l = last; l-- > first;) {
    const BatchNorm* norm = l == first ? nullptr : norm_with_relu(network, l - 1);
    if (norm == nullptr) {
      backward_one(network, state, l, pass);
      continue;
    }
    const LayerCache& relu = pass.layers[l];
    LayerCache& cache = pass.layers[--l];
    backward_with_relu(*norm, state.parameters, pass.mode, batch_cache(cache), relu.out.view(pass.m),
                       relu.d_out.view(pass.m), cache.d_out.view(pass.m), pass.gradient,
                       pass.layers[l - 1].d_out.view(pass.m));
  }
  if (first > 0 || pass.mode == Mode::evaluation) return;
  for (const Span span : network.without_effect) mutable_part(pass.gradient, span).setZero();
}

ConstMatrixView output(const Pass& pass) { return pass.layers.back().out.view(pass.m); }

MatrixView output_gradient(Pass& pass) { return pass.layers.back().d_out.view(pass.m); }

void update_running(const Network& network, const Pass& pass, State& state) {
  require(pass.mode == Mode::training, "running statistics are taken from a training pass");
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    if (const auto* norm = std::get_if<BatchNorm>(&network.layers[l])) {
      update_running(*norm, std::get<BatchNormCache>(pass.layers[l].norm), pass.m, state.running);
    }
  }
}

}  // namespace bn
