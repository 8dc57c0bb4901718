#include "lesson/test_set.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace bn {
namespace {

double ones(const Matrix& y) { return double(y.sum()); }

TEST(TestSet, HasTheExamplesAskedFor) {
  const TestSet all = judge_test_set(kMostOfAClass, 1);
  EXPECT_EQ(all.y.cols(), kMostOfAClass);
  EXPECT_EQ(ones(all.y), double(kMostOfAClass));
  const TestSet some = judge_test_set(40, 0.9);
  EXPECT_EQ(some.y.cols(), 40);
  EXPECT_EQ(ones(some.y), 36);
  EXPECT_EQ(judge_test_set(kMostOfAClass, 0).y.cols(), kMostOfAClass);
}

TEST(TestSet, TheTrainingSetsNumbersMoveNothing) {
  // An example is scaled alike, whoever else is in its set.
  const TestSet few = judge_test_set(10, 0.5);
  const TestSet many = judge_test_set(200, 0.5);
  EXPECT_EQ(few.with_train.scaling.mu, many.with_train.scaling.mu);
  EXPECT_EQ(few.with_train.x.col(0), many.with_train.x.col(0));
  EXPECT_GT(few.with_train.accuracy, 0.95);
}

TEST(TestSet, ItsOwnNumbersHideWhereItLies) {
  const TestSet set = judge_test_set(100, 0.9);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_NEAR(set.with_own.moments.mu[i], 0, 1e-5);
    EXPECT_NEAR(set.with_own.moments.sigma2[i], 1, 1e-4);
    // Eight tenths of the way from the middle of both classes to class 1, in the training set's units.
    EXPECT_NEAR(set.with_train.moments.mu[i], 0.8 * 2 / std::sqrt(5.0), 0.1);
  }
  EXPECT_GT(set.with_train.accuracy, 0.97);
  // Its middle lies on the boundary now: half of the many are taken for the few's side or near it.
  EXPECT_LT(set.with_own.accuracy, set.with_train.accuracy - 0.1);
}

TEST(TestSet, OneExampleBecomesZeroWhateverItIs) {
  for (const double share : {0.0, 1.0}) {
    const TestSet one = judge_test_set(1, share);
    EXPECT_TRUE(one.with_own.x.isZero());
  }
  EXPECT_NE(judge_test_set(1, 0).with_own.accuracy, judge_test_set(1, 1).with_own.accuracy);
}

TEST(TestSet, AccuracyIsTheUnitsOwnAnswer) {
  const TestSet set = judge_test_set(50, 0.7);
  double rights = 0;
  for (Index j = 0; j < set.y.cols(); ++j) {
    const double logit = set.w[0] * double(set.with_own.x(0, j)) + set.w[1] * double(set.with_own.x(1, j)) + set.b;
    const bool right = (logit > 0) == (set.y(0, j) == 1);
    EXPECT_EQ(set.with_own.right[std::size_t(j)], right ? 1 : 0);
    rights += right ? 1 : 0;
  }
  EXPECT_DOUBLE_EQ(set.with_own.accuracy, rights / 50);
}

}  // namespace
}  // namespace bn
