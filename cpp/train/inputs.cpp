#include "train/inputs.h"

namespace bn {

Inputs fit_inputs(const std::vector<Feature>& features, ScalingKind kind, ConstMatrixRef train_x) {
  Matrix values(static_cast<Index>(features.size()), train_x.cols());
  features_of(features, train_x, values);
  return {features, fit_scaling(kind, values)};
}

void inputs_of(const Inputs& how, ConstMatrixRef x, MatrixRef inputs) {
  features_of(how.features, x, inputs);
  apply(how.scaling, inputs, inputs);
}

}  // namespace bn
