#pragma once

namespace bn {

/// A point of the plane and its class, or its target.
struct Point {
  float x1, x2, y;
};

/// What a picture of the input plane spans.
struct Window {
  float x1_from, x1_to, x2_from, x2_to;
};

}  // namespace bn
