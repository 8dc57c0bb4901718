// What the activations do, and how steep they are where they gave `a`.

export type Activation = 'tanh' | 'sigmoid' | 'relu';

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export const activations: Record<Activation, (z: number) => number> = {
  tanh: Math.tanh,
  sigmoid,
  relu: (z) => Math.max(0, z),
};

export const slopes: Record<Activation, (a: number) => number> = {
  tanh: (a) => 1 - a * a,
  sigmoid: (a) => a * (1 - a),
  relu: (a) => (a > 0 ? 1 : 0),
};
