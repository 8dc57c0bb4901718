#include "probe/layer_histograms.h"

#include <utility>

#include "probe/distribution.h"

namespace bn {
namespace {

/// Row of a station; `centred` stands behind z.
Index row_of(Station station) { return station == Station::z ? 0 : Index(station) + 1; }
constexpr Index kCentredRow = 1;

/// What the norm of a hidden layer normalises less the mean that it takes away, one unit's row.
void centre(const View& view, std::size_t layer, Index unit, MatrixView centred) {
  const HiddenLayer& hidden = view.network().hidden[layer];
  const Index m = view.pass.m;
  const LayerCache& cache = view.pass.layers[hidden.norm];
  if (const auto* batch = std::get_if<BatchNormCache>(&cache.norm)) {
    centred = normalised_values(view.network(), view.pass, layer).row(unit).array() - batch->mu[unit];
    return;
  }
  const auto& norm = std::get<ExampleNorm>(view.network().layers[hidden.norm]);
  const auto& example = std::get<ExampleNormCache>(cache.norm);
  const auto inv_std = example.inv_std.view(m).row(unit / (norm.features / norm.groups)).array();
  centred = (inv_std == Scalar(0)).select(Scalar(0), example.z_hat.view(m).row(unit).array() / inv_std);
}

}  // namespace

LayerHistograms::LayerHistograms(Index capacity) : centred_(1, capacity) {}

void LayerHistograms::take(const View& view, VectorRef histograms) {
  histograms.setZero();
  for (std::size_t l = 0; l < view.network().hidden.size(); ++l) {
    const auto shares = [&](Index row) {
      return histograms.segment((Index(l) * kLayerStations + row) * kLayerBins, kLayerBins);
    };
    for (const Station station : kAllStations) take_station(view, l, station, shares(row_of(station)));
    if (view.network().hidden[l].has_norm) take_centred(view, l, shares(kCentredRow));
  }
}

void LayerHistograms::take_station(const View& view, std::size_t layer, Station station, Eigen::Ref<Vector> shares) {
  const auto values = station_values(view.network(), view.pass, layer, station);
  if (!values) return;
  const Axis axis = station_axis(station, view.trainer.config().activation);
  for (Index i = 0; i < values->rows(); ++i) add(values->row(i), axis, values->rows(), shares);
}

void LayerHistograms::take_centred(const View& view, std::size_t layer, Eigen::Ref<Vector> shares) {
  const Axis axis = station_axis(Station::z, view.trainer.config().activation);
  const Index units = width(view.network(), layer);
  for (Index i = 0; i < units; ++i) {
    centre(view, layer, i, centred_.view(view.pass.m));
    add(std::as_const(centred_).view(view.pass.m), axis, units, shares);
  }
}

void LayerHistograms::add(ConstMatrixRef row, Axis axis, Index units, Eigen::Ref<Vector> shares) {
  histogram(row.row(0), axis, bins_);
  shares += bins_ / Scalar(units);
}

}  // namespace bn
