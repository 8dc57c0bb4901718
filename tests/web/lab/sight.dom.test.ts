import { describe, expect, it } from 'vitest';
import { noSight } from '../../../web/src/engine/view';
import { Sight } from '../../../web/src/lab/state/sight.svelte';
import { sightOf } from '../engine/snapshots';
import { startedLab } from './fakeRacing';

describe('the sight', () => {
  it('has a kind of picture while one of the twins’ is on screen', () => {
    const sight = new Sight();
    expect(sight.has('units')).toBe(false);
    sight.note('units', 'a', true);
    sight.note('units', 'b', true);
    sight.note('units', 'a', false);
    expect(sight.has('units')).toBe(true);
    expect(sight.has('surface')).toBe(false);
    sight.note('units', 'b', false);
    expect(sight.has('units')).toBe(false);
  });

  it.each([
    [243, 243],
    [512, 512],
    [600, 300],
    [1025, 342],
  ])('has cells that fit evenly into %d pixels', (pixels, cells) => {
    const sight = new Sight();
    sight.measure(pixels);
    expect(sight.cells).toBe(cells);
  });
});

it('is what the engine is asked to look at', async () => {
  const { lab } = await startedLab();
  const selected = { layer: 5, unit: 5 };
  expect(lab.seen).toEqual({ ...noSight, selected });
  lab.sight.note('surface', 'b', true);
  lab.sight.measure(200);
  expect(lab.seen).toEqual({ ...noSight, selected, grid: 200 });
  lab.sight.note('stations', 'a', true);
  lab.sight.note('units', 'a', true);
  expect(lab.seen).toEqual({ ...sightOf(selected, 200), thumbs: 24, selected });
  lab.view.pointed = { layer: 1, unit: 2 };
  lab.view.statistics = 'exact';
  expect(lab.seen).toMatchObject({ zoom: { layer: 1, unit: 2 }, statistics: 'exact' });
  lab.sight.note('plane', 'a', true);
  lab.sight.note('along', 'b', true);
  expect(lab.seen).toMatchObject({ plane: { layer: 5, units: [5, 6] }, along: true });
});
