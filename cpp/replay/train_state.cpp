#include "replay/train_state.h"

namespace bn::replay {
namespace {

/// A list in `init`, which may be missing: item l belongs to layer l.
class LayerList {
 public:
  LayerList(Fields& init, const char* name, std::size_t layers) : name_(init.full(name)), list_(init.optional(name)) {
    if (!list_.is_null() && !list_.is_array()) refuse(name_, list_, "a list");
    if (list_.size() <= layers) return;
    throw Refusal(name_ + " has length " + std::to_string(list_.size()) + ": length " + std::to_string(layers) +
                  ", one item for each layer, is allowed");
  }

  std::string name(std::size_t l) const { return name_ + "[" + std::to_string(l) + "]"; }

  /// Null where the list or the item is missing.
  const json& item(std::size_t l) const {
    static const json nothing;
    return l < list_.size() ? list_[l] : nothing;
  }

  /// Leaves the stretch as it is where the item is null.
  void read(std::size_t l, Span span, State& state) const {
    if (item(l).is_null()) return;
    mutable_part(state.parameters, span) = read_vector(name(l), item(l), span.size);
  }

 private:
  std::string name_;
  const json& list_;
};

std::vector<const Linear*> linear_layers(const Network& network) {
  std::vector<const Linear*> found;
  for (const Layer& layer : network.layers) {
    if (const auto* linear = std::get_if<Linear>(&layer)) found.push_back(linear);
  }
  return found;
}

void read_weights(const LayerList& W, std::size_t l, const Linear& linear, State& state) {
  const Matrix rows = read_matrix(W.name(l), W.item(l), linear.out, linear.in);  // (in, out): rows are outputs
  FlatView(state.parameters.data() + linear.W.offset, linear.out, linear.in) = rows.transpose();
}

void read_linears(Fields& init, const Network& network, State& state) {
  const std::vector<const Linear*> linears = linear_layers(network);
  const LayerList W(init, "W", linears.size());
  const LayerList b(init, "b", linears.size());
  for (std::size_t l = 0; l < linears.size(); ++l) {
    read_weights(W, l, *linears[l], state);
    b.read(l, linears[l]->b, state);
  }
}

void read_norms(Fields& init, const Network& network, State& state) {
  const LayerList gamma(init, "gamma", network.hidden.size());
  const LayerList beta(init, "beta", network.hidden.size());
  for (std::size_t l = 0; l < network.hidden.size(); ++l) {
    const HiddenLayer& hidden = network.hidden[l];
    gamma.read(l, hidden.has_norm ? gamma_of(network.layers[hidden.norm]) : Span(), state);
    beta.read(l, hidden.has_norm ? beta_of(network.layers[hidden.norm]) : Span(), state);
  }
}

json part_or_null(const Vector& flat, Span span) { return span.size == 0 ? json() : written_vector(part(flat, span)); }

void write_norm(const Network& network, const HiddenLayer& hidden, const State& state, json& result) {
  static const Layer nothing = BatchNorm();
  const Layer& norm = hidden.has_norm ? network.layers[hidden.norm] : nothing;
  const auto* batch = std::get_if<BatchNorm>(&norm);
  result["gamma"].push_back(part_or_null(state.parameters, gamma_of(norm)));
  result["beta"].push_back(part_or_null(state.parameters, beta_of(norm)));
  result["running_mean"].push_back(part_or_null(state.running, batch == nullptr ? Span() : batch->running_mu));
  result["running_var"].push_back(part_or_null(state.running, batch == nullptr ? Span() : batch->running_sigma2));
}

}  // namespace

void read_state(Fields& fields, const Network& network, State& state) {
  Fields init(fields.required("init"), "init");
  read_linears(init, network, state);
  read_norms(init, network, state);
  init.refuse_unknown();
}

json write_state(const Network& network, const State& state) {
  json result;
  for (const char* name : {"W", "b", "gamma", "beta", "running_mean", "running_var"}) result[name] = json::array();
  for (const Linear* linear : linear_layers(network)) {
    result["W"].push_back(written_matrix(Matrix(weights(*linear, state.parameters).transpose())));
    result["b"].push_back(part_or_null(state.parameters, linear->b));
  }
  for (const HiddenLayer& hidden : network.hidden) write_norm(network, hidden, state, result);
  return result;
}

}  // namespace bn::replay
