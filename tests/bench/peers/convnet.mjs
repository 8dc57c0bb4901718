// ConvNetJS.
import convnetjs from 'convnetjs';
import { batchesOf, goRound, squaredError } from './data.mjs';

const layersOf = ({ config }) => [
  { type: 'input', out_sx: 1, out_sy: 1, out_depth: 2 },
  ...config.hidden.map((units) => ({ type: 'fc', num_neurons: units, activation: 'relu' })),
  { type: 'softmax', num_classes: 2 },
];

const volumeOf = (point) => new convnetjs.Vol(point);

export function make(workload) {
  const net = new convnetjs.Net();
  net.makeLayers(layersOf(workload));
  const { learning_rate, batch_size } = workload.config;
  const trainer = new convnetjs.Trainer(net, {
    method: 'sgd',
    learning_rate,
    batch_size,
    momentum: 0,
  });
  const batches = batchesOf(workload).map(({ x, y }) => ({ x: x.map(volumeOf), y }));
  const { x, y } = workload.data;
  return {
    note: 'no batch norm; softmax over two outputs',
    train: goRound(batches, (batch) => {
      for (let i = 0; i < batch.y.length; ++i) trainer.train(batch.x[i], batch.y[i]);
    }),
    loss: () =>
      squaredError(
        x.map((point) => net.forward(volumeOf(point)).w[1]),
        y,
      ),
  };
}
