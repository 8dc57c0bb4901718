import type { Config } from '../state/config';

/** Positions of every slider: 0 to this. */
export const sliderEnd = 100;

/**
 * How a slider's position becomes a value. A slider covers the useful part of a field's limits; the number field beside
 * it takes the rest. `log`: equal factors; `log0`: the same with 0 at the left end; `nines`: 0, 0.9, 0.99, 0.999.
 */
export interface Scale {
  kind: 'linear' | 'log' | 'log0' | 'nines';
  from: number;
  to: number;
  /** Whole numbers only. */
  whole: boolean;
}

const scale = (kind: Scale['kind'], from: number, to: number, whole = false): Scale => ({
  kind,
  from,
  to,
  whole,
});

export const scales = {
  points: scale('log', 20, 5000, true),
  noise: scale('linear', 0, 0.5),
  test_share: scale('linear', 0.1, 0.9),
  gain: scale('log', 0.1, 10),
  init_std: scale('log', 0.001, 10),
  norm_eps: scale('log', 1e-8, 1),
  norm_momentum: scale('log', 0.001, 1),
  learning_rate: scale('log', 1e-4, 100),
  momentum: scale('nines', 0, 0.9999),
  alpha: scale('nines', 0, 0.9999),
  beta1: scale('nines', 0, 0.9999),
  beta2: scale('nines', 0, 0.9999),
  optimizer_eps: scale('log', 1e-12, 1),
  weight_decay: scale('log0', 1e-4, 1),
  l1: scale('log0', 1e-5, 1),
  l2: scale('log0', 1e-5, 1),
  schedule_steps: scale('log', 10, 100000, true),
  schedule_factor: scale('linear', 0, 1),
  clip_norm: scale('log0', 0.01, 100),
  batch_size: scale('log', 1, 1000, true),
} as const satisfies { [Name in keyof Config]?: Scale };

export type ScaledName = keyof typeof scales;

/** To two digits, so that a slider stops at numbers a person would choose. */
const tidy = (value: number): number => Number(value.toPrecision(2));
const between = (from: number, to: number, part: number): number => from * (to / from) ** part;

function valueOfPart({ kind, from, to }: Scale, part: number): number {
  switch (kind) {
    case 'linear':
      return tidy(from + (to - from) * part);
    case 'log':
      return tidy(between(from, to, part));
    case 'log0':
      return part === 0 ? 0 : tidy(between(from, to, part));
    case 'nines':
      return Number((1 - tidy(between(1 - from, 1 - to, part))).toFixed(6));
  }
}

function partOfValue({ kind, from, to }: Scale, value: number): number {
  switch (kind) {
    case 'linear':
      return (value - from) / (to - from);
    case 'log':
    case 'log0':
      return Math.log(value / from) / Math.log(to / from);
    case 'nines':
      return Math.log((1 - value) / (1 - from)) / Math.log((1 - to) / (1 - from));
  }
}

/** The value at a slider's position from 0 to `sliderEnd`. */
export function valueAt(scale: Scale, position: number): number {
  const value = valueOfPart(scale, position / sliderEnd);
  return scale.whole ? Math.round(value) : value;
}

/** Where a slider stands for a value; values beyond its ends stand at the end. */
export function positionOf(scale: Scale, value: number): number {
  const part = Math.min(1, Math.max(0, partOfValue(scale, value)));
  return Number.isNaN(part) ? 0 : Math.round(part * sliderEnd);
}
