#pragma once
#include <vector>

#include "lesson/activation_noise.h"
#include "train/learner.h"

namespace bn {

/// As much noise as a learner's norms take, for batches of up to `capacity` examples: one for each of them, in order.
std::vector<ActivationNoise> make_noise(const Network& network, Index capacity);

/// Loss of the y.cols() examples in learner.pass.input and learner.pass.gradient, where what every norm gives is
/// multiplied by its noise's scale and shifted by its shift. The noise is a constant to the gradient.
/// REQUIRES: noise of make_noise, drawn for y.cols() examples.
double differentiate(Learner& learner, ConstMatrixRef y, const std::vector<ActivationNoise>& noise);

}  // namespace bn
