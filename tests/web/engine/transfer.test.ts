import { expect, it } from 'vitest';
import type { Reply, Request } from '../../../web/src/engine/messages';
import type { Unit } from '../../../web/src/engine/protocol';
import type { Taken } from '../../../web/src/engine/tensors';
import { memoryOf } from '../../../web/src/engine/transfer';
import { defaults, twinConfig } from '../../../web/src/state/config';
import { sightOf, snapshotAt, someDataset } from './snapshots';

const reply = (snapshot = snapshotAt(1)): Reply => ({ type: 'snapshot', id: 1, snapshot });
const view = { ...sightOf(null), scores: true };

/** Everything in `message` that a typed array views, found the slow way. */
function everyBuffer(message: unknown, found = new Set<ArrayBufferLike>()): Set<ArrayBufferLike> {
  if (ArrayBuffer.isView(message)) {
    if (message.byteLength > 0) found.add(message.buffer);
  } else if (typeof message === 'object' && message !== null) {
    for (const part of Object.values(message)) everyBuffer(part, found);
  }
  return found;
}

const numbers = () => Float32Array.of(1, 2);
const unit: Unit = {
  layer: 0,
  unit: 0,
  gamma: 1,
  beta: 0,
  histograms: numbers(),
  moments: numbers(),
  flow: numbers(),
  flow_y: numbers(),
};
const { distributions } = snapshotAt(0);
const scattered = snapshotAt(1, {
  losses: numbers(),
  surface: numbers(),
  distributions: { ...distributions, histograms: numbers(), moments: numbers() },
  unit,
  diagram: {
    cells: 1,
    thumbs: numbers(),
    weights: numbers(),
    biases: numbers(),
    gamma: numbers(),
    beta: numbers(),
  },
  vitals: { units: numbers(), layers: numbers(), histograms: numbers() },
  plane: { layer: 0, units: [0, 1], lines: numbers(), points: numbers(), y: numbers() },
  along: { alpha: numbers(), ratio: numbers() },
});

const taken: Taken = {
  step: 3,
  tensors: [{ name: 'b[1]', shape: [2], values: numbers() }],
  scaling: { mu: numbers(), divisor: numbers() },
};

it.each<[string, Reply]>([
  ['a snapshot', reply(scattered)],
  ['what was taken', { type: 'taken', id: 1, taken }],
  ['a data set', { type: 'prepared', id: 1, dataset: someDataset(), inability: null }],
])('names the memory of every array in %s', (_, message) => {
  expect(memoryOf(message)).toEqual(expect.arrayContaining([...everyBuffer(message)]));
});

it('names memory that arrays share once, and what comes back with the next request', () => {
  const memory = new ArrayBuffer(64);
  const losses = new Float32Array(memory, 0, 4);
  const surface = new Float32Array(memory, 16, 4);
  expect(memoryOf(reply(snapshotAt(1, { losses, surface, memory })))).toEqual([memory]);
  expect(memoryOf({ type: 'advance', id: 1, steps: 1, view, memory })).toEqual([memory]);
  expect(memoryOf({ type: 'seek', id: 1, step: 1, most: 1000, view, memory })).toEqual([memory]);
});

it.each<Request | Reply>([
  { type: 'advance', id: 1, steps: 1, view, memory: null },
  { type: 'retune', id: 1, config: twinConfig(defaults, 'a') },
  { type: 'done', id: 1 },
  { type: 'refused', id: 1, message: 'no' },
])('finds none in $type without arrays', (message) => {
  expect(memoryOf(message)).toEqual([]);
});
