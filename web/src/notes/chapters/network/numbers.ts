// The formula of a box with its numbers in place of its letters: one line a unit.
import { fixed } from '../../../charts/numbers';
import type { SeenLayer, SeenNetwork } from '../../../engine/lessonRuns';
import { column, type Box } from './boxes';

const two = (value: number) => fixed(value, 2);
/** In a sum or a product. */
const within = (value: number) => (value < 0 ? `(${two(value)})` : two(value));

/** Of the example that is followed, counted from 0. */
export function linesOf(box: Box, seen: SeenNetwork, example: number): string[] {
  const layer = seen.hidden[box.layer - 1];
  switch (box.kind) {
    case 'x':
      return box.values.map((value, i) => `x${i + 1} = ${two(value)}, scaled as all inputs are`);
    case 'z':
      return layer ? linear(layer.W, inputOf(box.layer, seen, example), layer.b, box.values) : [];
    case 'mu':
      return layer ? box.values.map((mu, unit) => `${sum(layer, seen.m, unit)} = ${two(mu)}`) : [];
    case 'sigma2':
      return layer
        ? box.values.map((sigma2, unit) => `${squares(layer, seen.m, unit)} = ${two(sigma2)}`)
        : [];
    case 'gamma':
      return box.values.map((gamma) => `learned: began at 1, is ${two(gamma)}`);
    case 'beta':
      return box.values.map((beta) => `learned: began at 0, is ${two(beta)}`);
    case 'z_tilde':
      return layer ? scaled(layer, seen.m, example) : [];
    case 'a':
      return layer
        ? column(layer.z_tilde, seen.m, example).map(
            (value, unit) => `tanh ${within(value)} = ${two(box.values[unit] ?? NaN)}`,
          )
        : [];
    case 'z_out':
      return linear(seen.W_out, inputOf(box.layer, seen, example), seen.b_out, box.values);
    case 'output':
      return column(seen.z_out, seen.m, example).map(
        (value, unit) => `1 / (1 + e^${within(-value)}) = ${two(box.values[unit] ?? NaN)}`,
      );
  }
}

/** What a layer gets of the example. */
function inputOf(layer: number, { x, hidden, m }: SeenNetwork, example: number): number[] {
  return column(layer === 1 ? x : (hidden[layer - 2]?.a ?? x), m, example);
}

function linear(W: Float64Array, input: number[], b: Float64Array, values: number[]): string[] {
  return values.map((value, unit) => {
    const terms = input.map(
      (a, j) => `${within(W[unit * input.length + j] ?? NaN)} · ${within(a)}`,
    );
    return `${[...terms, within(b[unit] ?? NaN)].join(' + ')} = ${two(value)}`;
  });
}

function unitOf(list: Float64Array, m: number, unit: number): number[] {
  return [...list.subarray(unit * m, (unit + 1) * m)];
}

function sum({ z }: SeenLayer, m: number, unit: number): string {
  return `(${unitOf(z, m, unit).map(within).join(' + ')}) / ${m}`;
}

function squares({ z, mu }: SeenLayer, m: number, unit: number): string {
  const centred = unitOf(z, m, unit).map((value) => two(Math.abs(value - (mu[unit] ?? NaN))));
  return `(${centred.map((value) => `${value}²`).join(' + ')}) / ${m}`;
}

function scaled(layer: SeenLayer, m: number, example: number): string[] {
  const z = column(layer.z, m, example);
  const z_tilde = column(layer.z_tilde, m, example);
  const { mu, sigma2, gamma, beta } = layer;
  return z.map((value, unit) => {
    const centred = `(${two(value)} − ${within(mu[unit] ?? NaN)})`;
    const scale = `${within(gamma[unit] ?? NaN)} · ${centred} / √(${two(sigma2[unit] ?? NaN)} + 0.00001)`;
    return `${scale} + ${within(beta[unit] ?? NaN)} = ${two(z_tilde[unit] ?? NaN)}`;
  });
}
