#include "nn/linear.h"

#include "core/reduce.h"

namespace bn {

Linear make_linear(Layout& parameters, Index in, Index out, bool bias) {
  return {in, out, parameters.take(in * out), parameters.take(bias ? out : 0)};
}

ConstMatrixView weights(const Linear& layer, ConstVectorRef parameters) {
  return {parameters.data() + layer.W.offset, layer.out, layer.in};
}

void forward(const Linear& layer, ConstVectorRef parameters, ConstMatrixRef a, MatrixRef z) {
  z.noalias() = weights(layer, parameters) * a;
  if (layer.b.size > 0) z.colwise() += part(parameters, layer.b);
}

void parameter_gradient(const Linear& layer, ConstMatrixRef a, ConstMatrixRef dz, VectorRef gradient) {
  MatrixView dW(gradient.data() + layer.W.offset, layer.out, layer.in);
  dW.noalias() = dz * a.transpose();
  for (Index i = 0; i < layer.b.size; ++i) {
    const auto dz_i = dz.row(i);
    gradient[layer.b.offset + i] = Scalar(sum(dz.cols(), [&](Index j) { return double(dz_i[j]); }));
  }
}

void input_gradient(const Linear& layer, ConstVectorRef parameters, ConstMatrixRef dz, MatrixRef da) {
  da.noalias() = weights(layer, parameters).transpose() * dz;
}

}  // namespace bn
