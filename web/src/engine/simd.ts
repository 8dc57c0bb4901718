// Whether this browser can run the engine, which needs WebAssembly with 128-bit SIMD.

export const kNoSimd =
  'This browser cannot run the engine, which needs WebAssembly with SIMD: any current browser has it.';

/** A module with one function that returns a splatted and counted i8x16: valid only where SIMD is known. */
const kSimdModule = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

export function hasSimd(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(kSimdModule);
}
