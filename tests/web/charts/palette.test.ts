// Colours that mean different things must be told apart by everybody, and words must be read.
import { describe, expect, it } from 'vitest';
import { dark, light, type Palette } from '../../../web/src/charts/palette';
import { contrast, distance, seen, visions, type Matrix } from './vision';

const colours = {
  'class 0': 'class0',
  'class 1': 'class1',
  'class 2': 'class2',
  with: 'twinA',
  without: 'twinB',
  mu: 'mu',
  gamma: 'gamma',
  beta: 'beta',
} as const satisfies Record<string, keyof Palette>;
type Meaning = keyof typeof colours;
const meanings = Object.keys(colours) as Meaning[];
const pairs = meanings.flatMap((a, i) => meanings.slice(i + 1).map((b) => [a, b] as const));

function apart(palette: Palette, a: Meaning, b: Meaning, vision: Matrix): number {
  return distance(seen(palette[colours[a]], vision), seen(palette[colours[b]], vision));
}

function worst(a: Meaning, b: Meaning): number {
  const all = [light, dark].flatMap((palette) =>
    Object.values(visions).map((vision) => apart(palette, a, b, vision)),
  );
  return Math.min(...all);
}

/** Told apart by colour alone. */
const kApart = 12;

/** Pairs that somebody sees alike or nearly so, with what else tells them apart. */
const secondSigns: Partial<Record<`${Meaning}, ${Meaning}`, string>> = {
  'class 0, class 2': 'circle and triangle',
  'class 0, gamma': 'mark of an example and bar beside an axis, with its letter',
  'class 0, beta': 'mark of an example and triangle beside an axis, with its letter',
  'class 1, class 2': 'square and triangle',
  'class 1, without': 'mark of an example and dashed line or bar',
  'class 1, mu': 'mark of an example and triangle beside an axis, with its letter',
  'class 1, beta': 'mark of an example and triangle beside an axis, with its letter',
  'class 2, without': 'mark of an example and dashed line or bar',
  'class 2, mu': 'mark of an example and triangle beside an axis, with its letter',
  'class 2, gamma': 'mark of an example and bar beside an axis, with its letter',
  'class 2, beta': 'mark of an example and triangle beside an axis, with its letter',
  'with, mu': 'bars of a histogram and triangle left of its axis, with its letter',
  'with, beta': 'bars of a histogram and triangle left of its axis, with its letter',
  'without, mu': 'bars of a histogram and triangle left of its axis, with its letter',
  'without, beta': 'dashed, and it has no beta',
  'mu, beta': 'at z and at z_tilde, each with its letter',
  'gamma, beta': 'bar and triangle, each with its letter',
};

describe('colours that mean different things', () => {
  it.each(pairs)('%s and %s are apart in all four visions, or have a second sign', (a, b) => {
    // A sign that is no longer needed is a mistake in the list.
    if (secondSigns[`${a}, ${b}`] === undefined) {
      expect(worst(a, b)).toBeGreaterThanOrEqual(kApart);
    } else expect(worst(a, b)).toBeLessThan(kApart);
  });

  it('are never the very same to anybody', () => {
    for (const [a, b] of pairs) expect(worst(a, b), `${a}, ${b}`).toBeGreaterThan(2);
  });

  // Measured with other code when the colours were chosen.
  it.each([
    ['light', 'tritan', 'class 2', 'mu', 4.8],
    ['dark', 'tritan', 'class 1', 'class 2', 4.6],
    ['dark', 'deutan', 'class 2', 'without', 3.3],
    ['dark', 'protan', 'with', 'mu', 3.8],
  ] as const)('in %s %s eyes see %s and %s %d apart', (theme, vision, a, b, expected) => {
    const palette = theme === 'light' ? light : dark;
    // That code did not round what is seen to bytes.
    expect(Math.abs(apart(palette, a, b, visions[vision]!) - expected)).toBeLessThan(0.3);
  });
});

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, palette) => {
  it.each(['paper', 'field', 'surfacePaper'] as const)('words are read on %s', (ground) => {
    for (const ink of ['ink', 'ink2', 'ink3', 'twinA', 'twinB'] as const)
      expect(contrast(palette[ink], palette[ground]), ink).toBeGreaterThanOrEqual(4.5);
  });

  it('lines and marks are seen on paper', () => {
    for (const mark of ['class1', 'class2', 'mu', 'gamma', 'beta', 'select'] as const)
      expect(contrast(palette[mark], palette.paper), mark).toBeGreaterThanOrEqual(3);
  });
});
