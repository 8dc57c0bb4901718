#include "train/trainer.h"

#include <cmath>
#include <utility>

#include "core/check.h"
#include "core/hash.h"
#include "train/clip.h"
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

Trainer::Trainer(const Config& config) : Trainer(config, architecture_of(config)) {}

Trainer::Trainer(const Config& config, const Architecture& architecture)
    : config_(valid(config)),
      dataset_(make_dataset(dataset_spec(config))),
      inputs_(fit_inputs(config.features, config.input_scaling, dataset_.x.leftCols(dataset_.train_count))),
      x_(Index(config.features.size()), dataset_.x.cols()),
      learner_(make_network(architecture), loss_of(config), optimizer_spec(config), capacity_of(config)),
      batch_y_(1, capacity_of(config)),
      batches_(dataset_.train_count, config.batch_size, Random(config.seed, kBatchStream)),
      able_(!inability(config)) {
  inputs_of(dataset_.x, x_);
  Random random(config.seed, kWeightStream);
  initialise(learner_.network, initialisation_of(config), random, learner_.state);
}

double Trainer::step() {
  require(!diverged_, "a run that has diverged does not go on");
  if (!able_) throw Refusal(*inability(config_));
  const Batches::Batch batch = batches_.current();
  gather(batch, learner_.pass.input.view(batch.size), batch_y_.view(batch.size));
  const double loss = learner_.differentiate(std::as_const(batch_y_).view(batch.size));
  diverged_ = !std::isfinite(Scalar(loss));
  if (diverged_) return loss;
  update(learner_);
  batches_.advance();
  ++steps_;
  ++changes_;
  return loss;
}

void Trainer::retune(const Config& config) {
  validate(config);
  refuse_restart(config_, config);
  learner_.optimizer.retune(optimizer_spec(config));
  config_ = config;
  ++changes_;
}

void Trainer::edit(const Edit& edit) {
  learner_.state.parameters[place_of(edit, network())] = Scalar(edit.value);
  diverged_ = false;
  ++changes_;
}

void Trainer::put(const State& state) {
  const State& own = learner_.state;
  require(state.parameters.size() == own.parameters.size() && state.running.size() == own.running.size(),
          "a state of another network");
  learner_.state = state;
  diverged_ = false;
  ++changes_;
}

Moment Trainer::moment() const { return {learner_.state, learner_.optimizer, batches_, steps_, config_}; }

void Trainer::save(Moment& moment) const {
  moment.state = learner_.state;
  moment.optimizer = learner_.optimizer;
  moment.batches = batches_;
  moment.steps = steps_;
  moment.config = config_;
}

void Trainer::restore(const Moment& moment) {
  learner_.state = moment.state;
  learner_.optimizer = moment.optimizer;
  batches_ = moment.batches;
  steps_ = moment.steps;
  config_ = moment.config;
  diverged_ = false;
  ++changes_;
}

Eigen::Ref<const Matrix> Trainer::inputs(Set set) const {
  const Index train = dataset_.train_count;
  return set == Set::train ? x_.leftCols(train) : x_.rightCols(x_.cols() - train);
}

Eigen::Ref<const Matrix> Trainer::targets(Set set) const {
  const Index train = dataset_.train_count;
  return set == Set::train ? dataset_.y.leftCols(train) : dataset_.y.rightCols(dataset_.y.cols() - train);
}

void Trainer::gather(const Batches::Batch& batch, MatrixView x, MatrixView y) const {
  const auto take = [&batch](const Scalar* from, Scalar* to) {
    for (Index j = 0; j < batch.size; ++j) to[j] = from[batch.examples[j]];
  };
  for (Index i = 0; i < x.rows(); ++i) take(x_.row(i).data(), x.row(i).data());
  take(dataset_.y.row(0).data(), y.data());
}

void Trainer::update(Learner& learner) const {
  add_penalty(learner);
  if (config_.clip_norm > 0) clip_norm(config_.clip_norm, learner.pass.gradient);
  learner.optimizer.set_learning_rate(learning_rate());
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
