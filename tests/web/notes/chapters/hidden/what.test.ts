import { describe, expect, it } from 'vitest';
import type { Trial } from '../../../../../web/src/engine/trialProtocol';
import { whatHappened } from '../../../../../web/src/notes/chapters/hidden/what';

/** One run of each, ending at these losses. */
const runs = (...losses: number[]): Trial[] =>
  losses.map((loss, contender) => ({
    contender,
    seed: 0,
    loss: Float64Array.of(0.7, loss),
    accuracy: new Float64Array(2),
  }));

describe('what three ways of feeding a layer came to', () => {
  it('names the three losses and who was faster', () => {
    const text = whatHappened(runs(0.6, 0.01, 0.1), 600);
    expect(text).toContain('0.600 on a[2] as it is, 0.010 on normalized a[2] and 0.100 on a[2]');
    expect(text).toContain('makes all the difference');
    expect(text).toContain('Here after');
    expect(text).toContain('1 of 1 runs');
  });

  it('says so when the other way wins, or none', () => {
    expect(whatHappened(runs(0.6, 0.3, 0.1), 600)).toContain('Here before');
    expect(whatHappened(runs(0.1, 0.1, 0.1), 600)).toContain('hardly matters');
    expect(whatHappened(runs(0.1, 0.1, 0.1), 600)).toContain('No clear answer');
    expect(whatHappened(runs(0.1, 0.3, 0.4), 600)).toContain('The plain network learned better');
  });

  it('waits for the first run of each', () => {
    expect(whatHappened(runs(0.6, 0.01), 600)).toBe('');
  });
});
