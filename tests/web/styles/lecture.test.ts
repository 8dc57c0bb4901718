// The lecture's colours: the lab's where they mean the same, and told apart by everybody where they mean something else.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dark, light } from '../../../web/src/charts/palette';
import { contrast, distance, luminance, seen, visions } from '../charts/vision';

const css = readFileSync(new URL('../../../web/src/styles/lecture.css', import.meta.url), 'utf8');
const themes = [light, dark] as const;

/** A token in both themes. */
function token(name: string): [string, string] {
  const [, day, night] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css) ?? [];
  if (!day || !night) throw new Error(`lecture.css has no --${name}`);
  return [day, night];
}

describe('colours of the lecture', () => {
  it.each(['mu', 'gamma', 'beta'] as const)('%s is that of the lab', (name) => {
    expect(token(name)).toEqual(themes.map((palette) => palette[name]));
  });

  it.each(['mu', 'gamma', 'beta', 'opt'])('%s is seen as a mark and read as text', (name) => {
    themes.forEach(({ paper }, i) => {
      expect(contrast(token(name)[i]!, paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(token(`${name}-text`)[i]!, paper)).toBeGreaterThanOrEqual(4.5);
    });
  });

  it('go from z to z_tilde from faint to strong, so that grey alone tells the steps apart', () => {
    themes.forEach(({ paper }, i) => {
      const steps = ['z', 'centred', 'zhat', 'ztilde'].map((name) =>
        Math.abs(luminance(token(name)[i]!) - luminance(paper)),
      );
      steps.slice(1).forEach((step, k) => expect(step).toBeGreaterThan(steps[k]! + 0.04));
    });
  });
});

/** How far the optimisers' ochre is from another colour, to whoever sees them most alike. */
function worst(other: readonly string[]): number {
  const ochre = token('opt');
  const all = Object.values(visions).flatMap((vision) =>
    ochre.map((colour, i) => distance(seen(colour, vision), seen(other[i]!, vision))),
  );
  return Math.min(...all);
}

/** What else tells the optimisers' betas, lines of chapter 6, from what somebody sees alike or nearly so. */
const secondSigns: Record<string, string> = {
  gamma: 'bar beside an axis, or a line of chapters 5 and 8, with its letter; no picture has both',
  beta: 'bar beside an axis, in a panel of its own with its name',
  'class 0': 'mark of an example; no picture has both',
  without: 'loss of a network, dashed; no picture has both',
};

describe('the optimisers’ betas', () => {
  const others: Record<string, string[]> = {
    mu: token('mu'),
    gamma: token('gamma'),
    beta: token('beta'),
    'class 0': themes.map(({ class0 }) => class0),
    'class 1': themes.map(({ class1 }) => class1),
    with: themes.map(({ twinA }) => twinA),
    without: themes.map(({ twinB }) => twinB),
    'the values before': token('z'),
  };
  it.each(Object.keys(others))(
    'are told from %s in all four visions, or by a second sign',
    (name) => {
      if (secondSigns[name] === undefined) expect(worst(others[name]!)).toBeGreaterThanOrEqual(12);
      else expect(worst(others[name]!)).toBeLessThan(12);
    },
  );

  it('are never the very same as anything, to anybody', () => {
    for (const [name, other] of Object.entries(others))
      expect(worst(other), name).toBeGreaterThan(2);
  });
});
