#include "lesson/momentum_run.h"

#include "train/optimizer.h"

namespace bn {
namespace {

constexpr double kRate = 0.004;
constexpr double kEnough = 1e-6;
constexpr Index kMostSteps = 20000;
constexpr int kLargestPercent = 98;

double loss_of(const Vector& w) {
  return (kGutter[0] * double(w[0]) * double(w[0]) + kGutter[1] * double(w[1]) * double(w[1])) / 2;
}

/// `visit(w)` sees the start and every step. Returns the number of steps.
template <class Visit>
Index descend(double momentum, Visit visit) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::momentum;
  spec.learning_rate = kRate;
  spec.momentum = momentum;
  Optimizer optimizer(spec, 2);
  const Vector curvature = (Vector(2) << Scalar(kGutter[0]), Scalar(kGutter[1])).finished();
  Vector w = (Vector(2) << Scalar(kGutterStart[0]), Scalar(kGutterStart[1])).finished();
  const double enough = kEnough * loss_of(w);
  Index steps = 0;
  visit(w);
  for (; loss_of(w) > enough && steps < kMostSteps; ++steps) {
    const Vector gradient = curvature.cwiseProduct(w);
    optimizer.step(gradient, w);
    visit(w);
  }
  return steps;
}

}  // namespace

MomentumRun momentum_run(double momentum) {
  MomentumRun run;
  run.steps = descend(momentum, [&](const Vector& w) { run.path.push_back({double(w[0]), double(w[1])}); });
  return run;
}

FewestSteps fewest_steps() {
  FewestSteps fewest{0, kMostSteps};
  for (int percent = 0; percent <= kLargestPercent; ++percent) {
    const double momentum = percent / 100.0;
    const Index steps = descend(momentum, [](const Vector&) {});
    if (steps < fewest.steps) fewest = {momentum, steps};
  }
  return fewest;
}

}  // namespace bn
