#pragma once
#include <vector>

#include "train/point.h"

namespace bn {

/// Points that somebody brought, in raw coordinates: a data set in the place of the built-in ones.
struct OwnData {
  std::vector<Point> points;
  int classes = 2;  // 2 or 3; 0: regression
};

/// Refuses, with one sentence, data that cannot be trained on: fewer points than 4 or more than 20,000, a number that
/// is not within a million, a class that is none, points of a single class.
void validate(const OwnData& data);

/// That of the built-in sets where the points lie in it and fill a third of it; else the points with a margin.
Window window_around(const std::vector<Point>& points);

}  // namespace bn
