#pragma once
#include <array>

#include "core/matrix.h"

namespace bn {

/// none; center: x - mu; sigma: (x - mu) / sigma; sigma2: (x - mu) / sigma^2, as the lecture's notes have it.
enum class ScalingKind { none, center, sigma, sigma2 };
inline constexpr std::array<const char*, 4> kScalingNames{"none", "center", "sigma", "sigma2"};

/// x -> (x - mu) / divisor, per input.
struct InputScaling {
  Vector mu;       // (features)
  Vector divisor;  // (features)
};

/// Fits mu and sigma (biased, 1/m) to the training set. An input that does not vary is divided by 1.
InputScaling fit_scaling(ScalingKind kind, ConstMatrixRef train_x);

/// x (features, m), any set: always with the training set's numbers. `scaled` may be `x` itself.
void apply(const InputScaling& scaling, ConstMatrixRef x, MatrixRef scaled);

}  // namespace bn
