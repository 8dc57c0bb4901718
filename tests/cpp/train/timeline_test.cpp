#include "train/timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/check.h"
#include "core/random.h"
#include "probe/allocations.h"

namespace bn {
namespace {

/// 90 training points in mini-batches of 7: an epoch has 13.
Config small(OptimizerKind optimizer) {
  Config config;
  config.hidden = {5, 4};
  config.points = 120;
  config.batch_size = 7;
  config.optimizer = optimizer;
  config.learning_rate = 0.02;
  return config;
}

/// By hand, at steps on the way. The last change at a step is the one that stays.
using Retunes = std::map<Index, Config>;
using Edits = std::map<Index, Edit>;

Retunes retunes_of(Config config) {
  Retunes all;
  for (const Index step : {0, 40, 41, 333}) {
    config.learning_rate *= 0.7;
    config.l2 += 1e-3;
    config.schedule = ScheduleKind::cosine;
    all[step] = config;
  }
  return all;
}

const Edits kEdits{
    {3, {EditKind::W, 1, 2, 4, 0.5}}, {128, {EditKind::gamma, 0, 1, 0, 2}}, {333, {EditKind::b, 2, 0, 0, -1}}};

template <class Run>
void by_hand(const Retunes& retunes, const Edits& edits, Run& run, Index step) {
  if (const auto found = retunes.find(step); found != retunes.end()) run.retune(found->second);
  if (const auto found = edits.find(step); found != edits.end()) run.edit(found->second);
}

/// Hash of the state at every step, of a trainer that never goes back.
std::vector<std::uint64_t> straight(const Config& config, const Retunes& retunes, const Edits& edits, Index steps) {
  Trainer trainer(config);
  std::vector<std::uint64_t> hashes;
  for (Index step = 0; step <= steps; ++step) {
    if (step > 0) trainer.step();
    by_hand(retunes, edits, trainer, step);
    hashes.push_back(hash(trainer.state()));
  }
  return hashes;
}

void expect_at(const Timeline& timeline, Index step, const std::vector<std::uint64_t>& hashes) {
  EXPECT_EQ(timeline.trainer().steps(), step);
  EXPECT_EQ(hash(timeline.trainer().state()), hashes[static_cast<std::size_t>(step)]) << "step " << step;
}

TEST(Timeline, SeeksAtRandomWithEveryOptimiser) {
  constexpr Index steps = 600;
  for (std::size_t kind = 0; kind < kOptimizerNames.size(); ++kind) {
    const Config config = small(OptimizerKind(kind));
    const Retunes retunes = retunes_of(config);
    const auto hashes = straight(config, retunes, kEdits, steps);
    Timeline timeline(config);
    for (Index step = 0; step <= steps; ++step) {
      if (step > 0) timeline.step();
      by_hand(retunes, kEdits, timeline, step);
    }
    Random random(7, kind);
    for (int i = 0; i < 100; ++i) {
      const auto step = Index(random.below(steps + 1));
      timeline.seek(step);
      expect_at(timeline, step, hashes);
      const auto last = std::prev(retunes.upper_bound(step));
      EXPECT_EQ(timeline.trainer().config().learning_rate, last->second.learning_rate) << "step " << step;
      EXPECT_EQ(timeline.furthest(), steps);
    }
  }
}

TEST(Timeline, SeeksInPieces) {
  const Config config = small(OptimizerKind::momentum);
  const auto hashes = straight(config, {}, {}, 500);
  Timeline timeline(config);
  timeline.seek(500);
  for (const Index step : {333, 1, 499}) {
    timeline.seek(step, 0);  // only to the nearest moment
    EXPECT_LE(timeline.trainer().steps(), step);
    Index before = -1;
    while (timeline.trainer().steps() < step) {
      EXPECT_GT(timeline.trainer().steps(), before);
      before = timeline.trainer().steps();
      timeline.seek(step, 1);
      EXPECT_LE(timeline.trainer().steps(), before + 1);
    }
    expect_at(timeline, step, hashes);
  }
}

TEST(Timeline, WalksOnBehindTheFurthestStepAsItDidBefore) {
  const Config config = small(OptimizerKind::adam);
  const auto hashes = straight(config, {}, kEdits, 300);
  Timeline timeline(config);
  for (Index step = 0; step <= 300; ++step) {
    if (step > 0) timeline.step();
    by_hand({}, kEdits, timeline, step);
  }
  timeline.seek(100);
  for (Index step = 101; step <= 300; ++step) {
    timeline.step();
    expect_at(timeline, step, hashes);
  }
}

TEST(Timeline, TrainsOnBeyondTheFurthestStep) {
  const Config config = small(OptimizerKind::momentum);
  Timeline timeline(config);
  timeline.seek(500);
  expect_at(timeline, 500, straight(config, {}, {}, 500));
  EXPECT_EQ(timeline.furthest(), 500);
}

TEST(Timeline, AChangeByHandForgetsWhatLayAhead) {
  const Config config = small(OptimizerKind::rmsprop);
  Timeline timeline(config);
  timeline.seek(200);
  timeline.edit({EditKind::W, 0, 0, 0, 3});
  timeline.seek(400);
  Config slower = config;
  slower.learning_rate = 0.001;
  timeline.seek(150);
  timeline.retune(slower);
  EXPECT_EQ(timeline.furthest(), 150);
  const auto hashes = straight(config, {{150, slower}}, {}, 450);
  for (const Index step : {450, 149, 150, 151, 0, 300, 200}) {
    timeline.seek(step);
    expect_at(timeline, step, hashes);
  }
}

TEST(Timeline, ARefusedChangeForgetsNothing) {
  Timeline timeline(small(OptimizerKind::sgd));
  timeline.seek(50);
  timeline.seek(20);
  Config other = timeline.trainer().config();
  other.seed = 1;
  EXPECT_THROW(timeline.retune(other), Refusal);
  EXPECT_THROW(timeline.edit({EditKind::W, 9, 0, 0, 0}), Refusal);
  EXPECT_THROW(timeline.seek(-1), Refusal);
  EXPECT_EQ(timeline.furthest(), 50);
  EXPECT_EQ(timeline.trainer().steps(), 20);
}

/// A linear fit whose error grows by about half at every step, until it is not finite.
Config wild() {
  Config config = small(OptimizerKind::sgd);
  config.dataset = DatasetKind::plane;
  config.hidden = {};
  config.learning_rate = 2.5;
  return config;
}

TEST(Timeline, StopsWhereTheRunDivergesAndGoesBackFromThere) {
  Trainer straight_on(wild());
  while (!straight_on.diverged()) straight_on.step();
  const Index end = straight_on.steps();
  ASSERT_GT(end, 60);
  Timeline timeline(wild());
  for (int turn = 0; turn < 3; ++turn) {
    timeline.seek(100000);
    EXPECT_TRUE(timeline.trainer().diverged());
    expect_at(timeline, end, straight(wild(), {}, {}, end));
    timeline.seek(turn == 1 ? end : end - 50);
    EXPECT_FALSE(timeline.trainer().diverged());
    EXPECT_EQ(timeline.trainer().steps(), turn == 1 ? end : end - 50);
    EXPECT_EQ(timeline.furthest(), end);
  }
  Config slower = wild();
  slower.learning_rate = 1e-3;
  timeline.retune(slower);
  timeline.seek(end + 50);
  expect_at(timeline, end + 50, straight(wild(), {{end - 50, slower}}, {}, end + 50));
}

TEST(Timeline, KeepsTwoMomentsOfALargeNetwork) {
  Config config = small(OptimizerKind::sgd);
  config.hidden.assign(12, 256);
  config.batch_size = 2;
  const auto hashes = straight(config, {}, {}, 9);
  Timeline timeline(config);
  for (const Index step : {9, 3, 7, 8, 1, 0, 9}) {
    timeline.seek(step);
    expect_at(timeline, step, hashes);
  }
}

TEST(Timeline, AStepAllocatesNothing) {
  Timeline timeline(small(OptimizerKind::adamw));
  timeline.step();
  const long before = allocations();
  for (int i = 0; i < 600; ++i) timeline.step();
  EXPECT_EQ(allocations(), before);
}

TEST(Timeline, ChangesCountEverythingThatMoves) {
  Timeline timeline(small(OptimizerKind::sgd));
  std::vector<std::uint64_t> seen{timeline.trainer().changes()};
  const auto look = [&] { seen.push_back(timeline.trainer().changes()); };
  timeline.step();
  look();
  timeline.edit({EditKind::beta, 0, 0, 0, 1});
  look();
  timeline.retune(small(OptimizerKind::sgd));
  look();
  timeline.seek(0);
  look();
  timeline.seek(1);
  look();
  EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
  EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end());
}

}  // namespace
}  // namespace bn
