// The wire format of protocol buffers, as far as ONNX needs it.
// https://protobuf.dev/programming-guides/encoding/

/** Kinds of what follows a field's number. */
const kVarint = 0;
const kBytes = 2;
const kFloat = 5;

export type Bytes = Uint8Array<ArrayBuffer>;

export function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Of any whole number that a double holds; negative ones as 64 bits. */
export function integer(field: number, value: number): Bytes {
  return Uint8Array.from([...varint(field * 8 + kVarint), ...varint(value)]);
}

export function float(field: number, value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return joined([Uint8Array.from(varint(field * 8 + kFloat)), bytes]);
}

export function bytes(field: number, content: Uint8Array): Bytes {
  const head = [...varint(field * 8 + kBytes), ...varint(content.length)];
  return joined([Uint8Array.from(head), content]);
}

export function text(field: number, value: string): Bytes {
  return bytes(field, new TextEncoder().encode(value));
}

export function message(field: number, ...parts: readonly Uint8Array[]): Bytes {
  return bytes(field, joined(parts));
}

/** Seven bits a byte, the lowest first. */
function varint(value: number): number[] {
  const found: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    found.push(rest > 0n ? low + 128 : low);
  } while (rest > 0n);
  return found;
}
