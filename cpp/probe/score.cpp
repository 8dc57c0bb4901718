#include "probe/score.h"

#include <algorithm>

#include "core/reduce.h"

namespace bn {
namespace {

bool right(LossKind kind, ConstMatrixRef output, Index j, Scalar label) {
  if (kind == LossKind::bce) return (output(0, j) > Scalar(0)) == (label > Scalar(0.5));
  Index best = 0;
  output.col(j).maxCoeff(&best);
  return best == Index(label);
}

double right_count(LossKind kind, ConstMatrixRef output, ConstMatrixRef target) {
  return sum(output.cols(), [&](Index j) { return right(kind, output, j, target(0, j)) ? 1.0 : 0.0; });
}

/// Half the mean squared distance of the targets from their mean: the loss of the best constant.
double constant_loss(ConstMatrixRef target) {
  const Index m = target.cols();
  const double mean = sum(m, [&](Index j) { return double(target(0, j)); }) / double(m);
  const auto square = [&](Index j) { return (double(target(0, j)) - mean) * (double(target(0, j)) - mean); };
  return sum(m, square) / double(2 * m);
}

}  // namespace

bool score_on(const Trainer& trainer, const State& state, Set set, Index chunk, Pass& pass, Tally& tally) {
  const Eigen::Ref<const Matrix> x = trainer.inputs(set);
  const Eigen::Ref<const Matrix> y = trainer.targets(set);
  const Index m = std::min(chunk, x.cols() - tally.examples);
  pass.input.view(m) = x.middleCols(tally.examples, m);
  forward(trainer.network(), state, Mode::evaluation, m, pass);
  const auto target = y.middleCols(tally.examples, m);
  tally.loss += loss_value(trainer.loss_kind(), output(pass), target) * double(m);
  if (trainer.dataset().classes > 0) tally.rights += right_count(trainer.loss_kind(), output(pass), target);
  tally.examples += m;
  return tally.examples == x.cols();
}

Score score_of(const Trainer& trainer, Set set, const Tally& tally) {
  const double loss = tally.loss / double(tally.examples);
  if (trainer.dataset().classes > 0) return {loss, tally.rights / double(tally.examples)};
  return {loss, 1.0 - loss / constant_loss(trainer.targets(set))};
}

Score score(const Trainer& trainer, const State& state, Set set, Index chunk, Pass& pass) {
  Tally tally;
  while (!score_on(trainer, state, set, chunk, pass, tally)) continue;
  return score_of(trainer, set, tally);
}

}  // namespace bn
