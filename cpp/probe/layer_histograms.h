#pragma once
#include "probe/view.h"

namespace bn {

/// Histograms of a layer: z, centred (what is normalised less the mean that the norm takes away), z_hat, z_tilde, a.
inline constexpr Index kLayerStations = 5;
inline constexpr Index kLayerBins = 32;

/// Distributions over all units of a layer and all examples of a view, with the axes of stations.h; that of `centred`
/// is the one of z.
class LayerHistograms {
 public:
  /// For views of up to `capacity` examples.
  explicit LayerHistograms(Index capacity);

  /// [hidden layer][kLayerStations][kLayerBins], shares; all 0 where there is no such station.
  void take(const View& view, VectorRef histograms);

 private:
  void take_station(const View& view, std::size_t layer, Station station, Eigen::Ref<Vector> shares);
  void take_centred(const View& view, std::size_t layer, Eigen::Ref<Vector> shares);
  /// Adds the histogram of one of the layer's units.
  void add(ConstMatrixRef row, Axis axis, Index units, Eigen::Ref<Vector> shares);

  Vector bins_ = Vector::Zero(kLayerBins);  // of one unit
  Buffer centred_;                          // of one unit, (1, m)
};

}  // namespace bn
