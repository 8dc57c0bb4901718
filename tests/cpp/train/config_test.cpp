#include "train/config.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "core/check.h"
#include "train/field_rules.h"
#include "train/live_fields.h"

namespace bn {
namespace {

std::string refusal_of(const std::function<void(Config&)>& change) {
  Config config;
  change(config);
  try {
    validate(config);
  } catch (const Refusal& refusal) {
    return refusal.what();
  }
  return "accepted";
}

TEST(Config, DefaultsAreValid) { EXPECT_NO_THROW(validate(Config())); }

TEST(Config, RefusalsNameFieldValueAndWhatIsAllowed) {
  EXPECT_EQ(refusal_of([](Config& c) { c.learning_rate = std::numeric_limits<double>::quiet_NaN(); }),
            "learning_rate is NaN: a number from 0 to 1000 is allowed");
  EXPECT_EQ(refusal_of([](Config& c) { c.learning_rate = -0.1; }),
            "learning_rate is -0.1: a number from 0 to 1000 is allowed");
  EXPECT_EQ(refusal_of([](Config& c) { c.l2 = std::numeric_limits<double>::infinity(); }),
            "l2 is Infinity: a number from 0 to 100 is allowed");
  EXPECT_EQ(refusal_of([](Config& c) {
              c.hidden = {8, 0};
            }),
            "hidden is [8, 0]: 0 to 32 layers of 1 to 256 units are allowed");
  EXPECT_EQ(refusal_of([](Config& c) { c.hidden = {1000000000}; }),
            "hidden is [1e9]: 0 to 32 layers of 1 to 256 units are allowed");
  EXPECT_EQ(refusal_of([](Config& c) { c.hidden.assign(33, 1); }),
            "hidden is [1, 1, 1, 1, 1, 1, 1, 1, ...]: 0 to 32 layers of 1 to 256 units are allowed");
  EXPECT_EQ(refusal_of([](Config& c) { c.points = 3; }), "points is 3: a whole number from 20 to 20000 is allowed");
}

TEST(Config, FeaturesAreOneOrMoreEachOnceInTheirOrder) {
  const auto with = [](const std::vector<Feature>& features) {
    return refusal_of([&](Config& c) { c.features = features; });
  };
  const std::string allowed =
      ": one or more of x1, x2, x1_squared, x2_squared, x1_x2, sin_x1, sin_x2 are allowed, each once and in this order";
  EXPECT_EQ(with({}), "features is []" + allowed);
  EXPECT_EQ(with({Feature::x2, Feature::x1}), "features is [x2, x1]" + allowed);
  EXPECT_EQ(with({Feature::x1, Feature::x1}), "features is [x1, x1]" + allowed);
  EXPECT_EQ(with({Feature::sin_x2}), "accepted");
  EXPECT_EQ(with({Feature::x1, Feature::x2, Feature::x1_x2, Feature::sin_x1}), "accepted");
}

TEST(Config, RefusesValuesThatDoNotGoTogether) {
  EXPECT_EQ(refusal_of([](Config& c) { c.batch_size = 301; }),
            "batch_size is 301: at most 300, the number of training points, is allowed");
  EXPECT_EQ(refusal_of([](Config& c) { c.batch_size = 300; }), "accepted");
  EXPECT_EQ(refusal_of([](Config& c) { c.loss = LossChoice::half_mse; }),
            "loss is half_mse: data with classes allow ce, bce or auto");
  EXPECT_EQ(refusal_of([](Config& c) {
              c.dataset = DatasetKind::plane;
              c.loss = LossChoice::bce;
            }),
            "loss is bce: data with real targets allow half_mse or auto");
  EXPECT_EQ(refusal_of([](Config& c) {
              c.dataset = DatasetKind::spiral;
              c.classes = 3;
              c.loss = LossChoice::bce;
            }),
            "loss is bce: data with 3 classes allow ce or auto");
}

TEST(Config, GroupsMustDivideEveryHiddenLayer) {
  const auto with = [](NormKind norm, int groups, const std::vector<int>& hidden) {
    return refusal_of([&](Config& c) {
      c.norm = norm;
      c.norm_groups = groups;
      c.hidden = hidden;
    });
  };
  EXPECT_EQ(with(NormKind::group, 4, {8, 6}),
            "norm_groups is 4: a divisor of every hidden layer's units, 6 among them, is allowed");
  EXPECT_EQ(with(NormKind::group, 3, {9, 6}), "accepted");
  EXPECT_EQ(with(NormKind::group, 4, {}), "accepted");
  EXPECT_EQ(with(NormKind::layer, 4, {8, 6}), "accepted");
  EXPECT_EQ(with(NormKind::group, 0, {8}), "norm_groups is 0: a whole number from 1 to 256 is allowed");
}

/// A run that takes one example at a time.
Config one_by_one(NormKind norm) {
  Config config;
  config.batch_size = 1;
  config.norm = norm;
  return config;
}

TEST(Config, BatchNormOfOneExampleCanBeLookedAtButNotTrained) {
  const Config config = one_by_one(NormKind::batch);
  EXPECT_NO_THROW(validate(config));
  EXPECT_EQ(inability(config),
            "batch_size is 1: batch norm needs at least 2 examples in a mini-batch to have a variance");
}

TEST(Config, WhatNormalisesNoBatchCanBeTrainedOneByOne) {
  for (const NormKind norm : {NormKind::none, NormKind::layer, NormKind::rms, NormKind::group}) {
    EXPECT_NO_THROW(validate(one_by_one(norm)));
    EXPECT_EQ(inability(one_by_one(norm)), std::nullopt);
  }
  Config without_layers = one_by_one(NormKind::batch);
  without_layers.hidden = {};
  EXPECT_EQ(inability(without_layers), std::nullopt);
}

TEST(Config, TwoExamplesAreEnoughToTrainBatchNorm) {
  Config config;
  config.batch_size = 2;
  EXPECT_EQ(inability(config), std::nullopt);
}

TEST(Config, RefusesWhatWouldNotFitIntoMemory) {
  const std::string sentence = refusal_of([](Config& c) {
    c.points = 20000;
    c.test_share = 0.1;
    c.batch_size = 18000;
    c.hidden.assign(32, 256);
  });
  EXPECT_EQ(sentence,
            "batch_size is 18000: with this many units that needs more than 512 MB, so a smaller batch or network is "
            "allowed");
}

TEST(Config, LossFollowsTheData) {
  Config config;
  EXPECT_EQ(loss_of(config), LossKind::bce);
  config.dataset = DatasetKind::bumps;
  EXPECT_EQ(loss_of(config), LossKind::half_mse);
  config.classes = 3;
  for (const DatasetKind kind : {DatasetKind::circle, DatasetKind::gaussians, DatasetKind::spiral}) {
    config.dataset = kind;
    EXPECT_EQ(loss_of(config), LossKind::ce);
    EXPECT_EQ(architecture_of(config).sizes.back(), 3);
  }
  config.dataset = DatasetKind::moons;
  EXPECT_EQ(loss_of(config), LossKind::bce);
}

TEST(Config, LiveFieldsNeedNoRestart) {
  Config to;
  to.learning_rate = 3;
  to.l2 = 0.1;
  to.schedule = ScheduleKind::cosine;
  to.clip_norm = 1;
  EXPECT_NO_THROW(refuse_restart(Config(), to));
  to.seed = 7;
  EXPECT_THROW(refuse_restart(Config(), to), Refusal);
  to = Config();
  to.features = {Feature::x1};
  EXPECT_THROW(refuse_restart(Config(), to), Refusal);
}

}  // namespace
}  // namespace bn
