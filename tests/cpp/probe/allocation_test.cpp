// Memory is sized once a config: what runs every frame asks for none.
#include <gtest/gtest.h>

#include <vector>

#include "probe/allocations.h"
#include "probe/probe.h"

namespace bn {
namespace {

TEST(Allocations, AreCounted) {
  // Static, so that no compiler sees through it.
  static std::vector<Vector> kept;
  const long before = allocations();
  kept.reserve(kept.size() + 1);
  EXPECT_EQ(allocations(), before + 1) << "of the standard library's";
  kept.push_back(Vector::Zero(1000));
  EXPECT_EQ(allocations(), before + 2) << "of Eigen's";
}

/// Everything that a worker does for one frame.
void look(Probe& probe, const std::optional<UnitPlace>& zoom = std::nullopt) {
  for (const Statistics kind : {Statistics::running, Statistics::exact, Statistics::batch}) {
    probe.use(kind);
    for (const Set set : {Set::train, Set::test}) probe.score(set);
    probe.distributions(12);
    probe.vitals();
  }
  probe.surface(20, zoom);
  probe.unit({1, 2}, 32);
  probe.diagram(9, UnitPlace{1, 9});
  probe.plane({0, 1}, 3);
  for (Index i = 0; i < kAlphas; ++i) probe.along(i);
}

void expect_none(const std::string& name, const Config& config) {
  Trainer trainer(config);
  Probe probe(trainer);
  Probe zoomed(trainer);
  trainer.step();
  look(probe);
  look(zoomed, UnitPlace{0, 3});
  const long before = allocations();
  for (int i = 0; i < 40; ++i) trainer.step();
  EXPECT_EQ(allocations(), before) << name << ": in a step";
  look(probe);
  look(zoomed, UnitPlace{1, 2});
  EXPECT_EQ(allocations(), before) << name << ": in a look";
  EXPECT_FALSE(trainer.diverged()) << name;
}

/// 90 training points in mini-batches of 7: ragged ends, several epochs.
Config small() {
  Config config;
  config.hidden = {6, 10};
  config.points = 180;
  config.batch_size = 7;
  config.learning_rate = 0.01;
  return config;
}

template <class Kind, std::size_t count>
void for_kinds(const std::array<const char*, count>& names, Kind Config::*field) {
  for (std::size_t k = 0; k < count; ++k) {
    Config config = small();
    config.*field = Kind(k);
    expect_none(names[k], config);
  }
}

TEST(Allocations, NoneWithAnyNorm) { for_kinds(kNormNames, &Config::norm); }
TEST(Allocations, NoneWithAnyPlacement) { for_kinds(kPlacementNames, &Config::placement); }
TEST(Allocations, NoneWithAnyActivation) { for_kinds(kActivationNames, &Config::activation); }
TEST(Allocations, NoneWithAnyOptimizer) { for_kinds(kOptimizerNames, &Config::optimizer); }

TEST(Allocations, NoneWithAnySchedule) { for_kinds(kScheduleNames, &Config::schedule); }

TEST(Allocations, NoneWithClippingAndManyFeatures) {
  Config config = small();
  config.clip_norm = 0.1;
  config.features = {Feature::x1, Feature::x1_squared, Feature::x1_x2, Feature::sin_x1, Feature::sin_x2};
  expect_none("clipping, five features", config);
}

TEST(Allocations, NoneWithMoreExamplesThanAChunk) {
  Config config = small();
  config.points = 1500;
  config.batch_size = 600;
  expect_none("exact statistics in chunks", config);
}

TEST(Allocations, NoneWithAnyDataAndPenalty) {
  Config config = small();
  config.l1 = config.l2 = 1e-4;
  for (std::size_t k = 0; k < kBuiltInDatasets; ++k) {
    config.dataset = DatasetKind(k);
    expect_none(kDatasetNames[k], config);
  }
  config.dataset = DatasetKind::spiral;
  config.classes = 3;
  expect_none("three classes", config);
}

}  // namespace
}  // namespace bn
