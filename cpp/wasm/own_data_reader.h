#pragma once
#include <emscripten/val.h>

#include <memory>

#include "train/own_data.h"

namespace bn {

/// Own data from a JavaScript object, `x` ([axis][point]), `y` and `classes`; null: there are none. What the numbers
/// may be is said by `validate`. Refuses lists whose lengths do not go together.
std::shared_ptr<const OwnData> read_own_data(const emscripten::val& object);

}  // namespace bn
