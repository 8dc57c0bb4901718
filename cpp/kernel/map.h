#pragma once
#include "core/lanes.h"

namespace bn {

/// to = f(from), element by element; f takes and gives four at a time. `to` may be `from` itself.
template <class Function>
void map(ConstMatrixRef from, MatrixRef to, Function f) {
  for (Index i = 0; i < to.rows(); ++i) {
    const Scalar* in = from.data() + i * from.outerStride();
    Scalar* out = to.data() + i * to.outerStride();
    for_groups(to.cols(), [&](Index j, auto place) { place.store(out + j, f(place.load(in + j))); });
  }
}

/// to = f(a, b), likewise.
template <class Function>
void map(ConstMatrixRef a, ConstMatrixRef b, MatrixRef to, Function f) {
  for (Index i = 0; i < to.rows(); ++i) {
    const Scalar* in_a = a.data() + i * a.outerStride();
    const Scalar* in_b = b.data() + i * b.outerStride();
    Scalar* out = to.data() + i * to.outerStride();
    for_groups(to.cols(),
               [&](Index j, auto place) { place.store(out + j, f(place.load(in_a + j), place.load(in_b + j))); });
  }
}

}  // namespace bn
