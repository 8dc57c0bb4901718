import { expect, it } from 'vitest';
import type { Request } from '../../../web/src/engine/messages';
import type { View } from '../../../web/src/engine/view';
import { Session } from '../../../web/src/engine/session';
import { defaults, twinConfig } from '../../../web/src/state/config';
import { fakeBuild } from './fakeEngine';
import { sightOf } from './snapshots';

const config = twinConfig(defaults, 'a');
const view: View = { ...sightOf({ layer: 1, unit: 2 }, 8), scores: true };
const memory = null;

/** A session whose first config is prepared and committed. */
function running() {
  const { build, built } = fakeBuild();
  const session = new Session(build);
  session.answer({ type: 'prepare', id: 1, config });
  session.answer({ type: 'commit', id: 2, view });
  return { session, built };
}

it('prepares beside the running engine and commits in its place', () => {
  const { session, built } = running();
  session.answer({ type: 'advance', id: 3, steps: 5, view, memory });
  expect(session.answer({ type: 'prepare', id: 4, config })).toMatchObject({
    type: 'prepared',
    id: 4,
    dataset: { classes: 2 },
  });
  expect(session.answer({ type: 'advance', id: 5, steps: 1, view, memory })).toMatchObject({
    snapshot: { step: 6 },
  });
  expect(session.answer({ type: 'commit', id: 6, view })).toMatchObject({
    type: 'snapshot',
    id: 6,
    snapshot: { step: 0 },
  });
  expect(built.map((engine) => engine.released)).toEqual([true, false]);
  expect(built[1]?.lastView).toEqual(view);
});

it('goes on untouched when a config is refused or discarded', () => {
  const { session, built } = running();
  session.answer({ type: 'advance', id: 3, steps: 5, view, memory });
  const bad = { ...config, norm: 'group', norm_groups: 3 } as const;
  expect(session.answer({ type: 'prepare', id: 4, config: bad })).toEqual({
    type: 'refused',
    id: 4,
    message: 'norm_groups is 3: that does not divide 8',
  });
  session.answer({ type: 'prepare', id: 5, config });
  expect(session.answer({ type: 'discard', id: 6 })).toEqual({ type: 'done', id: 6 });
  expect(session.answer({ type: 'advance', id: 7, steps: 1, view, memory })).toMatchObject({
    snapshot: { step: 6 },
  });
  expect(built.map((engine) => engine.released)).toEqual([false, true]);
});

it('tells of a config that can be looked at but not trained', () => {
  const { session } = running();
  const reply = session.answer({ type: 'prepare', id: 3, config: { ...config, batch_size: 1 } });
  expect(reply).toMatchObject({ type: 'prepared', inability: expect.any(String) as string });
  session.answer({ type: 'commit', id: 4, view });
  const later = session.answer({ type: 'advance', id: 5, steps: 9, view, memory });
  expect(later).toMatchObject({ type: 'snapshot', snapshot: { step: 0 } });
});

it('names the state of the running engine', () => {
  const { session } = running();
  session.answer({ type: 'advance', id: 3, steps: 5, view, memory });
  session.answer({ type: 'prepare', id: 4, config: { ...config, seed: 7 } });
  expect(session.answer({ type: 'hash', id: 5 })).toEqual({
    type: 'hash',
    id: 5,
    hash: 'seed 42, step 5',
  });
});

it('keeps one prepared engine at most', () => {
  const { session, built } = running();
  session.answer({ type: 'prepare', id: 3, config });
  session.answer({ type: 'prepare', id: 4, config });
  expect(built.map((engine) => engine.released)).toEqual([false, true, false]);
});

it('forgets what was prepared when the next one is refused', () => {
  const { session } = running();
  session.answer({ type: 'prepare', id: 3, config });
  session.answer({ type: 'prepare', id: 4, config: { ...config, norm: 'group', norm_groups: 3 } });
  expect(session.answer({ type: 'commit', id: 5, view })).toMatchObject({ type: 'refused' });
});

it('retunes the running engine, or says why not', () => {
  const { session, built } = running();
  const faster = { ...config, learning_rate: 2 };
  expect(session.answer({ type: 'retune', id: 3, config: faster })).toEqual({
    type: 'done',
    id: 3,
  });
  expect(built[0]?.config.learning_rate).toBe(2);
  const other = { ...config, seed: 1 };
  expect(session.answer({ type: 'retune', id: 4, config: other })).toEqual({
    type: 'refused',
    id: 4,
    message: 'seed cannot change without a restart',
  });
});

it.each<Request>([
  { type: 'commit', id: 1, view },
  { type: 'retune', id: 1, config },
  { type: 'advance', id: 1, steps: 1, view, memory },
  { type: 'seek', id: 1, step: 1, most: 1000, view, memory },
  { type: 'take', id: 1, start: null },
  { type: 'put', id: 1, tensors: [] },
  { type: 'edit', id: 1, edit: { kind: 'b', layer: 0, unit: 0, from: 0, value: 1 } },
])('refuses $type before there is an engine', (request) => {
  const session = new Session(fakeBuild().build);
  expect(session.answer(request)).toMatchObject({ type: 'refused', id: 1 });
});

it('discards nothing without complaint', () => {
  const session = new Session(fakeBuild().build);
  expect(session.answer({ type: 'discard', id: 1 })).toEqual({ type: 'done', id: 1 });
});

it('makes a refusal of anything that is thrown', () => {
  const session = new Session(() => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw 'a bare word';
  });
  expect(session.answer({ type: 'prepare', id: 1, config })).toEqual({
    type: 'refused',
    id: 1,
    message: 'a bare word',
  });
});

it('hands the memory of an earlier snapshot to the engine', () => {
  const { session, built } = running();
  const spent = new ArrayBuffer(1024);
  const reply = session.answer({ type: 'advance', id: 3, steps: 1, view, memory: spent });
  expect(reply).toMatchObject({ snapshot: { memory: spent } });
  expect(built[0]?.refilled).toBe(1);
});

it('takes numbers of the running engine, or of a fresh one that it then frees', () => {
  const { session, built } = running();
  session.answer({ type: 'advance', id: 3, steps: 5, view, memory: null });
  const now = session.answer({ type: 'take', id: 4, start: null });
  expect(now).toMatchObject({ type: 'taken', id: 4, taken: { step: 5 } });
  const start = session.answer({ type: 'take', id: 5, start: { ...config, seed: 9 } });
  expect(start).toMatchObject({ type: 'taken', id: 5, taken: { step: 0 } });
  expect(built.at(-1)).toMatchObject({ released: true, config: { seed: 9 } });
  expect(built[0]?.released).toBe(false);
});

it('puts numbers back, or refuses those of another network', () => {
  const { session, built } = running();
  const tensors = [{ name: 'W[1]', shape: [1, 1], values: Float32Array.of(3) }];
  expect(session.answer({ type: 'put', id: 3, tensors })).toEqual({ type: 'done', id: 3 });
  expect(built[0]?.puts).toEqual([tensors]);
  const refused = { type: 'refused', id: 4, message: 'another network' };
  expect(session.answer({ type: 'put', id: 4, tensors: [] })).toEqual(refused);
});
