import { describe, expect, it } from 'vitest';
import { defaults } from '../../../web/src/state/config';
import { Deeds, type Deed } from '../../../web/src/state/deeds';
import { readDeeds, writeDeeds } from '../../../web/src/state/deedsText';

const edit = { kind: 'W', layer: 5, unit: 3, from: 2, value: 0.75 } as const;
const faster = { ...defaults, learning_rate: 1 };

describe('deeds', () => {
  it('tell what ran at any step', () => {
    const deeds = new Deeds(defaults);
    deeds.retune(300, faster);
    deeds.edit(420, 'a', edit);
    expect([0, 299, 300, 1000].map((step) => deeds.configAt(step).learning_rate)).toEqual([
      0.5, 0.5, 1, 1,
    ]);
    expect(deeds.upTo(419)).toEqual([{ step: 300, patch: { learning_rate: 1 } }]);
    expect(deeds.upTo(420)).toHaveLength(2);
  });

  it('of a step that was gone back to replace what came later', () => {
    const deeds = new Deeds(defaults);
    deeds.retune(300, faster);
    deeds.edit(420, 'b', edit);
    deeds.edit(100, 'a', edit);
    expect(deeds.upTo(1000)).toEqual([{ step: 100, twin: 'a', edit }]);
  });

  it('keep only the last of several changes at one step, and nothing that was undone', () => {
    const deeds = new Deeds(defaults);
    deeds.retune(5, faster);
    deeds.retune(5, { ...defaults, l2: 0.1 });
    expect(deeds.upTo(5)).toEqual([{ step: 5, patch: { l2: 0.1 } }]);
    deeds.retune(5, defaults);
    expect(deeds.upTo(5)).toEqual([]);
  });
});

describe('deeds as text', () => {
  const deeds: Deed[] = [
    { step: 0, twin: 'b', edit: { kind: 'gamma', layer: 0, unit: 7, from: 0, value: -1.5e-7 } },
    { step: 300, patch: { learning_rate: 1 } },
    { step: 300, patch: { schedule: 'cosine' } },
    { step: 420, twin: 'a', edit },
  ];

  it('come back as they were', () => {
    const text = writeDeeds(deeds);
    expect(text).toBe(
      '0~b~gamma~0~7~0~-1.5e-7,300~learning_rate~1,300~schedule~cosine,420~a~W~5~3~2~0.75',
    );
    const notes: string[] = [];
    expect(readDeeds(text, 420, notes)).toEqual(deeds);
    expect(notes).toEqual([]);
  });

  it.each([
    '300',
    '300~learning_rate',
    '300~learning_rate~fast',
    '300~learning_rate~-1',
    '300~hidden~8',
    '300~toString~1',
    '-1~learning_rate~1',
    '1.5~learning_rate~1',
    '501~learning_rate~1',
    '300~c~W~5~3~2~0.75',
    '300~a~V~5~3~2~0.75',
    '300~a~W~5~3~2',
    '300~a~W~5~3~2~NaN',
    '300~a~W~5~-3~2~1',
    '300~a~W~5~3~2~1~1',
  ])('that are junk become a note: %s', (text) => {
    const notes: string[] = [];
    expect(readDeeds(text, 500, notes)).toEqual([]);
    expect(notes).toEqual([`"${text}" in the link’s deeds is not understood; it is left out.`]);
  });

  it('must stand in the order of time', () => {
    const notes: string[] = [];
    expect(readDeeds('9~l1~1,8~l2~1', 10, notes)).toEqual([{ step: 9, patch: { l1: 1 } }]);
    expect(notes).toHaveLength(1);
  });
});
