#pragma once
#include <string>
#include <vector>

#include "train/trainer.h"

namespace bn {

/// After some steps.
inline Trainer trained(const Config& config, int steps = 40) {
  Trainer trainer(config);
  for (int i = 0; i < steps; ++i) trainer.step();
  return trainer;
}

/// Two hidden layers, the second wider than the diagram is high.
inline Config small_run(NormKind norm, Placement placement = Placement::before) {
  Config config;
  config.hidden = {4, 12};
  config.points = 120;
  config.norm = norm;
  config.placement = placement;
  config.activation = ActivationKind::tanh;
  config.learning_rate = 0.1;
  return config;
}

struct NamedRun {
  std::string name;
  Config config;
};

/// Every norm, before and after the activation.
inline std::vector<NamedRun> all_runs() {
  std::vector<NamedRun> runs;
  for (std::size_t norm = 0; norm < kNormNames.size(); ++norm) {
    for (const Placement placement : {Placement::before, Placement::after}) {
      const std::string name = std::string(kNormNames[norm]) + " " + kPlacementNames[std::size_t(placement)];
      runs.push_back({name, small_run(NormKind(norm), placement)});
    }
  }
  return runs;
}

/// A pass over these inputs (inputs, m), in memory of its own.
inline Pass pass_over(const Trainer& trainer, const State& state, const Matrix& x, Mode mode = Mode::evaluation) {
  Pass pass = make_pass(trainer.network(), x.cols(), Gradients::all);
  pass.input.view(x.cols()) = x;
  forward(trainer.network(), state, mode, x.cols(), pass);
  return pass;
}

/// The network at one point in raw coordinates.
inline Pass pass_at(const Trainer& trainer, double x1, double x2) {
  Matrix x(2, 1);
  x << Scalar(x1), Scalar(x2);
  apply(trainer.scaling(), x, x);
  return pass_over(trainer, trainer.state(), x);
}

/// What a layer of the network leaves behind.
inline Matrix out(const Pass& pass, std::size_t layer) { return pass.layers[layer].out.view(pass.m); }

/// Inputs and targets of the mini-batch that comes next.
struct NextBatch {
  explicit NextBatch(const Trainer& trainer) {
    const Batches::Batch batch = trainer.batches().current();
    x = Matrix(trainer.network().inputs, batch.size);
    y = Matrix(1, batch.size);
    for (Index j = 0; j < batch.size; ++j) {
      x.col(j) = trainer.inputs(Set::train).col(batch.examples[j]);
      y.col(j) = trainer.targets(Set::train).col(batch.examples[j]);
    }
  }
  Matrix x, y;
};

}  // namespace bn
