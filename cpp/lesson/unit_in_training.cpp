#include "lesson/unit_in_training.h"

#include <variant>

#include "core/check.h"
#include "train/field_rules.h"

namespace bn {
namespace {

/// Longer runs belong to the lab: these are over before a page notices.
constexpr Range kSteps{1, 5000};

std::vector<double> row_of(const ConstMatrixView& matrix, Index row) {
  std::vector<double> numbers;
  for (Index j = 0; j < matrix.cols(); ++j) numbers.push_back(double(matrix(row, j)));
  return numbers;
}

}  // namespace

UnitMoment watch_step(Trainer& trainer, const UnitPlace& place) {
  refuse_beyond(trainer.network(), place);
  const HiddenLayer& layer = trainer.network().hidden[static_cast<std::size_t>(place.layer)];
  const Scale before = scale_of(trainer.network(), trainer.state().parameters, place);
  UnitMoment moment;
  moment.loss = trainer.step();
  const Pass& pass = trainer.pass();
  const LayerCache& normed = pass.layers[layer.norm];
  const auto* cache = std::get_if<BatchNormCache>(&normed.norm);
  require(cache != nullptr, "the unit has no batch norm");
  moment.gamma = double(before.gamma);
  moment.beta = double(before.beta);
  moment.mu = double(cache->mu[place.unit]);
  moment.sigma2 = double(cache->sigma2[place.unit]);
  moment.z = row_of(pass.layers[layer.linear].out.view(pass.m), place.unit);
  moment.z_hat = row_of(cache->z_hat.view(pass.m), place.unit);
  moment.dz_tilde = row_of(normed.d_out.view(pass.m), place.unit);
  return moment;
}

UnitMoment watch_last_step(const Config& config, int steps, const UnitPlace& place) {
  check_integer("steps", steps, kSteps);
  Trainer trainer(config);
  for (int step = 1; step < steps; ++step) trainer.step();
  return watch_step(trainer, place);
}

std::vector<UnitMoment> watch_steps(const Config& config, int steps, const UnitPlace& place) {
  check_integer("steps", steps, kSteps);
  Trainer trainer(config);
  std::vector<UnitMoment> moments;
  moments.reserve(std::size_t(steps));
  for (int step = 0; step < steps; ++step) moments.push_back(watch_step(trainer, place));
  return moments;
}

}  // namespace bn
