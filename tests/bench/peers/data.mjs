// A workload's training set as the peers want it.

/** Mini-batches in their order, again and again: { x: [[x1, x2], ...], y: [0 or 1, ...] }. */
export function batchesOf({ data, config }) {
  const batches = [];
  for (let from = 0; from < data.y.length; from += config.batch_size) {
    const to = from + config.batch_size;
    batches.push({ x: data.x.slice(from, to), y: data.y.slice(from, to) });
  }
  return batches;
}

/** Units of every layer, the inputs and the output among them. */
export const sizesOf = ({ config }) => [2, ...config.hidden, 1];

/** How far a network's answers are from the truth, for networks with different losses of their own. */
export const squaredError = (answers, y) =>
  y.reduce((sum, truth, i) => sum + (answers[i] - truth) ** 2, 0) / y.length;

/** Calls `step` with one mini-batch after another, going round. */
export function goRound(batches, step) {
  let next = 0;
  return (count) => {
    for (let i = 0; i < count; ++i) {
      step(batches[next]);
      next = (next + 1) % batches.length;
    }
  };
}
