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

Score score(const Trainer& trainer, const State& state, Set set, Index chunk, Pass& pass) {
  const Eigen::Ref<const Matrix> x = trainer.inputs(set);
  const Eigen::Ref<const Matrix> y = trainer.targets(set);
  const bool regression = trainer.dataset().classes == 0;
  double loss = 0;
  double rights = 0;
  for (Index from = 0; from < x.cols(); from += chunk) {
    const Index m = std::min(chunk, x.cols() - from);
    pass.input.view(m) = x.middleCols(from, m);
    forward(trainer.network(), state, Mode::evaluation, m, pass);
    const auto target = y.middleCols(from, m);
    loss += loss_value(trainer.loss_kind(), output(pass), target) * double(m);
    if (!regression) rights += right_count(trainer.loss_kind(), output(pass), target);
  }
  loss /= double(x.cols());
  return {loss, regression ? 1.0 - loss / constant_loss(y) : rights / double(x.cols())};
}

}  // namespace bn
