#include "lesson/learned_scale.h"

#include "core/check.h"
#include "train/field_rules.h"

namespace bn {
namespace {

/// Where the unit's gamma and beta stand among the parameters.
struct Places {
  Index gamma, beta;
};

Places places_of(const Network& network, const UnitPlace& place) {
  refuse_beyond(network, place);
  const Layer& norm = network.layers[network.hidden[std::size_t(place.layer)].norm];
  return {gamma_of(norm).offset + place.unit, beta_of(norm).offset + place.unit};
}

void add(const Vector& memory, const Places& places, std::vector<double>& gamma, std::vector<double>& beta) {
  if (memory.size() == 0) return;
  gamma.push_back(double(memory[places.gamma]));
  beta.push_back(double(memory[places.beta]));
}

}  // namespace

LearnedScale learn_scale(const Config& config, const UnitPlace& place, int steps) {
  if (config.norm != NormKind::batch) throw Refusal("norm is not batch: only batch norm is allowed in this figure");
  check_integer("steps", steps, {0, 5000});
  Trainer trainer(config);
  const Places places = places_of(trainer.network(), place);
  LearnedScale learned;
  add(trainer.state().parameters, places, learned.gamma, learned.beta);
  for (int i = 0; i < steps; ++i) {
    const double loss = trainer.step();
    if (trainer.diverged()) break;
    learned.loss.push_back(loss);
    add(trainer.pass().gradient, places, learned.dgamma, learned.dbeta);
    add(trainer.state().parameters, places, learned.gamma, learned.beta);
    add(trainer.optimizer().first(), places, learned.first_gamma, learned.first_beta);
    add(trainer.optimizer().second(), places, learned.second_gamma, learned.second_beta);
  }
  return learned;
}

}  // namespace bn
