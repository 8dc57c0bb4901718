#include "train/features.h"

#include "core/elementary.h"
#include "kernel/map.h"

namespace bn {
namespace {

/// In float in both precisions: libm's sine differs between machines.
Lanes sine(Lanes x) {
  for (Index k = 0; k < kLanes; ++k) x[k] = Scalar(sin(float(x[k])));
  return x;
}

Lanes feature_of(Feature feature, Lanes x1, Lanes x2) {
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
    case Feature::sin_x1:
      return sine(x1);
    case Feature::sin_x2:
      return sine(x2);
  }
  return Lanes{};
}

}  // namespace

void features_of(const std::vector<Feature>& features, ConstMatrixRef x, MatrixRef values) {
  for (Index i = 0; i < values.rows(); ++i) {
    map(x.row(0), x.row(1), values.row(i),
        [feature = features[static_cast<std::size_t>(i)]](Lanes x1, Lanes x2) { return feature_of(feature, x1, x2); });
  }
}

}  // namespace bn
