#include "lesson/inputs.h"

#include <emscripten/bind.h>

#include "lesson/cloud.h"
#include "lesson/test_set.h"
#include "wasm/lesson/clouds.h"
#include "wasm/values.h"

namespace {

using bn::array_of;
using bn::Index;
using emscripten::val;

/// `moved`: point, u1, u2, for each one that was moved.
val stretched_cloud(const val& stretch, int m, const val& moved) {
  return bn::guarded([&] {
    const std::vector<double> numbers = bn::numbers_of(moved);
    std::vector<bn::Moved> points;
    for (std::size_t i = 0; i + 3 <= numbers.size(); i += 3) {
      points.push_back({Index(numbers[i]), {numbers[i + 1], numbers[i + 2]}});
    }
    return array_of(bn::stretched_cloud(bn::stretch_of(stretch), m, points));
  });
}

val unstretched(const val& stretch, double x1, double x2) {
  return array_of(bn::unstretched(bn::stretch_of(stretch), {x1, x2}));
}

val scale_cloud(int step, const val& x) {
  return bn::guarded(
      [&] { return bn::object_of(bn::scale_cloud(bn::kInputSteps.at(std::size_t(step)), bn::matrix_of(x, 2))); });
}

val object_of(const bn::JudgedSet& set) {
  val object = val::object();
  object.set("x", array_of(set.x));
  object.set("used_mu", array_of(set.scaling.mu));
  object.set("used_sigma", array_of(set.scaling.divisor));
  object.set("mu", array_of(set.moments.mu));
  object.set("spread", array_of(set.moments.spread()));
  object.set("right", array_of(std::vector<double>(set.right.begin(), set.right.end())));
  object.set("accuracy", set.accuracy);
  return object;
}

val judge_test_set(int count, double ones) {
  return bn::guarded([&] {
    const bn::TestSet set = bn::judge_test_set(count, ones);
    val object = val::object();
    object.set("train_x", array_of(set.train_x));
    object.set("train_y", array_of(set.train_y));
    object.set("y", array_of(set.y));
    object.set("w", array_of(set.w));
    object.set("b", set.b);
    object.set("with_train", object_of(set.with_train));
    object.set("with_own", object_of(set.with_own));
    return object;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(inputs) {
  emscripten::function("stretchedCloud", &stretched_cloud);
  emscripten::function("unstretched", &unstretched);
  emscripten::function("scaleCloud", &scale_cloud);
  emscripten::function("judgeTestSet", &judge_test_set);
}
