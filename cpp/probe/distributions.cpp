#include "probe/distributions.h"

#include <algorithm>

#include "probe/distribution.h"

namespace bn {
namespace {

constexpr Index kFlowExamples = 32;
constexpr auto kStationRows = Index(kStations);

/// Fills the rows of one station of a hidden layer, the unit's rows being kStationRows apart.
void look_at_layer(const View& view, std::size_t hidden_layer, Station station, Index first_row, Index bins,
                   Distributions& found) {
  const auto values = station_values(view.network(), view.pass, hidden_layer, station);
  if (!values) return;
  const Axis axis = station_axis(station, view.trainer.config().activation);
  for (Index unit = 0; unit < values->rows(); ++unit) {
    const Index row = first_row + unit * kStationRows + Index(station);
    const Moments of_unit = moments(values->row(unit));
    histogram(values->row(unit), axis, found.histograms.segment(row * bins, bins));
    found.moments.segment(row * 2, 2) << of_unit.mean, of_unit.std;
  }
}

void look_at_station(const View& view, const UnitPlace& place, Station station, Index bins, Unit& found) {
  const auto values = station_values(view.network(), view.pass, static_cast<std::size_t>(place.layer), station);
  if (!values) return;
  const auto row = Index(station);
  const Index examples = found.flow_y.size();
  const Moments of_unit = moments(values->row(place.unit));
  histogram(values->row(place.unit), station_axis(station, view.trainer.config().activation),
            found.histograms.segment(row * bins, bins));
  found.moments.segment(row * 4, 4) << of_unit.mean, of_unit.std, of_unit.min, of_unit.max;
  found.flow.segment(row * examples, examples) = values->row(place.unit).head(examples).transpose();
}

}  // namespace

void look_at_distributions(const View& view, Index bins, Distributions& found) {
  const Network& network = view.network();
  const Index rows = hidden_units(network) * kStationRows;
  found.histograms.setZero(rows * bins);
  found.moments.setZero(rows * 2);
  Index first_row = 0;
  for (std::size_t l = 0; l < network.hidden.size(); ++l) {
    for (const Station station : kAllStations) look_at_layer(view, l, station, first_row, bins, found);
    first_row += width(network, l) * kStationRows;
  }
}

void look_at_unit(const View& view, const UnitPlace& place, Index bins, Unit& found) {
  refuse_beyond(view.network(), place);
  const Index examples = std::min(kFlowExamples, view.pass.m);
  found.scale = scale_of(view.network(), view.state.parameters, place);
  found.histograms.setZero(kStationRows * bins);
  found.moments.setZero(kStationRows * 4);
  found.flow.setZero(kStationRows * examples);
  found.flow_y = view.trainer.targets(Set::train).row(0).head(examples).transpose();
  for (const Station station : kAllStations) look_at_station(view, place, station, bins, found);
}

}  // namespace bn
