import { expect, it } from 'vitest';
import { turn } from '../../../web/src/page/turn';

it('gives turns in the order in which they were asked for, each in a task of its own', async () => {
  const done: string[] = [];
  const take = async (name: string): Promise<void> => {
    await turn();
    done.push(name);
    // What follows at once belongs to the same task.
    await Promise.resolve();
    done.push(`${name}, still`);
  };
  const all = Promise.all([take('a'), take('b'), take('c')]);
  expect(done).toEqual([]);
  await all;
  expect(done).toEqual(['a', 'a, still', 'b', 'b, still', 'c', 'c, still']);
});
