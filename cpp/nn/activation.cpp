#include "nn/activation.h"

#include "core/elementary.h"
#include "kernel/map.h"

namespace bn {

void forward(const Activation& layer, ConstMatrixRef z, MatrixRef a) {
  const Lanes zero{};
  switch (layer.kind) {
    case ActivationKind::relu:
      // Not v > 0 ? v : 0, which would hide a NaN.
      return map(z, a, [=](Lanes v) { return select(v < zero, zero, v); });
    case ActivationKind::leaky_relu:
      return map(z, a, [=](Lanes v) { return select(v < zero, kLeak * v, v); });
    case ActivationKind::tanh:
      return map(z, a, [](Lanes v) { return tanh(v); });
    case ActivationKind::sigmoid:
      return map(z, a, [](Lanes v) { return logistic(v); });
    case ActivationKind::linear:
      return map(z, a, [](Lanes v) { return v; });
  }
}

void backward(const Activation& layer, ConstMatrixRef a, ConstMatrixRef da, MatrixRef dz) {
  const Lanes zero{};
  switch (layer.kind) {
    case ActivationKind::relu:
      return map(da, a, dz, [=](Lanes d, Lanes v) { return select(v > zero, d, zero); });
    case ActivationKind::leaky_relu:
      return map(da, a, dz, [=](Lanes d, Lanes v) { return select(v > zero, d, kLeak * d); });
    case ActivationKind::tanh:
      return map(da, a, dz, [](Lanes d, Lanes v) { return d * (Scalar(1) - v * v); });
    case ActivationKind::sigmoid:
      return map(da, a, dz, [](Lanes d, Lanes v) { return d * (v * (Scalar(1) - v)); });
    case ActivationKind::linear:
      return map(da, dz, [](Lanes d) { return d; });
  }
}

}  // namespace bn
