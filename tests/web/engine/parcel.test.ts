import { expect, it } from 'vitest';
import { Parcel } from '../../../web/src/engine/parcel';

const numbers = (count: number, from = 0) =>
  Float32Array.from({ length: count }, (_, i) => from + i);

it('puts copies one after the other into memory that was given', () => {
  const memory = new ArrayBuffer(40);
  const parcel = new Parcel(memory, 10);
  const [first, second] = [numbers(4), numbers(6, 4)];
  const copies = [parcel.add(first), parcel.add(second)];
  expect(copies).toEqual([first, second]);
  for (const copy of copies) expect(copy.buffer).toBe(memory);
  expect([...new Float32Array(memory)]).toEqual([...numbers(10)]);
  first.fill(-1);
  expect(copies[0]).toEqual(numbers(4));
});

it('gives what does not fit memory of its own, and counts it', () => {
  const parcel = new Parcel(new ArrayBuffer(16), 4);
  parcel.add(numbers(3));
  const copy = parcel.add(numbers(2));
  expect(copy).toEqual(numbers(2));
  expect(copy.buffer).not.toBe(parcel.memory);
  expect(parcel.length).toBe(5);
});

it.each([null, new ArrayBuffer(0), new ArrayBuffer(36)])('takes new memory for %o', (memory) => {
  const parcel = new Parcel(memory, 10);
  expect(parcel.memory).not.toBe(memory);
  expect(parcel.memory.byteLength).toBeGreaterThanOrEqual(40);
});
