#include "probe/diagram.h"

#include <algorithm>

#include "probe/surface.h"

namespace bn {
namespace {

/// The rows of one layer of the diagram.
struct Rows {
  Index count = 0;
  Index selected = 0;  // below kMostRows: none that would need the last row

  Index unit(Index row) const { return row + 1 == kMostRows && selected >= kMostRows ? selected : row; }
};

Rows rows_of(const Network& network, std::size_t layer, const std::optional<UnitPlace>& selected) {
  const bool here = selected && static_cast<std::size_t>(selected->layer) == layer;
  return {std::min(kMostRows, width(network, layer)), here ? selected->unit : 0};
}

/// Of the layer before; layer 0 has all features there.
Rows rows_before(const Network& network, std::size_t layer, const std::optional<UnitPlace>& selected) {
  return layer == 0 ? Rows{network.inputs, 0} : rows_of(network, layer - 1, selected);
}

void resize(const Network& network, Index cells, Diagram& found) {
  Index units = 0;
  Index weights = 0;
  Index before = network.inputs;
  for (std::size_t l = 0; l <= network.hidden.size(); ++l) {
    const Index rows = std::min(kMostRows, width(network, l));
    units += rows;
    weights += rows * before;
    before = rows;
  }
  found.weights.resize(weights);
  found.biases.resize(units);
  found.gamma.resize(units - before);
  found.beta.resize(units - before);
  found.thumbs.resize((network.inputs + units - before) * cells);
}

void take_weights(const Network& network, ConstVectorRef parameters, const std::optional<UnitPlace>& selected,
                  Diagram& found) {
  Index weight = 0;
  Index unit = 0;
  for (std::size_t l = 0; l <= network.hidden.size(); ++l) {
    const Linear& linear = linear_of(network, l);
    const Rows rows = rows_of(network, l, selected);
    const Rows before = rows_before(network, l, selected);
    const ConstFlatView W = weights(linear, parameters);
    for (Index i = 0; i < rows.count; ++i) {
      for (Index j = 0; j < before.count; ++j) found.weights[weight++] = W(rows.unit(i), before.unit(j));
      found.biases[unit++] = linear.b.size == 0 ? Scalar(0) : parameters[linear.b.offset + rows.unit(i)];
    }
  }
}

void take_scales(const Network& network, ConstVectorRef parameters, const std::optional<UnitPlace>& selected,
                 Diagram& found) {
  Index unit = 0;
  for (std::size_t l = 0; l < network.hidden.size(); ++l) {
    const Rows rows = rows_of(network, l, selected);
    for (Index i = 0; i < rows.count; ++i, ++unit) {
      const Scale scale = scale_of(network, parameters, {Index(l), rows.unit(i)});
      found.gamma[unit] = scale.gamma;
      found.beta[unit] = scale.beta;
    }
  }
}

/// Cells from, from + 1, ... of all thumbnails.
void take_cells(const Network& network, const Pass& pass, Index from, const std::optional<UnitPlace>& selected,
                MatrixRef thumbs) {
  Index thumb = network.inputs;
  thumbs.block(0, from, network.inputs, pass.m) = pass.input.view(pass.m);
  for (std::size_t l = 0; l < network.hidden.size(); ++l) {
    const ConstMatrixView a = answers(network, pass, Index(l));
    const Rows rows = rows_of(network, l, selected);
    for (Index i = 0; i < rows.count; ++i) thumbs.row(thumb++).segment(from, pass.m) = a.row(rows.unit(i));
  }
}

}  // namespace

void look_at_diagram(const Trainer& trainer, const State& state, Index grid, const std::optional<UnitPlace>& selected,
                     Index chunk, Pass& pass, Diagram& found) {
  const Network& network = trainer.network();
  refuse_grid("thumbs", grid);
  if (selected) refuse_beyond(network, *selected);
  const Index cells = grid * grid;
  resize(network, cells, found);
  take_weights(network, state.parameters, selected, found);
  take_scales(network, state.parameters, selected, found);
  FlatView thumbs(found.thumbs.data(), found.thumbs.size() / cells, cells);
  for (Index from = 0; from < cells; from += chunk) {
    evaluate_cells(trainer, state, grid, from, std::min(chunk, cells - from), pass);
    take_cells(network, pass, from, selected, thumbs);
  }
}

}  // namespace bn
