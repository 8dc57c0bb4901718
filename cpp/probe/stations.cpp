#include "probe/stations.h"

#include "core/check.h"

namespace bn {
namespace {

void refuse_outside(const char* name, Index value, Index most) {
  if (value >= 0 && value < most) return;
  refuse({name, " is ", value, ": 0 to ", most - 1, " is allowed"});
}

}  // namespace

const Linear& linear_of(const Network& network, std::size_t layer) {
  const bool is_hidden = layer < network.hidden.size();
  return std::get<Linear>(is_hidden ? network.layers[network.hidden[layer].linear] : network.layers.back());
}

Index width(const Network& network, std::size_t layer) { return linear_of(network, layer).out; }

Index hidden_units(const Network& network) {
  Index units = 0;
  for (std::size_t l = 0; l < network.hidden.size(); ++l) units += width(network, l);
  return units;
}

void refuse_beyond(const Network& network, const UnitPlace& place) {
  refuse_outside("layer", place.layer, Index(network.hidden.size()));
  refuse_outside("unit", place.unit, width(network, static_cast<std::size_t>(place.layer)));
}

Scale scale_of(const Network& network, ConstVectorRef parameters, const UnitPlace& place) {
  const HiddenLayer& hidden = network.hidden[static_cast<std::size_t>(place.layer)];
  if (!hidden.has_norm) return {};
  const Layer& norm = network.layers[hidden.norm];
  Scale scale;
  scale.gamma = parameters[gamma_of(norm).offset + place.unit];
  if (beta_of(norm).size > 0) scale.beta = parameters[beta_of(norm).offset + place.unit];
  return scale;
}

Axis activation_axis(ActivationKind kind) {
  switch (kind) {
    case ActivationKind::sigmoid:
      return {0, 1};
    case ActivationKind::tanh:
      return {-1, 1};
    default:
      return {-kReach, kReach};
  }
}

Axis station_axis(Station station, ActivationKind kind) {
  return station == Station::a ? activation_axis(kind) : Axis{-kReach, kReach};
}

std::optional<ConstMatrixView> station_values(const Network& network, const Pass& pass, std::size_t hidden_layer,
                                              Station station) {
  const HiddenLayer& hidden = network.hidden.at(hidden_layer);
  switch (station) {
    case Station::z:
      return pass.layers[hidden.linear].out.view(pass.m);
    case Station::a:
      return pass.layers[hidden.activation].out.view(pass.m);
    case Station::z_hat:
      if (hidden.has_norm) return z_hat_of(pass.layers[hidden.norm], pass.m);
      break;
    case Station::z_tilde:
      if (hidden.has_norm) return pass.layers[hidden.norm].out.view(pass.m);
      break;
  }
  return std::nullopt;
}

ConstMatrixView normalised_values(const Network& network, const Pass& pass, std::size_t hidden_layer) {
  const HiddenLayer& hidden = network.hidden.at(hidden_layer);
  const bool after = hidden.has_norm && hidden.norm > hidden.activation;
  return pass.layers[after ? hidden.activation : hidden.linear].out.view(pass.m);
}

ConstMatrixView activated_values(const Network& network, const Pass& pass, std::size_t hidden_layer) {
  const HiddenLayer& hidden = network.hidden.at(hidden_layer);
  const bool before = hidden.has_norm && hidden.norm < hidden.activation;
  return pass.layers[before ? hidden.norm : hidden.linear].out.view(pass.m);
}

ConstMatrixView answers(const Network& network, const Pass& pass, Index hidden_layer) {
  return pass.layers[network.hidden.at(static_cast<std::size_t>(hidden_layer)).activation].out.view(pass.m);
}

}  // namespace bn
