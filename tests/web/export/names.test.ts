import { expect, it } from 'vitest';
import { engineName, torchName } from '../../../web/src/export/names';

it.each([
  ['W[1]', 'hidden.0.linear.weight'],
  ['b[2]', 'hidden.1.linear.bias'],
  ['gamma[1]', 'hidden.0.norm.weight'],
  ['beta[2]', 'hidden.1.norm.bias'],
  ['running_mu[1]', 'hidden.0.norm.running_mean'],
  ['running_sigma2[2]', 'hidden.1.norm.running_var'],
  ['W[3]', 'output.weight'],
  ['b[3]', 'output.bias'],
])('%s of a network with two hidden layers is %s in PyTorch', (engine, torch) => {
  expect(torchName(engine, 2)).toBe(torch);
  expect(engineName(torch, 2)).toBe(engine);
});

it.each(['conv.weight', 'hidden.x.linear.weight', 'hidden.0.linear.scale', ''])(
  'knows no %s',
  (name) => {
    expect(engineName(name, 2)).toBeNull();
  },
);
