import { expect, it, test } from 'vitest';
import {
  choice,
  number,
  numbers,
  readFields,
  whole,
  writeFields,
} from '../../../web/src/state/figureFields';

const fields = {
  m: whole(1, 16, 8),
  eps: number(-8, 1, -5),
  z: numbers(3, -1e30, 1e30),
  kind: choice(['adam', 'sgd'], 'sgd'),
};
const read = (texts: Record<string, string>) => readFields(fields, new Map(Object.entries(texts)));

it('reads what stands in a link, and takes initial values for the rest', () => {
  const { values, notes } = read({ m: '4', z: '1.5,-2', kind: 'adam', other: 'x' });
  expect(values).toEqual({ m: 4, eps: -5, z: [1.5, -2], kind: 'adam' });
  expect(notes).toEqual([]);
});

test.each([
  [{ m: '400' }, { m: 16 }, 'm is 400 in the link; 16 is the most.'],
  [{ eps: '-9e99' }, { eps: -8 }, 'eps is -9e99 in the link; -8 is the least.'],
  [{ m: 'many' }, { m: 8 }, 'm is "many" in the link, which is no number; 8 is used.'],
  [{ m: 'NaN' }, { m: 8 }, 'm is "NaN" in the link, which is no number; 8 is used.'],
  [{ z: '1,2,3,4' }, { z: null }, 'z is "1,2,3,4" in the link: up to 3 numbers are allowed.'],
  [{ z: '1,,3' }, { z: null }, 'z is "1,,3" in the link: up to 3 numbers are allowed.'],
  [{ kind: '<b>' }, { kind: 'sgd' }, 'kind is "<b>" in the link: one of adam, sgd is allowed.'],
])('says in a sentence what it made of %j', (texts, expected, sentence) => {
  const { values, notes } = read(texts);
  expect(values).toMatchObject(expected);
  expect(notes).toEqual([sentence]);
});

it('writes only what differs, and reads it back', () => {
  const values = { m: 8, eps: -3.5, z: [1e30, 0.1], kind: 'adam' as const };
  const texts = writeFields(fields, values);
  expect([...texts.keys()]).toEqual(['eps', 'z', 'kind']);
  expect(readFields(fields, texts)).toEqual({ values, notes: [] });
});
