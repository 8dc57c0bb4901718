#include "train/config.h"

#include "core/check.h"
#include "train/batches.h"
#include "train/field_rules.h"

namespace bn {
namespace {

/// Numbers of all kinds that a run may hold: 512 MB as floats.
constexpr double kMostNumbers = 128.0 * 1024 * 1024;

struct Limits {
  const Config& config;

  template <class Enum>
  void choice(const char* /*name*/, Enum Config::* /*member*/, Names /*names*/, Change /*change*/) const {}
  void number(const char* name, double Config::*member, Range range, Change /*change*/) const {
    check_number(name, config.*member, range);
  }
  template <class Integer>
  void integer(const char* name, Integer Config::*member, Range range, Change /*change*/) const {
    check_integer(name, config.*member, range);
  }
  void integers(const char* name, std::vector<int> Config::*member, int most, Range range, Change /*change*/) const {
    check_integers(name, {(config.*member).begin(), (config.*member).end()}, most, range);
  }
  template <class Enum>
  void choices(const char* name, std::vector<Enum> Config::*member, Names names, Change /*change*/) const {
    check_choices(name, config.*member, names);
  }
};

void refuse_own(const Config& config) {
  if (config.dataset != DatasetKind::own) return;
  if (!config.own) refuse({"dataset is own: it needs points of your own"});
  validate(*config.own);
}

void refuse_batch_size(const Config& config) {
  const Index train_count = train_count_of(dataset_spec(config));
  if (config.batch_size > train_count) {
    refuse({"batch_size is ", config.batch_size, ": at most ", train_count,
            ", the number of training points, is allowed"});
  }
}

void refuse_groups(const Config& config) {
  if (config.norm != NormKind::group) return;
  for (const int units : config.hidden) {
    if (units % config.norm_groups == 0) continue;
    refuse({"norm_groups is ", config.norm_groups, ": a divisor of every hidden layer's units, ", units,
            " among them, is allowed"});
  }
}

void refuse_loss(const Config& config) {
  const int classes = class_count(dataset_spec(config));
  const LossKind loss = loss_of(config);
  const char* name = kLossNames[static_cast<std::size_t>(loss)];
  if (classes == 0 && loss != LossKind::half_mse) {
    refuse({"loss is ", name, ": data with real targets allow half_mse or auto"});
  }
  if (classes > 0 && loss == LossKind::half_mse) {
    refuse({"loss is half_mse: data with classes allow ce, bce or auto"});
  }
  if (classes > 2 && loss == LossKind::bce) {
    refuse({"loss is bce: data with ", classes, " classes allow ce or auto"});
  }
}

void refuse_size(const Config& config) {
  const Network network = make_network(architecture_of(config));
  const Index capacity = largest_batch(train_count_of(dataset_spec(config)), config.batch_size);
  // One pass trains, one looks at what the next step would do.
  if (2 * pass_numbers(network, capacity, Gradients::all) > kMostNumbers) {
    refuse({"batch_size is ", config.batch_size,
            ": with this many units that needs more than 512 MB, so a smaller batch or network is allowed"});
  }
}

}  // namespace

void validate(const Config& config) {
  visit_fields(Limits{config});
  refuse_own(config);
  refuse_loss(config);
  refuse_groups(config);
  refuse_batch_size(config);
  refuse_size(config);
}

std::optional<std::string> inability(const Config& config) {
  const bool normalised = config.norm == NormKind::batch && !config.hidden.empty();
  if (config.batch_size > 1 || !normalised) return std::nullopt;
  return "batch_size is 1: batch norm needs at least 2 examples in a mini-batch to have a variance";
}

LossKind loss_of(const Config& config) {
  switch (config.loss) {
    case LossChoice::bce:
      return LossKind::bce;
    case LossChoice::ce:
      return LossKind::ce;
    case LossChoice::half_mse:
      return LossKind::half_mse;
    case LossChoice::automatic:
      break;
  }
  const int classes = class_count(dataset_spec(config));
  if (classes == 0) return LossKind::half_mse;
  return classes == 2 ? LossKind::bce : LossKind::ce;
}

DatasetSpec dataset_spec(const Config& config) {
  const OwnData* own = config.dataset == DatasetKind::own ? config.own.get() : nullptr;
  return {config.dataset,
          own != nullptr ? own->classes : config.classes,
          own != nullptr ? Index(own->points.size()) : config.points,
          static_cast<float>(config.noise),
          config.test_share,
          config.seed,
          config.own};
}

Architecture architecture_of(const Config& config) {
  Architecture architecture;
  architecture.sizes.push_back(static_cast<Index>(config.features.size()));
  for (const int units : config.hidden) architecture.sizes.push_back(units);
  const bool per_class = loss_of(config) == LossKind::ce;
  architecture.sizes.push_back(per_class ? class_count(dataset_spec(config)) : 1);
  architecture.activation = config.activation;
  architecture.norm = config.norm;
  architecture.placement = config.placement;
  architecture.bias = config.bias;
  architecture.norm_groups = config.norm_groups;
  architecture.norm_eps = Scalar(config.norm_eps);
  architecture.norm_momentum = config.norm_momentum;
  architecture.unbiased_running_sigma2 = config.running_variance == RunningVariance::unbiased;
  return architecture;
}

Initialisation initialisation_of(const Config& config) {
  return {config.init, Scalar(config.gain), Scalar(config.init_std)};
}

OptimizerSpec optimizer_spec(const Config& config) {
  OptimizerSpec spec;
  spec.kind = config.optimizer;
  spec.learning_rate = config.learning_rate;
  spec.momentum = config.momentum;
  spec.alpha = config.alpha;
  spec.beta1 = config.beta1;
  spec.beta2 = config.beta2;
  spec.eps = config.optimizer_eps;
  spec.weight_decay = config.weight_decay;
  return spec;
}

Schedule schedule_of(const Config& config) { return {config.schedule, config.schedule_steps, config.schedule_factor}; }

}  // namespace bn
