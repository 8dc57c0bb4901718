#pragma once
#include <array>
#include <optional>

#include "train/trainer.h"

namespace bn {

/// The four places where a unit is looked at, in the order of every array of stations.
enum class Station { z, z_hat, z_tilde, a };
inline constexpr std::size_t kStations = 4;
inline constexpr std::array<Station, kStations> kAllStations{Station::z, Station::z_hat, Station::z_tilde, Station::a};

/// An axis of a histogram.
struct Axis {
  Scalar from;
  Scalar to;
};

/// The common axis of z, z_hat and z_tilde.
inline constexpr Scalar kReach = 4;

/// The axis of a: the values it can take, or the common axis where there is no end to them.
Axis activation_axis(ActivationKind kind);
Axis station_axis(Station station, ActivationKind kind);

/// Values of one station of a hidden layer in a pass, (units, m); nothing for z_hat and z_tilde where there is no norm.
std::optional<ConstMatrixView> station_values(const Network& network, const Pass& pass, std::size_t hidden_layer,
                                              Station station);

}  // namespace bn
