const kGolden = 0.6180339887498949;

/**
 * Which of the examples `from`..`to` (the end excluded) to draw when only a share of them fits. Steps of the golden
 * ratio leave no class out, in whatever pattern the classes follow each other; the choice is always the same.
 */
export function thin(from: number, to: number, share: number): number[] {
  const most = Math.ceil(share * (to - from));
  const kept: number[] = [];
  for (let i = from; i < to && kept.length < most; ++i) {
    if (((i - from) * kGolden) % 1 < share) kept.push(i);
  }
  return kept;
}
