#pragma once
#include "probe/next_step.h"

namespace bn {

/// Steps along the gradient that are tried: from 0.001 to 10, each the same factor longer than the one before.
inline constexpr Index kAlphas = 33;

/// L(theta - alpha g) / L(theta) on the mini-batch that comes next, in training mode: J. Bjorck et al. 2018,
/// "Understanding Batch Normalization", figure 3. A loss of 0 has no ratios: NaN.
struct Along {
  Vector alpha = Vector::Zero(kAlphas);
  Vector ratio = Vector::Zero(kAlphas);
};

/// Tries the step number i alone.
void look_along(NextStep& next, Index i, Along& found);

/// Tries all of them.
void look_along(NextStep& next, Along& found);

}  // namespace bn
