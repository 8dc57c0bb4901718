#pragma once
#include "replay/fields.h"

namespace bn::replay {

/// What is allowed for eps of a norm and for its momentum.
inline constexpr Range kEpsRange{0, 1e6};
inline constexpr Range kMomentumRange{0, 1};

/// Each reads one case, runs the norm forward and, with `gy`, backward, and returns the result's fields.
json run_batch_norm(Fields& fields);
json run_batch_norm_eval(Fields& fields);
json run_layer_norm(Fields& fields);
json run_rms_norm(Fields& fields);
json run_group_norm(Fields& fields);

}  // namespace bn::replay
