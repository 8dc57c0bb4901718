#include <emscripten/bind.h>

#include "lesson/noisy_run.h"
#include "lesson/third_layer.h"
#include "train/field_rules.h"
#include "wasm/config_reader.h"
#include "wasm/values.h"

// Runs that a worker trains bit by bit.
namespace {

using emscripten::val;

bn::ThirdLayer* make_third_layer(const val& config, int feed) {
  return bn::guarded([&] {
    bn::check_integer("feed", feed, {0, double(bn::kFeedNames.size() - 1)});
    return new bn::ThirdLayer(bn::read_config(config), bn::Feed(feed));
  });
}

bn::NoisyRun* make_noisy_run(const val& config, double noise) {
  return bn::guarded([&] { return new bn::NoisyRun(bn::read_config(config), noise); });
}

template <class Run>
void train(Run& run, int steps) {
  bn::guarded([&] { run.train(steps); });
}

template <class Run>
val score(Run& run) {
  return bn::guarded([&] {
    const bn::Score found = run.score();
    val score = val::object();
    score.set("loss", found.loss);
    score.set("accuracy", found.accuracy);
    return score;
  });
}

template <class Run, class Make>
void bind(const char* name, Make make) {
  emscripten::class_<Run>(name)
      .constructor(make, emscripten::allow_raw_pointers())
      .function("train", &train<Run>)
      .function("score", &score<Run>)
      .function("diverged", &Run::diverged);
}

}  // namespace

EMSCRIPTEN_BINDINGS(trials) {
  bind<bn::ThirdLayer>("ThirdLayer", &make_third_layer);
  bind<bn::NoisyRun>("NoisyRun", &make_noisy_run);
}
