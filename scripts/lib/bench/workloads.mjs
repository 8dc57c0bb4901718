// What is trained: the four workloads, and the usual one changed in one respect at a time.
import { readFileSync } from 'node:fs';

/** For the native programs, which read it too. */
export const workloadsFile = new URL('../../../tests/bench/workloads.json', import.meta.url);
const { all, workloads: listed } = JSON.parse(readFileSync(workloadsFile, 'utf8'));

/** { id, config }: a whole config of the engine. Every mini-batch of an epoch is full. */
export const workloads = listed.map(({ id, config }) => ({ id, config: { ...all, ...config } }));
export const usual = workloads.find(({ id }) => id === '2-8-8-1');

const changed = (id, change) => ({ id, config: { ...usual.config, ...change } });
const doubled = (from, to) => (from > to ? [] : [from, ...doubled(2 * from, to)]);

// Half of the points train: an epoch is ten mini-batches, as in the usual one, or as many as the points allow.
const batchOf = (batch_size) => ({
  batch_size,
  points: 2 * batch_size * Math.min(10, Math.floor(10_000 / batch_size)),
});

/** Each a list from small to large. */
export const scaling = {
  width: doubled(8, 256).map((width) => changed(`width/${width}`, { hidden: [width, width] })),
  batch: doubled(8, 2048).map((batch) => changed(`batch/${batch}`, batchOf(batch))),
  depth: doubled(2, 16).map((depth) => changed(`depth/${depth}`, { hidden: Array(depth).fill(8) })),
};

/** Every norm, activation, loss and optimiser besides the usual ones. */
export const kinds = [
  ...['none', 'layer', 'rms', 'group'].map((norm) => changed(`norm/${norm}`, { norm })),
  changed('placement/after', { placement: 'after' }),
  ...['leaky_relu', 'tanh', 'sigmoid', 'linear'].map((activation) =>
    changed(`activation/${activation}`, { activation, init: 'xavier' }),
  ),
  // Three classes, a regression; they need other data.
  changed('loss/ce', { loss: 'ce', dataset: 'spiral', classes: 3 }),
  changed('loss/half_mse', { loss: 'half_mse', dataset: 'bumps' }),
  ...['momentum', 'rmsprop', 'adam', 'adamw'].map((optimizer) =>
    changed(`optimizer/${optimizer}`, { optimizer, learning_rate: 0.01 }),
  ),
  changed('penalty/l1_l2', { l1: 1e-4, l2: 1e-4 }),
];
