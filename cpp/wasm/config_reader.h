#pragma once
#include <emscripten/val.h>

#include "train/config.h"

namespace bn {

/// A Config from a JavaScript object; missing fields take their defaults. Refuses unknown fields, values of another
/// type and values beyond the limits, with one sentence.
Config read_config(const emscripten::val& object);

}  // namespace bn
