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

TEST(Reduce, FourRowsAreSummedAsEachAlone) {
  Vector numbers(140);
  for (Index i = 0; i < numbers.size(); ++i) numbers[i] = Scalar(1) / Scalar(i + 3);
  for (Index n = 0; n <= 100; ++n) {
    const auto term_of = [&numbers](Index r) {
      return [from = &numbers[10 * r]](Index j, auto place) { return place.load(from + j); };
    };
    const Doubles found = sum_four_rows(n, term_of);
    EXPECT_EQ(found.low[0], sum_lanes(n, term_of(0))) << n;
    EXPECT_EQ(found.low[1], sum_lanes(n, term_of(1))) << n;
    EXPECT_EQ(found.high[0], sum_lanes(n, term_of(2))) << n;
    EXPECT_EQ(found.high[1], sum_lanes(n, term_of(3))) << n;
  }
}

TEST(Reduce, IsExactWhereFloatIsNot) {
  // 2^24 + 1 + 1 + ... : a float accumulator would stay at 2^24.
  EXPECT_EQ(sum(1001, [](Index i) { return i == 0 ? 16777216.0 : 1.0; }), 16778216.0);
}

}  // namespace
}  // namespace bn
