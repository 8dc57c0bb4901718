#pragma once
#include <array>
#include <cstdint>
#include <memory>

#include "core/matrix.h"
#include "train/own_data.h"

namespace bn {

enum class DatasetKind { circle, xor_signs, gaussians, spiral, moons, checkerboard, stretched, plane, bumps, own };
inline constexpr std::array<const char*, 10> kDatasetNames{"circle",       "xor",       "gaussians", "spiral", "moons",
                                                           "checkerboard", "stretched", "plane",     "bumps",  "own"};
/// All but `own`, which comes last.
inline constexpr std::size_t kBuiltInDatasets = kDatasetNames.size() - 1;

struct DatasetSpec {
  DatasetKind kind = DatasetKind::circle;
  int classes = 2;     // of circle, gaussians and spiral: 2 or 3; of own: 2, 3 or 0, for regression
  Index points = 400;  // training and test together
  /// Largest shift of a coordinate; the points span -5 to 5. `stretched` shifts before it stretches; `own` does not.
  float noise = 0.1F;
  double test_share = 0.25;
  std::uint32_t seed = 42;
  std::shared_ptr<const OwnData> own = nullptr;  // of `own` alone
};

/// Points in the plane, in raw coordinates. The first train_count are the training set.
struct Dataset {
  Matrix x;  // (2, points)
  Matrix y;  // (1, points): class index, or the regression target
  Index train_count = 0;
  int classes = 0;  // 0: regression
  Window window{};
};

/// 2 or 3; 0 for regression.
int class_count(const DatasetSpec& spec);

/// Points of the training set: at least 2, and one at least is left for the test set.
Index train_count_of(const DatasetSpec& spec);

/// Classes take turns, so that they are equally frequent (own points are as they are); then all points are shuffled and
/// split.
Dataset make_dataset(const DatasetSpec& spec);

}  // namespace bn
