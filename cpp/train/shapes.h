#pragma once
#include "core/random.h"
#include "train/dataset.h"
#include "train/point.h"

namespace bn {

/// Point number i of a data set, before noise. Points of one class are spread over [0, 1) by `along`, where the shape
/// is a line; `label` is the class.
struct Draw {
  int label;
  int classes;
  float along;
};

Point draw_point(DatasetKind kind, const Draw& draw, Random& random);

}  // namespace bn
