// TensorFlow.js, its layers API on the backend named by the option.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
// The builds for today's JavaScript: in node the packages would give their older and slower ones.
import tf from '@tensorflow/tfjs/dist/tf.es2017.js';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.es2017.js';
import { batchesOf, squaredError } from './data.mjs';

const require = createRequire(import.meta.url);

async function useBackend(name) {
  setWasmPaths(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + '/');
  await tf.setBackend(name);
  await tf.ready();
}

function modelOf({ hidden, learning_rate }) {
  const model = tf.sequential();
  const { dense, batchNormalization, activation } = tf.layers;
  for (const [i, units] of hidden.entries()) {
    model.add(dense({ units, kernelInitializer: 'heNormal', ...(i === 0 && { inputShape: [2] }) }));
    // With less momentum the running statistics soon hold for the answers in evaluation mode.
    model.add(batchNormalization({ momentum: 0.9, epsilon: 1e-5 }));
    model.add(activation({ activation: 'relu' }));
  }
  model.add(dense({ units: 1, activation: 'sigmoid' }));
  model.compile({ optimizer: tf.train.sgd(learning_rate), loss: 'binaryCrossentropy' });
  return model;
}

export async function make(workload, backend) {
  await useBackend(backend);
  const model = modelOf(workload.config);
  const batches = batchesOf(workload).map(({ x, y }) => ({
    x: tf.tensor2d(x),
    y: tf.tensor2d(y, [y.length, 1]),
  }));
  const { x, y } = workload.data;
  let next = 0;
  return {
    train: async (count) => {
      for (let i = 0; i < count; ++i) {
        await model.trainOnBatch(batches[next].x, batches[next].y);
        next = (next + 1) % batches.length;
      }
    },
    loss: async () => {
      const answers = tf.tidy(() => model.predict(tf.tensor2d(x)));
      const error = squaredError(await answers.data(), y);
      answers.dispose();
      return error;
    },
  };
}
