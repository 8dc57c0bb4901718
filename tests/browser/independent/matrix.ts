// Matrices of float32, and sums over their rows. Every + - * / and root of two such numbers is rounded to float32, and every
// sum has one order, that of the lab: `fround` around an operation, or a place in a Float32Array.
const { fround } = Math;

export type Row = Float32Array;
/** [unit or input][example] */
export type Matrix = Row[];

/** So many sums run side by side, each of every fourth number of a row. */
const kLanes = 4;

/** A row of so many numbers, told by their places. */
export function rowOf(length: number, of: (j: number) => number): Row {
  const row = new Float32Array(length);
  for (let j = 0; j < length; ++j) row[j] = of(j);
  return row;
}

export const matrixOf = (rows: number[][]): Matrix => rows.map((row) => Float32Array.from(row));

export const flat = (matrix: Matrix): number[] => matrix.flatMap((row) => [...row]);

/** The same of every number, with its row and its column. */
export function each(matrix: Matrix, of: (value: number, i: number, j: number) => number): Matrix {
  return matrix.map((row, i) => {
    const found = new Float32Array(row.length);
    for (let j = 0; j < row.length; ++j) found[j] = of(row[j]!, i, j);
    return found;
  });
}

export const times = (left: Matrix, right: Matrix): Matrix =>
  each(left, (value, i, j) => value * right[i]![j]!);

/** total += factor row */
function add(total: Row, factor: number, row: Row): void {
  for (let j = 0; j < total.length; ++j) total[j] = total[j]! + fround(factor * row[j]!);
}

/** W x + b, one input after the other. */
export function product(W: Matrix, x: Matrix, b: Row): Matrix {
  return W.map((weights, i) => {
    const total = new Float32Array(x[0]!.length).fill(b[i]!);
    for (const [k, row] of x.entries()) add(total, weights[k]!, row);
    return total;
  });
}

/** The transpose of W times dz, one unit after the other. */
export function productOfTransposed(W: Matrix, dz: Matrix): Matrix {
  return Array.from(W[0]!, (_, k) => {
    const total = new Float32Array(dz[0]!.length);
    for (const [i, row] of dz.entries()) add(total, W[i]![k]!, row);
    return total;
  });
}

/** dz times the transpose of x: sums over the examples. */
export function productOverExamples(dz: Matrix, x: Matrix): Matrix {
  return dz.map((left) => rowOf(x.length, (k) => dot(left, x[k]!)));
}

function dot(left: Row, right: Row): number {
  const [a, b, c, d] = lanesOf((lane) => {
    let total = 0;
    for (let j = lane; j < left.length; j += kLanes)
      total = fround(total + fround(left[j]! * right[j]!));
    return total;
  });
  return fround(fround(a + c) + fround(b + d));
}

/** In float32 within eight numbers of a lane, and within those that are left over; of these sums in float64. */
export function sum(row: Row): number {
  const whole = row.length - (row.length % (8 * kLanes));
  const [a, b, c, d] = lanesOf((lane) => {
    let total = 0;
    for (let j = lane; j < whole; j += 8 * kLanes) total += sumOfEight(row, j);
    let rest = 0;
    for (let j = whole + lane; j < row.length; j += kLanes) rest = fround(rest + row[j]!);
    return total + rest;
  });
  return a + b + (c + d);
}

/** Every fourth number from place j on, in pairs of pairs. */
function sumOfEight(row: Row, j: number): number {
  const two = (k: number) => fround(row[j + k * kLanes]! + row[j + (k + 1) * kLanes]!);
  return fround(fround(two(0) + two(2)) + fround(two(4) + two(6)));
}

function lanesOf(sumOf: (lane: number) => number): [number, number, number, number] {
  return [sumOf(0), sumOf(1), sumOf(2), sumOf(3)];
}
