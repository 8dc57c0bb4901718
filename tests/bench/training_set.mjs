// The engine's training set for the peers: { x: [[x1, x2], ...], y: [...] }.

export function trainingSet({ x, y, train_count }) {
  const [x1, x2] = [0, 1].map((row) => {
    const from = row * y.length;
    return standardised([...x.subarray(from, from + train_count)]);
  });
  return { x: x1.map((first, i) => [first, x2[i]]), y: [...y.subarray(0, train_count)] };
}

/** With mean 0 and deviation 1, as the engine trains on them. */
export function standardised(numbers) {
  const mean = (list) => list.reduce((sum, number) => sum + number, 0) / list.length;
  const mu = mean(numbers);
  const sigma = Math.sqrt(mean(numbers.map((number) => (number - mu) ** 2)));
  return numbers.map((number) => (number - mu) / sigma);
}
