#include "lesson/inference.h"

#include <emscripten/bind.h>

#include "wasm/config_reader.h"
#include "wasm/lesson/lists.h"
#include "wasm/values.h"

namespace {

using emscripten::val;

val look_at_lag(const val& config, int layer, int unit, int steps, int every) {
  return bn::guarded([&] {
    const bn::Lag found = bn::look_at_lag(bn::read_config(config), {layer, unit}, steps, every);
    val lag = val::object();
    lag.set("step", bn::array_of(found.step));
    lag.set("running", bn::array_of(found.running));
    lag.set("exact", bn::array_of(found.exact));
    lag.set("mu", bn::array_of(found.mu));
    lag.set("running_mu", bn::array_of(found.running_mu));
    lag.set("sigma2", bn::array_of(found.sigma2));
    lag.set("running_sigma2", bn::array_of(found.running_sigma2));
    return lag;
  });
}

val predict_with_mates(const val& config, int steps, double x1, double x2, int size, int draws) {
  return bn::guarded([&] {
    const bn::Mates found = bn::predict_with_mates(bn::read_config(config), steps, x1, x2, size, draws);
    val mates = val::object();
    mates.set("predicted", bn::array_of(found.predicted));
    mates.set("inference", found.inference);
    return mates;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(inference) {
  emscripten::function("lookAtLag", &look_at_lag);
  emscripten::function("predictWithMates", &predict_with_mates);
}
