#pragma once
#include "train/features.h"
#include "train/input_scaling.h"

namespace bn {

/// What the first layer gets of a point: its features, each scaled with the training set's numbers.
struct Inputs {
  std::vector<Feature> features;
  InputScaling scaling;  // one number a feature
};

/// train_x: (2, m), raw coordinates.
Inputs fit_inputs(const std::vector<Feature>& features, ScalingKind kind, ConstMatrixRef train_x);

/// x (2, m), raw coordinates -> inputs (features, m).
void inputs_of(const Inputs& how, ConstMatrixRef x, MatrixRef inputs);

}  // namespace bn
