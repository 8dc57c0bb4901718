// One run, the same bits: the page's WebAssembly module in node.
import { expect, it } from 'vitest';
import { bitRuns, bitSteps, hashOf } from '../../bits/bits';
import { sightOf } from './snapshots';
import { loadBuild } from './wasm';

const build = await loadBuild();
const view = { ...sightOf(null, 0), scores: false };

it.each(bitRuns)('$name', ({ config, parameters, losses }) => {
  const engine = build(config);
  const snapshot = engine.advance(bitSteps, view);
  expect([engine.hash(), hashOf(snapshot.losses)]).toEqual([parameters, losses]);
  engine.release();
});
