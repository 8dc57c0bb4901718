#include "nn/initialise.h"

#include <cmath>

namespace bn {
namespace {

Scalar standard_deviation(const Initialisation& how, Index fan_in) {
  switch (how.kind) {
    case InitKind::xavier:
      return how.gain * std::sqrt(Scalar(1) / Scalar(fan_in));
    case InitKind::he:
      return how.gain * std::sqrt(Scalar(2) / Scalar(fan_in));
    case InitKind::normal:
      return how.gain * how.std;
    case InitKind::zero:
      return 0;
  }
  return 0;
}

}  // namespace

void initialise(const Network& network, const Initialisation& how, Random& random, State& state) {
  for (const Layer& layer : network.layers) {
    const auto* linear = std::get_if<Linear>(&layer);
    if (linear == nullptr) continue;
    const Scalar std = standard_deviation(how, linear->in);
    for (Scalar& w : mutable_part(state.parameters, linear->W)) w = std * Scalar(random.normal());
  }
}

}  // namespace bn
