#include "probe/divergence.h"

#include "core/check.h"

namespace bn {
namespace {

const char* output_name(const Layer& layer) {
  if (std::holds_alternative<Linear>(layer)) return "z";
  return std::holds_alternative<Activation>(layer) ? "a" : "z_tilde";
}

}  // namespace

Divergence find_divergence(const Trainer& trainer) {
  require(trainer.diverged(), "this run has not diverged");
  const Network& network = trainer.network();
  const Pass& pass = trainer.pass();
  Index layer = 0;
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    if (std::holds_alternative<Linear>(network.layers[l])) ++layer;
    if (!pass.layers[l].out.view(pass.m).allFinite()) {
      return {trainer.steps() + 1, layer, output_name(network.layers[l])};
    }
  }
  return {trainer.steps() + 1, layer, "loss"};
}

}  // namespace bn
