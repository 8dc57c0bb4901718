#include "lesson/third_layer.h"

#include "core/check.h"

namespace bn {
namespace {

Config config_of(Config config, Feed feed) {
  if (config.hidden.size() != 2) {
    throw Refusal("hidden has " + std::to_string(config.hidden.size()) + " layers: exactly 2 are allowed here");
  }
  config.norm = feed == Feed::plain ? NormKind::none : NormKind::batch;
  config.placement = feed == Feed::normalised_a ? Placement::after : Placement::before;
  validate(config);
  return config;
}

Architecture second_layer_alone(const Config& config) {
  Architecture architecture = architecture_of(config);
  architecture.norm_layers = NormLayers::last;
  return architecture;
}

}  // namespace

ThirdLayer::ThirdLayer(const Config& config, Feed feed)
    : trainer_(config_of(config, feed), second_layer_alone(config_of(config, feed))), probe_(trainer_) {
  probe_.use(Statistics::exact);
}

void ThirdLayer::train(int steps) {
  for (int i = 0; i < steps && !trainer_.diverged(); ++i) trainer_.step();
}

}  // namespace bn
