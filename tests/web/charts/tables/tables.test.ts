// The numbers of a picture as tables: expected values are the ones put in, or worked out by hand.
import { describe, expect, it } from 'vitest';
import { neighbourStep, readOut } from '../../../../web/src/charts/curveReading';
import { light } from '../../../../web/src/charts/palette';
import type { PanelsData } from '../../../../web/src/charts/panelData';
import { scaleShiftPanels } from '../../../../web/src/charts/scaleShift';
import { curvesTable } from '../../../../web/src/charts/tables/curvesTable';
import { layersTables } from '../../../../web/src/charts/tables/layersTables';
import { panelsTable } from '../../../../web/src/charts/tables/panelsTable';
import { planeTable } from '../../../../web/src/charts/tables/planeTable';
import { stationsTables } from '../../../../web/src/charts/tables/stationsTables';
import { surfaceTables } from '../../../../web/src/charts/tables/surfaceTables';
import { spreadRows } from '../../../../web/src/charts/tables/table';
import { unitsTable } from '../../../../web/src/charts/tables/unitsTable';
import { kLargeBins } from '../../../../web/src/engine/protocol';
import { curvesData, losses, ramp } from '../curveExamples';
import { curveOf, overSteps, unitCurve, vitalsOf } from '../vitalExamples';

describe('rows', () => {
  it('are all there when they are few, and spread evenly from first to last when they are many', () => {
    expect(spreadRows(0)).toEqual([]);
    expect(spreadRows(1)).toEqual([0]);
    expect(spreadRows(4)).toEqual([0, 1, 2, 3]);
    expect(spreadRows(101, 5)).toEqual([0, 25, 50, 75, 100]);
  });
});

describe('panels', () => {
  const axis = { from: 0, to: 1, log: false, ticks: [], labels: [] };
  const line = (name: string, steps: number[], values: number[]) => {
    const style = { colour: light.ink, width: 1 };
    return { name, count: steps.length, steps, values, ...style };
  };
  const panel = (title: string, lines: ReturnType<typeof line>[]) => ({ title, axis, lines });

  it('stand side by side along the common axis; a line that ends early has no number there', () => {
    const columns = [[panel('loss', [line('one', [0, 10, 20], [1, 0.5, 0.25])])]];
    columns.push([panel('size', [line('two', [0, 10], [3, NaN]), line('', [0], [9])])]);
    const place = (at: number) => `step ${String(at)}`;
    const rest = { palette: light, axis, axisName: 'step', longest: '', hover: null, place };
    expect(panelsTable({ ...rest, columns } satisfies PanelsData, 'Something')).toEqual({
      caption: 'Something',
      head: ['step', 'loss: one', 'size: two'],
      rows: [
        ['step 0', '1.00', '3.00'],
        ['step 10', '0.500', '–'],
        ['step 20', '0.250', '–'],
      ],
    });
  });

  it('name every unit of a layer once, also those that are not read out', () => {
    const curve = curveOf([vitalsOf([{ gamma: 1 }, { gamma: 2, beta: 0.5 }])]);
    const both = { a: true, b: false };
    const own = { scaled: both, shifted: both, first: 0, units: 2, selected: 1 };
    const curves = { a: curve, b: unitCurve([]) };
    const { head, rows } = panelsTable(scaleShiftPanels({ ...overSteps, ...own, curves }), '');
    const names = ['scale', 'shift'].flatMap((what) =>
      [1, 2].map((n) => `${what} of every unit: unit ${n}`),
    );
    expect([...head].sort()).toEqual(['step', ...names].sort());
    expect(rows).toEqual([['step 0', '1.00', '2.00', '0', '0.500']]);
  });
});

describe('curves', () => {
  it('have a row for every point of the longer line', () => {
    const { head, rows } = curvesTable(curvesData({ kind: 'accuracy', set: 'test' }), '');
    expect(head).toEqual(['step', 'with', 'without']);
    expect(rows).toEqual([
      ['0', '50 %', '50 %'],
      ['10', '90 %', '50 %'],
    ]);
  });

  it('say how many of many points they show', () => {
    const long = { a: losses(ramp(200)), b: losses(ramp(200)) };
    const { caption, rows } = curvesTable(curvesData({ losses: long }), 'Loss');
    expect(caption).toMatch(/^Loss, 24 of \d+$/);
    expect(rows).toHaveLength(24);
    expect(rows.at(-1)?.[0]).toBe('200');
  });

  it('are read out by keyboard from the last point on', () => {
    const data = curvesData({ kind: 'accuracy', set: 'test' });
    expect(neighbourStep(data, -1)).toBe(10);
    expect(neighbourStep({ ...data, hover: 10 }, -1)).toBe(0);
    expect(neighbourStep({ ...data, hover: 0 }, -1)).toBe(0);
    expect(readOut({ ...data, hover: 10 })).toBe('step 10, with 90 %, without 50 %');
  });
});

describe('a decision surface', () => {
  const window: [number, number, number, number] = [-2, 2, -4, 4];
  const dataset = {
    x: Float32Array.of(0.5, -1, 1.5, 2),
    y: Float32Array.of(0, 1),
    train_count: 1,
    batches: 1,
    classes: 2,
    window,
  };
  const common = {
    palette: light,
    dataset,
    axes: true,
    discrete: false,
    zoom: null,
    points: 'all',
  } as const;

  it('is a grid of probabilities in the middle of cells, and its examples', () => {
    const surface = Float32Array.of(0.1, 0.2, 0.3, 0.4);
    const [grid, examples] = surfaceTables({ ...common, classes: 2, grid: 2, surface });
    expect(grid).toEqual({
      caption: 'Probability of class 1, by x1 (across) and x2 (down)',
      head: ['x2', 'x1 = −1.0', 'x1 = 1.0'],
      rows: [
        ['2.0', '10 %', '20 %'],
        ['−2.0', '30 %', '40 %'],
      ],
    });
    expect(examples?.rows).toEqual([
      ['1', '0.50', '1.50', '0', 'training'],
      ['2', '−1.00', '2.00', '1', 'test'],
    ]);
  });

  it('of three classes names the most probable', () => {
    const surface = Float32Array.of(0.2, 0.7, 0.1);
    const [grid] = surfaceTables({ ...common, classes: 3, grid: 1, surface });
    expect(grid?.rows).toEqual([['0.0', 'class 1, 70 %']]);
  });
});

describe('a network', () => {
  it('has a row for every unit, with moments, learned numbers and weights, and its outputs', () => {
    // One hidden unit, two inputs, one output; moments: [station][mean, spread].
    const distributions = {
      reach: 3,
      a_from: 0,
      a_to: 1,
      units: [1],
      histograms: new Float32Array(48),
      moments: Float32Array.of(1, 2, 0, 1, 3, 4, 0.5, 0.25),
    };
    const diagram = {
      cells: 1,
      thumbs: new Float32Array(3),
      weights: Float32Array.of(0.5, -1, 2),
      biases: Float32Array.of(0.125, 7),
      gamma: Float32Array.of(1.5),
      beta: Float32Array.of(-0.5),
    };
    const common = {
      palette: light,
      twin: 'a',
      placement: 'before',
      pointed: null,
      selected: null,
    } as const;
    const ends = { features: ['x1', 'x2'], outputs: 1, strongest: 2 } as const;
    const norm = { normed: true, shifted: true };
    const data = { ...common, ...ends, ...norm, distributions, diagram };
    const { head, rows } = unitsTable(data, 'Network');
    expect(rows).toEqual([
      [
        'layer 1, unit 1',
        '1.00',
        '2.00',
        '3.00',
        '4.00',
        '0.500',
        '0.250',
        '0.125',
        '1.50',
        '−0.500',
        '0.50, −1.00',
      ],
      ['output 1', '–', '–', '–', '–', '–', '–', '7.00', '–', '–', '2.00'],
    ]);
    expect(head).toHaveLength(11);
    const without = { ...data, normed: false, shifted: false };
    expect(unitsTable(without, '').rows[0]).toHaveLength(7);
    const unshifted = unitsTable({ ...data, shifted: false }, '');
    expect(unshifted.head).toEqual(head.filter((name) => name !== 'shift β'));
    expect(unshifted.rows[0]).toEqual(rows[0]?.filter((_, i) => head[i] !== 'shift β'));
  });
});

describe('the distributions of a unit', () => {
  const histograms = new Float32Array(4 * kLargeBins);
  histograms[16] = 0.25;
  histograms[17] = 0.75;
  histograms[3 * kLargeBins] = 1;
  const moments = Float32Array.from(ramp(16));
  const unit = {
    layer: 0,
    unit: 4,
    gamma: 2,
    beta: 1,
    histograms,
    moments,
    flow: moments,
    flow_y: moments,
  };
  const axes = { reach: 4, a_from: 0, a_to: 1, classes: 2, compact: false, shifted: true };
  const common = { palette: light, twin: 'b', placement: 'before', ...axes, unit } as const;

  it('stand in the order in which an example passes the stations', () => {
    const namesOf = (placement: 'before' | 'after') =>
      stationsTables({ ...common, placement, normed: true })[0]?.rows.map(([name]) => name);
    expect(namesOf('before')).toEqual(['z', 'normalised', 'scaled and shifted', 'activation a']);
    expect(namesOf('after')).toEqual(['z', 'activation a', 'normalised', 'scaled and shifted']);
  });

  it('without a norm are those of z and a', () => {
    const [numbers, shares, activations] = stationsTables({ ...common, normed: false });
    expect(numbers?.rows).toEqual([
      ['z', '0', '1.00', '2.00', '3.00'],
      ['activation a', '12.0', '13.0', '14.0', '15.0'],
    ]);
    // 32 bins from -4 to 4 are 0.25 wide.
    expect(shares?.rows).toEqual([
      ['0.00 to 0.25', '25 %'],
      ['0.25 to 0.50', '75 %'],
    ]);
    expect(activations?.rows).toEqual([['0.00 to 0.03', '100 %']]);
  });

  it('with a norm name what was learned', () => {
    const [numbers] = stationsTables({ ...common, normed: true });
    expect(numbers?.caption).toBe('Layer 1, unit 5, γ 2.00 and β 1.00');
    expect(numbers?.rows).toHaveLength(4);
  });
});

describe('a layer', () => {
  it('shows shares now and over the steps, without bins or stations that have none', () => {
    const early = vitalsOf([{}]);
    const late = vitalsOf([{}]);
    early.histograms[0] = 1;
    late.histograms[1] = 1;
    late.histograms[4 * kLargeBins + 31] = 1;
    const curve = curveOf([early, late]);
    const axes = { reach: 4, a_from: 0, a_to: 1, station: 'z', hover: null, layer: 0 } as const;
    const own = {
      palette: light,
      twin: 'b',
      placement: 'before',
      norm: 'none',
      hidden: [1],
    } as const;
    const [now, activations, then] = layersTables({ ...own, ...axes, curve });
    expect(now).toMatchObject({ head: ['values', 'z'], rows: [['−3.75 to −3.50', '100 %']] });
    expect(activations?.rows).toEqual([['0.97 to 1.00', '100 %']]);
    expect(then).toMatchObject({
      head: ['values', 'step 0', 'step 10'],
      rows: [
        ['−4.00 to −3.75', '100 %', '0 %'],
        ['−3.75 to −3.50', '0 %', '100 %'],
      ],
    });
  });
});

describe('the plane', () => {
  it('has a row for every example, with its class and both units’ answers', () => {
    const plane = {
      layer: 0,
      units: [0, 3],
      lines: new Float32Array(),
      points: Float32Array.of(0.5, -1, 2, 0),
      y: Float32Array.of(1, 0),
    } as const;
    const planes = { a: { ...plane, units: [0, 3] as const }, b: plane };
    const { head, rows } = planeTable(
      { palette: light, twin: 'a', planes, classes: 2, hover: null },
      '',
    );
    expect(head).toEqual(['example', 'class', 'a of unit 1', 'a of unit 4']);
    expect(rows).toEqual([
      ['1', '1', '0.500', '2.00'],
      ['2', '0', '−1.00', '0'],
    ]);
  });
});
