import { expect, it } from 'vitest';
import { conventionOf, frameworks, inConvention } from '../../../web/src/lab/frameworks';

it('writes the same momentum as either framework does, and reads it back', () => {
  expect(inConvention('PyTorch', 0.1)).toBe(0.1);
  expect(inConvention('Keras', 0.01)).toBe(0.99);
  for (const momentum of [0, 0.001, 0.1, 0.5, 1]) {
    expect(inConvention('Keras', inConvention('Keras', momentum))).toBe(momentum);
  }
});

it('says of a default what the patch does', () => {
  const keras = frameworks.find(({ name }) => name === 'Keras');
  expect(keras?.patch.norm_momentum).toBe(inConvention('Keras', 0.99));
  expect(conventionOf('anything')).toBe('PyTorch');
});
