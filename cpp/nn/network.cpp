#include "nn/network.h"

#include "core/check.h"

namespace bn {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

Index features_of(const Layer& layer) {
  return std::visit(
      Overloaded{[](const Linear& linear) { return linear.out; }, [](const auto& other) { return other.features; }},
      layer);
}

/// Adds the parts of one hidden layer in their order.
class Builder {
 public:
  explicit Builder(const Architecture& architecture) : architecture_(architecture) {}

  void add_hidden(Index in, Index out) {
    const bool has_norm = architecture_.norm != NormKind::none;
    const bool before = architecture_.placement == Placement::before;
    HiddenLayer hidden;
    hidden.has_norm = has_norm;
    hidden.linear = add(make_linear(parameters_, in, out, architecture_.bias == BiasKind::all, !(has_norm && before)));
    if (has_norm && before) hidden.norm = add(norm(out));
    hidden.activation = add(Activation{architecture_.activation, out});
    if (has_norm && !before) hidden.norm = add(norm(out));
    network_.hidden.push_back(hidden);
  }

  Network finish(Index in, Index out) {
    add(make_linear(parameters_, in, out, true, true));
    network_.inputs = architecture_.sizes.front();
    network_.outputs = out;
    network_.parameter_count = parameters_.size();
    network_.running_count = running_.size();
    return std::move(network_);
  }

 private:
  std::size_t add(Layer layer) {
    network_.layers.push_back(layer);
    return network_.layers.size() - 1;
  }

  BatchNorm norm(Index features) {
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

ConstMatrixView input_of(const Pass& pass, std::size_t layer) {
  return layer == 0 ? pass.input.view(pass.m) : pass.layers[layer - 1].out.view(pass.m);
}

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
      mutable_part(state.parameters, norm->gamma).setOnes();
      mutable_part(state.running, norm->running_sigma2).setOnes();
    }
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
    pass.layers.push_back(std::move(cache));
  }
  return pass;
}

double pass_numbers(const Network& network, Index capacity, Gradients gradients) {
  auto per_example = double(network.inputs);
  for (const Layer& layer : network.layers) {
    const int buffers = (gradients == Gradients::all ? 2 : 1) + (std::holds_alternative<BatchNorm>(layer) ? 1 : 0);
    per_example += buffers * double(features_of(layer));
  }
  return per_example * double(capacity);
}

void forward(const Network& network, const State& state, Mode mode, Index m, Pass& pass) {
  pass.m = m;
  pass.mode = mode;
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const ConstMatrixView in = input_of(pass, l);
    MatrixView out = pass.layers[l].out.view(m);
    std::visit(Overloaded{[&](const Linear& linear) { forward(linear, state.parameters, in, out); },
                          [&](const BatchNorm& norm) {
                            forward(norm, state.parameters, state.running, mode, in, pass.layers[l].norm, out);
                          },
                          [&](const Activation& activation) { forward(activation, in, out); }},
               network.layers[l]);
  }
}

void backward(const Network& network, const State& state, Pass& pass) {
  // Layer 0 is linear; nobody asks for the gradient of the data.
  for (std::size_t l = network.layers.size(); l-- > 0;) {
    const MatrixView d_out = pass.layers[l].d_out.view(pass.m);
    MatrixView d_in = pass.layers[l == 0 ? 0 : l - 1].d_out.view(pass.m);
    std::visit(
        Overloaded{
            [&](const Linear& linear) {
              parameter_gradient(linear, pass.mode, input_of(pass, l), d_out, pass.gradient);
              if (l > 0) input_gradient(linear, state.parameters, d_out, d_in);
            },
            [&](const BatchNorm& norm) {
              backward(norm, state.parameters, pass.mode, pass.layers[l].norm, d_out, pass.gradient, d_in);
            },
            [&](const Activation& activation) { backward(activation, pass.layers[l].out.view(pass.m), d_out, d_in); }},
        network.layers[l]);
  }
}

ConstMatrixView output(const Pass& pass) { return pass.layers.back().out.view(pass.m); }

MatrixView output_gradient(Pass& pass) { return pass.layers.back().d_out.view(pass.m); }

void update_running(const Network& network, const Pass& pass, State& state) {
  require(pass.mode == Mode::training, "running statistics are taken from a training pass");
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    if (const auto* norm = std::get_if<BatchNorm>(&network.layers[l])) {
      update_running(*norm, pass.layers[l].norm, pass.m, state.running);
    }
  }
}

}  // namespace bn
