#include <emscripten/bind.h>

#include "lesson/memories.h"
#include "lesson/momentum_run.h"
#include "lesson/running_mean.h"
#include "wasm/lesson/clouds.h"
#include "wasm/values.h"

namespace {

using bn::array_of;
using bn::Vector;
using emscripten::val;

val momentum_run(double momentum) {
  return bn::guarded([&] {
    const bn::MomentumRun run = bn::momentum_run(momentum);
    val object = val::object();
    object.set("steps", double(run.steps));
    object.set("path", array_of(run.path.front().data(), 2 * run.path.size()));
    return object;
  });
}

val fewest_steps() {
  const bn::FewestSteps fewest = bn::fewest_steps();
  val object = val::object();
  object.set("momentum", fewest.momentum);
  object.set("steps", double(fewest.steps));
  return object;
}

/// A size that is remembered, and what the spike did to it.
val size_of(const Vector& size, const Vector& move) {
  const bn::SpikeEcho echo = bn::echo_of_spike(size);
  val object = val::object();
  object.set("size", array_of(size));
  object.set("move", array_of(move));
  object.set("rise", echo.rise);
  object.set("half_gone", double(echo.half_gone));
  return object;
}

val memories(double alpha, double beta1, double beta2) {
  return bn::guarded([&] {
    const bn::Memories found = bn::memories(alpha, beta1, beta2);
    val object = val::object();
    object.set("gradients", array_of(bn::gradient_trace()));
    object.set("direction", array_of(found.adam_direction));
    object.set("lag", double(bn::lag_after_turn(found.adam_direction)));
    object.set("rmsprop", size_of(found.rmsprop_size, found.rmsprop_move));
    object.set("adam", size_of(found.adam_size, found.adam_move));
    return object;
  });
}

val running_mean(double momentum) {
  return bn::guarded([&] {
    const bn::RunningMean found = bn::running_mean(momentum);
    val object = val::object();
    object.set("batch_mu", array_of(found.batch_mu));
    object.set("running_mu", array_of(found.running_mu));
    object.set("mean", found.mean);
    object.set("within", double(found.within));
    object.set("wobble", found.wobble);
    return object;
  });
}

val shifted_batch(double beta) {
  return bn::guarded([&] {
    const bn::ShiftedBatch found = bn::shifted_batch(beta);
    val object = val::object();
    object.set("z_hat", array_of(found.z_hat));
    object.set("z_tilde", array_of(found.z_tilde));
    object.set("mean", found.mean);
    object.set("spread", found.spread);
    return object;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(which_beta) {
  emscripten::function("momentumRun", &momentum_run);
  emscripten::function("fewestSteps", &fewest_steps);
  emscripten::function("memories", &memories);
  emscripten::function("runningMean", &running_mean);
  emscripten::function("shiftedBatch", &shifted_batch);
}
