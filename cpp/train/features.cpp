#include "train/features.h"

#include "core/elementary.h"

namespace bn {
namespace {

Scalar feature_of(Feature feature, Scalar x1, Scalar x2) {
  switch (feature) {
    case Feature::x1:
      return x1;
    case Feature::x2:
      return x2;
    case Feature::x1_squared:
      return x1 * x1;
    case Feature::x2_squared:
      return x2 * x2;
    case Feature::x1_x2:
      return x1 * x2;
    // In float in both precisions: libm's sine differs between machines.
    case Feature::sin_x1:
      return Scalar(sin(float(x1)));
    case Feature::sin_x2:
      return Scalar(sin(float(x2)));
  }
  return 0;
}

}  // namespace

void features_of(const std::vector<Feature>& features, ConstMatrixRef x, MatrixRef values) {
  for (Index i = 0; i < values.rows(); ++i) {
    const Feature feature = features[static_cast<std::size_t>(i)];
    for (Index j = 0; j < x.cols(); ++j) values(i, j) = feature_of(feature, x(0, j), x(1, j));
  }
}

}  // namespace bn
