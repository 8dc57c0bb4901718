#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "nn/initialise.h"
#include "nn/loss.h"
#include "nn/network.h"
#include "train/dataset.h"
#include "train/inputs.h"
#include "train/optimizer.h"
#include "train/schedule.h"

namespace bn {

/// Which loss: one by name, or by the data (two classes: bce, more: ce, regression: half_mse).
enum class LossChoice { automatic, bce, ce, half_mse };
inline constexpr std::array<const char*, 4> kLossChoiceNames{"auto", "bce", "ce", "half_mse"};

enum class RunningVariance { unbiased, biased };
inline constexpr std::array<const char*, 2> kRunningVarianceNames{"unbiased", "biased"};

/// Everything that a run of one network follows from. train/config_fields.h lists the fields with their limits;
/// web/src/state/config.ts has the same ones.
struct Config {
  DatasetKind dataset = DatasetKind::circle;
  int classes = 2;                                          // of circle, gaussians and spiral
  int points = 400;                                         // training and test together
  double noise = 0.1;                                       // largest shift of a coordinate
  double test_share = 0.25;                                 // of the points
  std::vector<Feature> features{Feature::x1, Feature::x2};  // each once, in the order of their list
  ScalingKind input_scaling = ScalingKind::sigma;
  std::vector<int> hidden{8, 8, 8, 8, 8, 8};  // units of each hidden layer
  ActivationKind activation = ActivationKind::sigmoid;
  InitKind init = InitKind::xavier;
  double gain = 1;
  double init_std = 0.05;  // of `normal`
  BiasKind bias = BiasKind::all;
  NormKind norm = NormKind::batch;
  Placement placement = Placement::before;
  int norm_groups = 2;  // of group norm
  double norm_eps = 1e-5;
  double norm_momentum = 0.1;  // weight of the new value in the running statistics
  RunningVariance running_variance = RunningVariance::unbiased;
  LossChoice loss = LossChoice::automatic;
  OptimizerKind optimizer = OptimizerKind::sgd;
  double learning_rate = 0.5;
  ScheduleKind schedule = ScheduleKind::constant;
  int schedule_steps = 1000;     // of the schedules but `constant`
  double schedule_factor = 0.1;  // of `step` and `cosine`
  double momentum = 0.9;         // of `momentum`
  double alpha = 0.99;           // of `rmsprop`
  double beta1 = 0.9;            // of `adam` and `adamw`
  double beta2 = 0.999;          // of `adam` and `adamw`
  double optimizer_eps = 1e-8;   // of `rmsprop`, `adam` and `adamw`
  double weight_decay = 0.01;    // of `adamw`
  double l1 = 0;                 // penalty l1 sum |W|
  double l2 = 0;                 // penalty l2 / 2 sum W^2
  double clip_norm = 0;          // longest gradient; 0: any
  int batch_size = 32;
  std::uint32_t seed = 42;
  std::shared_ptr<const OwnData> own;  // the points of dataset own, which tell `classes` and `points`; not a field
};

/// Refuses, with one sentence, a config that cannot be run: a value beyond its field's limits, or values that do not go
/// together.
void validate(const Config& config);

/// Why no step of a valid config can be trained, though its network can be looked at: one sentence. nullopt: one can.
std::optional<std::string> inability(const Config& config);

/// What the config's own fields decide about the parts of a run.
LossKind loss_of(const Config& config);
DatasetSpec dataset_spec(const Config& config);
Architecture architecture_of(const Config& config);
Initialisation initialisation_of(const Config& config);
OptimizerSpec optimizer_spec(const Config& config);
Schedule schedule_of(const Config& config);

}  // namespace bn
