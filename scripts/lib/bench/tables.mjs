// How the cost of a step grows with the network, and what every kind of part costs.
import { wasmInNode } from './contenders.mjs';
import { largestGrowth, multiplyAdds } from './numbers.mjs';
import { compete } from './rounds.mjs';
import { kinds, scaling, usual } from './workloads.mjs';

const ofEngine = (workloads) =>
  workloads.map((workload) => ({ name: workload.id, contender: wasmInNode, workload }));

/** Throws when one of them failed: a table of the engine has no holes. */
async function ratesOf(workloads, effort) {
  const results = await compete(ofEngine(workloads), effort);
  for (const { name, failed } of results) if (failed) throw new Error(`${name}: ${failed}`);
  return results.map(({ rate }) => rate);
}

/** The time of one multiply-add of the step's products, everything else of the step included. */
export function cost({ config }, rate) {
  return 1e9 / (rate * multiplyAdds([2, ...config.hidden, 1], config.batch_size));
}

export async function scalingRows(effort, say) {
  const rows = [];
  for (const [name, sizes] of Object.entries(scaling)) {
    say(`scaling with ${name}`);
    const rates = await ratesOf(sizes, effort);
    const costs = sizes.map((size, i) => cost(size, rates[i]));
    rows.push({ id: `scaling/${name}`, value: largestGrowth(costs), unit: 'x' });
    rows.push(
      ...sizes.map(({ id }, i) => ({
        id: `scaling/${id}`,
        value: costs[i],
        unit: 'ns a multiply-add',
      })),
    );
  }
  return rows;
}

/** Time of a step as a multiple of the usual step's. */
export async function kindRows(effort, say) {
  say('every norm, activation, loss and optimiser');
  const [base, ...rates] = await ratesOf([usual, ...kinds], effort);
  const rows = kinds.map(({ id }, i) => ({ id: `kinds/${id}`, value: base / rates[i], unit: 'x' }));
  const slowest = Math.max(...rows.map(({ value }) => value));
  return [{ id: 'kinds/slowest', value: slowest, unit: 'x' }, ...rows];
}

/** The answers over the plane, as a picture. */
export async function gridRows(effort, say) {
  say('the picture of the answers');
  const [rate] = await ratesOf([{ ...usual, operation: 'surface' }], effort);
  return [{ id: `grid/${usual.id}`, value: 1000 / rate, unit: 'ms' }];
}
