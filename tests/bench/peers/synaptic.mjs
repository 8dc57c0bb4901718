// synaptic: compiles each network to JavaScript of its own.
import synaptic from 'synaptic';
import { batchesOf, goRound, sizesOf, squaredError } from './data.mjs';

const { Architect, Neuron } = synaptic;
// The rate of a mean over the mini-batch, as everyone else's.
const rateOf = ({ config }) => config.learning_rate / config.batch_size;

export function make(workload) {
  const network = new Architect.Perceptron(...sizesOf(workload));
  for (const layer of network.layers.hidden) layer.set({ squash: Neuron.squash.RELU });
  const rate = rateOf(workload);
  const { x, y } = workload.data;
  return {
    note: 'no batch norm; updates after every example',
    train: goRound(batchesOf(workload), (batch) => {
      for (let i = 0; i < batch.y.length; ++i) {
        network.activate(batch.x[i]);
        network.propagate(rate, [batch.y[i]]);
      }
    }),
    loss: () =>
      squaredError(
        x.map((point) => network.activate(point)[0]),
        y,
      ),
  };
}
