#include "probe/probe.h"

#include <algorithm>
#include <string>

#include "core/check.h"
#include "probe/surface.h"

namespace bn {
namespace {

/// Examples evaluated at a time: enough to vectorise, few enough to stay in the cache.
constexpr Index kChunk = 256;
/// Of a larger training set the distributions show the first examples only (they are in random order).
constexpr Index kMostViewed = 512;
constexpr Index kFlowExamples = 32;
constexpr Index kMostGrid = 512;

Index viewed_count(const Trainer& trainer) { return std::min(kMostViewed, trainer.dataset().train_count); }

/// Units of a hidden layer.
Index width(const Network& network, std::size_t hidden_layer) {
  return std::get<Linear>(network.layers[network.hidden[hidden_layer].linear]).out;
}

Index hidden_units(const Network& network) {
  Index units = 0;
  for (std::size_t l = 0; l < network.hidden.size(); ++l) units += width(network, l);
  return units;
}

void refuse_beyond(const char* name, Index value, Index most) {
  if (value >= 0 && value < most) return;
  throw Refusal(std::string(name) + " is " + std::to_string(value) + ": 0 to " + std::to_string(most - 1) +
                " is allowed");
}

}  // namespace

Probe::Probe(const Trainer& trainer)
    : trainer_(&trainer),
      evaluation_(make_pass(trainer.network(), kChunk, Gradients::none)),
      training_view_(make_pass(trainer.network(), viewed_count(trainer), Gradients::none)) {}

Score Probe::score(Set set) { return bn::score(*trainer_, set, kChunk, evaluation_); }

const Vector& Probe::surface(Index grid) {
  if (grid < 1 || grid > kMostGrid) throw Refusal("grid is " + std::to_string(grid) + ": 1 to 512 is allowed");
  const Index maps = surface_maps(*trainer_);
  surface_.resize(maps * grid * grid);
  bn::surface(*trainer_, grid, kChunk, evaluation_, FlatView(surface_.data(), maps, grid * grid));
  return surface_;
}

const Pass& Probe::training_view() {
  if (viewed_step_ != trainer_->steps()) {
    const Index m = viewed_count(*trainer_);
    training_view_.input.view(m) = trainer_->inputs(Set::train).leftCols(m);
    forward(trainer_->network(), trainer_->state(), Mode::training, m, training_view_);
    viewed_step_ = trainer_->steps();
  }
  return training_view_;
}

const Probe::Distributions& Probe::distributions(Index bins) {
  const Network& network = trainer_->network();
  const Index rows = hidden_units(network) * Index(kStations);
  distributions_.histograms.setZero(rows * bins);
  distributions_.moments.setZero(rows * 2);
  Index first_row = 0;
  for (std::size_t l = 0; l < network.hidden.size(); ++l) {
    for (const Station station : kAllStations) look_at_layer(l, station, first_row, bins);
    first_row += width(network, l) * Index(kStations);
  }
  return distributions_;
}

void Probe::look_at_layer(std::size_t hidden_layer, Station station, Index first_row, Index bins) {
  const auto values = station_values(trainer_->network(), training_view(), hidden_layer, station);
  if (!values) return;
  const Axis axis = station_axis(station, trainer_->config().activation);
  for (Index unit = 0; unit < values->rows(); ++unit) {
    const Index row = first_row + unit * Index(kStations) + Index(station);
    const Moments found = moments(values->row(unit));
    histogram(values->row(unit), axis, distributions_.histograms.segment(row * bins, bins));
    distributions_.moments.segment(row * 2, 2) << found.mean, found.std;
  }
}

const Probe::Unit& Probe::unit(Index hidden_layer, Index unit, Index bins) {
  const Network& network = trainer_->network();
  refuse_beyond("layer", hidden_layer, Index(network.hidden.size()));
  const HiddenLayer& hidden = network.hidden[static_cast<std::size_t>(hidden_layer)];
  refuse_beyond("unit", unit, width(network, static_cast<std::size_t>(hidden_layer)));
  const auto stations = Index(kStations);
  const Index examples = std::min(kFlowExamples, viewed_count(*trainer_));
  unit_.histograms.setZero(stations * bins);
  unit_.moments.setZero(stations * 4);
  unit_.flow.setZero(stations * examples);
  unit_.flow_y = trainer_->targets(Set::train).row(0).head(examples).transpose();
  for (const Station station : kAllStations) look_at_unit(hidden_layer, unit, station, bins);
  unit_.gamma = 1;
  unit_.beta = 0;
  if (hidden.has_norm) {
    const Layer& norm = network.layers[hidden.norm];
    const Vector& parameters = trainer_->state().parameters;
    unit_.gamma = parameters[gamma_of(norm).offset + unit];
    if (beta_of(norm).size > 0) unit_.beta = parameters[beta_of(norm).offset + unit];
  }
  return unit_;
}

void Probe::look_at_unit(Index hidden_layer, Index unit, Station station, Index bins) {
  const auto layer = static_cast<std::size_t>(hidden_layer);
  const auto values = station_values(trainer_->network(), training_view(), layer, station);
  if (!values) return;
  const auto place = Index(station);
  const Index examples = unit_.flow_y.size();
  const Moments found = moments(values->row(unit));
  histogram(values->row(unit), station_axis(station, trainer_->config().activation),
            unit_.histograms.segment(place * bins, bins));
  unit_.moments.segment(place * 4, 4) << found.mean, found.std, found.min, found.max;
  unit_.flow.segment(place * examples, examples) = values->row(unit).head(examples).transpose();
}

}  // namespace bn
