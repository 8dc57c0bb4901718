import { describe, expect, it } from 'vitest';
import {
  defaults,
  differences,
  fields,
  firstProblem,
  liveOnly,
  names,
  problem,
  twinConfig,
  type Config,
} from '../../../web/src/state/config';

describe('the defaults', () => {
  it('are all allowed', () => {
    expect(firstProblem(defaults)).toBeNull();
  });

  it('are the values of the table', () => {
    expect(defaults.hidden).toEqual([8, 8, 8, 8, 8, 8]);
    expect(defaults.learning_rate).toBe(0.5);
    expect(Object.keys(defaults)).toEqual(Object.keys(fields));
  });
});

describe('problem', () => {
  const features =
    'one or more of x1, x2, x1_squared, x2_squared, x1_x2, sin_x1, sin_x2 are allowed, each once and in this order';
  const sentences: [keyof Config, unknown, string][] = [
    ['learning_rate', NaN, 'learning_rate is NaN: a number from 0 to 1000 is allowed'],
    ['learning_rate', Infinity, 'learning_rate is Infinity: a number from 0 to 1000 is allowed'],
    ['learning_rate', '0.1', 'learning_rate is "0.1": a number from 0 to 1000 is allowed'],
    ['learning_rate', null, 'learning_rate is null: a number from 0 to 1000 is allowed'],
    ['learning_rate', undefined, 'learning_rate is undefined: a number from 0 to 1000 is allowed'],
    ['norm_eps', -1e-9, 'norm_eps is -1e-9: a number from 0 to 1 is allowed'],
    ['points', 1e9, 'points is 1e9: a whole number from 20 to 20000 is allowed'],
    ['points', 20.5, 'points is 20.5: a whole number from 20 to 20000 is allowed'],
    ['seed', -1, 'seed is -1: a whole number from 0 to 4294967295 is allowed'],
    ['hidden', [0], 'hidden is [0]: 0 to 32 layers of 1 to 256 units are allowed'],
    ['hidden', [8, 2.5], 'hidden is [8, 2.5]: 0 to 32 layers of 1 to 256 units are allowed'],
    ['hidden', ['8'], 'hidden is ["8"]: 0 to 32 layers of 1 to 256 units are allowed'],
    ['hidden', 8, 'hidden is 8: 0 to 32 layers of 1 to 256 units are allowed'],
    ['hidden', {}, 'hidden is an object: 0 to 32 layers of 1 to 256 units are allowed'],
    ['bias', 'foo', 'bias is "foo": one of all, last is allowed'],
    ['features', [], `features is []: ${features}`],
    ['features', 'x1', `features is "x1": ${features}`],
    ['features', ['x2', 'x1'], `features is ["x2", "x1"]: ${features}`],
    ['features', ['x1', 'x1'], `features is ["x1", "x1"]: ${features}`],
    ['features', ['x1', 'x3'], `features is ["x1", "x3"]: ${features}`],
    ['norm_a', 1, 'norm_a is 1: one of none, batch, layer, rms, group is allowed'],
  ];
  it.each(sentences)('%s = %o', (name, value, sentence) => {
    expect(problem(name, value)).toBe(sentence);
  });

  it('allows both limits', () => {
    for (const name of names) {
      const field = fields[name];
      if (field.kind !== 'number' && field.kind !== 'integer') continue;
      expect(problem(name, field.min)).toBeNull();
      expect(problem(name, field.max)).toBeNull();
    }
    expect(problem('hidden', [])).toBeNull();
    expect(
      problem(
        'hidden',
        Array.from({ length: 32 }, () => 256),
      ),
    ).toBeNull();
  });

  it('allows some of the choices or all', () => {
    expect(problem('features', ['sin_x2'])).toBeNull();
    expect(problem('features', fields.features.choices)).toBeNull();
  });

  it('refuses one layer too many', () => {
    expect(
      problem(
        'hidden',
        Array.from({ length: 33 }, () => 1),
      ),
    ).toMatch(/^hidden is \[1, 1, /);
  });

  it('quotes at most 40 characters, none of them unsafe', () => {
    expect(problem('dataset', 'x'.repeat(41))).toContain(`"${'x'.repeat(40)}…"`);
    expect(problem('dataset', 'a\n\u202e\u0000b')).toContain('"a\ufffd\ufffd\ufffdb"');
    expect(problem('dataset', `${'x'.repeat(39)}😀`)).toContain(`"${'x'.repeat(39)}\ufffd…"`);
  });
});

describe('firstProblem', () => {
  it('names the first field that is wrong', () => {
    expect(firstProblem({ ...defaults, seed: NaN, noise: -1 })).toMatch(/^noise is -1: /);
  });
});

describe('twinConfig', () => {
  it('gives each twin its own norm and all else alike', () => {
    const a = twinConfig(defaults, 'a');
    const b = twinConfig(defaults, 'b');
    expect(a.norm).toBe('batch');
    expect(b.norm).toBe('none');
    expect({ ...a, norm: null }).toEqual({ ...b, norm: null });
    expect(a).not.toHaveProperty('norm_a');
    expect(Object.keys(a)).toHaveLength(names.length - 1);
  });
});

describe('changes', () => {
  it('compares lists by their items', () => {
    expect(differences(defaults, { ...defaults, hidden: [...defaults.hidden] })).toEqual([]);
    expect(differences(defaults, { ...defaults, features: ['x1', 'x2'] })).toEqual([]);
    expect(differences(defaults, { ...defaults, features: ['x1'] })).toEqual(['features']);
    expect(differences(defaults, { ...defaults, hidden: [8] })).toEqual(['hidden']);
    expect(differences(defaults, { ...defaults, hidden: [8, 8, 8, 8, 8, 9] })).toEqual(['hidden']);
  });

  it('are live only when there are some and all are live', () => {
    expect(liveOnly(defaults, defaults)).toBe(false);
    expect(liveOnly(defaults, { ...defaults, learning_rate: 1 })).toBe(true);
    expect(liveOnly(defaults, { ...defaults, learning_rate: 1, l1: 0.1 })).toBe(true);
    expect(liveOnly(defaults, { ...defaults, schedule: 'cosine' })).toBe(true);
    expect(liveOnly(defaults, { ...defaults, learning_rate: 1, seed: 1 })).toBe(false);
  });
});
