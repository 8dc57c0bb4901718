import { expect, it } from 'vitest';
import type { Frame } from '../../../web/src/engine/client';
import type { Snapshot } from '../../../web/src/engine/protocol';
import { summarySentence } from '../../../web/src/lab/sentences';
import { defaults } from '../../../web/src/state/config';
import { snapshotAt, someDataset } from '../engine/snapshots';

const scored = (step: number) => {
  const scores = snapshotAt(step).scores!; // loss 0.5, accuracy 0.5
  return { step, a: scores, b: scores };
};

function summary(step: number, a: Partial<Snapshot>, at: Frame['scored']): string {
  const snapshots = { a: snapshotAt(step, a), b: snapshotAt(step) };
  const rest = { furthest: step, epoch: 1, stepsPerSecond: 0, scoresLag: false, scoring: null };
  return summarySentence({
    step,
    snapshots,
    scored: at,
    ...rest,
    config: defaults,
    dataset: someDataset(),
  });
}

it('says where both twins stand, at the step that was scored', () => {
  expect(summary(1250, {}, scored(1240))).toBe(
    'Step 1,240. With batch norm: test loss 0.500, test accuracy 50 %. Without: test loss 0.500, test accuracy 50 %.',
  );
});

it('says that nothing was scored yet', () => {
  expect(summary(3, {}, null)).toBe(
    'Step 3. With batch norm: not scored yet. Without: not scored yet.',
  );
});

it('says which twin has stopped, or cannot train', () => {
  const divergence = { step: 7, layer: 2, quantity: 'z' };
  expect(summary(7, { divergence }, scored(7))).toContain(
    'With batch norm has stopped at step 7. Without',
  );
  const inability = 'batch_size is 1';
  expect(summary(7, { inability }, scored(7))).toContain('With batch norm cannot train: test loss');
});
