#include "train/trainer.h"

#include <cmath>
#include <utility>

#include "core/check.h"
#include "train/live_fields.h"
#include "train/streams.h"

namespace bn {
namespace {

const Config& valid(const Config& config) {
  fix_product_blocks();
  validate(config);
  return config;
}

State first_state(const Network& network, const Config& config) {
  State state = make_state(network);
  Random random(config.seed, kWeightStream);
  initialise(network, initialisation_of(config), random, state);
  return state;
}

}  // namespace

Trainer::Trainer(const Config& config)
    : config_(valid(config)),
      dataset_(make_dataset(dataset_spec(config))),
      scaling_(fit_scaling(config.input_scaling, dataset_.x.leftCols(dataset_.train_count))),
      scaled_x_(2, dataset_.x.cols()),
      loss_kind_(loss_of(config)),
      network_(make_network(architecture_of(config))),
      state_(first_state(network_, config)),
      pass_(make_pass(network_, largest_batch(dataset_.train_count, config.batch_size), Gradients::all)),
      batch_y_(1, largest_batch(dataset_.train_count, config.batch_size)),
      batches_(dataset_.train_count, config.batch_size, Random(config.seed, kBatchStream)),
      optimizer_(optimizer_spec(config), network_.parameter_count) {
  apply(scaling_, dataset_.x, scaled_x_);
}

double Trainer::step() {
  require(!diverged_, "a run that has diverged does not go on");
  const Batches::Batch batch = batches_.next();
  gather(batch);
  forward(network_, state_, Mode::training, batch.size, pass_);
  const ConstMatrixView y = std::as_const(batch_y_).view(batch.size);
  const double loss = loss_value(loss_kind_, output(pass_), y);
  diverged_ = !std::isfinite(Scalar(loss));
  if (diverged_) return loss;
  loss_gradient(loss_kind_, output(pass_), y, output_gradient(pass_));
  backward(network_, state_, pass_);
  add_penalty();
  update_running(network_, pass_, state_);
  optimizer_.step(pass_.gradient, state_.parameters);
  ++steps_;
  return loss;
}

void Trainer::retune(const Config& config) {
  validate(config);
  refuse_restart(config_, config);
  optimizer_.retune(optimizer_spec(config));
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

void Trainer::gather(const Batches::Batch& batch) {
  MatrixView x = pass_.input.view(batch.size);
  MatrixView y = batch_y_.view(batch.size);
  for (Index j = 0; j < batch.size; ++j) {
    x.col(j) = scaled_x_.col(batch.examples[j]);
    y(0, j) = dataset_.y(0, batch.examples[j]);
  }
}

void Trainer::add_penalty() {
  const auto l1 = Scalar(config_.l1);
  const auto l2 = Scalar(config_.l2);
  if (l1 == 0 && l2 == 0) return;
  for (const Layer& layer : network_.layers) {
    const auto* linear = std::get_if<Linear>(&layer);
    if (linear == nullptr) continue;
    const Eigen::Map<const Vector> W = part(state_.parameters, linear->W);
    mutable_part(pass_.gradient, linear->W) += l2 * W + l1 * W.cwiseSign();
  }
}

std::uint64_t hash(const State& state) {
  std::uint64_t h = 1469598103934665603ULL;
  for (const Vector* numbers : {&state.parameters, &state.running}) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(numbers->data());
    for (std::size_t i = 0; i < static_cast<std::size_t>(numbers->size()) * sizeof(Scalar); ++i) {
      h = (h ^ bytes[i]) * 1099511628211ULL;
    }
  }
  return h;
}

}  // namespace bn
