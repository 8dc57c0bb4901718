#include "train/batches.h"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace bn {
namespace {

/// Sizes of the batches of one epoch.
std::vector<Index> sizes(Index examples, Index batch_size) {
  Batches batches(examples, batch_size, Random(1, 3));
  std::vector<Index> result;
  for (Index seen = 0; seen < examples; seen += result.back()) {
    result.push_back(batches.current().size);
    batches.advance();
  }
  return result;
}

TEST(Batches, LeftOverExamplesMakeASmallerBatchOrJoin) {
  EXPECT_EQ(sizes(6, 3), (std::vector<Index>{3, 3}));
  EXPECT_EQ(sizes(8, 3), (std::vector<Index>{3, 3, 2}));
  EXPECT_EQ(sizes(7, 3), (std::vector<Index>{3, 4}));
  EXPECT_EQ(sizes(3, 3), (std::vector<Index>{3}));
  EXPECT_EQ(sizes(4, 3), (std::vector<Index>{4}));
  EXPECT_EQ(sizes(3, 1), (std::vector<Index>{1, 1, 1}));
  EXPECT_EQ(sizes(3, 2), (std::vector<Index>{3}));
}

TEST(Batches, CountAndRoomAgreeWithWhatComes) {
  for (Index examples = 2; examples < 40; ++examples) {
    for (Index batch_size = 1; batch_size <= examples; ++batch_size) {
      const std::vector<Index> seen = sizes(examples, batch_size);
      EXPECT_EQ(batch_count(examples, batch_size), Index(seen.size())) << examples << " by " << batch_size;
      EXPECT_EQ(largest_batch(examples, batch_size), *std::max_element(seen.begin(), seen.end()));
      EXPECT_EQ(std::accumulate(seen.begin(), seen.end(), Index(0)), examples);
    }
  }
}

TEST(Batches, OnlyBatchesOfOneHoldOneExample) {
  for (Index examples = 2; examples < 40; ++examples) {
    for (Index batch_size = 2; batch_size <= examples; ++batch_size) {
      for (const Index size : sizes(examples, batch_size)) EXPECT_GE(size, 2) << examples << " by " << batch_size;
    }
  }
}

std::vector<Index> epoch(Batches& batches, Index examples) {
  std::vector<Index> order;
  while (Index(order.size()) < examples) {
    const Batches::Batch batch = batches.current();
    order.insert(order.end(), batch.examples, batch.examples + batch.size);
    batches.advance();
  }
  return order;
}

TEST(Batches, EveryEpochIsAnotherOrderOfAllExamples) {
  Batches batches(50, 8, Random(1, 3));
  const std::vector<Index> first = epoch(batches, 50);
  const std::vector<Index> second = epoch(batches, 50);
  EXPECT_EQ(std::set<Index>(first.begin(), first.end()).size(), 50U);
  EXPECT_EQ(std::set<Index>(second.begin(), second.end()).size(), 50U);
  EXPECT_NE(first, second);
}

}  // namespace
}  // namespace bn
