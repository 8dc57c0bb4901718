#include "lesson/five_steps.h"

#include <emscripten/bind.h>

#include "wasm/lesson/lists.h"
#include "wasm/values.h"

namespace {

using emscripten::val;

val five_steps(const val& z, double eps, double gamma, double beta) {
  return bn::guarded([&] {
    const bn::FiveSteps steps = bn::five_steps(bn::numbers_of(z), {eps, gamma, beta});
    val object = val::object();
    object.set("mu", steps.mu);
    object.set("centred", bn::array_of(steps.centred));
    object.set("squared", bn::array_of(steps.squared));
    object.set("sigma2", steps.sigma2);
    object.set("inv_std", steps.inv_std);
    object.set("z_hat", bn::array_of(steps.z_hat));
    object.set("z_tilde", bn::array_of(steps.z_tilde));
    return object;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(five_steps) { emscripten::function("fiveSteps", &five_steps); }
