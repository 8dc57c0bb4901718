// brain.js, its network for the processor.
import brain from 'brain.js/dist/neural-network.js';
import { batchesOf, goRound, sizesOf, squaredError } from './data.mjs';

const examplesOf = ({ x, y }) => x.map((input, i) => ({ input, output: [y[i]] }));

export function make(workload) {
  const network = new brain.default({ activation: 'relu' });
  network.sizes = sizesOf(workload);
  network.initialize();
  // Its output is a ReLU too, which would start dead for every example and stay so.
  network.biases.at(-1)[0] = 0.5;
  network.trainOpts.learningRate = workload.config.learning_rate / workload.config.batch_size;
  const { x, y } = workload.data;
  return {
    note: 'no batch norm; half_mse on a ReLU output; SGD with momentum 0.1; updates after every example',
    train: goRound(batchesOf(workload).map(examplesOf), (batch) => network.trainPatterns(batch)),
    loss: () =>
      squaredError(
        x.map((point) => network.run(point)[0]),
        y,
      ),
  };
}
