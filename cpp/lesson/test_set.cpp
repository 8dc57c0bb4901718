#include "lesson/test_set.h"

#include <cmath>

namespace bn {
namespace {

Trainer trained() {
  Trainer trainer(test_set_config());
  for (int step = 0; step < kTestSetSteps; ++step) trainer.step();
  return trainer;
}

/// Columns of the data set: of the test points the first `zeros` of class 0 and the first `ones` of class 1.
std::vector<Index> choose(const Dataset& data, Index zeros, Index ones) {
  std::array<Index, 2> wanted{zeros, ones};
  std::vector<Index> chosen;
  for (Index j = data.train_count; j < data.x.cols(); ++j) {
    Index& left = wanted[std::size_t(data.y(0, j))];
    if (left > 0) chosen.push_back(j);
    if (left > 0) --left;
  }
  return chosen;
}

Matrix columns(ConstMatrixRef from, const std::vector<Index>& chosen) {
  Matrix picked(from.rows(), Index(chosen.size()));
  for (Index j = 0; j < picked.cols(); ++j) picked.col(j) = from.col(chosen[std::size_t(j)]);
  return picked;
}

void judge(const Trainer& trainer, ConstMatrixRef y, JudgedSet& set) {
  Pass pass = make_pass(trainer.network(), set.x.cols(), Gradients::none);
  pass.input.view(set.x.cols()) = set.x;
  forward(trainer.network(), trainer.state(), Mode::evaluation, set.x.cols(), pass);
  const ConstMatrixView logit = output(pass);
  double rights = 0;
  for (Index j = 0; j < y.cols(); ++j) {
    const bool right = (logit(0, j) > 0) == (y(0, j) > Scalar(0.5));
    set.right.push_back(right ? 1 : 0);
    rights += right ? 1 : 0;
  }
  set.accuracy = rights / double(y.cols());
}

JudgedSet judged(const Trainer& trainer, const InputScaling& scaling, ConstMatrixRef x, ConstMatrixRef y) {
  JudgedSet set;
  set.scaling = scaling;
  set.x.resize(x.rows(), x.cols());
  apply(scaling, x, set.x);
  set.moments = cloud_moments(set.x);
  judge(trainer, y, set);
  return set;
}

}  // namespace

Config test_set_config() {
  Config config;
  config.dataset = DatasetKind::gaussians;
  config.points = 1000;
  config.test_share = 0.5;
  config.noise = 0;
  config.hidden = {};
  config.norm = NormKind::none;
  return config;
}

TestSet judge_test_set(Index count, double ones) {
  const Trainer trainer = trained();
  const Index of_one = std::lround(double(count) * ones);
  const std::vector<Index> chosen = choose(trainer.dataset(), count - of_one, of_one);
  const Matrix x = columns(trainer.dataset().x, chosen);
  TestSet found;
  found.train_x = trainer.inputs(Set::train);
  found.train_y = trainer.targets(Set::train);
  found.y = columns(trainer.dataset().y, chosen);
  const auto& unit = std::get<Linear>(trainer.network().layers.front());
  const Vector& parameters = trainer.state().parameters;
  found.w = {double(parameters[unit.W.offset]), double(parameters[unit.W.offset + 1])};
  found.b = double(parameters[unit.b.offset]);
  found.with_train = judged(trainer, trainer.scaling(), x, found.y);
  found.with_own = judged(trainer, fit_scaling(ScalingKind::sigma, x), x, found.y);
  return found;
}

}  // namespace bn
