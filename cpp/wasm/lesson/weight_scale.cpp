#include "lesson/weight_scale.h"

#include <emscripten/bind.h>

#include "wasm/config_reader.h"
#include "wasm/lesson/lists.h"
#include "wasm/values.h"

namespace {

using emscripten::val;

val look_at_scaled(const val& config, int steps, double factor) {
  return bn::guarded([&] {
    const bn::ScaledLook found = bn::look_at_scaled(bn::read_config(config), steps, factor);
    val look = val::object();
    look.set("loss", found.loss);
    look.set("weight_norm", found.weight_norm);
    look.set("gradient_norm", found.gradient_norm);
    look.set("alignment", found.alignment);
    return look;
  });
}

val look_at_effective_rate(const val& config, int layer, int steps, int every) {
  return bn::guarded([&] {
    const bn::EffectiveRate found = bn::look_at_effective_rate(bn::read_config(config), layer, steps, every);
    val rate = val::object();
    rate.set("step", bn::array_of(found.step));
    rate.set("weight_norm", bn::array_of(found.weight_norm));
    rate.set("rate", bn::array_of(found.rate));
    rate.set("loss", bn::array_of(found.loss));
    return rate;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(weight_scale) {
  emscripten::function("lookAtScaled", &look_at_scaled);
  emscripten::function("lookAtEffectiveRate", &look_at_effective_rate);
}
