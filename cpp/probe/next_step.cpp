#include "probe/next_step.h"

#include <limits>
#include <utility>

#include "probe/distribution.h"
#include "probe/stations.h"
#include "probe/statistics.h"

namespace bn {
namespace {

constexpr Scalar kNone = std::numeric_limits<Scalar>::quiet_NaN();

}  // namespace

NextStep::NextStep(const Trainer& trainer)
    : trainer_(&trainer),
      learner_(trainer.learner()),
      y_(1, largest_batch(trainer.dataset().train_count, trainer.config().batch_size)),
      gradient_(Vector::Zero(trainer.network().parameter_count)),
      updated_(gradient_),
      running_(Vector::Zero(trainer.network().running_count)),
      units_{Vector::Zero(hidden_units(trainer.network())), Vector::Zero(hidden_units(trainer.network()))} {}

void NextStep::look() {
  if (!seen_.changed(*trainer_)) return;
  if (!trainer_->able()) return know_nothing();
  const Batches::Batch batch = trainer_->batches().current();
  learner_.state = trainer_->state();
  learner_.optimizer = trainer_->optimizer();
  trainer_->gather(batch, learner_.pass.input.view(batch.size), y_.view(batch.size));
  loss_ = learner_.differentiate(std::as_const(y_).view(batch.size));
  gradient_ = learner_.pass.gradient;
  keep_statistics();
  trainer_->update(learner_);
  updated_ = learner_.state.parameters;
}

void NextStep::know_nothing() {
  loss_ = kNone;
  for (Vector* numbers : {&gradient_, &updated_, &units_.mu, &units_.sigma2}) numbers->setConstant(kNone);
  running_ = trainer_->state().running;
}

void NextStep::keep_statistics() {
  take_batch_statistics(learner_.network, learner_.pass, running_);
  Index first = 0;
  for (std::size_t l = 0; l < learner_.network.hidden.size(); ++l) {
    const ConstMatrixView values = normalised_values(learner_.network, learner_.pass, l);
    for (Index i = 0; i < values.rows(); ++i) {
      const Moments found = moments(values.row(i));
      units_.mu[first + i] = found.mean;
      units_.sigma2[first + i] = Scalar(found.sigma2);
    }
    first += values.rows();
  }
}

double NextStep::loss_along(double alpha) {
  if (!trainer_->able()) return kNone;
  learner_.state.parameters = trainer_->state().parameters - Scalar(alpha) * gradient_;
  const ConstMatrixView y = std::as_const(y_).view(learner_.pass.m);
  forward(learner_.network, learner_.state, Mode::training, y.cols(), learner_.pass);
  return loss_value(learner_.loss, output(learner_.pass), y);
}

}  // namespace bn
