import { expect, it } from 'vitest';
import { buffersOf } from '../../../web/src/engine/transfer';
import { snapshotAt } from './snapshots';

it('finds the memory of every array, at any depth', () => {
  const losses = Float32Array.of(1);
  const snapshot = snapshotAt(1, { losses });
  const buffers = buffersOf({ type: 'snapshot', id: 1, snapshot });
  expect(buffers).toContain(losses.buffer);
  expect(buffers).toContain(snapshot.distributions.moments.buffer);
  expect(buffers).toHaveLength(4);
});

it('names shared memory once', () => {
  const buffer = new ArrayBuffer(8);
  expect(buffersOf([new Float32Array(buffer, 0, 1), new Float32Array(buffer, 4, 1)])).toEqual([
    buffer,
  ]);
});

it('finds none where there is none', () => {
  expect(buffersOf({ a: null, b: 'text', c: [1, 2] })).toEqual([]);
});
