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

TEST(Network, WorksWithoutHiddenLayers) {
  Architecture a = architecture(NormKind::batch);
  a.sizes = {2, 1};
  const Network network = make_network(a);
  EXPECT_EQ(network.parameter_count, 3);
  EXPECT_TRUE(network.hidden.empty());
}

TEST(Network, BiasMattersOnlyWhereNoNormFollows) {
  const auto effect = [](const Network& network) { return std::get<Linear>(network.layers[0]).b_has_effect; };
  EXPECT_FALSE(effect(make_network(architecture(NormKind::batch))));
  EXPECT_TRUE(effect(make_network(architecture(NormKind::batch, Placement::after))));
  EXPECT_TRUE(effect(make_network(architecture(NormKind::none))));
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

TEST(Network, EvaluationChangesNothingAndNeedsNoCompany) {
  Random random(6, 2);
  const Network network = make_network(architecture(NormKind::batch));
  State state = make_state(network);
  initialise(network, {}, random, state);
  const State before = state;
  Pass pass = make_pass(network, 9, Gradients::none);
  pass.input.view(9) = random_matrix(2, 9, random);
  const Matrix alone_x = pass.input.view(9).col(4);
  forward(network, state, Mode::evaluation, 9, pass);
  const Scalar in_company = output(pass)(0, 4);
  pass.input.view(1) = alone_x;
  forward(network, state, Mode::evaluation, 1, pass);
  EXPECT_NEAR(double(output(pass)(0, 0)), double(in_company), 1e-6);
  EXPECT_EQ(state.parameters, before.parameters);
  EXPECT_EQ(state.running, before.running);
}

TEST(Network, PermutingABatchPermutesTheOutput) {
  Random random(8, 2);
  const Network network = make_network(architecture(NormKind::batch));
  State state = make_state(network);
  initialise(network, {}, random, state);
  Pass pass = make_pass(network, 6, Gradients::none);
  const Matrix x = random_matrix(2, 6, random);
  pass.input.view(6) = x;
  forward(network, state, Mode::training, 6, pass);
  const Matrix straight = output(pass);
  pass.input.view(6) = x.rowwise().reverse();
  forward(network, state, Mode::training, 6, pass);
  for (Index j = 0; j < 6; ++j) EXPECT_NEAR(double(output(pass)(0, j)), double(straight(0, 5 - j)), 1e-5);
}

}  // namespace
}  // namespace bn
