// What the activations do, and how a gradient d flows back through them where they gave `a`.
import { exp, tanh } from './elementary';

const { fround } = Math;

export type Activation = 'tanh' | 'sigmoid' | 'relu';

export const sigmoid = (z: number): number => fround(1 / fround(1 + exp(-z)));

export const activations: Record<Activation, (z: number) => number> = {
  tanh,
  sigmoid,
  relu: (z) => Math.max(0, z),
};

export const backThrough: Record<Activation, (d: number, a: number) => number> = {
  tanh: (d, a) => d * fround(1 - fround(a * a)),
  sigmoid: (d, a) => d * fround(a * fround(1 - a)),
  relu: (d, a) => (a > 0 ? d : 0),
};
