#include "lesson/noisy_run.h"

#include <cmath>
#include <utility>

#include "lesson/noisy_pass.h"
#include "train/field_rules.h"
#include "train/streams.h"

namespace bn {
namespace {

/// Examples evaluated at a time.
constexpr Index kChunk = 512;

double allowed(double strength) {
  check_number("noise", strength, {0, 10});
  return strength;
}

Index capacity_of(const Trainer& trainer) {
  return largest_batch(trainer.dataset().train_count, trainer.config().batch_size);
}

}  // namespace

NoisyRun::NoisyRun(const Config& config, double strength)
    : trainer_(config),
      learner_(trainer_.learner()),
      batches_(trainer_.batches()),
      random_(config.seed, kNoiseStream),
      strength_(allowed(strength)),
      noise_(make_noise(learner_.network, capacity_of(trainer_))),
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
  for (ActivationNoise& noise : noise_) draw(noise, strength_, batch.size, random_);
  diverged_ = !std::isfinite(Scalar(differentiate(learner_, std::as_const(y_).view(batch.size), noise_)));
  if (diverged_) return;
  trainer_.update(learner_);
  batches_.advance();
}

}  // namespace bn
