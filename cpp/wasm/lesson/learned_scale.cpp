#include "lesson/learned_scale.h"

#include <emscripten/bind.h>

#include "wasm/config_reader.h"
#include "wasm/lesson/lists.h"
#include "wasm/values.h"

namespace {

using emscripten::val;

val learn_scale(const val& config, int layer, int unit, int steps) {
  return bn::guarded([&] {
    const bn::LearnedScale found = bn::learn_scale(bn::read_config(config), {layer, unit}, steps);
    val learned = val::object();
    learned.set("loss", bn::array_of(found.loss));
    learned.set("gamma", bn::array_of(found.gamma));
    learned.set("beta", bn::array_of(found.beta));
    learned.set("dgamma", bn::array_of(found.dgamma));
    learned.set("dbeta", bn::array_of(found.dbeta));
    learned.set("first_gamma", bn::array_of(found.first_gamma));
    learned.set("first_beta", bn::array_of(found.first_beta));
    learned.set("second_gamma", bn::array_of(found.second_gamma));
    learned.set("second_beta", bn::array_of(found.second_beta));
    return learned;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(learned_scale) { emscripten::function("learnScale", &learn_scale); }
