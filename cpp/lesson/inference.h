#pragma once
#include <vector>

#include "probe/stations.h"

namespace bn {

/// How far inference is behind training over a run: one number a look in each list.
struct Lag {
  std::vector<double> step;
  std::vector<double> running, exact;          // accuracy on the training set with each kind of statistics
  std::vector<double> mu, running_mu;          // of one unit: of the next mini-batch, and the running one
  std::vector<double> sigma2, running_sigma2;  // likewise
};

/// Looks at step 0 and after every `every` steps. Refuses a network without batch norm in front of the activation.
Lag look_at_lag(const Config& config, const UnitPlace& place, int steps, int every);

/// One point, seen together with others.
struct Mates {
  std::vector<double> predicted;  // probability of class 1, one for each drawn mini-batch, with its statistics
  double inference = 0;           // the same with the running statistics, alone
};

/// The point (x1, x2), raw coordinates, after so many steps, in `draws` mini-batches of `size`; the others are drawn
/// from the training set, each at most once. Refuses fewer than two examples, as batch norm does in training.
Mates predict_with_mates(const Config& config, int steps, double x1, double x2, int size, int draws);

}  // namespace bn
