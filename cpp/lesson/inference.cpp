#include "lesson/inference.h"

#include <numeric>

#include "core/check.h"
#include "probe/probe.h"
#include "train/field_rules.h"
#include "train/streams.h"

namespace bn {
namespace {

void refuse_other_norms(const Config& config) {
  if (config.norm != NormKind::batch || config.placement != Placement::before) {
    throw Refusal("norm is not batch norm before the activation: only that is allowed in this figure");
  }
}

class Looks {
 public:
  Looks(const Trainer& trainer, const UnitPlace& place) : trainer_(trainer), probe_(trainer), next_(trainer) {
    refuse_beyond(trainer.network(), place);
    const HiddenLayer& hidden = trainer.network().hidden[std::size_t(place.layer)];
    const auto& norm = std::get<BatchNorm>(trainer.network().layers[hidden.norm]);
    mu_ = norm.running_mu.offset + place.unit;
    sigma2_ = norm.running_sigma2.offset + place.unit;
  }

  void add_to(Lag& lag) {
    next_.look();
    lag.step.push_back(double(trainer_.steps()));
    lag.running.push_back(accuracy(Statistics::running));
    lag.exact.push_back(accuracy(Statistics::exact));
    lag.mu.push_back(double(next_.running()[mu_]));
    lag.sigma2.push_back(double(next_.running()[sigma2_]));
    lag.running_mu.push_back(double(trainer_.state().running[mu_]));
    lag.running_sigma2.push_back(double(trainer_.state().running[sigma2_]));
  }

 private:
  double accuracy(Statistics kind) {
    probe_.use(kind);
    return probe_.score(Set::train).accuracy;
  }

  const Trainer& trainer_;
  Probe probe_;
  NextStep next_;
  Index mu_ = 0;
  Index sigma2_ = 0;
};

/// The probability of class 1 of the first example in the pass.
double first_prediction(const Trainer& trainer, Mode mode, Index m, Pass& pass) {
  forward(trainer.network(), trainer.state(), mode, m, pass);
  Matrix meaning = output(pass);
  interpret(trainer.loss_kind(), output(pass), meaning);
  return double(meaning(0, 0));
}

}  // namespace

Lag look_at_lag(const Config& config, const UnitPlace& place, int steps, int every) {
  refuse_other_norms(config);
  check_integer("steps", steps, {0, 5000});
  check_integer("every", every, {1, 5000});
  Trainer trainer(config);
  Looks looks(trainer, place);
  Lag lag;
  looks.add_to(lag);
  for (int i = 1; i <= steps; ++i) {
    trainer.step();
    if (trainer.diverged()) break;
    if (i % every == 0) looks.add_to(lag);
  }
  return lag;
}

Mates predict_with_mates(const Config& config, int steps, double x1, double x2, int size, int draws) {
  refuse_other_norms(config);
  check_integer("steps", steps, {0, 5000});
  check_integer("draws", draws, {1, 1000});
  Trainer trainer(config);
  const Index train_count = trainer.dataset().train_count;
  if (size < 2) throw Refusal("size is " + std::to_string(size) + ": batch norm in training needs 2 examples or more");
  check_integer("size", size, {2, double(train_count)});
  for (int i = 0; i < steps && !trainer.diverged(); ++i) trainer.step();

  Matrix point(2, 1);
  point << Scalar(x1), Scalar(x2);
  Matrix input(trainer.network().inputs, 1);
  trainer.inputs_of(point, input);
  Pass pass = make_pass(trainer.network(), size, Gradients::none);
  pass.input.view(1) = input;
  Mates mates;
  mates.inference = first_prediction(trainer, Mode::evaluation, 1, pass);

  std::vector<Index> order(static_cast<std::size_t>(train_count));
  std::iota(order.begin(), order.end(), Index(0));
  Random random(config.seed, kMatesStream);
  for (int draw = 0; draw < draws; ++draw) {
    random.shuffle(order);
    MatrixView x = pass.input.view(size);
    x.col(0) = input;
    for (Index j = 1; j < size; ++j) x.col(j) = trainer.inputs(Set::train).col(order[std::size_t(j)]);
    mates.predicted.push_back(first_prediction(trainer, Mode::training, size, pass));
  }
  return mates;
}

}  // namespace bn
