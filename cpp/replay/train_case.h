#pragma once
#include "replay/fields.h"

namespace bn::replay {

/// Reads a training run (network, first numbers, batches), runs it and returns its losses and checkpoints.
json run_train(Fields& fields);

}  // namespace bn::replay
