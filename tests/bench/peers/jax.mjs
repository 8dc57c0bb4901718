// jax-js on WebAssembly: the whole step under one jit. An array is used up by what it is given to; `.ref` keeps it.
import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { batchesOf, goRound, sizesOf, squaredError } from './data.mjs';

const eps = 1e-5;

/** He's initialisation; a hidden layer's bias would be taken away by batch norm, which has beta. */
function parametersOf(sizes) {
  const layers = [];
  for (let l = 1; l < sizes.length; ++l) {
    const [fanIn, fanOut] = [sizes[l - 1], sizes[l]];
    const W = Float32Array.from({ length: fanIn * fanOut }, () => normal() * Math.sqrt(2 / fanIn));
    const layer = { W: np.array(W).reshape([fanIn, fanOut]), beta: np.zeros([fanOut]) };
    layers.push(l + 1 < sizes.length ? { ...layer, gamma: np.ones([fanOut]) } : layer);
  }
  return layers;
}

const normal = () =>
  Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());

function batchNorm(z, gamma, beta) {
  const mu = np.mean(z.ref, 0);
  const centred = z.sub(mu);
  const sigma2 = np.mean(np.square(centred.ref), 0);
  return centred.mul(gamma.div(np.sqrt(sigma2.add(eps)))).add(beta);
}

function logits(layers, x) {
  let a = x;
  for (const { W, gamma, beta } of layers) {
    const z = np.matmul(a, W);
    a = gamma ? nn.relu(batchNorm(z, gamma, beta)) : z.add(beta);
  }
  return a;
}

/** bce on the logits. */
function loss(layers, x, y) {
  const z = logits(layers, x);
  return np.mean(nn.softplus(z.ref).sub(z.mul(y)));
}

export async function make(workload) {
  await init('wasm');
  defaultDevice('wasm');
  const rate = workload.config.learning_rate;
  const step = jit((layers, x, y) => {
    const [value, gradients] = valueAndGrad(loss)(tree.ref(layers), x, y);
    return [tree.map((p, g) => p.sub(g.mul(rate)), layers, gradients), value];
  });
  const answer = jit((layers, x) => nn.sigmoid(logits(layers, x)));
  const batches = batchesOf(workload).map(({ x, y }) => ({
    x: np.array(x),
    y: np.array(y).reshape([y.length, 1]),
  }));
  let layers = parametersOf(sizesOf(workload));
  return {
    train: goRound(batches, ({ x, y }) => {
      const [updated, value] = step(layers, x.ref, y.ref);
      layers = updated;
      // It works when somebody looks. The longer nobody does, the slower it gets.
      value.dataSync();
    }),
    loss: async () => {
      const { x, y } = workload.data;
      return squaredError(await answer(tree.ref(layers), np.array(x)).data(), y);
    },
  };
}
