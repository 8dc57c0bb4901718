#pragma once
#include <vector>

#include "train/trainer.h"

namespace bn {

/// One hidden layer with batch norm in front of its activation, as it handles one mini-batch of m examples.
struct SeenLayer {
  Matrix W;                       // (units, units or features before)
  Vector b, mu, sigma2, inv_std;  // (units)
  Vector gamma, beta;             // (units)
  Vector db;                      // (units): d(loss)/d(b), exactly 0 in front of batch norm
  Matrix z, z_hat, z_tilde, a;    // (units, m)
};

/// A whole network on its next mini-batch, in training mode.
struct SeenNetwork {
  Matrix x, y;  // (features, m), (1, m)
  std::vector<SeenLayer> hidden;
  Matrix W_out;           // (outputs, units)
  Vector b_out;           // (outputs)
  Matrix z_out, meaning;  // (outputs, m): raw, and as probabilities
  double loss = 0;
};

/// The network of `config` after so many steps, with `shift` added to every b of a hidden layer (counted from 0).
/// Refuses a network without batch norm before the activation, a layer that is not there and more than 2000 steps.
SeenNetwork look_at_network(const Config& config, int steps, int layer, double shift);

/// What differs between two looks at one hidden layer: largest differences, and how many z_tilde stayed to the bit.
struct LayerChange {
  double z = 0, mu = 0, z_hat = 0, z_tilde = 0;
  Index same = 0;
  Index count = 0;
};
LayerChange change_between(const SeenLayer& before, const SeenLayer& after);

}  // namespace bn
