import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dark, light, type Palette } from '../../../web/src/charts/palette';
import { dataChoices, dataName, problemOf, problemPatch } from '../../../web/src/lab/datasets';
import { activePreset, presetConfig, presets } from '../../../web/src/lab/presets';
import { positionOf, scales, sliderEnd, valueAt, type Scale } from '../../../web/src/lab/scales';
import { stopSentence } from '../../../web/src/lab/sentences';
import { manner, twinNames, type Norm } from '../../../web/src/lab/twins/names';
import {
  commonDivisors,
  commonWidth,
  parseWidths,
  shapeText,
  withLayers,
} from '../../../web/src/lab/widths';
import { defaults, fields, firstProblem, problem } from '../../../web/src/state/config';

describe('presets', () => {
  it('are valid, and known again whatever the seed', () => {
    for (const preset of presets) {
      const config = presetConfig(preset, 7);
      expect(firstProblem(config), preset.name).toBeNull();
      expect(activePreset(config)).toBe(preset);
    }
    expect(activePreset({ ...defaults, noise: 0.2 })).toBeUndefined();
  });
});

describe('the choice of data', () => {
  it('has every data set, and one name for each', () => {
    expect(dataChoices.map(({ dataset }) => dataset).toSorted()).toEqual(
      fields.dataset.choices.toSorted(),
    );
    for (const { dataset, name } of dataChoices) {
      expect(dataName({ ...defaults, dataset })).toBe(name);
    }
  });

  it('changes the problem, and keeps the data where they have it', () => {
    const moons = { ...defaults, dataset: 'moons' } as const;
    const three = { ...moons, ...problemPatch(moons, 'three') };
    expect([three.dataset, three.classes]).toEqual(['circle', 3]);
    const spiral = { ...defaults, dataset: 'spiral' } as const;
    expect(problemPatch(spiral, 'three')).toEqual({ dataset: 'spiral', classes: 3 });
    const slope = { ...three, ...problemPatch(three, 'regression') };
    expect(problemOf(slope)).toBe('regression');
    for (const problem of ['two', 'three', 'regression'] as const) {
      expect(problemOf({ ...slope, ...problemPatch(slope, problem) })).toBe(problem);
    }
    // Three classes are asked for, but these data have two.
    expect(problemOf({ ...defaults, dataset: 'xor', classes: 3 })).toBe('two');
  });
});

describe('sliders', () => {
  const all = Object.entries(scales) as [keyof typeof scales, Scale][];

  it.each(all)(
    '%s: rises, stays within its field, and stands where its value is',
    (name, scale) => {
      let last = -Infinity;
      for (let position = 0; position <= sliderEnd; ++position) {
        const value = valueAt(scale, position);
        expect(problem(name, value)).toBeNull();
        expect(value).toBeGreaterThanOrEqual(last);
        const again = valueAt(scale, positionOf(scale, value));
        expect(Math.abs(again - value)).toBeLessThanOrEqual(0.1 * value);
        last = value;
      }
      expect(positionOf(scale, defaults[name])).toBeGreaterThanOrEqual(0);
    },
  );

  it('stand at the end for values beyond', () => {
    expect(positionOf(scales.learning_rate, 0)).toBe(0);
    expect(positionOf(scales.learning_rate, 1000)).toBe(sliderEnd);
    expect(positionOf(scales.momentum, 1)).toBe(sliderEnd);
  });
});

describe('widths', () => {
  it('are read from what people type', () => {
    expect(parseWidths('8,8 ,4')).toEqual([8, 8, 4]);
    expect(parseWidths('')).toEqual([]);
    expect(parseWidths('8,a')).toEqual([8, NaN]);
  });

  it('grow by the last layer and shrink from the end', () => {
    expect(withLayers([8, 4], 4)).toEqual([8, 4, 4, 4]);
    expect(withLayers([8, 4], 1)).toEqual([8]);
    expect(withLayers([], 2)).toEqual([8, 8]);
  });

  it('can be divided into groups', () => {
    expect([[8, 8], [12, 8, 4], [7, 8], [1], []].map(commonDivisors)).toEqual([
      [1, 2, 4, 8],
      [1, 2, 4],
      [1],
      [1],
      [],
    ]);
  });

  it('have a short name', () => {
    expect([[8, 8], [8, 4], []].map(shapeText)).toEqual(['2 × 8', '8,4', 'no hidden layer']);
    expect([[8, 8], [8, 4], []].map(commonWidth)).toEqual([8, null, null]);
  });
});

describe('words', () => {
  it('name the twins after their norms', () => {
    const twins = (norm_a: Norm, norm_b: Norm) => Object.values(twinNames({ norm_a, norm_b }));
    const names = (a: Norm, b: Norm) => twins(a, b).map(({ name }) => name);
    const shorts = (a: Norm, b: Norm) => twins(a, b).map(({ short }) => short);
    expect(names('batch', 'none')).toEqual(['With batch norm', 'Without']);
    expect(names('none', 'batch')).toEqual(['Without', 'With batch norm']);
    expect(names('none', 'none')).toEqual(['First, no norm', 'Second, no norm']);
    expect(names('rms', 'rms')).toEqual(['First, with RMS norm', 'Second, with RMS norm']);
    expect(names('batch', 'layer')).toEqual(['With batch norm', 'With layer norm']);
    expect(shorts('batch', 'layer')).toEqual(['Batch norm', 'Layer norm']);
    expect(shorts('none', 'group')).toEqual(['Without', 'With']);
  });

  it('tell how each norm normalises, each in its own way', () => {
    const ways = fields.norm_a.choices.map((norm) => manner(norm, 4));
    expect(new Set(ways).size).toBe(ways.length);
    expect(manner('group', 4)).toBe('over 4 unit groups');
    expect(manner('group', 1)).toBe(manner('layer', 4));
  });

  it('say where a run stopped', () => {
    expect(stopSentence({ step: 312, layer: 3, quantity: 'z' }, 6)).toBe(
      'Stopped at step 312: the weighted sum z of layer 3 is no longer a finite number.',
    );
    expect(stopSentence({ step: 1, layer: 7, quantity: 'W' }, 6)).toContain('of the output layer');
    expect(stopSentence({ step: 1, layer: 7, quantity: 'loss' }, 6)).toContain('1: the loss is no');
  });
});

describe('colours', () => {
  const css = readFileSync(new URL('../../../web/src/styles/tokens.css', import.meta.url), 'utf8');
  const tokens = [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];

  it('are the same on the page and in the pictures', () => {
    expect(tokens.length).toBeGreaterThan(10);
    for (const [, name = '', onLight, onDark] of tokens) {
      const key = name.replace(/-(\w)/, (_, letter: string) =>
        letter.toUpperCase(),
      ) as keyof Palette;
      expect([light[key], dark[key]], name).toEqual([onLight, onDark]);
    }
  });
});
