#include "probe/tensors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "core/check.h"
#include "train/timeline.h"

namespace bn {
namespace {

/// Two inputs, layers of 3 and 4 units, one output.
Config small(NormKind norm) {
  Config config;
  config.hidden = {3, 4};
  config.norm = norm;
  config.batch_size = 20;
  return config;
}

std::string listed(const Network& network) {
  std::string text;
  for (const Tensor& tensor : tensors_of(network)) {
    text += tensor.name + ":";
    for (const Index size : tensor.shape) text += " " + std::to_string(size);
    text += "\n";
  }
  return text;
}

std::vector<NamedNumbers> arrays_of(const Trainer& trainer) {
  std::vector<NamedNumbers> arrays;
  for (const Tensor& tensor : tensors_of(trainer.network())) {
    const Eigen::Map<const Vector> numbers = numbers_of(tensor, trainer.state());
    arrays.push_back({tensor.name, tensor.shape, {numbers.begin(), numbers.end()}});
  }
  return arrays;
}

TEST(Tensors, AreNamedLayerByLayer) {
  EXPECT_EQ(listed(make_network(architecture_of(small(NormKind::batch)))),
            "W[1]: 3 2\nb[1]: 3\ngamma[1]: 3\nbeta[1]: 3\nrunning_mu[1]: 3\nrunning_sigma2[1]: 3\n"
            "W[2]: 4 3\nb[2]: 4\ngamma[2]: 4\nbeta[2]: 4\nrunning_mu[2]: 4\nrunning_sigma2[2]: 4\n"
            "W[3]: 1 4\nb[3]: 1\n");
  Config config = small(NormKind::rms);
  config.bias = BiasKind::last;
  EXPECT_EQ(listed(make_network(architecture_of(config))),
            "W[1]: 3 2\ngamma[1]: 3\nW[2]: 4 3\ngamma[2]: 4\nW[3]: 1 4\nb[3]: 1\n");
}

TEST(Tensors, AreAllThereIs) {
  for (const NormKind norm : {NormKind::none, NormKind::batch, NormKind::layer, NormKind::rms, NormKind::group}) {
    Config config = small(norm);
    config.norm_groups = 1;
    const Network network = make_network(architecture_of(config));
    Index numbers = 0;
    for (const Tensor& tensor : tensors_of(network)) numbers += tensor.span.size;
    EXPECT_EQ(numbers, network.parameter_count + network.running_count);
  }
}

TEST(Tensors, MakeTheSameStateInAnyOrder) {
  Trainer trainer(small(NormKind::batch));
  for (int i = 0; i < 30; ++i) trainer.step();
  std::vector<NamedNumbers> arrays = arrays_of(trainer);
  std::reverse(arrays.begin(), arrays.end());
  EXPECT_EQ(hash(state_of(arrays, trainer.network())), hash(trainer.state()));
}

std::string refusal_of(const std::vector<NamedNumbers>& arrays, const Network& network) {
  try {
    state_of(arrays, network);
  } catch (const Refusal& refusal) {
    return refusal.what();
  }
  return "accepted";
}

TEST(Tensors, OfAnotherNetworkAreRefused) {
  const Trainer trainer(small(NormKind::batch));
  const Network& network = trainer.network();
  const std::vector<NamedNumbers> arrays = arrays_of(trainer);
  EXPECT_EQ(refusal_of(arrays, network), "accepted");
  EXPECT_EQ(refusal_of(arrays, make_network(architecture_of(small(NormKind::none)))), "this network has no gamma[1]");
  EXPECT_EQ(refusal_of(arrays_of(Trainer(small(NormKind::none))), network),
            "gamma[1] is missing: every array of this network is needed");
  Config wider = small(NormKind::batch);
  wider.hidden = {3, 5};
  EXPECT_EQ(refusal_of(arrays_of(Trainer(wider)), network), "W[2] is 5 x 3: 4 x 3 is allowed in this network");
  EXPECT_EQ(refusal_of({}, network), "W[1] is missing: every array of this network is needed");
}

TEST(Tensors, ThatNoNetworkCanHaveAreRefused) {
  const Trainer trainer(small(NormKind::batch));
  const auto with = [&](std::size_t which, Scalar number) {
    std::vector<NamedNumbers> arrays = arrays_of(trainer);
    arrays[which].numbers[1] = number;
    return refusal_of(arrays, trainer.network());
  };
  EXPECT_EQ(with(0, std::numeric_limits<Scalar>::quiet_NaN()), "W[1] holds NaN: finite numbers are allowed");
  EXPECT_EQ(with(5, -1), "running_sigma2[1] holds -1: finite numbers from 0 are allowed");
  EXPECT_EQ(with(4, -1), "accepted");
  std::vector<NamedNumbers> arrays = arrays_of(trainer);
  arrays[0].numbers.pop_back();
  EXPECT_EQ(refusal_of(arrays, trainer.network()), "W[1] holds 5 numbers: 6 are allowed");
}

/// A run that gets another's numbers at step 20, then goes on to step 40.
void put_midway(Timeline& timeline, const State& state) {
  timeline.seek(20);
  timeline.put(state);
  timeline.seek(40);
}

TEST(Tensors, PutBackAreAPlaceInTime) {
  const Config config = small(NormKind::batch);
  Timeline other(config);
  other.seek(300);
  Timeline timeline(config);
  timeline.seek(60);
  const std::uint64_t untouched = hash(timeline.trainer().state());
  put_midway(timeline, other.trainer().state());
  EXPECT_EQ(timeline.furthest(), 40);
  const std::uint64_t at_40 = hash(timeline.trainer().state());
  timeline.seek(20);
  EXPECT_EQ(hash(timeline.trainer().state()), hash(other.trainer().state()));
  timeline.seek(3);
  timeline.seek(40);
  EXPECT_EQ(hash(timeline.trainer().state()), at_40);
  timeline.seek(60);
  EXPECT_NE(hash(timeline.trainer().state()), untouched);
}

TEST(Tensors, OfASavedMomentGoOnAsTheRunDid) {
  // Plain descent remembers nothing, and both stand at the same place in the order of the examples.
  const Config config = small(NormKind::batch);
  Timeline first(config);
  first.seek(25);
  const State saved = first.trainer().state();
  first.seek(50);
  Timeline second(config);
  second.seek(25);
  second.edit({EditKind::W, 0, 0, 0, 5});
  second.put(saved);
  second.seek(50);
  EXPECT_EQ(hash(second.trainer().state()), hash(first.trainer().state()));
}

}  // namespace
}  // namespace bn
