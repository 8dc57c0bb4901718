#include "nn/loss.h"

#include <cmath>

#include "core/elementary.h"
#include "core/reduce.h"

namespace bn {
namespace {

/// max(z, 0) - z y + log(1 + exp(-|z|)): no overflow at either end.
double bce(Scalar z, Scalar y) {
  return double(z > Scalar(0) ? z : Scalar(0)) - double(z) * double(y) + double(log1p(exp(-std::abs(z))));
}

/// Largest logit of example j. A NaN counts as largest, so that it is not lost.
Scalar largest(ConstMatrixRef output, Index j) {
  Scalar top = output(0, j);
  for (Index c = 1; c < output.rows(); ++c) top = output(c, j) <= top ? top : output(c, j);
  return top;
}

/// Sum over classes of exp(logit - top).
Scalar exp_sum(ConstMatrixRef output, Index j, Scalar top) {
  Scalar total = 0;
  for (Index c = 0; c < output.rows(); ++c) total += exp(output(c, j) - top);
  return total;
}

double ce(ConstMatrixRef output, Index j, Scalar label) {
  const Scalar top = largest(output, j);
  return double(top - output(Index(label), j)) + double(log(exp_sum(output, j, top)));
}

void softmax(ConstMatrixRef output, MatrixRef probability) {
  for (Index j = 0; j < output.cols(); ++j) {
    const Scalar top = largest(output, j);
    const Scalar total = exp_sum(output, j, top);
    for (Index c = 0; c < output.rows(); ++c) probability(c, j) = exp(output(c, j) - top) / total;
  }
}

double squared_error(ConstMatrixRef output, ConstMatrixRef target, Index j) {
  double total = 0;
  for (Index c = 0; c < output.rows(); ++c) {
    const double error = double(output(c, j)) - double(target(c, j));
    total += error * error;
  }
  return total / 2;
}

}  // namespace

double loss_value(LossKind kind, ConstMatrixRef output, ConstMatrixRef target) {
  const Index m = output.cols();
  switch (kind) {
    case LossKind::bce:
      return sum(m, [&](Index j) { return bce(output(0, j), target(0, j)); }) / double(m);
    case LossKind::ce:
      return sum(m, [&](Index j) { return ce(output, j, target(0, j)); }) / double(m);
    case LossKind::half_mse:
      return sum(m, [&](Index j) { return squared_error(output, target, j); }) / double(m);
  }
  return 0;
}

void loss_gradient(LossKind kind, ConstMatrixRef output, ConstMatrixRef target, MatrixRef d_output) {
  // logistic(z) - y, softmax(z) - onehot(y) and output - target: what is meant minus what should be, over m.
  const Index m = output.cols();
  interpret(kind, output, d_output);
  if (kind == LossKind::ce) {
    for (Index j = 0; j < m; ++j) d_output(Index(target(0, j)), j) -= Scalar(1);
  } else {
    d_output -= target;
  }
  d_output /= Scalar(m);
}

void interpret(LossKind kind, ConstMatrixRef output, MatrixRef meaning) {
  switch (kind) {
    case LossKind::bce:
      meaning = output.unaryExpr([](Scalar z) { return logistic(z); });
      break;
    case LossKind::ce:
      softmax(output, meaning);
      break;
    case LossKind::half_mse:
      meaning = output;
      break;
  }
}

}  // namespace bn
