// The arithmetic of the bench.

export function median(numbers) {
  if (numbers.length === 0) throw new Error('there is no median of nothing');
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The products of one step, in multiply-adds: forward, to the weights, and to the inputs of all layers but the first. */
export function multiplyAdds(sizes, batch) {
  let sum = 0;
  for (let l = 1; l < sizes.length; ++l) sum += (l === 1 ? 2 : 3) * sizes[l - 1] * sizes[l];
  return sum * batch;
}

/** The largest factor from one number of a list to the next. */
export function largestGrowth(numbers) {
  if (numbers.length < 2) throw new Error('one number alone does not grow');
  return Math.max(...numbers.slice(1).map((number, i) => number / numbers[i]));
}
