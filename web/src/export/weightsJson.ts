// The same arrays as text, for eyes and for tools without a reader: { "tensors": { name: { shape, values } } }.
import { isShape, sizeOf, type Content, type NamedArray } from './namedArray';

export function writeWeightsJson(
  arrays: readonly NamedArray[],
  metadata: Record<string, string>,
): string {
  const lines = arrays.map(
    ({ name, shape, values }) =>
      // A float's shortest text among doubles has up to 17 digits; nine say the same float.
      `    ${JSON.stringify(name)}: {"shape": ${JSON.stringify(shape)}, "values": [${[...values].map(nineDigits).join(', ')}]}`,
  );
  const head = JSON.stringify(metadata, null, 2).replaceAll('\n', '\n  ');
  return `{\n  "metadata": ${head},\n  "tensors": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Throws an Error with one sentence when the text is no such file. */
export function readWeightsJson(text: string): Content {
  const { tensors, metadata } = parse(text);
  const arrays = Object.entries(tensors).map(([name, entry]) => readArray(name, entry));
  return { arrays, metadata };
}

function nineDigits(value: number): string {
  return String(Number(value.toPrecision(9)));
}

function parse(text: string): { tensors: object; metadata: unknown } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error('it is neither safetensors nor whole JSON');
  }
  const { tensors, metadata } = (file ?? {}) as { tensors?: unknown; metadata?: unknown };
  if (typeof tensors !== 'object' || tensors === null) throw new Error('it has no tensors');
  return { tensors, metadata };
}

function readArray(name: string, entry: unknown): NamedArray {
  const { shape, values } = (entry ?? {}) as { shape?: unknown; values?: unknown };
  if (!isShape(shape) || !Array.isArray(values) || !values.every(isNumber)) {
    throw new Error(`its entry ${name.slice(0, 60)} cannot be read`);
  }
  if (values.length !== sizeOf(shape)) {
    throw new Error(`${name.slice(0, 60)} does not have as many values as its shape says`);
  }
  return { name, shape, values: Float32Array.from(values) };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
