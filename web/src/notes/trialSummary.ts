// What several runs of one contender have in common. Losses are on the training set, one a look.
import type { Trial } from '../engine/trialProtocol';

export interface Summary {
  runs: Trial[];
  /** The middle run's loss at every look; NaN where half of the runs have none. */
  median: number[];
  /** Of the last looks: the middle, the least and the largest. */
  last: { median: number; least: number; most: number };
}

/** Of the runs of one contender, in the order of their seeds. */
export function summarise(all: readonly Trial[], contender: number): Summary {
  const runs = all.filter((trial) => trial.contender === contender);
  runs.sort((left, right) => left.seed - right.seed);
  const looks = Math.max(0, ...runs.map(({ loss }) => loss.length));
  const at = (look: number) => middle(runs.map(({ loss }) => loss[look] ?? Infinity));
  const last = runs.map(({ loss }) => loss[loss.length - 1] ?? NaN);
  return {
    runs,
    median: Array.from({ length: looks }, (_, look) => at(look)),
    last: { median: middle(last), least: Math.min(...last), most: Math.max(...last) },
  };
}

/** The middle of some numbers, or of the two in the middle their mean; NaN of none. */
export function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}

/** The step at which a run is first at or below a loss; Infinity: never. */
export function stepsTo(trial: Trial, loss: number, every: number): number {
  const look = trial.loss.findIndex((value) => value <= loss);
  return look < 0 ? Infinity : look * every;
}

/** In how many seeds the first contender's last loss is below the second's, of those that both have finished. */
export function wins(all: readonly Trial[], first: number, second: number): [number, number] {
  const lastOf = (contender: number) =>
    new Map(
      all
        .filter((trial) => trial.contender === contender)
        .map(({ seed, loss }) => [seed, loss[loss.length - 1] ?? NaN] as const),
    );
  const others = lastOf(second);
  const pairs = [...lastOf(first)].flatMap(([seed, loss]) => {
    const other = others.get(seed);
    return other === undefined ? [] : [loss < other];
  });
  return [pairs.filter(Boolean).length, pairs.length];
}
