// What a unit learns as gamma and beta, and what every optimizer remembers of the way, told from the gradients.
import { gradient } from './backward';
import type { optimizers } from './optimizers';
import type { Taken } from './taken';
import { momentsOf, type Training } from './training';

export type Method = keyof typeof optimizers;
export type Letter = 'gamma' | 'beta';

/** Of a unit: a gradient at every step; before the first one and after each a value. */
export type Learned = Record<Letter, { gradients: number[]; values: number[] }>;

/** Both from 0. */
export interface UnitPlace {
  layer: number;
  unit: number;
}

export function learnedBy(
  { networks, train }: Taken,
  training: Training,
  steps: number,
  { layer, unit }: UnitPlace,
): Learned {
  const moments = momentsOf(networks.batch, train, training, steps);
  const slopes = moments.map(({ network, next }) => gradient(network, next.x, next.y));
  const of = (letter: Letter) => ({
    gradients: slopes.map((layers) => layers[layer]!.norm![letter][unit]!),
    values: moments.map(({ network }) => network.layers[layer]!.norm![letter][unit]!),
  });
  return { gamma: of('gamma'), beta: of('beta') };
}

type Remember = (gradients: number[]) => number;
/** After a step, of the gradients up to then: kept = keep kept + take of(gradient). */
function memory(keep: number, take: number, of = (g: number) => g): Remember {
  return (gradients) => gradients.reduce((kept, g) => keep * kept + take * of(g), 0);
}
const nothing: Remember = () => NaN;
const square = (g: number): number => g * g;
export const memories: Record<Method, Record<'first' | 'second', Remember>> = {
  sgd: { first: nothing, second: nothing },
  momentum: { first: memory(0.9, 1), second: nothing },
  rmsprop: { first: nothing, second: memory(0.99, 0.01, square) },
  adam: { first: memory(0.9, 0.1), second: memory(0.999, 0.001, square) },
};
