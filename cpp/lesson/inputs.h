#pragma once
#include <array>

#include "lesson/cloud_moments.h"
#include "train/input_scaling.h"

namespace bn {

/// What a scaling makes of a cloud of points.
struct ScaledCloud {
  InputScaling scaling;
  Matrix x;  // (2, m)
  CloudMoments moments;
  Axes axes;  // of the covariance: variances along the cloud's long and short axis
};

/// The notes' reminder, "Normalizing input X in a network": raw points, after step 2, after step 4 as the notes have it
/// (divided by sigma^2) and as it is meant (divided by sigma).
inline constexpr std::array<ScalingKind, 4> kInputSteps{ScalingKind::none, ScalingKind::center, ScalingKind::sigma2,
                                                        ScalingKind::sigma};

/// x: (2, m). Fits the scaling to x and applies it.
ScaledCloud scale_cloud(ScalingKind kind, ConstMatrixRef x);

}  // namespace bn
