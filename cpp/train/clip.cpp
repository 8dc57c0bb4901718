#include "train/clip.h"

#include <cmath>

#include "core/reduce.h"

namespace bn {

void clip_norm(double most, VectorRef gradient) {
  const double norm =
      std::sqrt(sum(gradient.size(), [&](Index i) { return double(gradient[i]) * double(gradient[i]); }));
  const double factor = most / (norm + 1e-6);
  // A norm that is not finite is left to the loss of the next step, as in PyTorch.
  if (factor < 1) gradient *= Scalar(factor);
}

}  // namespace bn
