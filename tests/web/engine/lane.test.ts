import { expect, it } from 'vitest';
import { Lane } from '../../../web/src/engine/lane';

it('starts at once when free, else after all before it', async () => {
  const lane = new Lane();
  const log: string[] = [];
  let finishFirst = () => {};
  const first = lane.run(() => {
    log.push('first begins');
    return new Promise<void>((resolve) => (finishFirst = resolve));
  });
  const second = lane.run(async () => log.push('second'));
  const third = lane.run(async () => log.push('third'));
  expect(log).toEqual(['first begins']);
  expect(lane.free).toBe(false);
  finishFirst();
  await Promise.all([first, second, third]);
  expect(log).toEqual(['first begins', 'second', 'third']);
  expect(lane.free).toBe(true);
});

it('goes on after work that failed, and hands the failure on', async () => {
  const lane = new Lane();
  const bad = lane.run(() => Promise.reject(new Error('no')));
  const good = lane.run(() => Promise.resolve(1));
  await expect(bad).rejects.toThrow('no');
  await expect(good).resolves.toBe(1);
});
