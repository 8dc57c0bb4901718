#include <utility>

#include "core/check.h"
#include "nn/network.h"

// What is made once: a network, its numbers, the memory of a pass.
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

}  // namespace

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

}  // namespace bn
