#include "train/optimizer.h"

#include "core/check.h"
#include "core/elementary.h"
#include "train/power.h"

namespace bn {
namespace {

bool has_first(OptimizerKind kind) {
  return kind == OptimizerKind::momentum || kind == OptimizerKind::adam || kind == OptimizerKind::adamw;
}

bool has_second(OptimizerKind kind) {
  return kind == OptimizerKind::rmsprop || kind == OptimizerKind::adam || kind == OptimizerKind::adamw;
}

/// Numbers that only shrink, as a unit's that is never active, would end subnormal and stay so for ever; many
/// processors take a hundred times as long for those. Memories become 0 below `kLeastMemory`, and parameters already
/// where their products would be subnormal.
constexpr Scalar kLeastMemory = std::numeric_limits<Scalar>::min();
constexpr Scalar kLeastParameter = Scalar(0x1p-100);

Lanes zero_below(Scalar least, Lanes x) { return select(magnitude(x) < least, Lanes{}, x); }

/// Moving average: keep old + (1 - keep) new.
struct Average {
  explicit Average(double keep) : keep_(Scalar(keep)), take_(Scalar(1.0 - keep)) {}
  Lanes of(Lanes old, Lanes fresh) const { return zero_below(kLeastMemory, keep_ * old + take_ * fresh); }

 private:
  Scalar keep_, take_;
};

void descend(Scalar lr, ConstVectorRef direction, VectorRef parameters) {
  for_lanes(parameters.size(), [=, from = direction.data(), p = parameters.data()](Index i, auto place) {
    place.store(p + i, zero_below(kLeastParameter, place.load(p + i) - lr * place.load(from + i)));
  });
}

void decay(Scalar keep, VectorRef parameters) {
  for_groups(parameters.size(), [=, p = parameters.data()](Index i, auto place) {
    place.store(p + i, zero_below(kLeastParameter, keep * place.load(p + i)));
  });
}

}  // namespace

Optimizer::Optimizer(const OptimizerSpec& spec, Index parameter_count)
    : spec_(spec),
      first_(Vector::Zero(has_first(spec.kind) ? parameter_count : 0)),
      second_(Vector::Zero(has_second(spec.kind) ? parameter_count : 0)) {}

void Optimizer::step(ConstVectorRef gradient, VectorRef parameters) {
  ++t_;
  const auto lr = Scalar(spec_.learning_rate);
  switch (spec_.kind) {
    case OptimizerKind::sgd:
      descend(lr, gradient, parameters);
      break;
    case OptimizerKind::momentum:
      gather_speed(gradient);
      descend(lr, first_, parameters);
      break;
    case OptimizerKind::rmsprop:
      rmsprop(gradient, parameters);
      break;
    case OptimizerKind::adamw:
      decay(Scalar(1.0 - spec_.learning_rate * spec_.weight_decay), parameters);
      adam(gradient, parameters);
      break;
    case OptimizerKind::adam:
      adam(gradient, parameters);
      break;
  }
}

void Optimizer::gather_speed(ConstVectorRef gradient) {
  const auto keep = Scalar(spec_.momentum);
  for_lanes(first_.size(), [&](Index i, auto place) {
    place.store(&first_[i], zero_below(kLeastMemory, keep * place.load(&first_[i]) + place.load(gradient.data() + i)));
  });
}

void Optimizer::rmsprop(ConstVectorRef gradient, VectorRef parameters) {
  const Average square(spec_.alpha);
  const auto lr = Scalar(spec_.learning_rate);
  const auto eps = Scalar(spec_.eps);
  for_groups(parameters.size(), [&](Index i, auto place) {
    const Lanes g = place.load(gradient.data() + i);
    const Lanes s = square.of(place.load(&second_[i]), g * g);
    place.store(&second_[i], s);
    place.store(&parameters[i], place.load(&parameters[i]) - lr * g / (square_root(s) + eps));
  });
}

void Optimizer::adam(ConstVectorRef gradient, VectorRef parameters) {
  const Average first(spec_.beta1);
  const Average second(spec_.beta2);
  const auto correction1 = Scalar(1.0 - power(spec_.beta1, t_));
  const auto correction2 = Scalar(1.0 - power(spec_.beta2, t_));
  const auto lr = Scalar(spec_.learning_rate);
  const auto eps = Scalar(spec_.eps);
  for_groups(parameters.size(), [&](Index i, auto place) {
    const Lanes g = place.load(gradient.data() + i);
    const Lanes m = first.of(place.load(&first_[i]), g);
    const Lanes v = second.of(place.load(&second_[i]), g * g);
    place.store(&first_[i], m);
    place.store(&second_[i], v);
    const Lanes root = square_root(v / correction2) + eps;
    place.store(&parameters[i], place.load(&parameters[i]) - lr * (m / correction1) / root);
  });
}

void Optimizer::retune(const OptimizerSpec& spec) {
  require(spec.kind == spec_.kind, "another optimiser needs a new run");
  spec_ = spec;
}

}  // namespace bn
