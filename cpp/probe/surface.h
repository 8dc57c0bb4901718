#pragma once
#include <optional>

#include "probe/stations.h"

namespace bn {

/// Refuses a number of cells a side that is not 1 to 512.
void refuse_grid(const char* name, Index grid);

/// Raw coordinates of points in the plane, (2, m); so many at most.
inline constexpr int kMostPoints = 256;
using Points = Eigen::Matrix<Scalar, 2, Eigen::Dynamic, Eigen::RowMajor, 2, kMostPoints>;

/// An evaluation pass of these points.
void evaluate_at(const Points& x, const Trainer& trainer, const State& state, Pass& pass);

/// Likewise of the middles of m of grid x grid cells over the data set's window, from cell number `from` on: rows from
/// the top (large x2) down, each from left to right.
void evaluate_cells(const Trainer& trainer, const State& state, Index grid, Index from, Index m, Pass& pass);

/// Rows of `surface`: 1 for two classes (the probability of class 1), for regression (the output) and for a unit's
/// answer; else one probability per class.
Index surface_maps(const Trainer& trainer, const std::optional<UnitPlace>& zoom);

/// What the network, or the unit `zoom` of it (its a), answers in evaluation mode over the window. `surface` is
/// (maps, grid * grid), in the order of the cells. `pass` has room for `chunk` examples, kMostPoints at most.
void surface(const Trainer& trainer, const State& state, Index grid, const std::optional<UnitPlace>& zoom, Index chunk,
             Pass& pass, MatrixRef surface);

}  // namespace bn
