#include "lesson/live_network.h"

#include <emscripten/bind.h>

#include "wasm/config_reader.h"
#include "wasm/lesson/arrays.h"
#include "wasm/values.h"

namespace {

using emscripten::val;

val layer_of(const bn::SeenLayer& seen) {
  val layer = val::object();
  layer.set("W", bn::array_of(seen.W));
  layer.set("b", bn::array_of(seen.b));
  layer.set("db", bn::array_of(seen.db));
  layer.set("mu", bn::array_of(seen.mu));
  layer.set("sigma2", bn::array_of(seen.sigma2));
  layer.set("inv_std", bn::array_of(seen.inv_std));
  layer.set("gamma", bn::array_of(seen.gamma));
  layer.set("beta", bn::array_of(seen.beta));
  layer.set("z", bn::array_of(seen.z));
  layer.set("z_hat", bn::array_of(seen.z_hat));
  layer.set("z_tilde", bn::array_of(seen.z_tilde));
  layer.set("a", bn::array_of(seen.a));
  return layer;
}

val network_of(const bn::SeenNetwork& seen) {
  val hidden = val::array();
  for (const bn::SeenLayer& layer : seen.hidden) hidden.call<void>("push", layer_of(layer));
  val network = val::object();
  network.set("m", double(seen.x.cols()));
  network.set("x", bn::array_of(seen.x));
  network.set("y", bn::array_of(seen.y));
  network.set("hidden", hidden);
  network.set("W_out", bn::array_of(seen.W_out));
  network.set("b_out", bn::array_of(seen.b_out));
  network.set("z_out", bn::array_of(seen.z_out));
  network.set("meaning", bn::array_of(seen.meaning));
  network.set("loss", seen.loss);
  return network;
}

val change_of(const bn::LayerChange& from) {
  val change = val::object();
  change.set("z", from.z);
  change.set("mu", from.mu);
  change.set("z_hat", from.z_hat);
  change.set("z_tilde", from.z_tilde);
  change.set("same", double(from.same));
  change.set("count", double(from.count));
  return change;
}

val shift_network(const val& config, int steps, int layer, double shift) {
  return bn::guarded([&] {
    const bn::Config read = bn::read_config(config);
    const bn::SeenNetwork before = bn::look_at_network(read, steps, layer, 0);
    const bn::SeenNetwork after = bn::look_at_network(read, steps, layer, shift);
    val changes = val::array();
    for (std::size_t l = 0; l < before.hidden.size(); ++l) {
      changes.call<void>("push", change_of(bn::change_between(before.hidden[l], after.hidden[l])));
    }
    val seen = val::object();
    seen.set("before", network_of(before));
    seen.set("after", network_of(after));
    seen.set("changes", changes);
    return seen;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(live_network) { emscripten::function("shiftNetwork", &shift_network); }
