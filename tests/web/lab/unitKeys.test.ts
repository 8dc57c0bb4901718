import { expect, it } from 'vitest';
import { unitBeside } from '../../../web/src/lab/twins/unitKeys';

const hidden = [6, 2, 4];

it.each([
  ['ArrowUp', { layer: 0, unit: 3 }, { layer: 0, unit: 2 }],
  ['ArrowDown', { layer: 0, unit: 3 }, { layer: 0, unit: 4 }],
  ['ArrowRight', { layer: 1, unit: 1 }, { layer: 2, unit: 1 }],
  // The next layer has fewer units.
  ['ArrowRight', { layer: 0, unit: 5 }, { layer: 1, unit: 1 }],
  // The ends.
  ['ArrowLeft', { layer: 0, unit: 3 }, { layer: 0, unit: 3 }],
  ['ArrowRight', { layer: 2, unit: 3 }, { layer: 2, unit: 3 }],
  ['ArrowUp', { layer: 0, unit: 0 }, { layer: 0, unit: 0 }],
  ['ArrowDown', { layer: 2, unit: 3 }, { layer: 2, unit: 3 }],
])('%s leads from %j to %j', (key, from, to) => {
  expect(unitBeside(hidden, from, key)).toEqual(to);
});

it('leaves other keys alone', () => {
  expect(unitBeside(hidden, { layer: 0, unit: 0 }, 'a')).toBeNull();
});
