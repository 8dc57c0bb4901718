#pragma once
#include "nn/network.h"
#include "replay/fields.h"
#include "train/optimizer.h"

// What a training case's network and optimiser are built from.
namespace bn::replay {

Architecture read_architecture(Fields& fields);

/// `optimizer`: the kind, lr and the numbers which that kind has.
OptimizerSpec read_optimizer(Fields& fields);

/// Refuses a network and batches that would need too much memory.
void refuse_size(const Architecture& architecture, Index capacity);

}  // namespace bn::replay
