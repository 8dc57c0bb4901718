#include "nn/linear.h"

#include "core/reduce.h"
#include "kernel/product.h"

namespace bn {

Linear make_linear(Layout& parameters, Index in, Index out, bool bias) {
  return {in, out, parameters.take(in * out), parameters.take(bias ? out : 0)};
}

ConstFlatView weights(const Linear& layer, ConstVectorRef parameters) {
  return {parameters.data() + layer.W.offset, layer.out, layer.in};
}

void forward(const Linear& layer, ConstVectorRef parameters, ConstMatrixRef a, MatrixRef z) {
  product(weights(layer, parameters), a, part(parameters, layer.b), z);
}

void weight_gradient(const Linear& layer, ConstMatrixRef a, ConstMatrixRef dz, VectorRef gradient) {
  product_over_examples(dz, a, FlatView(gradient.data() + layer.W.offset, layer.out, layer.in));
}

void bias_gradient(const Linear& layer, ConstMatrixRef dz, VectorRef gradient) {
  for (Index i = 0; i < layer.b.size; ++i) {
    const Scalar* row = dz.row(i).data();
    gradient[layer.b.offset + i] =
        Scalar(sum_lanes(dz.cols(), [row](Index j, auto place) { return place.load(row + j); }));
  }
}

void input_gradient(const Linear& layer, ConstVectorRef parameters, ConstMatrixRef dz, MatrixRef da) {
  transposed_product(weights(layer, parameters), dz, da);
}

}  // namespace bn
