// Float arithmetic leads a long run away from exact arithmetic, the further the more its network amplifies small changes. How
// far is measured: with a second run whose first W differ in the sixth digit.
import { each } from './matrix';
import type { Network } from './network';

const kChange = 1e-6;
/** So many times what the changed run has been away. */
const kAllowed = 4;

/** Every other weight a little larger, every other one a little smaller. */
export function changed(network: Network): Network {
  const layers = network.layers.map((layer) => ({
    ...layer,
    W: each(layer.W, (value, i, j) => value * (1 + ((i + j) % 2 === 0 ? kChange : -kChange))),
  }));
  return { ...network, layers };
}

/** What is allowed at every look of a run, by what the changed run had there: what has gone astray does not come back. */
export function drift(run: number[], other: number[]): number[] {
  let most = 0;
  return run.map((value, i) => (most = Math.max(most, kAllowed * Math.abs(value - other[i]!))));
}
