/** One array of a file: its name there, its shape, and its numbers in row-major order. */
export interface NamedArray {
  name: string;
  shape: readonly number[];
  values: Float32Array;
}

/** What a file of weights holds. */
export interface Content {
  arrays: NamedArray[];
  metadata: unknown;
}

/** Numbers that an array of that shape has. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Whether it could be an array's shape at all. */
export function isShape(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= 8 && value.every(isSize);
}

function isSize(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
