import { beforeEach, expect, it, vi } from 'vitest';
import { defaults, type Config } from '../../../web/src/state/config';
import { onNavigate, read, write } from '../../../web/src/state/url';

const at = (config: Config) => ({ config, own: null, hidden: [] });

beforeEach(() => {
  history.replaceState(null, '', location.pathname);
});

it('writes the config into the address and reads it back', () => {
  const entries = history.length;
  const config = { ...defaults, seed: 7, hidden: [4, 4] };
  write(at(config));
  expect(location.hash).toBe('#hidden=4,4&seed=7');
  expect(read()).toMatchObject({ config, notes: [] });
  expect(history.length).toBe(entries + 1);
});

it('leaves no # behind when all is as at first', () => {
  write(at({ ...defaults, seed: 7 }));
  write(at(defaults));
  expect(location.href).not.toContain('#');
});

it('adds no entry when nothing has changed', () => {
  write(at({ ...defaults, seed: 7 }));
  const pushed = vi.spyOn(history, 'pushState');
  write(at({ ...defaults, seed: 7 }));
  expect(pushed).not.toHaveBeenCalled();
});

it('leaves a link with junk alone until the config changes', () => {
  history.replaceState(null, '', '#seed=7&junk');
  write(at(read().config));
  expect(location.hash).toBe('#seed=7&junk');
  write(at({ ...defaults, seed: 8 }));
  expect(location.hash).toBe('#seed=8');
});

it('lives with a browser that refuses another entry', () => {
  vi.spyOn(history, 'pushState').mockImplementationOnce(() => {
    throw new DOMException('too many calls', 'SecurityError');
  });
  expect(() => write(at({ ...defaults, seed: 9 }))).not.toThrow();
});

it('tells of navigation, junk by hand included, until it is told to stop', () => {
  const seen: string[] = [];
  const stop = onNavigate(() => seen.push(...read().notes));
  history.replaceState(null, '', '#seed=x');
  dispatchEvent(new HashChangeEvent('hashchange'));
  expect(seen).toEqual([
    'seed is "x": a whole number from 0 to 4294967295 is allowed; its default 42 is used.',
  ]);
  stop();
  dispatchEvent(new HashChangeEvent('hashchange'));
  expect(seen).toHaveLength(1);
});
