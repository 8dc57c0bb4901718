#pragma once
#include <vector>

#include "probe/stations.h"

namespace bn {

/// How one unit's gamma and beta were learned, one number a step in each list. Step t takes the gradient where step
/// t - 1 arrived; the lists of gamma and beta begin with the start and so have one number more.
struct LearnedScale {
  std::vector<double> loss;                       // of the step's mini-batch
  std::vector<double> gamma, beta;                // after the step
  std::vector<double> dgamma, dbeta;              // d(loss)/d(gamma), d(loss)/d(beta)
  std::vector<double> first_gamma, first_beta;    // momentum's v or adam's m after the step; empty without
  std::vector<double> second_gamma, second_beta;  // rmsprop's s or adam's v after the step; empty without
};

/// Of the hidden unit at `place`, over so many steps of the run that `config` asks for, fewer when it diverges.
/// Refuses a network without batch norm, a unit that is not there and more than 5000 steps.
LearnedScale learn_scale(const Config& config, const UnitPlace& place, int steps);

}  // namespace bn
