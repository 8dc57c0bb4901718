#pragma once
#include <array>

#include "probe/probe.h"

namespace bn {

/// What the third layer is trained on: a[2] as it is, a[2] normalised, or a[2] computed from a normalised z[2].
enum class Feed { plain, normalised_a, normalised_z };
inline constexpr std::array<const char*, 3> kFeedNames{"plain", "normalised_a", "normalised_z"};

/// The network of the notes' question: two hidden layers and the third, whose W and b are to be trained faster. Batch
/// norm stands at the second layer alone, or nowhere. All three start from the same weights and see the same
/// mini-batches.
class ThirdLayer {
 public:
  /// `config` says everything but norm and placement. Refuses one without exactly two hidden layers.
  ThirdLayer(const Config& config, Feed feed);
  ThirdLayer(const ThirdLayer&) = delete;
  ThirdLayer& operator=(const ThirdLayer&) = delete;

  /// Trains on so many mini-batches, or until it diverges.
  void train(int steps);
  /// On the training set, with the statistics of the training set.
  Score score() { return probe_.score(Set::train); }
  bool diverged() const { return trainer_.diverged(); }
  const Trainer& trainer() const { return trainer_; }

 private:
  Trainer trainer_;
  Probe probe_;
};

}  // namespace bn
