import { thousands } from '../charts/numbers';

/** The speeds to choose from, in mini-batches per second; the last is all that the machine gives. */
export const speeds: readonly number[] = [
  1,
  2,
  3,
  5,
  7,
  10,
  15,
  20,
  30,
  50,
  70,
  100,
  150,
  200,
  300,
  500,
  700,
  1000,
  1500,
  2000,
  3000,
  5000,
  7000,
  10000,
  Infinity,
];

/** Quick enough to be striking within two seconds, slow enough to be watched. */
export const firstSpeed = 300;

/** A rate, to two digits: calm enough to be read. */
export function rateText(rate: number): string {
  const slow = rate > 0 && rate < 0.95;
  const text = slow ? rate.toPrecision(1) : thousands(Number(rate.toPrecision(2)));
  return `${text} ${rate === 1 ? 'step/s' : 'steps/s'}`;
}

export function speedText(speed: number): string {
  return speed === Infinity ? 'max' : rateText(speed);
}
