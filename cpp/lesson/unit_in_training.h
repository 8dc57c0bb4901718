#pragma once
#include <vector>

#include "probe/stations.h"
#include "train/trainer.h"

namespace bn {

/// What one unit in front of a batch norm did in one training step. The lists have a number an example of the
/// mini-batch.
struct UnitMoment {
  double loss = 0;             // of the mini-batch
  double gamma = 0, beta = 0;  // before the step's update
  double mu = 0, sigma2 = 0;
  std::vector<double> z, z_hat;
  std::vector<double> dz_tilde;  // d(loss)/d(z_tilde)
};

/// Trains one step and looks at the unit. REQUIRES: the network has batch norm. Refuses a unit that does not exist.
UnitMoment watch_step(Trainer& trainer, const UnitPlace& place);

/// The last of `steps` >= 1 training steps.
UnitMoment watch_last_step(const Config& config, int steps, const UnitPlace& place);

/// All of them.
std::vector<UnitMoment> watch_steps(const Config& config, int steps, const UnitPlace& place);

}  // namespace bn
