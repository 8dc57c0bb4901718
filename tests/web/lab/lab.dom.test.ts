import { beforeEach, describe, expect, it } from 'vitest';
import { handleKey } from '../../../web/src/lab/state/keys';
import { Lab } from '../../../web/src/lab/state/lab.svelte';
import { defaults } from '../../../web/src/state/config';
import { FakeRacing, startedLab } from './fakeRacing';

beforeEach(() => history.replaceState(null, '', '/'));

describe('a lab', () => {
  it('starts with the link, runs, and leaves the address alone', async () => {
    history.replaceState(null, '', '/#seed=7');
    const { lab, race } = await startedLab();
    expect(race.proposed).toEqual([{ ...defaults, seed: 7 }]);
    expect(race.running.get()).toBe(true);
    expect(lab.experiment.notices).toEqual([]);
    expect(location.hash).toBe('#seed=7');
  });

  it('starts with the defaults when the link cannot be run', async () => {
    history.replaceState(null, '', '/#batch_size=1');
    const race = new FakeRacing();
    race.refusal = ({ batch_size }) => (batch_size === 1 ? 'One is too few.' : null);
    const lab = new Lab(race, () => Promise.resolve({}));
    await lab.start();
    expect(lab.experiment.config).toEqual(defaults);
    expect(lab.experiment.notices.join()).toContain('One is too few.');
    expect(location.hash).toBe('');
  });

  it('puts changes together that come while the race decides', async () => {
    const { lab, race } = await startedLab();
    const changes = [
      lab.experiment.patch({ seed: 1 }),
      lab.experiment.patch({ seed: 2 }),
      lab.experiment.patch({ noise: 0.3 }),
    ];
    await Promise.all(changes);
    await expect.poll(() => lab.experiment.config).toEqual({ ...defaults, seed: 2, noise: 0.3 });
    expect(race.proposed.slice(1).map(({ seed }) => seed)).toEqual([1, 2]);
  });

  it('does not start again for what runs already', async () => {
    const { lab, race } = await startedLab();
    await lab.experiment.patch({ seed: defaults.seed });
    expect(race.proposed).toHaveLength(1);
  });

  it('writes the address when a slider is let go, not before', async () => {
    const { lab } = await startedLab();
    await lab.experiment.patch({ noise: 0.2 }, true);
    expect(location.hash).toBe('');
    await lab.experiment.patch({ noise: 0.2 });
    expect(location.hash).toBe('#noise=0.2');
  });

  it('follows the address', async () => {
    const { lab } = await startedLab();
    const leave = lab.follow();
    history.replaceState(null, '', '/#hidden=4,4');
    dispatchEvent(new Event('hashchange'));
    await expect.poll(() => lab.experiment.config.hidden).toEqual([4, 4]);
    leave();
  });

  it('selects the nearest unit that the network has', async () => {
    const { lab } = await startedLab();
    expect(lab.selected).toEqual({ layer: 5, unit: 5 });
    await lab.experiment.patch({ hidden: [8, 3] });
    expect(lab.selected).toEqual({ layer: 1, unit: 2 });
    await lab.experiment.patch({ hidden: [] });
    expect(lab.selected).toBeNull();
  });
});

describe('keys', () => {
  it('play and pause, unless the focus is in a field', async () => {
    const { lab, race } = await startedLab();
    const leave = lab.follow();
    const press = (target: Element, key: string): void => {
      target.addEventListener('keydown', (event) => handleKey(lab, event as KeyboardEvent));
      target.dispatchEvent(new KeyboardEvent('keydown', { key }));
    };
    press(document.createElement('input'), ' ');
    press(document.createElement('button'), ' ');
    expect(race.running.get()).toBe(true);
    press(document.createElement('main'), ' ');
    expect(race.running.get()).toBe(false);
    leave();
  });
});
