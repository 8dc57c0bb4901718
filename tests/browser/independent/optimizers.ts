// Gradient descent, momentum, RMSprop and Adam as PyTorch defines them, on parameters in the shape of a network.
import { paired, type Layer } from './network';

const { fround } = Math;

const kEps = fround(1e-8);

/** Parameters after a step, out of those before and their slopes; each optimizer begins with nothing to remember. */
export type Optimizer = (parameters: Layer[], slopes: Layer[]) => Layer[];

const minus = (value: number, by: number): number => value - by;

/** theta - alpha g. */
function descended(parameters: Layer[], along: Layer[], rate: number): Layer[] {
  const alpha = fround(rate);
  return paired(parameters, along, (value, slope) => value - fround(alpha * slope));
}

/** kept = keep kept + take of(slope), from 0 on. */
function memory(keep: number, take: number, of = (slope: number) => slope) {
  const [old, fresh] = [fround(keep), fround(take)];
  let kept: Layer[] | undefined;
  return (slopes: Layer[]): Layer[] => {
    kept ??= paired(slopes, slopes, () => 0);
    kept = paired(kept, slopes, (value, slope) => fround(old * value) + fround(fresh * of(slope)));
    return kept;
  };
}

const square = (slope: number): number => fround(slope * slope);

function sgd(rate: number): Optimizer {
  return (parameters, slopes) => descended(parameters, slopes, rate);
}

function momentum(rate: number): Optimizer {
  const speed = memory(0.9, 1);
  return (parameters, slopes) => descended(parameters, speed(slopes), rate);
}

function rmsprop(rate: number): Optimizer {
  const alpha = fround(rate);
  const size = memory(0.99, 1 - 0.99, square);
  const along = (slope: number, s: number) =>
    fround(alpha * slope) / fround(fround(Math.sqrt(s)) + kEps);
  return (parameters, slopes) => paired(parameters, paired(slopes, size(slopes), along), minus);
}

function adam(rate: number): Optimizer {
  const alpha = fround(rate);
  const [first, second] = [memory(0.9, 1 - 0.9), memory(0.999, 1 - 0.999, square)];
  let t = 0;
  return (parameters, slopes) => {
    t += 1;
    const [less1, less2] = [fround(1 - 0.9 ** t), fround(1 - 0.999 ** t)];
    const root = (v: number) => fround(fround(Math.sqrt(fround(v / less2))) + kEps);
    const along = (m: number, v: number) => fround(alpha * fround(m / less1)) / root(v);
    return paired(parameters, paired(first(slopes), second(slopes), along), minus);
  };
}

export const optimizers = { sgd, momentum, rmsprop, adam };
