#pragma once
#include "nn/network.h"

namespace bn {

/// mu and sigma2 of every batch norm in a training pass, laid out as State::running.
void take_batch_statistics(const Network& network, const Pass& pass, VectorRef running);

/// Of a larger set the first examples stand for all (they are in random order): each norm goes through all of them.
inline constexpr Index kMostExact = 2048;

/// The population statistics of Ioffe and Szegedy 2015 (algorithm 2, lines 8 to 12) without their averaging over
/// mini-batches: mu and biased sigma2 of a whole set, layer by layer, each with those of the layers before it.
class ExactStatistics {
 public:
  /// Goes through a set in chunks of `capacity` examples.
  ExactStatistics(const Network& network, Index capacity);

  /// x (inputs, m): a set, 2 <= m <= kMostExact. Replaces state.running; `pass` has room for a chunk.
  void take(const Network& network, ConstMatrixRef x, Pass& pass, State& state);

 private:
  void take_one(const BatchNorm& norm, ConstMatrixRef x, Pass& pass, State& state);
  void add(ConstMatrixRef z, bool first);

  Index capacity_;
  Network part_;  // the layers before the norm at hand
  // Of the differences from the first example, (features) each: a large mean costs no digits.
  Vector reference_;
  Eigen::VectorXd sum_, square_sum_;
};

}  // namespace bn
