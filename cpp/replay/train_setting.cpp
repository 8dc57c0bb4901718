#include "replay/train_setting.h"

#include "replay/norm_cases.h"

namespace bn::replay {
namespace {

/// Numbers that a run may hold: 128 MB as floats.
constexpr double kMostNumbers = 32.0 * 1024 * 1024;
constexpr Range kSizeRange{1, 4096};
constexpr Range kShareRange{0, 1};
constexpr Range kRateRange{0, 1e6};

std::vector<Index> read_sizes(Fields& fields) {
  const json& list = fields.list("sizes");
  if (list.size() < 2) refuse("sizes", list, "a list of inputs, hidden units and outputs");
  std::vector<Index> sizes;
  for (const json& item : list) {
    if (!item.is_number()) throw Refusal(integer_refusal("sizes", excerpt(item), kSizeRange));
    check_integer("sizes", item.get<double>(), kSizeRange);
    sizes.push_back(static_cast<Index>(item.get<double>()));
  }
  return sizes;
}

void read_groups(Fields& fields, Architecture& architecture) {
  if (architecture.norm != NormKind::group) return;
  architecture.norm_groups = fields.whole("groups", kSizeRange);
  for (std::size_t l = 1; l + 1 < architecture.sizes.size(); ++l) {
    if (architecture.sizes[l] % architecture.norm_groups == 0) continue;
    throw Refusal("groups is " + std::to_string(architecture.norm_groups) + ": a divisor of every hidden size, " +
                  std::to_string(architecture.sizes[l]) + " among them, is allowed");
  }
}

}  // namespace

Architecture read_architecture(Fields& fields) {
  Architecture architecture;
  architecture.sizes = read_sizes(fields);
  architecture.activation = fields.choice<ActivationKind>("activation", kActivationNames);
  architecture.norm = fields.choice("norm", kNormNames, NormKind::none);
  architecture.placement = fields.choice("placement", kPlacementNames, Placement::before);
  architecture.bias = fields.choice("bias", kBiasNames, BiasKind::all);
  architecture.norm_eps = Scalar(fields.number("norm_eps", kEpsRange, 1e-5));
  architecture.norm_momentum = fields.number("norm_momentum", kMomentumRange, 0.1);
  read_groups(fields, architecture);
  return architecture;
}

OptimizerSpec read_optimizer(Fields& fields) {
  Fields optimizer(fields.required("optimizer"), "optimizer");
  OptimizerSpec spec;
  spec.kind = optimizer.choice<OptimizerKind>("kind", kOptimizerNames);
  spec.learning_rate = optimizer.number("lr", kRateRange);
  const bool is_rmsprop = spec.kind == OptimizerKind::rmsprop;
  const bool is_adam = spec.kind == OptimizerKind::adam || spec.kind == OptimizerKind::adamw;
  if (spec.kind == OptimizerKind::momentum) spec.momentum = optimizer.number("momentum", kShareRange, spec.momentum);
  if (is_rmsprop) spec.alpha = optimizer.number("alpha", kShareRange, spec.alpha);
  if (is_adam) spec.beta1 = optimizer.number("beta1", kShareRange, spec.beta1);
  if (is_adam) spec.beta2 = optimizer.number("beta2", kShareRange, spec.beta2);
  if (is_rmsprop || is_adam) spec.eps = optimizer.number("eps", kRateRange, spec.eps);
  if (spec.kind == OptimizerKind::adamw) {
    spec.weight_decay = optimizer.number("weight_decay", kRateRange, spec.weight_decay);
  }
  optimizer.refuse_unknown();
  return spec;
}

void refuse_size(const Architecture& architecture, Index capacity) {
  double numbers = 0;
  auto features = double(architecture.sizes.front());
  for (std::size_t l = 1; l < architecture.sizes.size(); ++l) {
    numbers += double(architecture.sizes[l - 1]) * double(architecture.sizes[l]);
    features += double(architecture.sizes[l]);
  }
  // The parameters, their gradient and the optimiser's two; of each feature at most eight numbers an example.
  if (4 * numbers + 8 * features * double(capacity) <= kMostNumbers) return;
  throw Refusal("sizes and batches need more than 128 MB: a smaller network or batch is allowed");
}

}  // namespace bn::replay
