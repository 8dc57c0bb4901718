#pragma once
#include "nn/loss.h"
#include "nn/network.h"
#include "train/optimizer.h"

namespace bn {

/// A network that learns: everything one training step needs, sized once.
struct Learner {
  /// For batches of up to `capacity` examples.
  Learner(Network architecture, LossKind loss_kind, const OptimizerSpec& spec, Index capacity);

  /// Loss of the y.cols() examples in pass.input, and pass.gradient.
  double differentiate(ConstMatrixRef y);

  /// Takes the gradient to the parameters and the batch's statistics to the running ones.
  void update();

  Network network;
  LossKind loss;
  State state;
  Pass pass;
  Optimizer optimizer;
};

}  // namespace bn
