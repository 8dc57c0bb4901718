// Training on mini-batches, step by step, from a network and a training set that were taken away.
import { gradient } from './backward';
import { forward, score, type Values } from './forward';
import { each, rowOf, type Row } from './matrix';
import type { Layer, Network, Statistics } from './network';
import { noiseFor } from './noise';
import { optimizers } from './optimizers';
import { Random } from './random';
import type { Examples } from './run';

const { fround } = Math;

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
  const from = (row: Row) => rowOf(places.length, (j) => row[places[j]!]!);
  return { x: x.map(from), y: from(y) };
}

/** The mini-batch that comes after so many steps. */
export function batchAt(train: Examples, training: Training, step: number): Examples {
  const batches = batchesOf(train.y.length, training);
  for (let i = 0; i < step; ++i) batches.next();
  return chosen(train, batches.next().value);
}

/** Before the first step, and after every one, until a mini-batch's loss is no longer finite. */
function* trained(network: Network, train: Examples, training: Training): Generator<Moment> {
  const random = new Random(training.seed, kNoiseStream);
  const batches = batchesOf(train.y.length, training);
  const step = optimizers[training.optimizer](training.learning_rate);
  for (;;) {
    const next = chosen(train, batches.next().value);
    yield { network, next };
    const { x, y } = next;
    const noise =
      training.noise > 0 ? noiseFor(network, training.noise, y.length, random) : undefined;
    const values = forward(network, x, undefined, noise);
    if (!Number.isFinite(score(values, y).loss)) return;
    const slopes = penalised(gradient(network, x, y, noise, values), network, training.l2);
    const running = averaged(network.running, values, y.length, training);
    network = { ...network, layers: step(network.layers, slopes), running };
  }
}

function penalised(slopes: Layer[], { layers }: Network, l2: number): Layer[] {
  if (l2 === 0) return slopes;
  const part = fround(l2);
  return slopes.map((slope, l) => {
    const W = each(slope.W, (value, i, j) => value + fround(part * layers[l]!.W[i]![j]!));
    return { ...slope, W };
  });
}

/** The running statistics after a step on so many examples. */
function averaged(
  running: Statistics[],
  values: Values[],
  m: number,
  { momentum, unbiased }: Training,
): Statistics[] {
  const mixed = (old: Row, fresh: Row, take: number) =>
    rowOf(old.length, (i) => fround(keep * old[i]!) + fround(fround(take) * fresh[i]!));
  const keep = fround(1 - momentum);
  const factor = unbiased ? m / (m - 1) : 1;
  return running.map(({ mu, sigma2 }, l) => {
    const fresh = values[l]!.normalised!.statistics!;
    return {
      mu: mixed(mu, fresh.mu, momentum),
      sigma2: mixed(sigma2, fresh.sigma2, momentum * factor),
    };
  });
}

/** The moments after each of so many steps, the start included: fewer where the run diverges. */
export function momentsOf(
  network: Network,
  train: Examples,
  training: Training,
  steps: number,
): Moment[] {
  const found: Moment[] = [];
  for (const moment of trained(network, train, training)) {
    found.push(moment);
    if (found.length > steps) break;
  }
  return found;
}
