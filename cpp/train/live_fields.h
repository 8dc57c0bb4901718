#pragma once
#include "train/config.h"

namespace bn {

/// Refuses when `to` differs from `from` in a field that needs a new run.
void refuse_restart(const Config& from, const Config& to);

}  // namespace bn
