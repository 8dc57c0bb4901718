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
  /// Goes through a set of up to `most` examples in chunks of `capacity`.
  ExactStatistics(const Network& network, Index most, Index capacity);

  /// x (inputs, m): a set, 2 <= m <= most. Replaces state.running; `pass` has room for a chunk.
  void take(const Network& network, ConstMatrixRef x, Pass& pass, State& state);

 private:
  /// Brings what the norms before left in `z_` to the norm at `last`, of the layers from `first` on.
  void advance(const Network& network, ConstMatrixRef x, std::size_t first, std::size_t last, Pass& pass,
               const State& state);
  void take_one(const BatchNorm& norm, Index m, State& state);

  Index capacity_;
  Matrix z_;  // (widest norm, most): what the norm at hand gets, of the whole set
};

}  // namespace bn
