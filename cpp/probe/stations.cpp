#include "probe/stations.h"

namespace bn {

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

}  // namespace bn
