// The ONNX files that are taken away answer as the engine does: run by onnxruntime.
import * as ort from 'onnxruntime-web';
import { beforeAll, expect, it } from 'vitest';
import { onnxFile } from '../../web/src/export/onnxGraph';
import { noSight } from '../../web/src/engine/view';
import { loadBuild } from '../web/engine/wasm';
import { experiments } from './experiments.mjs';

const kGrid = 24;
const build = await loadBuild();

beforeAll(() => {
  ort.env.wasm.numThreads = 1;
});

/** The middle of every cell of the surface, [cell][x1, x2]. */
function middles([left, right, low, high]) {
  const cells = Array.from({ length: kGrid ** 2 }, (_, i) => [
    left + ((right - left) * ((i % kGrid) + 0.5)) / kGrid,
    high + ((low - high) * (Math.floor(i / kGrid) + 0.5)) / kGrid,
  ]);
  return Float32Array.from(cells.flat());
}

async function answersOf(engine, config) {
  const { classes, window } = engine.dataset();
  const session = await ort.InferenceSession.create(
    onnxFile({ config, taken: engine.take(), classes, link: '#' }),
  );
  const x = new ort.Tensor('float32', middles(window), [kGrid ** 2, 2]);
  const answers = await session.run({ x });
  const { data, dims } = answers[classes === 0 ? 'output' : 'probability'];
  const width = dims[1];
  return Array.from({ length: kGrid ** 2 }, (_, i) =>
    Array.from({ length: width }, (_column, c) => Number(data[i * width + c])),
  );
}

/** The same numbers, as the engine draws them: two classes by softmax are shown by the second one. */
function shown(answers) {
  const maps = answers[0]?.length === 3 ? [0, 1, 2] : [(answers[0]?.length ?? 1) - 1];
  return maps.flatMap((map) => answers.map((each) => each[map]));
}

it.each(experiments)('%s: the same answers over the input plane', async (_, config) => {
  const engine = build(config);
  const view = { ...noSight, grid: kGrid, scores: false };
  const surface = [...engine.advance(200, view).surface];
  const theirs = shown(await answersOf(engine, config));
  engine.release();
  expect(theirs).toHaveLength(surface.length);
  const apart = surface.map((value, i) => Math.abs(value - theirs[i]));
  expect(Math.max(...apart)).toBeLessThan(1e-5);
  expect(Math.max(...surface) - Math.min(...surface)).toBeGreaterThan(1e-3);
});
