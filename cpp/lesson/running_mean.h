#pragma once
#include <array>

#include "core/matrix.h"

namespace bn {

/// One unit's z in a hundred mini-batches, of which batch norm keeps a running mean.
inline constexpr Index kBatches = 100;

struct RunningMean {
  Vector batch_mu;    // (kBatches)
  Vector running_mu;  // (kBatches + 1): it starts at 0
  double mean = 0;    // of all batches' means
  Index within = -1;  // the first step at which the running mean is within 5 % of it; -1: never
  double wobble = 0;  // standard deviation of the last 40 running means
};

/// The engine's batch norm takes every mini-batch. `momentum` in [0, 1]: weight of the new value.
RunningMean running_mean(double momentum);

/// A mini-batch of eight numbers, normalised and shifted by batch norm's beta with gamma = 1.
struct ShiftedBatch {
  Vector z_hat, z_tilde;  // (8)
  double mean = 0;        // of z_tilde
  double spread = 0;      // of z_tilde
};
ShiftedBatch shifted_batch(double beta);

}  // namespace bn
