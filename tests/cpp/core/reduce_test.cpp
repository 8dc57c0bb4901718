#include "core/reduce.h"

#include <gtest/gtest.h>

namespace bn {
namespace {

TEST(Reduce, SumsEveryTermOnceForEveryRemainder) {
  for (Index n = 0; n < 40; ++n) {
    EXPECT_EQ(sum(n, [](Index i) { return double(i + 1); }), double(n * (n + 1) / 2)) << n;
  }
}

TEST(Reduce, IsExactWhereFloatIsNot) {
  // 2^24 + 1 + 1 + ... : a float accumulator would stay at 2^24.
  EXPECT_EQ(sum(1001, [](Index i) { return i == 0 ? 16777216.0 : 1.0; }), 16778216.0);
}

}  // namespace
}  // namespace bn
