#include "nn/activation.h"

#include "kernel/map.h"
#include "nn/activation_functions.h"

namespace bn {

void forward(const Activation& layer, ConstMatrixRef z, MatrixRef a) {
  with_functions(layer.kind, [&](auto g) { map(z, a, [g](Lanes v) { return g.of(v); }); });
}

void backward(const Activation& layer, ConstMatrixRef a, ConstMatrixRef da, MatrixRef dz) {
  with_functions(layer.kind, [&](auto g) { map(da, a, dz, [g](Lanes d, Lanes v) { return g.back(d, v); }); });
}

}  // namespace bn
