#include "lesson/activation_noise.h"

namespace bn {
namespace {

/// Uniform in [-reach, reach).
float around_zero(double reach, Random& random) { return random.uniform(-float(reach), float(reach)); }

}  // namespace

void draw(ActivationNoise& noise, double strength, Index m, Random& random) {
  MatrixView scale = noise.scale.view(m);
  MatrixView shift = noise.shift.view(m);
  for (Index unit = 0; unit < scale.rows(); ++unit) {
    const float mean_shift = around_zero(strength * kUnitShift, random);
    const float mean_scale = random.uniform(1, 1 + float(strength * kUnitScale));
    for (Index i = 0; i < m; ++i) {
      shift(unit, i) = Scalar(mean_shift + around_zero(strength * kExampleShift, random));
      scale(unit, i) = Scalar(mean_scale + float(strength * kExampleScale) * random.normal());
    }
  }
}

}  // namespace bn
