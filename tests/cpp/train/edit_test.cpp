#include "train/edit.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

#include "core/check.h"
#include "train/trainer.h"

namespace bn {
namespace {

/// Two inputs, layers of 3 and 4 units, one output.
Config small() {
  Config config;
  config.hidden = {3, 4};
  return config;
}

std::string refusal_of(const Config& config, const Edit& edit) {
  Trainer trainer(config);
  const Vector before = trainer.state().parameters;
  try {
    trainer.edit(edit);
  } catch (const Refusal& refusal) {
    EXPECT_EQ(trainer.state().parameters, before);
    return refusal.what();
  }
  return "accepted";
}

/// Parameters that an edit has changed, each with where the network's own layers say they stand.
void expect_only(const Edit& edit, const std::function<Scalar(const Trainer&)>& edited) {
  Trainer trainer(small());
  const Vector before = trainer.state().parameters;
  trainer.edit(edit);
  EXPECT_EQ(edited(trainer), Scalar(edit.value));
  EXPECT_EQ((trainer.state().parameters.array() != before.array()).count(), 1);
}

TEST(Edit, SetsExactlyOneParameter) {
  expect_only({EditKind::W, 1, 2, 1, 9.5}, [](const Trainer& t) {
    return weights(std::get<Linear>(t.network().layers[t.network().hidden[1].linear]), t.state().parameters)(2, 1);
  });
  expect_only({EditKind::W, 2, 0, 3, -7}, [](const Trainer& t) {
    return weights(std::get<Linear>(t.network().layers.back()), t.state().parameters)(0, 3);
  });
  expect_only({EditKind::b, 0, 2, 0, 1.5}, [](const Trainer& t) {
    return part(t.state().parameters, std::get<Linear>(t.network().layers[0]).b)[2];
  });
  expect_only({EditKind::gamma, 1, 3, 0, 0}, [](const Trainer& t) {
    return part(t.state().parameters, gamma_of(t.network().layers[t.network().hidden[1].norm]))[3];
  });
  expect_only({EditKind::beta, 0, 1, 0, -2}, [](const Trainer& t) {
    return part(t.state().parameters, beta_of(t.network().layers[t.network().hidden[0].norm]))[1];
  });
}

TEST(Edit, RefusesWhatTheNetworkDoesNotHave) {
  EXPECT_EQ(refusal_of(small(), {EditKind::W, 3, 0, 0, 1}), "layer is 3: a whole number from 0 to 2 is allowed");
  EXPECT_EQ(refusal_of(small(), {EditKind::W, -1, 0, 0, 1}), "layer is -1: a whole number from 0 to 2 is allowed");
  EXPECT_EQ(refusal_of(small(), {EditKind::b, 1, 4, 0, 1}), "unit is 4: a whole number from 0 to 3 is allowed");
  EXPECT_EQ(refusal_of(small(), {EditKind::W, 1, 0, 3, 1}), "from is 3: a whole number from 0 to 2 is allowed");
  EXPECT_EQ(refusal_of(small(), {EditKind::gamma, 2, 0, 0, 1}),
            "layer 2 has no gamma: the output layer is not normalised");
  Config config = small();
  config.bias = BiasKind::last;
  EXPECT_EQ(refusal_of(config, {EditKind::b, 0, 0, 0, 1}), "layer 0 has no b: only the output layer has a bias here");
  config.norm = NormKind::none;
  EXPECT_EQ(refusal_of(config, {EditKind::beta, 0, 0, 0, 1}), "layer 0 has no beta: this network is not normalised");
  config.norm = NormKind::rms;
  EXPECT_EQ(refusal_of(config, {EditKind::beta, 0, 0, 0, 1}), "layer 0 has no beta: RMS norm only scales");
  EXPECT_EQ(refusal_of(config, {EditKind::gamma, 0, 0, 0, 1}), "accepted");
}

TEST(Edit, RefusesValuesThatAreNoNumbersToTrainWith) {
  const std::string allowed = ": a number from -1e6 to 1e6 is allowed";
  EXPECT_EQ(refusal_of(small(), {EditKind::W, 0, 0, 0, std::nan("")}), "value is NaN" + allowed);
  EXPECT_EQ(refusal_of(small(), {EditKind::W, 0, 0, 0, 1e39}), "value is 1e39" + allowed);
  EXPECT_EQ(refusal_of(small(), {EditKind::W, 0, 0, 0, -std::numeric_limits<double>::infinity()}),
            "value is -Infinity" + allowed);
}

}  // namespace
}  // namespace bn
