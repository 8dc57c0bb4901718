#pragma once
#include "core/matrix.h"

namespace bn {

/// Scales a gradient that is longer than `most` down to that length, as torch.nn.utils.clip_grad_norm_ does: by
/// min(1, most / (norm + 1e-6)), with the Euclidean norm over all parameters, in double.
void clip_norm(double most, VectorRef gradient);

}  // namespace bn
