#pragma once
#include "nn/network.h"
#include "replay/fields.h"

// The numbers of a training case's network: the first ones in, the trained ones out.
namespace bn::replay {

/// `init`: W, b, gamma and beta, each a list with an item for each layer that may have it, null where one has none.
void read_state(Fields& fields, const Network& network, State& state);

/// W, b, gamma, beta, running_mean and running_var, layer by layer; null where a layer has none.
json write_state(const Network& network, const State& state);

}  // namespace bn::replay
