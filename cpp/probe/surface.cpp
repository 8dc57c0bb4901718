#include "probe/surface.h"

#include <algorithm>

#include "core/check.h"

namespace bn {
namespace {

Scalar middle(float from, float to, Index cell, Index grid) {
  return Scalar(from) + (Scalar(to) - Scalar(from)) * ((Scalar(cell) + Scalar(0.5)) / Scalar(grid));
}

/// Raw coordinates of that many cells or less.
constexpr int kMostCells = 256;
using Cells = Eigen::Matrix<Scalar, 2, Eigen::Dynamic, Eigen::RowMajor, 2, kMostCells>;

/// Raw coordinates of cells number from, from + 1, ... into x (2, m).
void cell_centers(const Window& window, Index grid, Index from, Cells& x) {
  for (Index j = 0; j < x.cols(); ++j) {
    x(0, j) = middle(window.x1_from, window.x1_to, (from + j) % grid, grid);
    x(1, j) = middle(window.x2_to, window.x2_from, (from + j) / grid, grid);
  }
}

}  // namespace

Index surface_maps(const Trainer& trainer) { return trainer.network().outputs; }

void surface(const Trainer& trainer, Index grid, Index chunk, Pass& pass, MatrixRef surface) {
  const Index cells = grid * grid;
  require(chunk <= kMostCells, "a chunk of the surface fits into its cells");
  for (Index from = 0; from < cells; from += chunk) {
    const Index m = std::min(chunk, cells - from);
    Cells x(2, m);
    cell_centers(trainer.dataset().window, grid, from, x);
    trainer.inputs_of(x, pass.input.view(m));
    forward(trainer.network(), trainer.state(), Mode::evaluation, m, pass);
    interpret(trainer.loss_kind(), output(pass), surface.middleCols(from, m));
  }
}

}  // namespace bn
