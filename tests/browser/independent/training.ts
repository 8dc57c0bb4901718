// Training on mini-batches, step by step, from a network and a training set that were taken away.
import { gradient, moved } from './backward';
import { forward } from './forward';
import { each, type Matrix } from './matrix';
import type { Layer, Network, Statistics } from './network';
import { noiseFor, type Noise } from './noise';
import { optimizers } from './optimizers';
import { Random } from './random';
import type { Examples } from './run';

/** Which sequence of a seed shuffles the mini-batches. */
const kBatchStream = 3;
const kNoiseStream = 4;

export interface Training {
  seed: number;
  batch_size: number;
  learning_rate: number;
  /** Weight of the new value in the running statistics. */
  momentum: number;
  /** Whether they average m / (m - 1) times the variance, as PyTorch does; else the variance, as Keras does. */
  unbiased: boolean;
  /** Strength of what is done to the output of every norm; 0: nothing. */
  noise: number;
  /** Of the penalty l2 / 2 times the sum of all W^2. */
  l2: number;
  optimizer: keyof typeof optimizers;
}

/** As the lab has it unless told. */
export const usual: Omit<Training, 'learning_rate'> = {
  seed: 42,
  batch_size: 32,
  momentum: 0.1,
  unbiased: true,
  noise: 0,
  l2: 0,
  optimizer: 'sgd',
};

export interface Moment {
  network: Network;
  /** The mini-batch that comes next. */
  next: Examples;
}

/** Places of the examples, mini-batch by mini-batch: a single one that is left over joins the one before. */
function* batchesOf(count: number, { seed, batch_size }: Training): Generator<number[], never> {
  const random = new Random(seed, kBatchStream);
  const order = Array.from({ length: count }, (_, j) => j);
  for (;;) {
    random.shuffle(order);
    for (let from = 0; from < count;) {
      const left = count - from;
      const size = left - batch_size < 2 ? left : batch_size;
      yield order.slice(from, from + size);
      from += size;
    }
  }
}

function chosen({ x, y }: Examples, places: number[]): Examples {
  const from = (row: number[]) => places.map((j) => row[j]!);
  return { x: x.map(from), y: from(y) };
}

/** The mini-batch that comes after so many steps. */
export function batchAt(train: Examples, training: Training, step: number): Examples {
  const batches = batchesOf(train.y.length, training);
  for (let i = 0; i < step; ++i) batches.next();
  return chosen(train, batches.next().value);
}

/** Before the first step, and after every one; without end. */
function* trained(network: Network, train: Examples, training: Training): Generator<Moment, never> {
  const random = new Random(training.seed, kNoiseStream);
  const batches = batchesOf(train.y.length, training);
  const along = optimizers[training.optimizer]();
  for (;;) {
    const next = chosen(train, batches.next().value);
    yield { network, next };
    const noise = noiseFor(network, training.noise, next.y.length, random);
    const slopes = gradient(network, next.x, next.y, noise);
    const by = along(penalised(slopes, network, training.l2));
    const running = averaged(network, next.x, training, noise);
    network = { ...moved(network, by, training.learning_rate), running };
  }
}

function penalised(slopes: Layer[], { layers }: Network, l2: number): Layer[] {
  return slopes.map((slope, l) => {
    const W = each(slope.W, (value, i, j) => value + l2 * layers[l]!.W[i]![j]!);
    return { ...slope, W };
  });
}

/** The running statistics after a step. */
function averaged(network: Network, x: Matrix, training: Training, noise: Noise[]): Statistics[] {
  const { momentum, unbiased } = training;
  const m = x[0]!.length;
  const factor = unbiased ? m / (m - 1) : 1;
  const seen = forward(network, x, undefined, noise);
  return network.running.map(({ mu, sigma2 }, l) => {
    const fresh = seen[l]!.statistics;
    const mixed = (old: number, value: number) => (1 - momentum) * old + momentum * value;
    return {
      mu: mu.map((old, i) => mixed(old, fresh.mu[i]!)),
      sigma2: sigma2.map((old, i) => mixed(old, factor * fresh.sigma2[i]!)),
    };
  });
}

/** The moments after each of so many steps, the start included. */
export function momentsOf(
  network: Network,
  train: Examples,
  training: Training,
  steps: number,
): Moment[] {
  const run = trained(network, train, training);
  return Array.from({ length: steps + 1 }, () => run.next().value);
}
