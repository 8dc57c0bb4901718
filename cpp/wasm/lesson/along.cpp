#include "probe/along.h"

#include <emscripten/bind.h>

#include "train/field_rules.h"
#include "wasm/config_reader.h"
#include "wasm/lesson/arrays.h"
#include "wasm/values.h"

namespace {

using emscripten::val;

val look_along(const val& config, int steps) {
  return bn::guarded([&] {
    bn::check_integer("steps", steps, {0, 5000});
    bn::Trainer trainer(bn::read_config(config));
    for (int i = 0; i < steps && !trainer.diverged(); ++i) trainer.step();
    bn::NextStep next(trainer);
    bn::Along found;
    bn::look_along(next, found);
    val along = val::object();
    along.set("alpha", bn::array_of(found.alpha));
    along.set("ratio", bn::array_of(found.ratio));
    return along;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(along) { emscripten::function("lookAlong", &look_along); }
