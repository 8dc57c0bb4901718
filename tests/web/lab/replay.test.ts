import { describe, expect, it } from 'vitest';
import { replay } from '../../../web/src/lab/state/replay';
import { defaults, type Config } from '../../../web/src/state/config';
import type { Deed } from '../../../web/src/state/deeds';
import { FakeRacing } from './fakeRacing';

const edit = { kind: 'W', layer: 0, unit: 0, from: 0, value: 2 } as const;
const deeds: Deed[] = [
  { step: 20, patch: { learning_rate: 0.1 } },
  { step: 50, twin: 'a', edit },
];
const link = { config: defaults, own: null, step: 120, deeds, hidden: [], notes: [] };

async function replayed(race: FakeRacing, wanted = () => true) {
  const taken: Config[] = [];
  const sentence = await replay(race, link, { took: (config) => taken.push(config), wanted });
  return { sentence, rates: taken.map(({ learning_rate }) => learning_rate) };
}

describe('the way of a link', () => {
  it('goes from deed to deed, and stops at its step', async () => {
    const race = new FakeRacing();
    expect(await replayed(race)).toEqual({ sentence: null, rates: [0.1, 0.1] });
    expect(race.wentTo).toEqual([20, 50, 120]);
    expect(race.proposed.map(({ learning_rate }) => learning_rate)).toEqual([0.1]);
    expect(race.edits).toEqual([['a', edit]]);
  });

  it('ends where the engine refuses a deed, and says so', async () => {
    const race = new FakeRacing();
    race.refusal = () => 'No.';
    const { sentence } = await replayed(race);
    expect(sentence).toBe('The link’s run cannot be repeated: No.');
    expect(race.wentTo).toEqual([20]);
  });

  it('ends without a word when something else is asked for', async () => {
    const race = new FakeRacing();
    expect(await replayed(race, () => race.wentTo.length < 2)).toEqual({
      sentence: null,
      rates: [0.1],
    });
    expect(race.edits).toEqual([]);
  });
});
