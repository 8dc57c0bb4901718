#include "nn/network.h"

#include <algorithm>

#include "core/check.h"

namespace bn {
namespace {

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
