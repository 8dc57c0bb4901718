#include "lesson/unit_in_training.h"

#include <emscripten/bind.h>

#include "train/field_rules.h"
#include "wasm/config_reader.h"
#include "wasm/lesson/lists.h"
#include "wasm/values.h"

namespace {

using emscripten::val;

val object_of(const bn::UnitMoment& moment) {
  val object = val::object();
  object.set("loss", moment.loss);
  object.set("gamma", moment.gamma);
  object.set("beta", moment.beta);
  object.set("mu", moment.mu);
  object.set("sigma2", moment.sigma2);
  object.set("z", bn::array_of(moment.z));
  object.set("z_hat", bn::array_of(moment.z_hat));
  object.set("dz_tilde", bn::array_of(moment.dz_tilde));
  return object;
}

val watch_last_step(const val& config, int steps, int layer, int unit) {
  return bn::guarded([&] { return object_of(bn::watch_last_step(bn::read_config(config), steps, {layer, unit})); });
}

val watch_steps(const val& config, int steps, int layer, int unit) {
  return bn::guarded([&] {
    val list = val::array();
    for (const bn::UnitMoment& moment : bn::watch_steps(bn::read_config(config), steps, {layer, unit}))
      list.call<void>("push", object_of(moment));
    return list;
  });
}

/// What an activation, by its name, makes of numbers.
val activate(const std::string& name, const val& z) {
  return bn::guarded([&] {
    std::size_t kind = 0;
    while (kind < bn::kActivationNames.size() && name != bn::kActivationNames[kind]) ++kind;
    if (kind == bn::kActivationNames.size())
      throw bn::Refusal(bn::choice_refusal("activation", name, bn::kActivationNames));
    std::vector<double> numbers = bn::numbers_of(z);
    bn::Matrix row(1, static_cast<bn::Index>(numbers.size()));
    for (bn::Index i = 0; i < row.cols(); ++i) row(0, i) = bn::Scalar(numbers[static_cast<std::size_t>(i)]);
    bn::Matrix a(1, row.cols());
    bn::forward(bn::Activation{bn::ActivationKind(kind), 1}, row, a);
    for (bn::Index i = 0; i < row.cols(); ++i) numbers[static_cast<std::size_t>(i)] = double(a(0, i));
    return bn::array_of(numbers);
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(unit_in_training) {
  emscripten::function("watchLastStep", &watch_last_step);
  emscripten::function("watchSteps", &watch_steps);
  emscripten::function("activate", &activate);
}
