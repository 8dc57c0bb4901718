#pragma once
#include <optional>

#include "probe/stations.h"

namespace bn {

/// Units of a layer that the diagram shows: its first ones; a selected one beyond them takes the last row.
inline constexpr Index kMostRows = 8;

/// What the diagram of a network draws. Layers in order, the output layer last.
struct Diagram {
  Vector thumbs;   // [input features, then shown hidden units][cells of the window, see surface.h]: input and a
  Vector weights;  // [layer][shown unit][shown unit or feature of the layer before]
  Vector biases;   // [layer][shown unit]; 0 where there is no bias
  Vector gamma;    // [hidden layer][shown unit]; 1 and 0 without a norm
  Vector beta;     // likewise
};

/// Thumbnails are grid x grid cells, 1 <= grid <= 512. `pass` has room for `chunk` examples.
void look_at_diagram(const Trainer& trainer, const State& state, Index grid, const std::optional<UnitPlace>& selected,
                     Index chunk, Pass& pass, Diagram& found);

}  // namespace bn
