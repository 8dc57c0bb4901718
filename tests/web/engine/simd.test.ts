import { afterEach, expect, it, vi } from 'vitest';
import { hasSimd } from '../../../web/src/engine/simd';

afterEach(() => vi.restoreAllMocks());

it('is there in every current engine', () => {
  expect(hasSimd()).toBe(true);
});

it('is missing where the module is not valid', () => {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
  expect(hasSimd()).toBe(false);
});
