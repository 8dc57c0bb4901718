#pragma once
#include "probe/view.h"

namespace bn {

/// Every hidden unit. histograms: [layer][unit][station][bins]; moments: [layer][unit][station][mean, standard
/// deviation]. All 0 where there is no such station.
struct Distributions {
  Vector histograms;
  Vector moments;
};
void look_at_distributions(const View& view, Index bins, Distributions& found);

/// One hidden unit closely.
struct Unit {
  Scale scale;
  Vector histograms;  // [station][bins]
  Vector moments;     // [station][mean, standard deviation, smallest, largest]
  Vector flow;        // [station][example], the first examples of the training set
  Vector flow_y;      // [example], their classes or targets
};
/// Refuses a place where there is no unit.
void look_at_unit(const View& view, const UnitPlace& place, Index bins, Unit& found);

}  // namespace bn
