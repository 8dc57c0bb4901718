#include "probe/surface.h"

#include <algorithm>

#include "core/check.h"

namespace bn {
namespace {

constexpr Index kMostGrid = 512;

Scalar middle(float from, float to, Index cell, Index grid) {
  return Scalar(from) + (Scalar(to) - Scalar(from)) * ((Scalar(cell) + Scalar(0.5)) / Scalar(grid));
}

/// Two classes by softmax: the network gives both probabilities.
bool gives_both(const Trainer& trainer) {
  return trainer.loss_kind() == LossKind::ce && trainer.network().outputs == 2;
}

void take_outputs(const Trainer& trainer, const Pass& pass, MatrixRef surface) {
  if (!gives_both(trainer)) return interpret(trainer.loss_kind(), output(pass), surface);
  Points both(2, pass.m);
  interpret(trainer.loss_kind(), output(pass), both);
  surface = both.row(1);
}

}  // namespace

void refuse_grid(const char* name, Index grid) {
  if (grid >= 1 && grid <= kMostGrid) return;
  refuse({name, " is ", grid, ": 1 to ", kMostGrid, " is allowed"});
}

void evaluate_at(const Points& x, const Trainer& trainer, const State& state, Pass& pass) {
  trainer.inputs_of(x, pass.input.view(x.cols()));
  forward(trainer.network(), state, Mode::evaluation, x.cols(), pass);
}

void evaluate_cells(const Trainer& trainer, const State& state, Index grid, Index from, Index m, Pass& pass) {
  const Window& window = trainer.dataset().window;
  Points x(2, m);
  for (Index j = 0; j < m; ++j) {
    x(0, j) = middle(window.x1_from, window.x1_to, (from + j) % grid, grid);
    x(1, j) = middle(window.x2_to, window.x2_from, (from + j) / grid, grid);
  }
  evaluate_at(x, trainer, state, pass);
}

Index surface_maps(const Trainer& trainer, const std::optional<UnitPlace>& zoom) {
  return zoom || gives_both(trainer) ? 1 : trainer.network().outputs;
}

void surface(const Trainer& trainer, const State& state, Index grid, const std::optional<UnitPlace>& zoom, Index chunk,
             Pass& pass, MatrixRef surface) {
  const Index cells = grid * grid;
  for (Index from = 0; from < cells; from += chunk) {
    const Index m = std::min(chunk, cells - from);
    evaluate_cells(trainer, state, grid, from, m, pass);
    if (zoom) {
      surface.middleCols(from, m) = answers(trainer.network(), pass, zoom->layer).row(zoom->unit);
    } else {
      take_outputs(trainer, pass, surface.middleCols(from, m));
    }
  }
}

}  // namespace bn
