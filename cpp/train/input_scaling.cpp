#include "train/input_scaling.h"

#include <cmath>

#include "core/reduce.h"

namespace bn {
namespace {

Scalar divisor_of(ScalingKind kind, double sigma2) {
  if (sigma2 == 0.0) return 1;
  if (kind == ScalingKind::sigma) return Scalar(std::sqrt(sigma2));
  return kind == ScalingKind::sigma2 ? Scalar(sigma2) : Scalar(1);
}

}  // namespace

InputScaling fit_scaling(ScalingKind kind, ConstMatrixRef train_x) {
  const Index features = train_x.rows();
  InputScaling scaling{Vector::Zero(features), Vector::Ones(features)};
  if (kind == ScalingKind::none) return scaling;
  const Index m = train_x.cols();
  for (Index i = 0; i < features; ++i) {
    const double mu = sum(m, [&](Index j) { return double(train_x(i, j)); }) / double(m);
    const double sigma2 = sum(m,
                              [&](Index j) {
                                const double centered = double(train_x(i, j)) - mu;
                                return centered * centered;
                              }) /
                          double(m);
    scaling.mu[i] = Scalar(mu);
    scaling.divisor[i] = divisor_of(kind, sigma2);
  }
  return scaling;
}

void apply(const InputScaling& scaling, ConstMatrixRef x, MatrixRef scaled) {
  for (Index i = 0; i < x.rows(); ++i) {
    scaled.row(i) = (x.row(i).array() - scaling.mu[i]) / scaling.divisor[i];
  }
}

}  // namespace bn
