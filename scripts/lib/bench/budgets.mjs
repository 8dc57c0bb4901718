// What is to be reached, and whether it was. Limits are of WebAssembly in node where nothing else is said.

/** What WebAssembly can compute at all on the machine where the limits in steps/s were set: GFLOP/s, in registers. */
const peakThere = 59;
const anotherMachine = `set on a machine whose peak is ${peakThere} GFLOP/s; peak/... is this one's`;
const lowerBound = "the products' arithmetic in the time of the whole step: a lower bound";

const limit = (id, unit, must, aim, note) => ({ id, unit, must, aim, note });
const atLeast = (...rest) => ({ ...limit(...rest), better: 'more' });
const atMost = (...rest) => ({ ...limit(...rest), better: 'less' });

/** Each is about the row of the same id. */
export const limits = [
  atLeast('steps/2-4-2-1/wasm-node', 'steps/s', 1.5e6, 2.8e6, anotherMachine),
  atLeast('steps/2-8-8-1/wasm-node', 'steps/s', 500e3, 900e3, anotherMachine),
  atLeast('steps/2-32x3-1/wasm-node', 'steps/s', 17e3, 22e3, anotherMachine),
  atLeast('steps/2-128x3-1/wasm-node', 'steps/s', 700, 850, anotherMachine),
  atLeast('ratio/2-8-8-1/synaptic', 'x', 9, 17),
  atLeast('ratio/2-8-8-1/tfjs-wasm', 'x', 600, 1100),
  atLeast('ratio/2-8-8-1/jax-js', 'x', 150, 300),
  atLeast('ratio/2-8-8-1/pytorch', 'x', 75, 130),
  atLeast('ratio/2-128x3-1/jax-js', 'x', 1.9, 2.3),
  atLeast('ratio/2-128x3-1/pytorch', 'x', 0.65, 0.8),
  atMost('native/2-4-2-1', 'x', 1.6, 1.2),
  atMost('native/2-8-8-1', 'x', 1.6, 1.2),
  atMost('native/2-32x3-1', 'x', 1.6, 1.2),
  atMost('native/2-128x3-1', 'x', 1.6, 1.2),
  atLeast('gemm/2-128x3-1', 'GFLOP/s', 34, 43, `${lowerBound}; ${anotherMachine}`),
  atLeast('gemm-of-peak/2-128x3-1', 'x', 34 / peakThere, 43 / peakThere, lowerBound),
  atMost('grid/2-8-8-1', 'ms', 1.5, 0.8, anotherMachine),
  atMost('allocations/step', 'a call', 0, 0),
  atMost('allocations/snapshot', 'a call', 0, 0),
  atMost('allocations/surface', 'a call', 0, 0),
  atMost('heap-growth', 'bytes', 0, 0),
  atMost('bytes/wasm', 'KB gzip', 40, 20),
  atMost('bytes/first-view', 'KB gzip', 250, 150),
  atMost('page/first-picture', 's', 1.5, 0.7),
  atLeast('page/frames', 'frames/s', 50, 60),
  atMost('page/longest-task', 'ms', 50, 16),
  atMost('scaling/width', 'x', 1.5, 1),
  atMost('scaling/batch', 'x', 1.5, 1),
  atMost('scaling/depth', 'x', 1.5, 1),
  atMost('kinds/slowest', 'x', 2, 2),
];

/** Is the value on the right side of the limit? null: nothing was measured. */
export function reached(value, limit, better) {
  if (value === null) return null;
  return better === 'more' ? value >= limit : value <= limit;
}

/** A budget for every limit: `met` the must, `aim_met` the aim. */
export function judge(rows) {
  const values = new Map(rows.map(({ id, value }) => [id, value]));
  return limits.map(({ id, unit, must, aim, better, note }) => {
    const value = values.get(id) ?? null;
    const met = reached(value, must, better);
    return { id, value, unit, better, must, aim, met, aim_met: reached(value, aim, better), note };
  });
}
