#include "lesson/noisy_run.h"

#include <cmath>
#include <utility>

#include "train/field_rules.h"
#include "train/streams.h"

namespace bn {
namespace {

/// Examples evaluated at a time.
constexpr Index kChunk = 512;

double allowed(double noise) {
  check_number("noise", noise, {0, 10});
  return noise;
}

Index capacity_of(const Trainer& trainer) {
  return largest_batch(trainer.dataset().train_count, trainer.config().batch_size);
}

}  // namespace

NoisyRun::NoisyRun(const Config& config, double noise)
    : trainer_(config),
      learner_(trainer_.learner()),
      batches_(trainer_.batches()),
      random_(config.seed, kNoiseStream),
      noise_(allowed(noise)),
      factor_(Vector::Ones(trainer_.network().parameter_count)),
      shift_(Vector::Zero(trainer_.network().parameter_count)),
      kept_(learner_.state.parameters),
      y_(1, capacity_of(trainer_)),
      evaluation_(make_pass(trainer_.network(), kChunk, Gradients::none)),
      exact_(trainer_.network(), trainer_.dataset().train_count, kChunk) {}

void NoisyRun::train(int steps) {
  for (int i = 0; i < steps && !diverged_; ++i) step();
}

Score NoisyRun::score() {
  State seen = learner_.state;
  if (seen.running.size() > 0) exact_.take(learner_.network, trainer_.inputs(Set::train), evaluation_, seen);
  return bn::score(trainer_, seen, Set::train, kChunk, evaluation_);
}

void NoisyRun::step() {
  const Batches::Batch batch = batches_.current();
  trainer_.gather(batch, learner_.pass.input.view(batch.size), y_.view(batch.size));
  draw();
  kept_ = learner_.state.parameters;
  learner_.state.parameters = factor_.cwiseProduct(kept_) + shift_;
  diverged_ = !std::isfinite(Scalar(learner_.differentiate(std::as_const(y_).view(batch.size))));
  learner_.state.parameters = kept_;
  if (diverged_) return;
  // Chain rule: the loss sees factor * parameter + shift.
  learner_.pass.gradient = learner_.pass.gradient.cwiseProduct(factor_);
  trainer_.update(learner_);
  batches_.advance();
}

void NoisyRun::draw() {
  if (noise_ == 0) return;
  for (const HiddenLayer& hidden : learner_.network.hidden) {
    if (!hidden.has_norm) continue;
    const Span gamma = gamma_of(learner_.network.layers[hidden.norm]);
    const Span beta = beta_of(learner_.network.layers[hidden.norm]);
    for (Index i = 0; i < gamma.size; ++i) {
      const auto factor = Scalar(random_.uniform(1, 1 + float(noise_)));
      factor_[gamma.offset + i] = factor;
      // gamma z_hat + beta is stretched as a whole.
      if (beta.size == 0) continue;
      factor_[beta.offset + i] = factor;
      shift_[beta.offset + i] = Scalar(noise_) * Scalar(random_.normal());
    }
  }
}

}  // namespace bn
