#include "lesson/third_layer.h"

#include <gtest/gtest.h>

#include "core/check.h"

namespace bn {
namespace {

Config two_layers() {
  Config config;
  config.hidden = {5, 4};
  config.activation = ActivationKind::tanh;
  config.points = 80;
  config.batch_size = 16;
  return config;
}

TEST(ThirdLayer, PlainFeedIsTheRunWithoutNorm) {
  Config config = two_layers();
  ThirdLayer third(config, Feed::plain);
  third.train(40);
  config.norm = NormKind::none;
  Trainer trainer(config);
  for (int i = 0; i < 40; ++i) trainer.step();
  EXPECT_EQ(hash(third.trainer().state()), hash(trainer.state()));
}

TEST(ThirdLayer, NormStandsAtTheSecondLayerAlone) {
  for (const Feed feed : {Feed::normalised_a, Feed::normalised_z}) {
    const ThirdLayer third(two_layers(), feed);
    const Network& network = third.trainer().network();
    EXPECT_FALSE(network.hidden[0].has_norm);
    ASSERT_TRUE(network.hidden[1].has_norm);
    EXPECT_EQ(network.hidden[1].norm > network.hidden[1].activation, feed == Feed::normalised_a);
  }
}

TEST(ThirdLayer, EveryFeedStartsFromTheSameWeights) {
  const auto weights_of = [](Feed feed, std::size_t layer) {
    const ThirdLayer third(two_layers(), feed);
    return Matrix(weights(linear_of(third.trainer().network(), layer), third.trainer().state().parameters));
  };
  for (const Feed feed : {Feed::normalised_a, Feed::normalised_z}) {
    for (std::size_t layer = 0; layer < 3; ++layer) {
      EXPECT_EQ(weights_of(feed, layer), weights_of(Feed::plain, layer)) << kFeedNames[std::size_t(feed)];
    }
  }
}

/// With one norm its statistics over the training set are those of the set taken as one mini-batch.
TEST(ThirdLayer, LossIsThatOfTheTrainingSetAsOneBatch) {
  ThirdLayer third(two_layers(), Feed::normalised_a);
  third.train(25);
  const Trainer& trainer = third.trainer();
  const auto x = trainer.inputs(Set::train);
  Pass pass = make_pass(trainer.network(), x.cols(), Gradients::none);
  pass.input.view(x.cols()) = x;
  forward(trainer.network(), trainer.state(), Mode::training, x.cols(), pass);
  const double expected = loss_value(trainer.loss_kind(), output(pass), trainer.targets(Set::train));
  EXPECT_NEAR(third.score().loss, expected, 1e-5 * expected);
}

TEST(ThirdLayer, RefusesAnotherDepth) {
  Config config = two_layers();
  config.hidden = {4, 4, 4};
  EXPECT_THROW(ThirdLayer(config, Feed::plain), Refusal);
}

}  // namespace
}  // namespace bn
