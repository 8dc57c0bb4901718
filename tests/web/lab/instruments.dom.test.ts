import { render, screen } from '@testing-library/svelte';
import { tick, type Component } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Frame } from '../../../web/src/engine/client';
import Instruments from '../../../web/src/lab/instruments/Instruments.svelte';
import { defaults, type Config } from '../../../web/src/state/config';
import { vitalsOf } from '../charts/vitalExamples';
import { snapshotAt, someDataset } from '../engine/snapshots';
import { startedLab } from './fakeRacing';
import Harness from './Harness.svelte';

beforeEach(() => {
  history.replaceState(null, '', '/');
  // This document knows no fonts that could still arrive.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
});

/** The step that the race stands at, of two; its one unit's median was 0.5 first and 0.75 then. */
async function shown(patch: Partial<Config> = {}, step = 10) {
  const { lab, race } = await startedLab();
  lab.follow();
  const config = { ...defaults, hidden: [1], ...patch };
  const at = (when: number) => {
    const unit = { p15: -1, p50: when === 0 ? 0.5 : 0.75, p85: 2, gamma: 1.5, sigma2: 4, mu: 1 };
    const layer = { gradient_norm: 2, weight_norm: 1 };
    return snapshotAt(when, { vitals: vitalsOf([unit], [layer, layer]), furthest: 10 });
  };
  for (const when of [0, 10]) race.history.add(at(when), at(when));
  const snapshots = { a: at(step), b: at(step) };
  const noScores = { scored: null, scoresLag: false, scoring: null };
  const rest = { furthest: 10, epoch: 1, stepsPerSecond: 0, ...noScores };
  const frame: Frame = { step, ...rest, snapshots, config, dataset: someDataset() };
  race.frame.set(frame);
  render(Harness, { lab, part: Instruments as Component<Record<string, unknown>> });
  return { lab, race, frame };
}

const tab = (name: string) => screen.getByRole('tab', { name });
const panel = () => screen.getByRole('tabpanel');

describe('the instruments', () => {
  it('are tabs, of which the chosen one is there', async () => {
    await shown();
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Distributions',
      'Layers',
      'Percentiles',
      'Statistics',
      'γ, β',
      'Gradients',
      'Plane',
      'Inference',
      'Step size',
    ]);
    tab('Percentiles').click();
    await expect.poll(() => panel().textContent).toContain('70 % of its inputs lie between');
    expect(tab('Percentiles').getAttribute('aria-selected')).toBe('true');
    tab('Gradients').click();
    await expect.poll(() => panel().textContent).toContain('The gradient keeps its size');
  });

  it('speak of where the race stands, also when it has gone back', async () => {
    await shown({}, 0);
    tab('Percentiles').click();
    await expect.poll(() => panel().textContent).toContain('At the start 70 %');
  });

  it('say that a twin without a norm learns no scale', async () => {
    await shown();
    tab('γ, β').click();
    await expect.poll(() => panel().textContent).toContain('Unit 1 scales by 1.50');
    expect(panel().textContent).toContain('No scale and no shift are learned');
  });

  it('write figures with as many digits as the view asks for, at once', async () => {
    const { lab } = await shown();
    tab('Percentiles').click();
    await expect.poll(() => panel().textContent).toContain('the median moved by 0.250');
    lab.view.digits = 7;
    await expect.poll(() => panel().textContent).toContain('the median moved by 0.2500000');
    expect(panel().textContent).toContain('between −1.000000 and 2.000000');
    const picture = screen.getAllByLabelText(/arrow keys/)[0];
    picture?.focus();
    picture?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    await expect.poll(() => panel().textContent).toContain('median 0.7500000');
    const [table] = lab.numbers.of(
      lab.numbers.pictures.find((name) => name.startsWith('Perc')) ?? '',
    );
    expect(table?.rows.at(-1)).toEqual(['step 10', '2.000000', '0.7500000', '−1.000000']);
  });

  it('let a sentence stand for as long as it takes to read it while the race runs', async () => {
    const { race, frame } = await shown();
    tab('Percentiles').click();
    await expect.poll(() => panel().textContent).toContain('since step 0');
    race.running.set(true);
    race.frame.set({ ...frame, step: 0 });
    await tick();
    expect(panel().textContent).toContain('since step 0');
    race.running.set(false);
    await tick();
    expect(panel().textContent).toContain('At the start 70 %');
  });

  it('say when there is no unit to look into, and show what needs none', async () => {
    await shown({ hidden: [] });
    tab('Layers').click();
    await expect.poll(() => panel().textContent).toContain('This network has no hidden layer');
    tab('Inference').click();
    await expect.poll(() => panel().textContent).toContain('test loss 0.500');
  });

  it('read out values by keyboard, to those who hear them, too', async () => {
    await shown();
    tab('Percentiles').click();
    await expect.poll(() => screen.getAllByLabelText(/arrow keys/)).toHaveLength(2);
    const picture = screen.getAllByLabelText(/arrow keys/)[0];
    picture?.focus();
    picture?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    await expect.poll(() => panel().textContent).toContain('step 10;');
    picture?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    await expect.poll(() => panel().textContent).toContain('step 0;');
    expect(panel().textContent).toContain('median 0.500');
  });

  it('ask the engine only for what is on screen', async () => {
    const { lab } = await shown();
    expect([lab.seen.plane, lab.seen.along]).toEqual([null, false]);
    tab('Step size').click();
    await expect.poll(() => lab.seen.along).toBe(true);
    tab('Plane').click();
    await expect.poll(() => lab.seen.plane?.layer).toBe(0);
    expect(lab.seen.along).toBe(false);
  });
});
