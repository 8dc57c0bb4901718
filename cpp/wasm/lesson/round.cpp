#include "lesson/round.h"

#include <emscripten/bind.h>

#include "wasm/lesson/arrays.h"
#include "wasm/lesson/clouds.h"
#include "wasm/values.h"

namespace {

using bn::array_of;
using emscripten::val;

/// Points of a path that a picture can show.
constexpr std::size_t kMostPath = 4000;

val path_of(const bn::Descent& descent) { return array_of(descent.path.front().data(), 2 * descent.path.size()); }

val object_of(const bn::RoundPanel& panel) {
  val object = val::object();
  object.set("cloud", bn::object_of(panel.cloud));
  object.set("y", array_of(panel.y));
  object.set("w_best", array_of(panel.fit.w_best));
  object.set("axes", bn::object_of(panel.axes));
  object.set("stable_rate", panel.stable_rate);
  object.set("rate", panel.rate);
  object.set("start_excess", panel.start_excess);
  object.set("path", path_of(panel.descent));
  object.set("steps", double(panel.descent.steps));
  object.set("end", std::string(bn::kDescentEndNames.at(std::size_t(panel.descent.end))));
  return object;
}

val round_panels(const val& stretch, double share, double start1, double start2) {
  return bn::guarded([&] {
    val panels = val::array();
    for (const bn::RoundPanel& panel :
         bn::round_panels({bn::stretch_of(stretch), share, {start1, start2}}, kMostPath)) {
      panels.call<void>("push", object_of(panel));
    }
    return panels;
  });
}

val held_start(double start1, double start2, double tilt) { return array_of(bn::held_start({start1, start2}, tilt)); }

}  // namespace

EMSCRIPTEN_BINDINGS(round) {
  emscripten::function("roundPanels", &round_panels);
  emscripten::function("heldStart", &held_start);
  emscripten::constant("largestExcess", bn::kLargestExcess);
}
