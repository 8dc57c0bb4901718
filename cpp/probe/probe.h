#pragma once
#include <optional>
#include <utility>

#include "probe/along.h"
#include "probe/diagram.h"
#include "probe/distributions.h"
#include "probe/plane.h"
#include "probe/score.h"
#include "probe/statistics.h"
#include "probe/vitals.h"

namespace bn {

/// Looks at a trainer and changes nothing in it. Holds the memory that looking needs, sized once; the arrays it returns
/// are its own and change with the next call of the same name.
class Probe {
 public:
  explicit Probe(const Trainer& trainer);
  Probe(const Probe&) = delete;
  Probe& operator=(const Probe&) = delete;

  /// Which statistics batch norm uses in everything that is looked at from now on; at first the running ones.
  void use(Statistics statistics) { statistics_ = statistics; }

  Score score(Set set);
  /// Likewise, but a chunk of examples at a time: nothing before the last of them. Begins anew for another set or other
  /// statistics, and when the trainer has changed.
  std::optional<Score> score_on(Set set);

  /// See surface.h. 1 <= grid <= 512.
  const Vector& surface(Index grid, const std::optional<UnitPlace>& zoom = std::nullopt);

  /// See the headers of the same names.
  const Distributions& distributions(Index bins);
  const Unit& unit(const UnitPlace& place, Index bins);
  const Diagram& diagram(Index grid, const std::optional<UnitPlace>& selected = std::nullopt);
  const Vitals& vitals();
  const Plane& plane(const UnitPlace& first, Index second);
  /// Tries step number i of kAlphas; those tried before are as they were.
  const Along& along(Index i);

 private:
  const State& state() { return states_.state(statistics_); }
  /// Runs the pass over the first examples of the training set, once however many pictures ask for it.
  View view();

  const Trainer* trainer_;
  Pass evaluation_;
  Pass viewed_;
  NextStep next_;
  StatisticsStates states_;
  Statistics statistics_ = Statistics::running;
  Statistics viewed_statistics_ = Statistics::running;
  Seen seen_;
  Tally tally_;
  std::pair<Set, Statistics> tallied_;
  Seen tally_seen_;
  Vector surface_;
  Distributions distributions_;
  Unit unit_;
  Diagram diagram_;
  VitalsLook vitals_;
  Plane plane_;
  Along along_;
};

}  // namespace bn
