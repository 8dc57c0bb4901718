#pragma once
#include <emscripten/val.h>

#include "train/config.h"

namespace bn {

/// A Config from a JavaScript object; missing fields take their defaults. Refuses unknown fields, values of another
/// type and values beyond the limits, with one sentence.
Config read_config(const emscripten::val& object);

/// The list of fields as JavaScript objects: name, kind, value (the default), live, and what is allowed.
emscripten::val describe_config();

}  // namespace bn
