#pragma once
#include <array>
#include <cstdint>

#include "core/matrix.h"

namespace bn {

enum class DatasetKind { circle, xor_signs, gaussians, spiral, moons, checkerboard, stretched, plane, bumps };
inline constexpr std::array<const char*, 9> kDatasetNames{"circle",       "xor",       "gaussians", "spiral", "moons",
                                                          "checkerboard", "stretched", "plane",     "bumps"};

struct DatasetSpec {
  DatasetKind kind = DatasetKind::circle;
  int classes = 2;     // of circle, gaussians and spiral: 2 or 3
  Index points = 400;  // training and test together
  /// Largest shift of a coordinate; the points span -5 to 5. `stretched` shifts before it stretches.
  float noise = 0.1F;
  double test_share = 0.25;
  std::uint32_t seed = 42;
};

/// What a picture of the input plane spans.
struct Window {
  float x1_from, x1_to, x2_from, x2_to;
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

/// Points of the training set: at least 2.
Index train_count_of(const DatasetSpec& spec);

/// Classes take turns, so that they are equally frequent; then all points are shuffled and split.
Dataset make_dataset(const DatasetSpec& spec);

}  // namespace bn
