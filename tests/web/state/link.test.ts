import { describe, expect, it } from 'vitest';
import { defaults, type Config } from '../../../web/src/state/config';
import { format, formatPlace, parse, type Link } from '../../../web/src/state/link';
import { ownData } from '../../../web/src/state/own';
import { randomConfig, randomFrom } from './randomConfig';

/** A link that says no more than this. */
const saying = (config: Config, ...notes: string[]): Link => ({
  config,
  own: null,
  step: null,
  deeds: [],
  hidden: [],
  notes,
});

describe('format', () => {
  it('is empty for the defaults', () => {
    expect(format(defaults)).toBe('');
  });

  it('names only what differs', () => {
    const config: Config = { ...defaults, dataset: 'spiral', hidden: [40, 40, 40], norm_eps: 1e-7 };
    expect(format(config)).toBe('dataset=spiral&hidden=40,40,40&norm_eps=1e-7');
  });

  it('writes no layers as an empty value', () => {
    expect(format({ ...defaults, hidden: [] })).toBe('hidden=');
  });

  it('writes names as a list', () => {
    expect(format({ ...defaults, features: ['x1', 'sin_x2'] })).toBe('features=x1,sin_x2');
  });

  it('is undone by parse, for any valid config', () => {
    const seed = Date.now() % 2 ** 32;
    const random = randomFrom(seed);
    for (let i = 0; i < 500; ++i) {
      const config = randomConfig(random);
      const hash = format(config);
      expect(parse(`#${hash}`), `seed ${seed}, ${hash}`).toEqual(saying(config));
      expect(hash).toMatch(/^[\w.,=&-]*$/);
    }
  });
});

describe('parse', () => {
  it('understands what people and programs write', () => {
    const same: [string, Partial<Config>][] = [
      ['', {}],
      ['#', {}],
      ['#&&', {}],
      ['#hidden=', { hidden: [] }],
      ['#hidden=40%2C40', { hidden: [40, 40] }],
      ['#learning_rate=.5e0&seed=7&', { seed: 7 }],
      ['#learning_rate=1E-3', { learning_rate: 0.001 }],
      ['#features=x2', { features: ['x2'] }],
      ['#features=x1%2Cx1_x2', { features: ['x1', 'x1_x2'] }],
      ['#points=2e3', { points: 2000 }],
      ['dataset=xor', { dataset: 'xor' }],
    ];
    for (const [hash, patch] of same) {
      expect(parse(hash), hash).toEqual(saying({ ...defaults, ...patch }));
    }
  });

  const rate = 'a number from 0 to 1000 is allowed; its default 0.5 is used.';
  const layers = '0 to 32 layers of 1 to 256 units are allowed; its default 8,8,8,8,8,8 is used.';
  const features =
    'one or more of x1, x2, x1_squared, x2_squared, x1_x2, sin_x1, sin_x2 are allowed, ' +
    'each once and in this order; its default x1,x2 is used.';
  const junk: [string, string][] = [
    ['foo=1', '"foo=1" in the link is not understood; it is left out.'],
    ['__proto__=1', '"__proto__=1" in the link is not understood; it is left out.'],
    ['constructor=1', '"constructor=1" in the link is not understood; it is left out.'],
    ['Dataset=xor', '"Dataset=xor" in the link is not understood; it is left out.'],
    ['seed', '"seed" in the link is not understood; it is left out.'],
    ['=', '"=" in the link is not understood; it is left out.'],
    ['seed=%', '"seed=%" in the link is not understood; it is left out.'],
    ['seed=%E0%A4%A', '"seed=%E0%A4%A" in the link is not understood; it is left out.'],
    ['seed=1&seed=2', 'seed stands in the link twice; its default 42 is used.'],
    ['seed=1&seed=1&seed=x', 'seed stands in the link twice; its default 42 is used.'],
    ['learning_rate=', `learning_rate is "": ${rate}`],
    ['learning_rate=NaN', `learning_rate is "NaN": ${rate}`],
    ['learning_rate=Infinity', `learning_rate is "Infinity": ${rate}`],
    ['learning_rate=1e999', `learning_rate is "1e999": ${rate}`],
    ['learning_rate=0x10', `learning_rate is "0x10": ${rate}`],
    ['learning_rate=+1', `learning_rate is "+1": ${rate}`],
    ['learning_rate=%201', `learning_rate is " 1": ${rate}`],
    ['learning_rate=1%20', `learning_rate is "1 ": ${rate}`],
    ['learning_rate=1%0A', `learning_rate is "1\ufffd": ${rate}`],
    ['learning_rate=1_0', `learning_rate is "1_0": ${rate}`],
    ['learning_rate=1,5', `learning_rate is "1,5": ${rate}`],
    ['learning_rate=-1', `learning_rate is -1: ${rate}`],
    ['learning_rate=1=1', `learning_rate is "1=1": ${rate}`],
    ['learning_rate=%D9%A1', `learning_rate is "\u0661": ${rate}`],
    ['hidden=0', `hidden is [0]: ${layers}`],
    ['hidden=8,,8', `hidden is "8,,8": ${layers}`],
    ['hidden=8,', `hidden is "8,": ${layers}`],
    ['hidden=1e9', `hidden is [1e9]: ${layers}`],
    ['hidden=[8]', `hidden is "[8]": ${layers}`],
    [
      'norm_b=',
      'norm_b is "": one of none, batch, layer, rms, group is allowed; its default none is used.',
    ],
    ['features=', `features is []: ${features}`],
    ['features=x1,', `features is ["x1", ""]: ${features}`],
    ['features=x2,x1', `features is ["x2", "x1"]: ${features}`],
    ['bias=toString', 'bias is "toString": one of all, last is allowed; its default all is used.'],
  ];
  it.each(junk)('falls back to the default and says so: %s', (hash, note) => {
    expect(parse(`#${hash}`)).toEqual(saying(defaults, note));
  });

  it('takes what is right beside what is not', () => {
    const link = parse('#dataset=xor&seed=-1&noise=0.5&what');
    expect(link.config).toEqual({ ...defaults, dataset: 'xor', noise: 0.5 });
    expect(link.notes).toHaveLength(2);
  });

  it('cuts long junk and counts much junk', () => {
    expect(parse(`#${'x'.repeat(1000)}`).notes).toEqual([
      `"${'x'.repeat(40)}…" in the link is not understood; it is left out.`,
    ]);
    const { notes } = parse(`#${'x&'.repeat(100_000)}`);
    expect(notes).toHaveLength(11);
    expect(notes.at(-1)).toBe('The link has 99990 more such parts.');
  });

  it('is not slowed down by long junk', () => {
    const long = '1'.repeat(1_000_000);
    expect(parse(`#learning_rate=${long}x&hidden=${long}x`).notes).toHaveLength(2);
    expect(parse(`#${'seed=1&'.repeat(200_000)}`).notes).toHaveLength(1);
  });
});

describe('a whole place', () => {
  const own = ownData(
    [0, 1, 2, 3, 4].map((i) => ({ x1: i / 4, x2: -i, y: i % 3 })),
    3,
  );
  const config: Config = { ...defaults, dataset: 'own', seed: 7 };
  const place: Link = {
    config,
    own,
    step: 1240,
    deeds: [
      { step: 300, patch: { learning_rate: 1 } },
      { step: 1240, twin: 'a', edit: { kind: 'b', layer: 2, unit: 0, from: 0, value: 0.1 } },
    ],
    hidden: ['optimiser', 'noise'],
    notes: [],
  };

  it('is undone by parse', () => {
    expect(parse(formatPlace(place))).toEqual(place);
  });

  it('leaves out what is not there', () => {
    const plain = { config: defaults, own, step: null, deeds: [], hidden: [] };
    expect(formatPlace(plain)).toBe('');
    expect(formatPlace({ ...plain, step: 0 })).toBe('step=0');
  });

  it.each([
    ['step=-1', 'step is "-1": a whole number from 0 to 1e7 is allowed; it is left out.'],
    ['step=1e99', 'step is "1e99": a whole number from 0 to 1e7 is allowed; it is left out.'],
    ['step=1.5', 'step is "1.5": a whole number from 0 to 1e7 is allowed; it is left out.'],
    ['step=1&step=2', 'step stands in the link twice; it is left out.'],
    ['data=banana', 'The points in the link are not understood; they are left out.'],
    ['hide=banana', '"banana" cannot be hidden; it is left out.'],
    ['step=9&deeds=x', '"x" in the link’s deeds is not understood; it is left out.'],
  ])('says what is junk in it: %s', (hash, note) => {
    const link = parse(`#${hash}&seed=3`);
    expect(link.notes).toEqual([note]);
    expect(link.config).toEqual({ ...defaults, seed: 3 });
    expect([link.own, link.deeds, link.hidden]).toEqual([null, [], []]);
  });

  it('hides a thing once, however often it is named', () => {
    expect(parse('#hide=seed,,seed,data').hidden).toEqual(['seed', 'data']);
  });
});
