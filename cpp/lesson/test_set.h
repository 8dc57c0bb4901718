#pragma once
#include "lesson/cloud_moments.h"
#include "train/input_scaling.h"
#include "train/trainer.h"

namespace bn {

/// The run behind the figure: one linear unit between two clouds, its inputs scaled with the training set's numbers.
Config test_set_config();
/// Mini-batches until it is used.
inline constexpr int kTestSetSteps = 300;
/// Of each class in the test set: as many as there are to choose from.
inline constexpr Index kMostOfAClass = 200;

/// A test set scaled in one way, and what the trained unit says of it.
struct JudgedSet {
  InputScaling scaling;
  Matrix x;  // (2, n), scaled
  CloudMoments moments;
  std::vector<int> right;  // (n), 0 or 1
  double accuracy = 0;
};

struct TestSet {
  Matrix train_x;  // (2, m), scaled
  Matrix train_y;  // (1, m)
  Matrix y;        // (1, n)
  /// The unit answers class 1 where w1 x1 + w2 x2 + b > 0.
  std::array<double, 2> w{};
  double b = 0;
  JudgedSet with_train;  // scaled with the training set's mu and sigma
  JudgedSet with_own;    // scaled with its own
};

/// A test set of `count` examples (1 to kMostOfAClass), of which the share `ones` (0 to 1), rounded, are of class 1.
TestSet judge_test_set(Index count, double ones);

}  // namespace bn
