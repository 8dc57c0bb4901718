#include <emscripten/bind.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "probe/divergence.h"
#include "probe/probe.h"
#include "train/field_rules.h"
#include "train/timeline.h"
#include "wasm/config_reader.h"
#include "wasm/own_data_reader.h"
#include "wasm/tensors.h"
#include "wasm/values.h"

// The Engine that the page's workers talk to.
namespace {

using bn::guarded;
using bn::Index;
using bn::object_of;
using bn::Vector;
using bn::view;
using emscripten::val;

/// Mini-batches of one call: keeps a call short and its list of losses small.
constexpr int kMostSteps = 1 << 20;

/// A layer below 0 stands for no unit.
std::optional<bn::UnitPlace> place_of(int layer, int unit) {
  if (layer < 0) return std::nullopt;
  return bn::UnitPlace{layer, unit};
}

class Engine {
 public:
  explicit Engine(const bn::Config& config) : timeline_(config), probe_(timeline_.trainer()) {}
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  void retune(const val& config) {
    guarded([&] {
      bn::Config changed = bn::read_config(config);
      changed.own = trainer().config().own;
      timeline_.retune(changed);
    });
  }

  void edit(int kind, int layer, int unit, int from, double value) {
    guarded([&] {
      bn::check_integer("kind", kind, {0, double(bn::kEditNames.size() - 1)});
      timeline_.edit({bn::EditKind(kind), layer, unit, from, value});
    });
  }

  void put(const val& tensors) {
    guarded([&] { timeline_.put(bn::read_tensors(tensors, trainer().network())); });
  }

  void seek(double step, int most) {
    guarded([&] { timeline_.seek(Index(step), most); });
  }

  void step(int count) {
    guarded([&] {
      const int most = std::min(std::max(count, 0), kMostSteps);
      losses_.resize(most);
      loss_count_ = 0;
      for (int done = 0; done < most && trainer().goes_on(); ++done) {
        const bool first = trainer().steps() == timeline_.furthest();
        const double loss = timeline_.step();
        if (first && !trainer().diverged()) losses_[loss_count_++] = bn::Scalar(loss);
      }
    });
  }

  val losses() const { return view(losses_.data(), loss_count_); }

  val status() const {
    val status = val::object();
    status.set("step", double(trainer().steps()));
    status.set("furthest", double(timeline_.furthest()));
    status.set("epoch", trainer().epochs());
    status.set("learning_rate", trainer().learning_rate());
    const std::optional<std::string> inability = bn::inability(trainer().config());
    status.set("inability", inability ? val(*inability) : val::null());
    status.set("divergence", trainer().diverged() ? divergence() : val::null());
    return status;
  }

  val score(const std::string& set) {
    return guarded([&] {
      const std::optional<bn::Score> found = probe_.score_on(set == "test" ? bn::Set::test : bn::Set::train);
      if (!found) return val::null();
      val score = val::object();
      score.set("loss", found->loss);
      score.set("accuracy", found->accuracy);
      return score;
    });
  }

  val dataset() const {
    const bn::Dataset& data = trainer().dataset();
    const bn::Window& window = data.window;
    val corners = val::array();
    for (const float corner : {window.x1_from, window.x1_to, window.x2_from, window.x2_to}) {
      corners.call<void>("push", corner);
    }
    val dataset = val::object();
    dataset.set("x", view(data.x.data(), data.x.size()));
    dataset.set("y", view(data.y.data(), data.y.size()));
    dataset.set("train_count", double(data.train_count));
    dataset.set("batches", double(trainer().batches().per_epoch()));
    dataset.set("classes", data.classes);
    dataset.set("window", corners);
    return dataset;
  }

  val tensors() const { return bn::write_tensors(trainer().network(), trainer().state()); }

  val scaling() const {
    const bn::InputScaling& scaling = trainer().scaling();
    return object_of({{"mu", scaling.mu}, {"divisor", scaling.divisor}});
  }

  void use(int statistics) {
    guarded([&] {
      bn::check_integer("statistics", statistics, {0, double(bn::kStatisticsNames.size() - 1)});
      probe_.use(bn::Statistics(statistics));
    });
  }

  val surface(int grid, int layer, int unit) {
    return guarded([&] { return view(probe_.surface(grid, place_of(layer, unit))); });
  }

  val axes() const {
    const bn::Axis axis = bn::activation_axis(trainer().config().activation);
    val units = val::array();
    for (const int count : trainer().config().hidden) units.call<void>("push", count);
    val axes = val::object();
    axes.set("reach", bn::kReach);
    axes.set("a_from", axis.from);
    axes.set("a_to", axis.to);
    axes.set("units", units);
    return axes;
  }

  val distributions(int bins) {
    return guarded([&] {
      const bn::Distributions& found = probe_.distributions(bins);
      return object_of({{"histograms", found.histograms}, {"moments", found.moments}});
    });
  }

  val unit(int layer, int unit, int bins) {
    return guarded([&] {
      const bn::Unit& found = probe_.unit({layer, unit}, bins);
      val object = object_of({{"histograms", found.histograms},
                              {"moments", found.moments},
                              {"flow", found.flow},
                              {"flow_y", found.flow_y}});
      object.set("gamma", found.scale.gamma);
      object.set("beta", found.scale.beta);
      return object;
    });
  }

  val diagram(int grid, int layer, int unit) {
    return guarded([&] {
      const bn::Diagram& found = probe_.diagram(grid, place_of(layer, unit));
      return object_of({{"thumbs", found.thumbs},
                        {"weights", found.weights},
                        {"biases", found.biases},
                        {"gamma", found.gamma},
                        {"beta", found.beta}});
    });
  }

  val vitals() {
    return guarded([&] {
      const bn::Vitals& found = probe_.vitals();
      return object_of({{"units", found.units}, {"layers", found.layers}, {"histograms", found.histograms}});
    });
  }

  val plane(int layer, int first, int second) {
    return guarded([&] {
      const bn::Plane& found = probe_.plane({layer, first}, second);
      return object_of({{"lines", found.lines}, {"points", found.points}, {"y", found.y}});
    });
  }

  val along(int i) {
    return guarded([&] {
      bn::check_integer("i", i, {0, double(bn::kAlphas - 1)});
      const bn::Along& found = probe_.along(i);
      return object_of({{"alpha", found.alpha}, {"ratio", found.ratio}});
    });
  }

  std::string hash() const {
    std::string text(16, '0');
    std::uint64_t rest = bn::hash(trainer().state());
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, rest >>= 4U)
      *digit = "0123456789abcdef"[rest & 15U];
    return text;
  }

 private:
  val divergence() const {
    const bn::Divergence found = bn::find_divergence(trainer());
    val divergence = val::object();
    divergence.set("step", double(found.step));
    divergence.set("layer", double(found.layer));
    divergence.set("quantity", std::string(found.quantity));
    return divergence;
  }

  const bn::Trainer& trainer() const { return timeline_.trainer(); }

  bn::Timeline timeline_;
  bn::Probe probe_;
  Vector losses_;
  Index loss_count_ = 0;
};

Engine* make_engine(const val& object, const val& own) {
  return guarded([&] {
    bn::Config config = bn::read_config(object);
    config.own = bn::read_own_data(own);
    return new Engine(config);
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(batchnorm_lab) {
  emscripten::class_<Engine>("Engine")
      .constructor(&make_engine, emscripten::allow_raw_pointers())
      .function("retune", &Engine::retune)
      .function("edit", &Engine::edit)
      .function("put", &Engine::put)
      .function("seek", &Engine::seek)
      .function("step", &Engine::step)
      .function("losses", &Engine::losses)
      .function("status", &Engine::status)
      .function("score", &Engine::score)
      .function("dataset", &Engine::dataset)
      .function("tensors", &Engine::tensors)
      .function("scaling", &Engine::scaling)
      .function("use", &Engine::use)
      .function("surface", &Engine::surface)
      .function("axes", &Engine::axes)
      .function("distributions", &Engine::distributions)
      .function("unit", &Engine::unit)
      .function("diagram", &Engine::diagram)
      .function("vitals", &Engine::vitals)
      .function("plane", &Engine::plane)
      .function("along", &Engine::along)
      .function("hash", &Engine::hash);
}
