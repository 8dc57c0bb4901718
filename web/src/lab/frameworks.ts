import type { Config } from '../state/config';

export type Convention = 'PyTorch' | 'Keras';

interface Framework {
  name: Convention;
  says: string;
  patch: Pick<Config, 'norm_eps' | 'norm_momentum' | 'running_variance'>;
}

/** What a batch norm layer does there when nothing is said (torch.nn.BatchNorm1d, keras.layers.BatchNormalization). */
export const frameworks: readonly Framework[] = [
  {
    name: 'PyTorch',
    says: 'momentum 0.1, epsilon 1e−5, unbiased',
    patch: { norm_momentum: 0.1, norm_eps: 1e-5, running_variance: 'unbiased' },
  },
  {
    name: 'Keras',
    says: 'momentum 0.99, epsilon 0.001, biased',
    patch: { norm_momentum: 0.01, norm_eps: 1e-3, running_variance: 'biased' },
  },
];

export function conventionOf(name: string): Convention {
  return name === 'Keras' ? 'Keras' : 'PyTorch';
}

/** The running average's momentum as a framework writes it, and back: the same change either way. */
export function inConvention(convention: Convention, momentum: number): number {
  return convention === 'PyTorch' ? momentum : Number((1 - momentum).toPrecision(12));
}
