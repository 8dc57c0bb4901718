#include "probe/tensors.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/check.h"

namespace bn {
namespace {

/// Names the tensors of one layer after another.
class Collector {
 public:
  void next_layer(const Linear& linear) {
    ++layer_;
    add("W", {linear.out, linear.in}, false, linear.W);
    add("b", {linear.b.size}, false, linear.b);
  }

  void add_norm(const Layer& norm) {
    add("gamma", {gamma_of(norm).size}, false, gamma_of(norm));
    add("beta", {beta_of(norm).size}, false, beta_of(norm));
    const auto* batch = std::get_if<BatchNorm>(&norm);
    if (batch == nullptr) return;
    add("running_mu", {batch->features}, true, batch->running_mu);
    add("running_sigma2", {batch->features}, true, batch->running_sigma2);
  }

  std::vector<Tensor> finish() { return std::move(tensors_); }

 private:
  void add(const char* symbol, std::vector<Index> shape, bool running, Span span) {
    if (span.size == 0) return;
    const std::string name = sentence({symbol, "[", layer_, "]"});
    tensors_.push_back({name, std::move(shape), running, span});
  }

  Index layer_ = 0;
  std::vector<Tensor> tensors_;
};

/// "8 x 2".
std::string shape_text(const std::vector<Index>& shape) {
  std::string text;
  for (const Index size : shape) text += (text.empty() ? "" : " x ") + std::to_string(size);
  return text.empty() ? "a single number" : text;
}

const NamedNumbers& find(const Tensor& tensor, const std::vector<NamedNumbers>& arrays) {
  const auto is_it = [&](const NamedNumbers& array) { return array.name == tensor.name; };
  const auto found = std::find_if(arrays.begin(), arrays.end(), is_it);
  if (found == arrays.end()) refuse({tensor.name, " is missing: every array of this network is needed"});
  return *found;
}

void refuse_unknown(const std::vector<NamedNumbers>& arrays, const std::vector<Tensor>& tensors) {
  for (const NamedNumbers& array : arrays) {
    const auto is_it = [&](const Tensor& tensor) { return tensor.name == array.name; };
    if (std::none_of(tensors.begin(), tensors.end(), is_it)) refuse({"this network has no ", array.name});
  }
}

void refuse_shape(const Tensor& tensor, const NamedNumbers& array) {
  if (array.shape != tensor.shape) {
    refuse(
        {tensor.name, " is ", shape_text(array.shape), ": ", shape_text(tensor.shape), " is allowed in this network"});
  }
  if (Index(array.numbers.size()) != tensor.span.size) {
    refuse({tensor.name, " holds ", array.numbers.size(), " numbers: ", tensor.span.size, " are allowed"});
  }
}

void refuse_numbers(const Tensor& tensor, const NamedNumbers& array, bool is_variance) {
  for (const Scalar number : array.numbers) {
    if (std::isfinite(number) && !(is_variance && number < 0)) continue;
    refuse({tensor.name, " holds ", number,
            is_variance ? ": finite numbers from 0 are allowed" : ": finite numbers are allowed"});
  }
}

}  // namespace

std::vector<Tensor> tensors_of(const Network& network) {
  Collector collector;
  for (const HiddenLayer& hidden : network.hidden) {
    collector.next_layer(std::get<Linear>(network.layers[hidden.linear]));
    if (hidden.has_norm) collector.add_norm(network.layers[hidden.norm]);
  }
  collector.next_layer(std::get<Linear>(network.layers.back()));
  return collector.finish();
}

Eigen::Map<const Vector> numbers_of(const Tensor& tensor, const State& state) {
  return part(tensor.running ? state.running : state.parameters, tensor.span);
}

State state_of(const std::vector<NamedNumbers>& arrays, const Network& network) {
  const std::vector<Tensor> tensors = tensors_of(network);
  refuse_unknown(arrays, tensors);
  State state = make_state(network);
  for (const Tensor& tensor : tensors) {
    const NamedNumbers& array = find(tensor, arrays);
    refuse_shape(tensor, array);
    refuse_numbers(tensor, array, tensor.name.rfind("running_sigma2", 0) == 0);
    Vector& flat = tensor.running ? state.running : state.parameters;
    std::copy(array.numbers.begin(), array.numbers.end(), flat.data() + tensor.span.offset);
  }
  return state;
}

}  // namespace bn
