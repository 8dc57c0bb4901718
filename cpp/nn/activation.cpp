#include "nn/activation.h"

#include "core/elementary.h"

namespace bn {

void forward(const Activation& layer, ConstMatrixRef z, MatrixRef a) {
  switch (layer.kind) {
    case ActivationKind::relu:
      a = z.unaryExpr([](Scalar v) { return v < Scalar(0) ? Scalar(0) : v; });
      break;
    case ActivationKind::leaky_relu:
      a = z.unaryExpr([](Scalar v) { return v < Scalar(0) ? kLeak * v : v; });
      break;
    case ActivationKind::tanh:
      a = z.unaryExpr([](Scalar v) { return tanh(v); });
      break;
    case ActivationKind::sigmoid:
      a = z.unaryExpr([](Scalar v) { return logistic(v); });
      break;
    case ActivationKind::linear:
      a = z;
      break;
  }
}

void backward(const Activation& layer, ConstMatrixRef a, ConstMatrixRef da, MatrixRef dz) {
  switch (layer.kind) {
    case ActivationKind::relu:
      dz = da.binaryExpr(a, [](Scalar d, Scalar v) { return v > Scalar(0) ? d : Scalar(0); });
      break;
    case ActivationKind::leaky_relu:
      dz = da.binaryExpr(a, [](Scalar d, Scalar v) { return v > Scalar(0) ? d : kLeak * d; });
      break;
    case ActivationKind::tanh:
      dz = da.binaryExpr(a, [](Scalar d, Scalar v) { return d * (Scalar(1) - v * v); });
      break;
    case ActivationKind::sigmoid:
      dz = da.binaryExpr(a, [](Scalar d, Scalar v) { return d * (v * (Scalar(1) - v)); });
      break;
    case ActivationKind::linear:
      dz = da;
      break;
  }
}

}  // namespace bn
