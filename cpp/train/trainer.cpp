#include "train/trainer.h"

#include <cmath>
#include <utility>

#include "core/check.h"
#include "core/hash.h"
#include "train/live_fields.h"
#include "train/streams.h"

namespace bn {
namespace {

const Config& valid(const Config& config) {
  validate(config);
  return config;
}

Index capacity_of(const Config& config) {
  return largest_batch(train_count_of(dataset_spec(config)), config.batch_size);
}

}  // namespace

Trainer::Trainer(const Config& config)
    : config_(valid(config)),
      dataset_(make_dataset(dataset_spec(config))),
      scaling_(fit_scaling(config.input_scaling, dataset_.x.leftCols(dataset_.train_count))),
      scaled_x_(2, dataset_.x.cols()),
      learner_(make_network(architecture_of(config)), loss_of(config), optimizer_spec(config), capacity_of(config)),
      batch_y_(1, capacity_of(config)),
      batches_(dataset_.train_count, config.batch_size, Random(config.seed, kBatchStream)) {
  apply(scaling_, dataset_.x, scaled_x_);
  Random random(config.seed, kWeightStream);
  initialise(learner_.network, initialisation_of(config), random, learner_.state);
}

double Trainer::step() {
  require(!diverged_, "a run that has diverged does not go on");
  const Batches::Batch batch = batches_.current();
  gather(batch, learner_.pass.input.view(batch.size), batch_y_.view(batch.size));
  const double loss = learner_.differentiate(std::as_const(batch_y_).view(batch.size));
  diverged_ = !std::isfinite(Scalar(loss));
  if (diverged_) return loss;
  update(learner_);
  batches_.advance();
  ++steps_;
  return loss;
}

void Trainer::retune(const Config& config) {
  validate(config);
  refuse_restart(config_, config);
  learner_.optimizer.retune(optimizer_spec(config));
  config_ = config;
}

Eigen::Ref<const Matrix> Trainer::inputs(Set set) const {
  const Index train = dataset_.train_count;
  return set == Set::train ? scaled_x_.leftCols(train) : scaled_x_.rightCols(scaled_x_.cols() - train);
}

Eigen::Ref<const Matrix> Trainer::targets(Set set) const {
  const Index train = dataset_.train_count;
  return set == Set::train ? dataset_.y.leftCols(train) : dataset_.y.rightCols(dataset_.y.cols() - train);
}

void Trainer::gather(const Batches::Batch& batch, MatrixView x, MatrixView y) const {
  const auto take = [&batch](const Scalar* from, Scalar* to) {
    for (Index j = 0; j < batch.size; ++j) to[j] = from[batch.examples[j]];
  };
  for (Index i = 0; i < x.rows(); ++i) take(scaled_x_.row(i).data(), x.row(i).data());
  take(dataset_.y.row(0).data(), y.data());
}

void Trainer::update(Learner& learner) const {
  add_penalty(learner);
  learner.update();
}

void Trainer::add_penalty(Learner& learner) const {
  const auto l1 = Scalar(config_.l1);
  const auto l2 = Scalar(config_.l2);
  if (l1 == 0 && l2 == 0) return;
  for (const Layer& layer : learner.network.layers) {
    const auto* linear = std::get_if<Linear>(&layer);
    if (linear == nullptr) continue;
    const Eigen::Map<const Vector> W = part(learner.state.parameters, linear->W);
    mutable_part(learner.pass.gradient, linear->W) += l2 * W + l1 * W.cwiseSign();
  }
}

std::uint64_t hash(const State& state) {
  Hash h;
  h.add(state.parameters);
  h.add(state.running);
  return h.value();
}

}  // namespace bn
