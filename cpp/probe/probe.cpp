#include "probe/probe.h"

#include <algorithm>

#include "probe/surface.h"

namespace bn {
namespace {

/// Examples evaluated at a time: enough to vectorise, few enough to stay in the cache.
constexpr Index kChunk = kMostPoints;
/// Of a larger training set the distributions show the first examples only (they are in random order).
constexpr Index kMostViewed = 512;

Index viewed_count(const Trainer& trainer) { return std::min(kMostViewed, trainer.dataset().train_count); }

}  // namespace

Probe::Probe(const Trainer& trainer)
    : trainer_(&trainer),
      evaluation_(make_pass(trainer.network(), kMostViewed, Gradients::none)),
      viewed_(make_pass(trainer.network(), viewed_count(trainer), Gradients::none)),
      next_(trainer),
      states_(trainer, next_, evaluation_, kMostViewed),
      vitals_(trainer, viewed_count(trainer)) {}

Score Probe::score(Set set) { return bn::score(*trainer_, state(), set, kChunk, evaluation_); }

std::optional<Score> Probe::score_on(Set set) {
  const std::pair<Set, Statistics> wanted{set, statistics_};
  if (tally_seen_.changed(*trainer_) || wanted != tallied_) tally_ = {};
  tallied_ = wanted;
  if (!bn::score_on(*trainer_, state(), set, kChunk, evaluation_, tally_)) return std::nullopt;
  const Score found = score_of(*trainer_, set, tally_);
  tally_ = {};
  return found;
}

const Vector& Probe::surface(Index grid, const std::optional<UnitPlace>& zoom) {
  refuse_grid("grid", grid);
  if (zoom) refuse_beyond(trainer_->network(), *zoom);
  const Index maps = surface_maps(*trainer_, zoom);
  surface_.resize(maps * grid * grid);
  bn::surface(*trainer_, state(), grid, zoom, kChunk, evaluation_, FlatView(surface_.data(), maps, grid * grid));
  return surface_;
}

View Probe::view() {
  const State& now = state();
  const bool fresh = seen_.changed(*trainer_);
  if (fresh || viewed_statistics_ != statistics_) {
    const Index m = viewed_count(*trainer_);
    viewed_.input.view(m) = trainer_->inputs(Set::train).leftCols(m);
    forward(trainer_->network(), now, Mode::evaluation, m, viewed_);
    viewed_statistics_ = statistics_;
  }
  return {*trainer_, now, viewed_};
}

const Distributions& Probe::distributions(Index bins) {
  look_at_distributions(view(), bins, distributions_);
  return distributions_;
}

const Unit& Probe::unit(const UnitPlace& place, Index bins) {
  look_at_unit(view(), place, bins, unit_);
  return unit_;
}

const Diagram& Probe::diagram(Index grid, const std::optional<UnitPlace>& selected) {
  look_at_diagram(*trainer_, state(), grid, selected, kChunk, evaluation_, diagram_);
  return diagram_;
}

const Vitals& Probe::vitals() { return vitals_.take(view(), next_); }

const Plane& Probe::plane(const UnitPlace& first, Index second) {
  look_at_plane(view(), first, second, evaluation_, plane_);
  return plane_;
}

const Along& Probe::along(Index i) {
  look_along(next_, i, along_);
  return along_;
}

}  // namespace bn
