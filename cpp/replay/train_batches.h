#pragma once
#include <vector>

#include "nn/loss.h"
#include "nn/network.h"
#include "replay/fields.h"

namespace bn::replay {

/// One mini-batch of a training case.
struct Batch {
  Matrix x;  // (inputs, m)
  Matrix y;  // (1, m); for half_mse (outputs, m)
};

/// `loss`, which must suit the outputs.
LossKind read_loss(Fields& fields, const Architecture& architecture);

/// `batches`: one for each step.
std::vector<Batch> read_batches(Fields& fields, const Architecture& architecture, LossKind loss);

/// Examples of the largest batch, at least 1.
Index largest_batch(const std::vector<Batch>& batches);

}  // namespace bn::replay
