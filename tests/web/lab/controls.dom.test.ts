import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import NormGroup from '../../../web/src/lab/controls/NormGroup.svelte';
import PresetGroup from '../../../web/src/lab/controls/PresetGroup.svelte';
import SliderRow from '../../../web/src/lab/controls/SliderRow.svelte';
import WidthsRow from '../../../web/src/lab/controls/WidthsRow.svelte';
import NoticeLine from '../../../web/src/lab/parts/NoticeLine.svelte';
import { presets } from '../../../web/src/lab/presets';
import type { Lab } from '../../../web/src/lab/state/lab.svelte';
import { startedLab, type FakeRacing } from './fakeRacing';
import Harness from './Harness.svelte';

let lab: Lab;
let race: FakeRacing;

function show<Props extends Record<string, unknown>>(part: Component<Props>, props?: Props): void {
  render(Harness, { lab, part: part as Component<Record<string, unknown>>, with: props ?? {} });
}
async function type(field: HTMLElement, value: string): Promise<void> {
  await fireEvent.change(field, { target: { value } });
}

beforeEach(async () => {
  history.replaceState(null, '', '/');
  ({ lab, race } = await startedLab());
});

describe('a number field', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('Learning rate, exact value');

  it('proposes what was typed and writes it into the address', async () => {
    show(SliderRow, { name: 'learning_rate' });
    await type(field(), '0.1');
    expect(race.proposed.at(-1)?.learning_rate).toBe(0.1);
    await waitFor(() => expect(location.hash).toBe('#learning_rate=0.1'));
    expect(field().value).toBe('0.1');
  });

  it('goes back when the race refuses, and the sentence is shown', async () => {
    show(SliderRow, { name: 'learning_rate' });
    show(NoticeLine);
    race.refusal = () => 'The engine says no';
    await type(field(), '0.1');
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('says no.'));
    expect(field().value).toBe('0.5');
    expect(lab.experiment.config.learning_rate).toBe(0.5);
    expect(location.hash).toBe('');
  });

  it('never proposes what no field takes', async () => {
    show(SliderRow, { name: 'learning_rate' });
    const before = race.proposed.length;
    for (const text of ['', '-1', '1e9']) await type(field(), text);
    expect(race.proposed).toHaveLength(before);
    expect(lab.experiment.notices.join()).toBe(
      'Learning rate is 1e9: a number from 0 to 1000 is allowed',
    );
    expect(field().value).toBe('0.5');
  });
});

describe('the list of widths', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('Widths');

  it('takes any separators', async () => {
    show(WidthsRow);
    await type(field(), ' 12 6; 3');
    await waitFor(() => expect(field().value).toBe('12,6,3'));
    expect(lab.experiment.config.hidden).toEqual([12, 6, 3]);
  });

  it('refuses junk and shows what holds', async () => {
    show(WidthsRow);
    await type(field(), '8,none');
    expect(lab.experiment.notices.join()).toContain('Widths is [8, NaN]');
    await waitFor(() => expect(field().value).toBe('8,8,8,8,8,8'));
  });
});

describe('the groups of group norm', () => {
  const field = () => screen.queryByLabelText<HTMLSelectElement>('Groups');

  it('are there when a twin uses group norm', async () => {
    show(NormGroup);
    expect(field()).toBeNull();
    await lab.experiment.patch({ norm_b: 'group' });
    await waitFor(() => expect(field()?.value).toBe('2'));
  });

  it('are divisors of every layer', async () => {
    await lab.experiment.patch({ norm_a: 'group', hidden: [8, 4] });
    show(NormGroup);
    expect([...(field()?.options ?? [])].map(({ value }) => value)).toEqual(['1', '2', '4']);
    await fireEvent.change(field()!, { target: { value: '4' } });
    expect(race.proposed.at(-1)?.norm_groups).toBe(4);
  });
});

describe('the presets', () => {
  const marked = () =>
    screen.getAllByRole('button', { pressed: true }).map((button) => button.textContent.trim());

  it('marks the one that runs, until a control is moved', async () => {
    show(PresetGroup);
    expect(marked()).toEqual([presets[0]?.name]);
    await fireEvent.click(screen.getByText('Small weights'));
    expect(marked()).toEqual(['Small weights']);
    await lab.experiment.patch({ noise: 0.2 });
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
  });
});

describe('the notice line', () => {
  it('says what the link got wrong, and goes when told', async () => {
    history.replaceState(null, '', '/#colour=red&noise=0.2');
    ({ lab } = await startedLab());
    show(NoticeLine);
    expect(screen.getByRole('status').textContent).toContain('"colour=red"');
    expect(lab.experiment.config.noise).toBe(0.2);
    await fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByRole('status').textContent.trim()).toBe('');
  });
});
