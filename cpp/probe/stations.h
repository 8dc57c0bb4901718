#pragma once
#include <array>
#include <optional>

#include "train/trainer.h"

namespace bn {

/// The linear part of a hidden layer, or of the output layer, which is the last.
const Linear& linear_of(const Network& network, std::size_t layer);

/// Units of a layer likewise, and of all hidden ones.
Index width(const Network& network, std::size_t layer);
Index hidden_units(const Network& network);

/// A hidden unit; both counted from 0.
struct UnitPlace {
  Index layer = 0;
  Index unit = 0;
};
/// Refuses a place where there is no unit.
void refuse_beyond(const Network& network, const UnitPlace& place);

/// Learned scale and shift of a hidden unit; 1 and 0 without a norm.
struct Scale {
  Scalar gamma = 1;
  Scalar beta = 0;
};
Scale scale_of(const Network& network, ConstVectorRef parameters, const UnitPlace& place);

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

/// What the norm of a hidden layer gets, and what its activation gets, (units, m); without a norm z for both.
ConstMatrixView normalised_values(const Network& network, const Pass& pass, std::size_t hidden_layer);
ConstMatrixView activated_values(const Network& network, const Pass& pass, std::size_t hidden_layer);

/// a of a hidden layer, (units, m).
ConstMatrixView answers(const Network& network, const Pass& pass, Index hidden_layer);

}  // namespace bn
