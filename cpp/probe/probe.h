#pragma once
#include "probe/distribution.h"
#include "probe/score.h"

namespace bn {

/// Looks at a trainer and changes nothing in it. Holds the memory that looking needs, sized once; the arrays it returns
/// are its own and change with the next call of the same name.
class Probe {
 public:
  explicit Probe(const Trainer& trainer);

  Score score(Set set);

  /// See surface.h. 1 <= grid <= 512.
  const Vector& surface(Index grid);

  /// Every hidden unit, over the training set passed as one batch in training mode (its own mu and sigma2).
  /// histograms: [layer][unit][station][bins]; moments: [layer][unit][station][mean, standard deviation].
  struct Distributions {
    Vector histograms;
    Vector moments;
  };
  const Distributions& distributions(Index bins);

  /// One hidden unit closely, in the same pass. Both counted from 0.
  struct Unit {
    Scalar gamma = 1;
    Scalar beta = 0;
    Vector histograms;  // [station][bins]
    Vector moments;     // [station][mean, standard deviation, smallest, largest]
    Vector flow;        // [station][example], the first examples of the training set
    Vector flow_y;      // [example], their classes or targets
  };
  const Unit& unit(Index hidden_layer, Index unit, Index bins);

 private:
  /// Runs the pass over the training set, once per step however many pictures ask for it.
  const Pass& training_view();
  /// Fills the rows of one station of a hidden layer, the unit's rows being kStations apart.
  void look_at_layer(std::size_t hidden_layer, Station station, Index first_row, Index bins);
  void look_at_unit(Index hidden_layer, Index unit, Station station, Index bins);

  const Trainer* trainer_;
  Pass evaluation_;
  Pass training_view_;
  Index viewed_step_ = -1;
  Vector surface_;
  Distributions distributions_;
  Unit unit_;
};

}  // namespace bn
