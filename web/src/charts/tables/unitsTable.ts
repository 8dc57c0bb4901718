// Every unit of a network's picture with its numbers.
import { stations } from '../../engine/protocol';
import { fixed, short } from '../numbers';
import { at } from '../types';
import { type UnitsData, shownUnits } from '../unitsLayout';
import type { Table } from './table';

/** A unit of the picture, or an output. */
interface Shown {
  name: string;
  /** Among the units of all hidden layers; null: an output. */
  place: number | null;
  /** Among those that the diagram shows, outputs last. */
  index: number;
  weights: string;
}

export function unitsTable(data: UnitsData, caption: string): Table {
  const { normed, shifted, diagram, digits } = data;
  const learned = [...(normed ? ['scale γ'] : []), ...(shifted ? ['shift β'] : [])];
  const parameters = [...(normed ? [diagram?.gamma] : []), ...(shifted ? [diagram?.beta] : [])];
  const seen = seenStations(normed).flatMap((name) => [`mean of ${name}`, `spread of ${name}`]);
  return {
    caption,
    head: ['unit', ...seen, 'bias b', ...learned, 'weights from the layer before'],
    rows: shownOf(data).map(({ name, place, index, weights }) => [
      name,
      ...momentsOf(data, place),
      short(at(diagram?.biases ?? [], index), digits),
      ...parameters.map((list) => short(at(list ?? [], index), digits)),
      weights,
    ]),
  };
}

function seenStations(normed: boolean): string[] {
  return normed ? ['z', 'z tilde', 'a'] : ['z', 'a'];
}

function momentsOf(
  { normed, digits, distributions: { moments } }: UnitsData,
  place: number | null,
): string[] {
  const names = normed ? (['z', 'z_tilde', 'a'] as const) : (['z', 'a'] as const);
  return names.flatMap((name) => {
    const first = place === null ? NaN : 2 * (place * stations.length + stations.indexOf(name));
    return [short(at(moments, first), digits), short(at(moments, first + 1), digits)];
  });
}

function shownOf(data: UnitsData): Shown[] {
  const { distributions, features, outputs, selected, diagram, digits = 3 } = data;
  const rows = distributions.units.map((width, layer) =>
    shownUnits(width, selected?.layer === layer ? selected.unit : 0),
  );
  const last = Array.from({ length: outputs }, (_, i) => i);
  const found: Shown[] = [];
  let [weight, before, width] = [0, 0, features.length];
  for (const [layer, units] of [...rows, last].entries()) {
    for (const unit of units) {
      const weights = Array.from(diagram?.weights.subarray(weight, weight + width) ?? []);
      const hidden = layer < rows.length;
      const name = hidden
        ? `layer ${String(layer + 1)}, unit ${String(unit + 1)}`
        : `output ${String(unit + 1)}`;
      const text = weights.map((value) => fixed(value, digits - 1)).join(', ');
      found.push({
        name,
        place: hidden ? before + unit : null,
        index: found.length,
        weights: text,
      });
      weight += width;
    }
    before += distributions.units[layer] ?? 0;
    width = units.length;
  }
  return found;
}
