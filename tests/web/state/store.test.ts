import { expect, it } from 'vitest';
import { writable } from '../../../web/src/state/store';

it('calls at once and after every change', () => {
  const store = writable(1);
  const seen: number[] = [];
  const stop = store.subscribe((value) => seen.push(value));
  store.set(2);
  expect(store.get()).toBe(2);
  stop();
  store.set(3);
  expect(seen).toEqual([1, 2]);
});

it('tells nobody of a value that is there already', () => {
  const store = writable(NaN);
  const seen: number[] = [];
  store.subscribe((value) => seen.push(value));
  store.set(NaN);
  expect(seen).toEqual([NaN]);
});

it('keeps two subscriptions of one function apart', () => {
  const store = writable(1);
  const seen: number[] = [];
  const run = (value: number) => {
    seen.push(value);
  };
  const stop = store.subscribe(run);
  store.subscribe(run);
  stop();
  store.set(2);
  expect(seen).toEqual([1, 1, 2]);
});

it('does not call one that left while the others were told', () => {
  const store = writable(0);
  const seen: number[] = [];
  let stopSecond = () => {};
  store.subscribe((value) => {
    if (value === 1) stopSecond();
  });
  stopSecond = store.subscribe((value) => seen.push(value));
  store.set(1);
  expect(seen).toEqual([0]);
});

it('shows everybody the newest value when one sets it while being told', () => {
  const store = writable(0);
  const seen: number[] = [];
  store.subscribe((value) => {
    if (value === 1) store.set(2);
  });
  store.subscribe((value) => seen.push(value));
  store.set(1);
  expect(seen.at(-1)).toBe(2);
  expect(seen).not.toContain(1);
});
