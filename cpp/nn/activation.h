#pragma once
#include <array>

#include "core/matrix.h"

namespace bn {

enum class ActivationKind { relu, leaky_relu, tanh, sigmoid, linear };
inline constexpr std::array<const char*, 5> kActivationNames{"relu", "leaky_relu", "tanh", "sigmoid", "linear"};

/// Slope of leaky relu below 0 (PyTorch's default).
inline constexpr Scalar kLeak = Scalar(0.01);

/// a = g(z), element by element.
struct Activation {
  ActivationKind kind = ActivationKind::relu;
  Index features = 0;
};

/// z (features, m) -> a.
void forward(const Activation& layer, ConstMatrixRef z, MatrixRef a);

/// da (features, m) -> dz = da g'(z). Every g here has a slope that its own value tells; relu'(0) = 0 and
/// leaky_relu'(0) = kLeak, as in PyTorch.
void backward(const Activation& layer, ConstMatrixRef a, ConstMatrixRef da, MatrixRef dz);

}  // namespace bn
