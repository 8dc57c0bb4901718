#include "lesson/five_steps.h"

#include <emscripten/bind.h>

#include "lesson/five_steps_back.h"
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

val object_of(const bn::FiveStepsBack& back) {
  val object = val::object();
  object.set("dgamma", back.dgamma);
  object.set("dbeta", back.dbeta);
  object.set("dz_hat", bn::array_of(back.dz_hat));
  object.set("dsigma2", back.dsigma2);
  object.set("dmu", back.dmu);
  object.set("dz", bn::array_of(back.dz));
  return object;
}

val five_steps_back(const val& z, const val& dz_tilde, double eps, double gamma, double beta) {
  return bn::guarded([&] {
    const bn::ScaleShift with{eps, gamma, beta};
    const std::vector<double> values = bn::numbers_of(z);
    const std::vector<double> slopes = bn::numbers_of(dz_tilde);
    const bn::FiveSteps steps = bn::five_steps(values, with);
    const bn::ThreeTerms terms = bn::three_terms(steps, with, slopes);
    val object = val::object();
    object.set("slopes", object_of(bn::five_steps_back(steps, with, slopes)));
    object.set("measured", object_of(bn::measured_back(values, with, slopes)));
    object.set("mean_dz_hat", terms.mean_dz_hat);
    object.set("mean_dz_hat_z_hat", terms.mean_dz_hat_z_hat);
    object.set("dz", bn::array_of(terms.dz));
    return object;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(five_steps) {
  emscripten::function("fiveSteps", &five_steps);
  emscripten::function("fiveStepsBack", &five_steps_back);
}
