#include "probe/plane.h"

#include "probe/surface.h"

namespace bn {
namespace {

Scalar between(float from, float to, Index step, Index steps) {
  return Scalar(from) + (Scalar(to) - Scalar(from)) * (Scalar(step) / Scalar(steps));
}

/// Raw coordinates of the points along a line.
Points points_on_line(const Window& w, Index line) {
  Points x(2, kPlaneSamples);
  const bool upright = line < kPlaneLines;
  for (Index j = 0; j < kPlaneSamples; ++j) {
    x(0, j) = upright ? between(w.x1_from, w.x1_to, line, kPlaneLines - 1)
                      : between(w.x1_from, w.x1_to, j, kPlaneSamples - 1);
    x(1, j) = upright ? between(w.x2_from, w.x2_to, j, kPlaneSamples - 1)
                      : between(w.x2_from, w.x2_to, line - kPlaneLines, kPlaneLines - 1);
  }
  return x;
}

/// The answers of both units in a pass, into two rows.
void take_answers(const Network& network, const Pass& pass, const UnitPlace& first, Index second, MatrixRef rows) {
  const ConstMatrixView a = answers(network, pass, first.layer);
  rows.row(0) = a.row(first.unit);
  rows.row(1) = a.row(second);
}

}  // namespace

void look_at_plane(const View& view, const UnitPlace& first, Index second, Pass& pass, Plane& found) {
  const Network& network = view.network();
  refuse_beyond(network, first);
  refuse_beyond(network, {first.layer, second});
  const Index along = 2 * kPlaneLines * kPlaneSamples;
  const Index examples = view.pass.m;
  found.lines.resize(2 * along);
  found.points.resize(2 * examples);
  found.y = view.trainer.targets(Set::train).row(0).head(examples).transpose();
  take_answers(network, view.pass, first, second, FlatView(found.points.data(), 2, examples));
  FlatView lines(found.lines.data(), 2, along);
  for (Index line = 0; line < 2 * kPlaneLines; ++line) {
    evaluate_at(points_on_line(view.trainer.dataset().window, line), view.trainer, view.state, pass);
    take_answers(network, pass, first, second, lines.middleCols(line * kPlaneSamples, kPlaneSamples));
  }
}

}  // namespace bn
