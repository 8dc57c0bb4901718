#pragma once
#include "train/config.h"

namespace bn {

/// Limits of a number, both allowed.
struct Range {
  double min;
  double max;
};

/// The names of a choice, as many as there are: a view of a list that lives on.
class Names {
 public:
  template <class List>
  Names(const List& list) : first_(list.data()), size_(int(list.size())) {}  // NOLINT(google-explicit-constructor)

  const char* const* begin() const { return first_; }
  const char* const* end() const { return first_ + size_; }
  int size() const { return size_; }
  const char* operator[](int i) const { return first_[i]; }

 private:
  const char* const* first_;
  int size_;
};

/// A change of a `live` field needs no restart of the run.
enum class Change { restart, live };

/// The one list of the config's fields, in the order of the page. `visit` gets, for each field, its name, a pointer to
/// the member, what is allowed and whether it is live:
///   choice(name, enum member, names, change), number(name, double member, range, change),
///   integer(name, int or uint32_t member, range, change), integers(name, vector<int> member, most, range, change),
///   choices(name, vector<enum> member, names, change): one or more, each once, in the order of the names.
template <class Visitor>
void visit_fields(Visitor&& visit) {
  constexpr Change restart = Change::restart;
  constexpr Change live = Change::live;
  visit.choice("dataset", &Config::dataset, kDatasetNames, restart);
  visit.integer("classes", &Config::classes, Range{2, 3}, restart);
  visit.integer("points", &Config::points, Range{20, 20000}, restart);
  visit.number("noise", &Config::noise, Range{0, 3}, restart);
  visit.number("test_share", &Config::test_share, Range{0.1, 0.9}, restart);
  visit.choices("features", &Config::features, kFeatureNames, restart);
  visit.choice("input_scaling", &Config::input_scaling, kScalingNames, restart);
  visit.integers("hidden", &Config::hidden, 32, Range{1, 256}, restart);
  visit.choice("activation", &Config::activation, kActivationNames, restart);
  visit.choice("init", &Config::init, kInitNames, restart);
  visit.number("gain", &Config::gain, Range{0, 100}, restart);
  visit.number("init_std", &Config::init_std, Range{0, 100}, restart);
  visit.choice("bias", &Config::bias, kBiasNames, restart);
  visit.choice("norm", &Config::norm, kNormNames, restart);
  visit.choice("placement", &Config::placement, kPlacementNames, restart);
  visit.integer("norm_groups", &Config::norm_groups, Range{1, 256}, restart);
  visit.number("norm_eps", &Config::norm_eps, Range{0, 1}, restart);
  visit.number("norm_momentum", &Config::norm_momentum, Range{0, 1}, restart);
  visit.choice("running_variance", &Config::running_variance, kRunningVarianceNames, restart);
  visit.choice("loss", &Config::loss, kLossChoiceNames, restart);
  visit.choice("optimizer", &Config::optimizer, kOptimizerNames, restart);
  visit.number("learning_rate", &Config::learning_rate, Range{0, 1000}, live);
  visit.choice("schedule", &Config::schedule, kScheduleNames, live);
  visit.integer("schedule_steps", &Config::schedule_steps, Range{1, 1e6}, live);
  visit.number("schedule_factor", &Config::schedule_factor, Range{0, 1}, live);
  visit.number("momentum", &Config::momentum, Range{0, 1}, live);
  visit.number("alpha", &Config::alpha, Range{0, 1}, live);
  visit.number("beta1", &Config::beta1, Range{0, 1}, live);
  visit.number("beta2", &Config::beta2, Range{0, 1}, live);
  visit.number("optimizer_eps", &Config::optimizer_eps, Range{0, 1}, live);
  visit.number("weight_decay", &Config::weight_decay, Range{0, 100}, live);
  visit.number("l1", &Config::l1, Range{0, 100}, live);
  visit.number("l2", &Config::l2, Range{0, 100}, live);
  visit.number("clip_norm", &Config::clip_norm, Range{0, 1000}, live);
  visit.integer("batch_size", &Config::batch_size, Range{1, 20000}, restart);
  visit.integer("seed", &Config::seed, Range{0, 4294967295.0}, restart);
}

}  // namespace bn
