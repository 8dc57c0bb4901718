#include "core/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace bn {
namespace {

// The check values that PCG's author prints for seed 42, stream 54 (pcg32-demo of the reference implementation).
TEST(Random, GivesTheReferenceNumbers) {
  Random random(42, 54);
  for (const std::uint32_t expected : {0xa15c02b7U, 0x7b47f409U, 0xba1d3330U, 0x83d2f293U, 0xbfa4784bU, 0xcbed606eU}) {
    EXPECT_EQ(random.next(), expected);
  }
}

TEST(Random, UniformStaysInItsRange) {
  Random random(1, 1);
  double total = 0;
  for (int i = 0; i < 100000; ++i) {
    const float value = random.uniform(-2.0F, 3.0F);
    ASSERT_GE(value, -2.0F);
    ASSERT_LT(value, 3.0F);
    total += double(value);
  }
  EXPECT_NEAR(total / 100000, 0.5, 0.02);  // four standard errors: 4 * 5 / sqrt(12 * 1e5)
}

TEST(Random, NormalHasTheMomentsOfANormal) {
  Random random(7, 2);
  constexpr int kCount = 200000;
  std::array<double, 5> moment{};
  for (int i = 0; i < kCount; ++i) {
    const auto value = double(random.normal());
    for (std::size_t k = 1; k <= 4; ++k) moment[k] += std::pow(value, double(k)) / kCount;
  }
  EXPECT_NEAR(moment[1], 0.0, 0.01);
  EXPECT_NEAR(moment[2], 1.0, 0.02);
  EXPECT_NEAR(moment[3], 0.0, 0.04);
  EXPECT_NEAR(moment[4], 3.0, 0.1);
}

TEST(Random, BelowIsEven) {
  Random random(3, 3);
  std::array<int, 7> seen{};
  for (int i = 0; i < 70000; ++i) ++seen[random.below(7)];
  for (const int count : seen) EXPECT_NEAR(count, 10000, 400);
}

TEST(Random, ShuffleKeepsEveryItemAndReachesEveryPlace) {
  Random random(5, 3);
  std::array<int, 4> first_place{};
  for (int i = 0; i < 4000; ++i) {
    std::vector<int> items{0, 1, 2, 3};
    random.shuffle(items);
    ++first_place[static_cast<std::size_t>(items[0])];
    std::sort(items.begin(), items.end());
    ASSERT_EQ(items, (std::vector<int>{0, 1, 2, 3}));
  }
  for (const int count : first_place) EXPECT_NEAR(count, 1000, 120);
}

TEST(Random, StreamsOfOneSeedDiffer) {
  Random one(42, 1);
  Random other(42, 2);
  int equal = 0;
  for (int i = 0; i < 100; ++i) equal += one.next() == other.next() ? 1 : 0;
  EXPECT_LT(equal, 2);
}

}  // namespace
}  // namespace bn
