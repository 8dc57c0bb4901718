// A little algebra on plain numbers.

/** [unit or input][example] */
export type Matrix = number[][];

/** The same of every number, with its row and its column. */
export function each(matrix: Matrix, of: (value: number, i: number, j: number) => number): Matrix {
  return matrix.map((row, i) => row.map((value, j) => of(value, i, j)));
}

export const times = (left: Matrix, right: Matrix): Matrix =>
  each(left, (value, i, j) => value * right[i]![j]!);

export function product(left: Matrix, right: Matrix): Matrix {
  return left.map((row) => {
    const sums = right[0]!.map(() => 0);
    for (const [k, value] of row.entries())
      for (const [j, factor] of right[k]!.entries()) sums[j]! += value * factor;
    return sums;
  });
}

export const transposed = (matrix: Matrix): Matrix =>
  matrix[0]!.map((_, j) => matrix.map((row) => row[j]!));

export const sum = (row: number[]): number => row.reduce((total, value) => total + value, 0);
