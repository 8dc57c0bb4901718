import { describe, expect, it } from 'vitest';
import { hideableGroups, hidesColumn, hidesGroup, partName } from '../../../web/src/lab/hideables';
import { instruments, readHidden, type Hideable } from '../../../web/src/state/hideable';

const hiding = (list: readonly Hideable[]) => (part: Hideable) => list.includes(part);
const column: Hideable[] = [
  'presets',
  'data',
  'inputs',
  'network',
  'normalisation',
  'optimiser',
  'pictures',
];

describe('what can be hidden', () => {
  it('is written in a link as it stands in the list, and read again', () => {
    const all = hideableGroups.flatMap(({ name, parts }) => [name, ...parts]);
    const notes: string[] = [];
    expect(readHidden(all.join(','), notes)).toEqual(all);
    expect(notes).toEqual([]);
  });

  it('has a name for readers', () => {
    for (const { parts } of hideableGroups)
      for (const part of parts) expect(partName(part), part).toMatch(/^[A-Zβγ(]/u);
    expect(partName('steps')).toBe('Step size');
  });
});

describe('the column of controls', () => {
  it('is gone when every group is', () => {
    expect(hidesColumn(hiding(column))).toBe(true);
    for (const name of column)
      expect(hidesColumn(hiding(column.filter((each) => each !== name))), name).toBe(false);
  });

  it('is gone when of a group every part is', () => {
    const parts: Hideable[] = ['features', 'input_scaling'];
    const rest = column.filter((name) => name !== 'inputs');
    expect(hidesColumn(hiding([...rest, ...parts]))).toBe(true);
    expect(hidesColumn(hiding([...rest, 'features']))).toBe(false);
  });

  it('is not concerned with instruments', () => {
    expect(hidesGroup('instruments', hiding(instruments))).toBe(true);
    expect(hidesColumn(hiding(['instruments', ...instruments]))).toBe(false);
  });
});
