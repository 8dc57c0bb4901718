// The numbers of a network as the page shows them: which of the diagram's numbers are whose.
import type { Frame } from '../engine/client';
import type { Diagram, Edit } from '../engine/protocol';
import type { UnitPlace } from '../engine/view';
import { shownUnits } from '../charts/unitsLayout';
import type { Twin } from '../state/config';
import { twinNames } from './twins/names';
import { featureWords } from './words';

/** The thickest line means this weight at most: a few huge ones must not hide all others. */
const kMost = 4;
/** And this one at least. */
const kLeast = 0.1;

/** The weight, of either twin, that is drawn with the thickest line. */
export function strongestWeight(...diagrams: readonly (Diagram | null)[]): number {
  let strongest = kLeast;
  for (const diagram of diagrams) {
    for (const weight of diagram?.weights ?? []) strongest = Math.max(strongest, Math.abs(weight));
  }
  return Math.min(kMost, strongest);
}

/** One number that a unit has learned. */
export interface Parameter {
  label: string;
  /** null: this unit has none. */
  value: number | null;
  edit: Omit<Edit, 'value'>;
}

/** One for regression and for two classes; with a softmax one a class. */
export function outputCount({ config, dataset: { classes } }: Pick<Frame, 'config' | 'dataset'>) {
  return classes === 3 || (classes === 2 && config.loss === 'ce') ? classes : 1;
}

/** Which units of every hidden layer the diagram shows, and the outputs. */
export function shownIn(frame: Frame, selected: UnitPlace | null): number[][] {
  const hidden = frame.config.hidden.map((width, layer) =>
    shownUnits(width, selected?.layer === layer ? selected.unit : 0),
  );
  const outputs = Array.from({ length: outputCount(frame) }, (_, i) => i);
  return [...hidden, outputs];
}

/** Where a unit's own numbers and its weights stand among the diagram's. */
interface Position {
  index: number;
  firstWeight: number;
  /** What feeds it, as counted in its layer and as it is called. */
  sources: { from: number; name: string }[];
}

/** Bias, gamma, beta and the weights from the shown units of the layer before; of an output, too. */
export function parametersOf(
  frame: Frame,
  twin: Twin,
  place: UnitPlace,
  selected: UnitPlace | null,
): Parameter[] {
  const { diagram } = frame.snapshots[twin];
  const position = positionOf(frame, place, selected);
  if (diagram === null || position === null) return [];
  const { index, firstWeight, sources } = position;
  const { bias, hidden } = frame.config;
  const output = place.layer === hidden.length;
  const norm = output ? 'none' : twinNames(frame.config)[twin].norm;
  const part = (kind: Edit['kind'], label: string, value: number | null, from = 0): Parameter => ({
    label,
    value,
    edit: { kind, ...place, from },
  });
  const when = (there: boolean, list: Float32Array, at = index) =>
    there ? (list[at] ?? NaN) : null;
  return [
    part('b', 'bias b', when(bias === 'all' || output, diagram.biases)),
    part('gamma', 'scale γ', when(norm !== 'none', diagram.gamma)),
    part('beta', 'shift β', when(norm !== 'none' && norm !== 'rms', diagram.beta)),
    ...sources.map(({ from, name }, i) =>
      part('W', `weight from ${name}`, when(true, diagram.weights, firstWeight + i), from),
    ),
  ];
}

function positionOf(frame: Frame, place: UnitPlace, selected: UnitPlace | null): Position | null {
  const shown = shownIn(frame, selected);
  const { features } = frame.config;
  const row = shown[place.layer]?.indexOf(place.unit) ?? -1;
  if (row < 0) return null;
  const width = (layer: number): number =>
    layer < 0 ? features.length : (shown[layer]?.length ?? 0);
  let [index, firstWeight] = [row, row * width(place.layer - 1)];
  for (let layer = 0; layer < place.layer; ++layer) {
    index += width(layer);
    firstWeight += width(layer) * width(layer - 1);
  }
  const before = shown[place.layer - 1];
  const sources = before
    ? before.map((from) => ({ from, name: `unit ${String(from + 1)}` }))
    : features.map((name, from) => ({ from, name: featureWords[name] }));
  return { index, firstWeight, sources };
}
