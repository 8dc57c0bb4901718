// A network computed anew from the arrays of its file, in float32: nothing of the page or its engine is used.

import type { Activation } from './activations';
import { matrixOf, rowOf, type Matrix, type Row } from './matrix';

export type NormKind = 'none' | 'batch' | 'layer' | 'rms' | 'group';

/** How a network is put together, which its file does not say. */
export interface Build {
  norm: NormKind;
  /** Whether its norms stand behind the activations. */
  after: boolean;
  activation: Activation;
}

export interface Norm {
  gamma: Row;
  /** Empty in RMS norm. */
  beta: Row;
}

/** What batch norm normalises with, of every unit. */
export interface Statistics {
  mu: Row;
  sigma2: Row;
}

export interface Layer {
  /** [unit][unit of the layer before] */
  W: Matrix;
  b: Row;
  /** null: without a norm, and the output layer. */
  norm: Norm | null;
}

export interface Network extends Build {
  /** The output layer is the last. */
  layers: Layer[];
  /** Running ones of every hidden layer with batch norm. */
  running: Statistics[];
}

interface File {
  tensors: Record<string, { shape: number[]; values: number[] }>;
}

/** Out of a file of weights as JSON. */
export function readNetwork(text: string, build: Build): Network {
  const { tensors } = JSON.parse(text) as File;
  const values = (name: string): Row => Float32Array.from(tensors[name]?.values ?? []);
  const count = Object.keys(tensors).filter((name) => name.endsWith('linear.weight')).length;
  const hidden = Array.from({ length: count }, (_, l) => `hidden.${String(l)}`);
  const layerOf = (linear: string, norm: string): Layer => ({
    W: rowsOf(tensors[`${linear}.weight`]!),
    b: values(`${linear}.bias`),
    norm: tensors[`${norm}.weight`]
      ? { gamma: values(`${norm}.weight`), beta: values(`${norm}.bias`) }
      : null,
  });
  const layers = hidden.map((name) => layerOf(`${name}.linear`, `${name}.norm`));
  const running = hidden
    .filter((name) => tensors[`${name}.norm.running_mean`])
    .map((name) => ({
      mu: values(`${name}.norm.running_mean`),
      sigma2: values(`${name}.norm.running_var`),
    }));
  return { ...build, layers: [...layers, layerOf('output', '')], running };
}

function rowsOf({ shape: [rows = 0, columns = 0], values }: File['tensors'][string]): Matrix {
  const row = (i: number) => values.slice(i * columns, (i + 1) * columns);
  return matrixOf(Array.from({ length: rows }, (_, i) => row(i)));
}

/** The same of every two numbers of two networks' parameters. */
export function paired(
  left: Layer[],
  right: Layer[],
  of: (one: number, other: number) => number,
): Layer[] {
  const rows = (one: Row, other: Row) => rowOf(one.length, (i) => of(one[i]!, other[i]!));
  return left.map(({ W, b, norm }, l) => {
    const other = right[l]!;
    return {
      W: W.map((row, i) => rows(row, other.W[i]!)),
      b: rows(b, other.b),
      norm: norm && {
        gamma: rows(norm.gamma, other.norm!.gamma),
        beta: rows(norm.beta, other.norm!.beta),
      },
    };
  });
}
