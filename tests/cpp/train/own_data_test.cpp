#include "train/own_data.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <string>

#include "core/check.h"
#include "train/trainer.h"

namespace bn {
namespace {

/// `count` points on a diagonal, classes in turns.
OwnData diagonal(int count, int classes = 2) {
  OwnData data;
  data.classes = classes;
  for (int i = 0; i < count; ++i) {
    const float place = float(i) / 10.0F;
    data.points.push_back({place, -place, float(classes == 0 ? i : i % classes)});
  }
  return data;
}

Config config_with(const OwnData& data) {
  Config config;
  config.dataset = DatasetKind::own;
  config.own = std::make_shared<OwnData>(data);
  config.hidden = {4};
  config.batch_size = 2;
  return config;
}

std::string refusal_of(const OwnData& data) {
  try {
    validate(config_with(data));
  } catch (const Refusal& refusal) {
    return refusal.what();
  }
  return "";
}

std::string refusal_with(const std::function<void(OwnData&)>& change) {
  OwnData data = diagonal(10);
  change(data);
  return refusal_of(data);
}

TEST(OwnData, IsRefusedInOneSentence) {
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_EQ(refusal_of(diagonal(10)), "");
  EXPECT_EQ(refusal_of(diagonal(3)), "number of points is 3: a whole number from 4 to 20000 is allowed");
  EXPECT_EQ(refusal_of(diagonal(20001)), "number of points is 20001: a whole number from 4 to 20000 is allowed");
  EXPECT_EQ(refusal_with([](OwnData& d) { d.points[3].x1 = nan; }), "x1 is NaN: a number from -1e6 to 1e6 is allowed");
  EXPECT_EQ(refusal_with([](OwnData& d) { d.points[3].x2 = 2e6F; }), "x2 is 2e6: a number from -1e6 to 1e6 is allowed");
  EXPECT_EQ(refusal_with([](OwnData& d) { d.points[3].y = 2; }), "class is 2: a whole number from 0 to 1 is allowed");
  EXPECT_EQ(refusal_with([](OwnData& d) { d.points[3].y = 0.5F; }),
            "class is 0.5: a whole number from 0 to 1 is allowed");
  EXPECT_EQ(refusal_with([](OwnData& d) { d.classes = 4; }), "classes is 4: a whole number from 2 to 3 is allowed");
  EXPECT_EQ(refusal_with([](OwnData& d) {
              for (Point& point : d.points) point.y = 1;
            }),
            "all points are of class 1: points of two classes are needed");
}

TEST(OwnData, AnyTargetIsAllowedInARegression) {
  OwnData data = diagonal(10, 0);
  for (Point& point : data.points) point.y = 1.5F;
  EXPECT_EQ(refusal_of(data), "");
}

TEST(OwnData, MustBeThereForTheDatasetOfThatName) {
  Config config;
  config.dataset = DatasetKind::own;
  EXPECT_THROW(validate(config), Refusal);
  config.dataset = DatasetKind::circle;
  EXPECT_NO_THROW(validate(config));
}

TEST(OwnData, TellsCountAndClassesWhateverTheFieldsSay) {
  Config config = config_with(diagonal(40, 3));
  config.points = 400;
  config.classes = 2;
  config.test_share = 0.25;
  const Trainer trainer(config);
  EXPECT_EQ(trainer.dataset().train_count, 30);
  EXPECT_EQ(trainer.dataset().classes, 3);
  EXPECT_EQ(trainer.loss_kind(), LossKind::ce);
  EXPECT_EQ(Trainer(config_with(diagonal(40, 0))).loss_kind(), LossKind::half_mse);
}

TEST(OwnData, LeavesATestPointHoweverFewThereAre) {
  Config config = config_with(diagonal(4));
  config.test_share = 0.1;
  EXPECT_EQ(Trainer(config).dataset().train_count, 3);
  config.test_share = 0.9;
  EXPECT_EQ(Trainer(config).dataset().train_count, 2);
}

TEST(OwnData, EveryPointIsThereOnceWhateverTheSeedAndTheNoise) {
  const OwnData data = diagonal(50);
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    Config config = config_with(data);
    config.seed = seed;
    config.noise = 3;
    const Dataset made = make_dataset(dataset_spec(config));
    std::vector<int> times(50);
    for (Index i = 0; i < 50; ++i) ++times[std::size_t(std::lround(made.x(0, i) * 10))];
    EXPECT_EQ(times, std::vector<int>(50, 1)) << seed;
  }
}

/// Where own point number i comes to stand: numbers take the place of the first coordinate.
std::vector<std::size_t> order_of_own(Config config, Index count) {
  config.own = std::make_shared<OwnData>(diagonal(int(count)));
  const Dataset made = make_dataset(dataset_spec(config));
  std::vector<std::size_t> order;
  for (Index i = 0; i < count; ++i) order.push_back(std::size_t(std::lround(made.x(0, i) * 10)));
  return order;
}

TEST(OwnData, PointsOfABuiltInSetGiveItsRunToTheBit) {
  Config config;
  config.dataset = DatasetKind::spiral;
  config.points = 120;
  Trainer built_in(config);
  const Dataset& data = built_in.dataset();
  Config own = config;
  own.dataset = DatasetKind::own;
  OwnData points = diagonal(120);
  const std::vector<std::size_t> order = order_of_own(own, 120);
  for (Index i = 0; i < 120; ++i) {
    points.points[order[std::size_t(i)]] = {float(data.x(0, i)), float(data.x(1, i)), float(data.y(0, i))};
  }
  own.own = std::make_shared<OwnData>(points);
  Trainer same(own);
  for (int step = 0; step < 50; ++step) ASSERT_EQ(same.step(), built_in.step()) << step;
  EXPECT_EQ(hash(same.state()), hash(built_in.state()));
}

TEST(OwnData, ARetuneKeepsThePointsAndRefusesOthers) {
  const Config config = config_with(diagonal(20));
  Trainer trainer(config);
  Config live = config;
  live.learning_rate = 0.25;
  EXPECT_NO_THROW(trainer.retune(live));
  live.own = std::make_shared<OwnData>(diagonal(21));
  EXPECT_THROW(trainer.retune(live), Refusal);
}

std::vector<float> corners(const Window& window) {
  return {window.x1_from, window.x1_to, window.x2_from, window.x2_to};
}

TEST(OwnData, TheWindowIsTheUsualOneWhereThePointsFillIt) {
  EXPECT_EQ(corners(window_around({{-2, 0, 0}, {2, 1, 1}})), (std::vector<float>{-6, 6, -6, 6}));
}

TEST(OwnData, TheWindowFollowsPointsThatAreElsewhere) {
  EXPECT_EQ(corners(window_around({{0, 100, 0}, {20, 110, 1}})), (std::vector<float>{-2, 22, 99, 111}));
  EXPECT_EQ(corners(window_around({{0, 0, 0}, {1, 0, 1}})), (std::vector<float>{-0.1F, 1.1F, -1, 1}));
  EXPECT_EQ(corners(window_around({{50, 7, 0}, {50, 8, 1}})), (std::vector<float>{45, 55, 6.9F, 8.1F}));
}

}  // namespace
}  // namespace bn
