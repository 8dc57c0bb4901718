// The safetensors format: eight bytes with the header's length, a JSON header, and the numbers, little-endian.
// https://huggingface.co/docs/safetensors
import { isShape, sizeOf, type Content, type NamedArray } from './namedArray';

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

/** Bytes of the header's length, and what the numbers' place is a multiple of. */
const kWord = 8;
const kBytesPerNumber = 4;

export function writeSafetensors(
  arrays: readonly NamedArray[],
  metadata: Record<string, string>,
): Uint8Array<ArrayBuffer> {
  const header = headerOf(arrays, metadata);
  const from = kWord + header.length;
  const bytes = new Uint8Array(from + kBytesPerNumber * countOf(arrays));
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, kWord);
  let offset = from;
  for (const { values } of arrays) {
    bytes.set(bytesOf(values), offset);
    offset += values.byteLength;
  }
  return bytes;
}

/** Throws an Error with one sentence when the bytes are no such file. */
export function readSafetensors(bytes: Uint8Array): Content {
  const { header, data } = split(bytes);
  const { __metadata__: metadata, ...entries } = header;
  // PyTorch's batch norm counts mini-batches, too.
  const arrays = Object.entries(entries)
    .filter(([name]) => !name.endsWith('.num_batches_tracked'))
    .map(([name, entry]) => readArray(name, entry, data));
  return { arrays, metadata };
}

function countOf(arrays: readonly NamedArray[]): number {
  return arrays.reduce((sum, { values }) => sum + values.length, 0);
}

/** Padded with spaces, so that the numbers begin at a multiple of eight. */
function headerOf(arrays: readonly NamedArray[], metadata: Record<string, string>): Uint8Array {
  const entries: Record<string, unknown> = { __metadata__: metadata };
  let offset = 0;
  for (const { name, shape, values } of arrays) {
    const end = offset + values.byteLength;
    entries[name] = { dtype: 'F32', shape, data_offsets: [offset, end] };
    offset = end;
  }
  const text = new TextEncoder().encode(JSON.stringify(entries));
  const header = new Uint8Array(Math.ceil(text.length / kWord) * kWord).fill(0x20);
  header.set(text);
  return header;
}

function split(bytes: Uint8Array): { header: Record<string, unknown>; data: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < kWord ? NaN : Number(view.getBigUint64(0, true));
  if (!(length <= bytes.length - kWord)) throw new Error('it is cut off or no safetensors file');
  const text = new TextDecoder().decode(bytes.subarray(kWord, kWord + length));
  return { header: parse(text), data: bytes.subarray(kWord + length) };
}

function parse(text: string): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(text);
    if (typeof header === 'object' && header !== null) return header as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Error('its header cannot be read');
}

function readArray(name: string, entry: unknown, data: Uint8Array): NamedArray {
  if (!isEntry(entry)) throw new Error(`its entry ${shortened(name)} cannot be read`);
  const { dtype, shape, data_offsets } = entry;
  if (dtype !== 'F32') throw new Error(`${shortened(name)} is ${shortened(dtype)}: F32 is allowed`);
  const [from, to] = data_offsets;
  if (!(from >= 0 && to <= data.length) || to - from !== kBytesPerNumber * sizeOf(shape)) {
    throw new Error(`it is cut off: ${shortened(name)} is not all there`);
  }
  // A copy, for the numbers may begin anywhere.
  return { name, shape, values: new Float32Array(data.slice(from, to).buffer) };
}

function isEntry(entry: unknown): entry is Entry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { dtype, shape, data_offsets } = entry as Partial<Record<keyof Entry, unknown>>;
  return (
    typeof dtype === 'string' &&
    isShape(shape) &&
    isShape(data_offsets) &&
    data_offsets.length === 2
  );
}

function shortened(text: string): string {
  return text.slice(0, 60);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
