#include "nn/network.h"

#include <gtest/gtest.h>

#include "nn/initialise.h"
#include "nn/random_matrix.h"

namespace bn {
namespace {

Architecture architecture(NormKind norm, Placement placement = Placement::before) {
  Architecture a;
  a.sizes = {2, 3, 4, 1};
  a.norm = norm;
  a.placement = placement;
  return a;
}

TEST(Network, LaysPartsOutInTheirOrder) {
  const Network before = make_network(architecture(NormKind::batch));
  EXPECT_TRUE(std::holds_alternative<BatchNorm>(before.layers[1]));
  EXPECT_TRUE(std::holds_alternative<Activation>(before.layers[2]));
  const Network after = make_network(architecture(NormKind::batch, Placement::after));
  EXPECT_TRUE(std::holds_alternative<Activation>(after.layers[1]));
  EXPECT_TRUE(std::holds_alternative<BatchNorm>(after.layers[2]));
  EXPECT_EQ(make_network(architecture(NormKind::none)).layers.size(), 5U);
}

TEST(Network, CountsItsParameters) {
  const Index plain = 2 * 3 + 3 + 3 * 4 + 4 + 4 + 1;
  EXPECT_EQ(make_network(architecture(NormKind::none)).parameter_count, plain);
  EXPECT_EQ(make_network(architecture(NormKind::batch)).parameter_count, plain + 2 * (3 + 4));
  EXPECT_EQ(make_network(architecture(NormKind::batch)).running_count, 2 * (3 + 4));
}

TEST(Network, NormalisesTheLastHiddenLayerAlone) {
  Architecture a = architecture(NormKind::batch);
  a.norm_layers = NormLayers::last;
  const Network network = make_network(a);
  EXPECT_FALSE(network.hidden[0].has_norm);
  EXPECT_TRUE(network.hidden[1].has_norm);
  EXPECT_EQ(network.running_count, 2 * 4);
  a.norm = NormKind::none;
  EXPECT_FALSE(make_network(a).hidden[1].has_norm);
}

TEST(Network, WorksWithoutHiddenLayers) {
  Architecture a = architecture(NormKind::batch);
  a.sizes = {2, 1};
  const Network network = make_network(a);
  EXPECT_EQ(network.parameter_count, 3);
  EXPECT_TRUE(network.hidden.empty());
}

/// How many of the constants in a network of two hidden layers have no effect in training.
std::size_t without_effect(NormKind norm, Placement placement, ActivationKind activation) {
  Architecture a = architecture(norm, placement);
  a.activation = activation;
  return make_network(a).without_effect.size();
}

TEST(Network, ConstantsInFrontOfBatchNormHaveNoEffect) {
  // Both b; with a linear activation also the first beta, which then reaches the second batch norm as a constant.
  EXPECT_EQ(without_effect(NormKind::batch, Placement::before, ActivationKind::tanh), 2U);
  EXPECT_EQ(without_effect(NormKind::batch, Placement::before, ActivationKind::linear), 3U);
  EXPECT_EQ(without_effect(NormKind::batch, Placement::after, ActivationKind::linear), 3U);
  EXPECT_EQ(without_effect(NormKind::batch, Placement::after, ActivationKind::tanh), 0U);
  EXPECT_EQ(without_effect(NormKind::layer, Placement::before, ActivationKind::linear), 0U);
  EXPECT_EQ(without_effect(NormKind::none, Placement::before, ActivationKind::linear), 0U);
}

TEST(Network, WhatHasNoEffectHasGradientZeroInTrainingOnly) {
  Architecture a = architecture(NormKind::batch);
  a.activation = ActivationKind::tanh;
  const Network network = make_network(a);
  Random random(1, 1);
  State state = make_state(network);
  state.parameters = random_matrix(network.parameter_count, 1, random);
  Pass pass = make_pass(network, 4, Gradients::all);
  pass.input.view(4) = random_matrix(network.inputs, 4, random);
  for (const Mode mode : {Mode::training, Mode::evaluation}) {
    forward(network, state, mode, 4, pass);
    output_gradient(pass).setOnes();
    backward(network, state, pass);
    for (const Span span : network.without_effect) {
      EXPECT_EQ(part(pass.gradient, span).isZero(0), mode == Mode::training);
    }
  }
}

TEST(Network, TwinsGetTheSameFirstWeights) {
  const Network with = make_network(architecture(NormKind::batch));
  const Network without = make_network(architecture(NormKind::none));
  State with_state = make_state(with);
  State without_state = make_state(without);
  Random one(5, 2);
  Random other(5, 2);
  initialise(with, {}, one, with_state);
  initialise(without, {}, other, without_state);
  const auto W = [](const Network& network, const State& state, std::size_t layer) {
    return Matrix(weights(std::get<Linear>(network.layers[layer]), state.parameters));
  };
  EXPECT_EQ(W(with, with_state, with.hidden[1].linear), W(without, without_state, without.hidden[1].linear));
  EXPECT_EQ(W(with, with_state, 6), W(without, without_state, 4));
}

TEST(Network, FirstWeightsHaveTheChosenSpread) {
  struct Case {
    Initialisation how;
    double std;
  };
  const Case cases[] = {{{InitKind::xavier, 2, 9}, 2 * std::sqrt(1.0 / 100)},
                        {{InitKind::he, 1, 9}, std::sqrt(2.0 / 100)},
                        {{InitKind::normal, 1, Scalar(0.05)}, 0.05},
                        {{InitKind::zero, 1, 9}, 0}};
  Architecture a = architecture(NormKind::none);
  a.sizes = {100, 200, 1};
  const Network network = make_network(a);
  for (const Case& c : cases) {
    State state = make_state(network);
    Random random(1, 2);
    initialise(network, c.how, random, state);
    const Vector W = part(state.parameters, std::get<Linear>(network.layers[0]).W);
    EXPECT_NEAR(std::sqrt(double(W.squaredNorm()) / double(W.size())), c.std, 0.02 * c.std);
    EXPECT_EQ(part(state.parameters, std::get<Linear>(network.layers[0]).b).norm(), Scalar(0));
  }
}

}  // namespace
}  // namespace bn
