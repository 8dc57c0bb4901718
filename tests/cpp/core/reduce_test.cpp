#include "core/reduce.h"

#include <gtest/gtest.h>

namespace bn {
namespace {

TEST(Reduce, SumsEveryTermOnceForEveryRemainder) {
  for (Index n = 0; n < 40; ++n) {
    EXPECT_EQ(sum(n, [](Index i) { return double(i + 1); }), double(n * (n + 1) / 2)) << n;
  }
}

TEST(Reduce, SumsOfLanesTakeEveryNumberOnceForEveryRemainder) {
  const Vector numbers = Vector::LinSpaced(100, 1, 100);
  for (Index n = 0; n <= 100; ++n) {
    const auto term = [&](Index j, auto place) { return place.load(numbers.data() + j) + Scalar(1); };
    EXPECT_EQ(sum_lanes(n, term), double(n * (n + 1) / 2 + n)) << n;
    EXPECT_EQ(sum_doubles(n, [&](Index j, auto place) { return widened(term(j, place)); }), double(n * (n + 1) / 2 + n))
        << n;
  }
}

TEST(Reduce, IsExactWhereFloatIsNot) {
  // 2^24 + 1 + 1 + ... : a float accumulator would stay at 2^24.
  EXPECT_EQ(sum(1001, [](Index i) { return i == 0 ? 16777216.0 : 1.0; }), 16778216.0);
}

}  // namespace
}  // namespace bn
