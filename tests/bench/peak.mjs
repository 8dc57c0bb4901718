// How much arithmetic WebAssembly can do here at all: products and sums of four lanes that never leave the registers.
// The module is written by hand: it is one loop.

const accumulators = 12; // as many as the registers hold beside the two operands
const iterations = 1000;

/** Floating-point operations of one call of `train(1)`. */
export const flop = iterations * accumulators * 4 * 2;

const code = {
  loop: [0x03, 0x40],
  branchToLoop: [0x0d, 0x00],
  end: [0x0b],
  decrement: [0x41, 0x01, 0x6b], // i32.const 1, i32.sub
  splat: [0xfd, 0x13],
  add: [0xfd, 0xe4, 0x01],
  multiply: [0xfd, 0xe6, 0x01],
  firstLane: [0xfd, 0x1f, 0x00],
  get: (local) => [0x20, local],
  set: (local) => [0x21, local],
  tee: (local) => [0x22, local],
  float: (value) => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)],
};

// Local 0 counts down; then the factor, the summand and the accumulators.
const [counter, factor, summand, first] = [0, 1, 2, 3];
const each = Array.from({ length: accumulators }, (_, i) => first + i);
const fill = (local, value) => [...code.float(value), ...code.splat, ...code.set(local)];

const body = [
  ...[0x01, first + accumulators - 1, 0x7b], // so many locals of four lanes
  ...fill(factor, 0.999),
  ...fill(summand, 0.001),
  ...each.flatMap((local) => fill(local, local)),
  ...code.loop,
  ...each.flatMap((local) => [
    ...[...code.get(local), ...code.get(factor), ...code.multiply],
    ...[...code.get(summand), ...code.add, ...code.set(local)],
  ]),
  ...[...code.get(counter), ...code.decrement, ...code.tee(counter), ...code.branchToLoop],
  ...code.end,
  ...code.get(first),
  ...each.slice(1).flatMap((local) => [...code.get(local), ...code.add]),
  ...code.firstLane,
  ...code.end,
];

/** LEB128, as all sizes are written. */
const size = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...size(n >> 7)]);
const section = (id, content) => [id, ...size(content.length), ...content];

const module = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [1, 0x60, 1, 0x7f, 1, 0x7d]), // one type: i32 to f32
  ...section(3, [1, 0]), // one function, of that type
  ...section(7, [1, 3, ...new TextEncoder().encode('run'), 0, 0]), // its export
  ...section(10, [1, ...size(body.length), ...body]),
]);

export async function makePeak() {
  const { instance } = await WebAssembly.instantiate(module);
  return { train: (count) => instance.exports.run(count * iterations) };
}
