// The engine's builds and the peers on the four workloads.
import { peak, wasmInNode } from './contenders.mjs';
import { multiplyAdds } from './numbers.mjs';
import { compete } from './rounds.mjs';
import { workloads } from './workloads.mjs';

/** What everyone trains on. */
async function withData(workload) {
  const session = await wasmInNode.start(workload);
  const data = await session.data();
  session.close();
  return { ...workload, data };
}

/** Rows of the steps a second of everyone, and of what follows from them. */
export async function compareAll(contenders, effort, say) {
  const rows = [];
  for (const plain of workloads) {
    say(`training ${plain.id}`);
    const workload = await withData(plain);
    const entries = contenders.map((contender) => ({ name: contender.name, contender, workload }));
    rows.push(...comparisonRows(workload, await compete(entries, effort)));
  }
  return rows;
}

/** `results`: of `compete`, one a contender. */
export function comparisonRows({ id, config }, results) {
  const rates = new Map(results.map(({ name, rate }) => [name, rate]));
  const wasm = rates.get(wasmInNode.name);
  return [
    ...stepRows(id, results),
    ...ratioRows(id, results, wasm),
    ...arithmeticRows(id, config, wasm, rates.get(peak.name)),
  ];
}

const trains = ({ name }) => name !== peak.name;

const stepRows = (id, results) =>
  results.filter(trains).map(({ name, rate, ...remarks }) => ({
    id: `steps/${id}/${name}`,
    value: rate,
    unit: 'steps/s',
    ...remarks,
  }));

/** How many times as fast the engine in node is as the others; the native build as a multiple of it. */
function ratioRows(id, results, wasm) {
  const others = results.filter(
    ({ name, rate }) => trains({ name }) && name !== wasmInNode.name && rate !== null,
  );
  const native = others.filter(({ name }) => name === 'native-avx128');
  return [
    ...others.map(({ name, rate }) => ({
      id: `ratio/${id}/${name}`,
      value: wasm / rate,
      unit: 'x',
    })),
    ...native.map(({ rate }) => ({ id: `native/${id}`, value: rate / wasm, unit: 'x' })),
  ];
}

/** The products' arithmetic in the time of the whole step: at least so fast are the products in it. */
function arithmeticRows(id, { hidden, batch_size }, rate, most) {
  const gemm = (2 * multiplyAdds([2, ...hidden, 1], batch_size) * rate) / 1e9;
  return [
    { id: `gemm/${id}`, value: gemm, unit: 'GFLOP/s' },
    { id: `peak/${id}`, value: most, unit: 'GFLOP/s' },
    { id: `gemm-of-peak/${id}`, value: gemm / most, unit: 'x' },
  ];
}
