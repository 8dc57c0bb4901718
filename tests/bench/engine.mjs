// The engine as WebAssembly, in node and in a page.
import createBatchNormLab from '../../web/src/engine/wasm/bnlab.mjs';
import { trainingSet } from './training_set.mjs';

/** Layer and unit that mean the network's output. */
const theAnswer = [-1, -1];

/** What one "step" of a workload is: a mini-batch, or a picture of the answers over the plane. */
const operations = {
  step: (engine) => (count) => {
    // A run that stops early would look fast.
    if (engine.step(count) < count) throw new Error('the run diverged');
  },
  surface: (engine) => (count) => {
    for (let i = 0; i < count; ++i) engine.surface(256, ...theAnswer);
  },
};

/** `options`: of the WebAssembly module. */
export async function makeEngine({ config, operation = 'step' }, options) {
  const lab = await createBatchNormLab(options);
  const engine = new lab.Engine(config, null);
  return {
    train: operations[operation](engine),
    loss: () => lossOf(engine),
    data: () => trainingSet(engine.dataset()),
    // A view's buffer is the module's whole memory.
    memory: () => engine.losses().buffer.byteLength,
  };
}

/** Of the whole training set; the engine scores it in parts. */
function lossOf(engine) {
  for (;;) {
    const score = engine.score('train');
    if (score !== null) return score.loss;
  }
}
