// The letters and the formula of every box.
import { tex } from '../../tex';
import type { Box, Kind } from './boxes';

interface Formula {
  symbol: string;
  formula: string;
  /** The same, said. */
  name: string;
}

const first: Partial<Record<Kind, Formula>> = {
  z: {
    symbol: tex`\s{z}{z}^{[1]}`,
    formula: tex`\s{z}{z}^{[1]}=W^{[1]}x+b^{[1]}`,
    name: 'z of layer 1',
  },
  mu: {
    symbol: tex`\mu^{[1]}`,
    formula: tex`\mu^{[1]}=\frac{1}{m}\sum_i \s{z}{z}^{[1](i)}`,
    name: 'mu of layer 1',
  },
  sigma2: {
    symbol: tex`(\sigma^{[1]})^2`,
    formula: tex`(\sigma^{[1]})^2=\frac{1}{m}\sum_i (\s{z}{z}^{[1](i)}-\mu^{[1]})^2`,
    name: 'sigma squared of layer 1',
  },
  gamma: {
    symbol: tex`\gamma^{[1]}`,
    formula: tex`\gamma^{[1]}\leftarrow\gamma^{[1]}-\alpha\,d\gamma^{[1]}`,
    name: 'gamma of layer 1',
  },
  beta: {
    symbol: tex`\beta^{[1]}`,
    formula: tex`\beta^{[1]}\leftarrow\beta^{[1]}-\alpha\,d\beta^{[1]}`,
    name: 'beta of layer 1',
  },
  z_tilde: {
    symbol: tex`\tilde z^{[1]}`,
    formula: tex`\tilde z^{[1]}=\gamma^{[1]}\frac{\s{z}{z}^{[1]}-\mu^{[1]}}{\sqrt{(\sigma^{[1]})^2+\eps}}+\beta^{[1]}`,
    name: 'z tilde of layer 1',
  },
  a: {
    symbol: tex`a^{[1]}`,
    formula: tex`a^{[1]}=\tanh(\tilde z^{[1]})`,
    name: 'a of layer 1',
  },
};

const second: Partial<Record<Kind, Formula>> = {
  z: {
    symbol: tex`\s{z}{z}^{[2]}`,
    formula: tex`\s{z}{z}^{[2]}=W^{[2]}a^{[1]}+b^{[2]}`,
    name: 'z of layer 2',
  },
  mu: {
    symbol: tex`\mu^{[2]}`,
    formula: tex`\mu^{[2]}=\frac{1}{m}\sum_i \s{z}{z}^{[2](i)}`,
    name: 'mu of layer 2',
  },
  sigma2: {
    symbol: tex`(\sigma^{[2]})^2`,
    formula: tex`(\sigma^{[2]})^2=\frac{1}{m}\sum_i (\s{z}{z}^{[2](i)}-\mu^{[2]})^2`,
    name: 'sigma squared of layer 2',
  },
  gamma: {
    symbol: tex`\gamma^{[2]}`,
    formula: tex`\gamma^{[2]}\leftarrow\gamma^{[2]}-\alpha\,d\gamma^{[2]}`,
    name: 'gamma of layer 2',
  },
  beta: {
    symbol: tex`\beta^{[2]}`,
    formula: tex`\beta^{[2]}\leftarrow\beta^{[2]}-\alpha\,d\beta^{[2]}`,
    name: 'beta of layer 2',
  },
  z_tilde: {
    symbol: tex`\tilde z^{[2]}`,
    formula: tex`\tilde z^{[2]}=\gamma^{[2]}\frac{\s{z}{z}^{[2]}-\mu^{[2]}}{\sqrt{(\sigma^{[2]})^2+\eps}}+\beta^{[2]}`,
    name: 'z tilde of layer 2',
  },
  a: {
    symbol: tex`a^{[2]}`,
    formula: tex`a^{[2]}=\tanh(\tilde z^{[2]})`,
    name: 'a of layer 2',
  },
};

const ends: Partial<Record<Kind, Formula>> = {
  x: {
    symbol: tex`x`,
    formula: tex`x^{(i)}`,
    name: 'the input x',
  },
  z_out: {
    symbol: tex`\s{z}{z}^{[3]}`,
    formula: tex`\s{z}{z}^{[3]}=W^{[3]}a^{[2]}+b^{[3]}`,
    name: 'z of layer 3',
  },
  output: {
    symbol: tex`\hat y`,
    formula: tex`\hat y=\frac{1}{1+e^{-z^{[3]}}}`,
    name: 'the answer',
  },
};

const none: Formula = { symbol: '', formula: '', name: '' };

export function formulaOf({ kind, layer }: Box): Formula {
  const table = layer === 1 ? first : layer === 2 ? second : ends;
  return table[kind] ?? none;
}
