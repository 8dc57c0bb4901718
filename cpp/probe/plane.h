#pragma once
#include "probe/view.h"

namespace bn {

/// Lines each way of the transformed plane, and points along each line.
inline constexpr Index kPlaneLines = 17;
inline constexpr Index kPlaneSamples = 49;

/// The grid of the input plane, and the training set, as two units of a hidden layer see them (their a).
struct Plane {
  Vector lines;   // [unit][lines of constant x1, left to right, then of constant x2, from the bottom][sample]
  Vector points;  // [unit][example]
  Vector y;       // [example], their classes or targets
};

/// Of unit `first` and unit `second` of the same layer; refuses places where there is none. `pass` is an evaluation
/// pass with room for a line.
void look_at_plane(const View& view, const UnitPlace& first, Index second, Pass& pass, Plane& found);

}  // namespace bn
