// All arrays of one message in one piece of memory, which changes hands with the message and comes back with another.

const kSpare = 1.5;

export class Parcel {
  readonly memory: ArrayBuffer;
  readonly #numbers: Float32Array<ArrayBuffer>;
  #length = 0;

  /** `memory` is taken when it holds that many numbers; else there is new one, with room for some more. */
  constructor(memory: ArrayBuffer | null, numbers: number) {
    const known = memory === null ? null : new Float32Array(memory);
    const enough = known !== null && known.length >= numbers;
    this.#numbers = enough ? known : new Float32Array(Math.ceil(kSpare * numbers));
    this.memory = this.#numbers.buffer;
  }

  /** How many numbers were added. */
  get length(): number {
    return this.#length;
  }

  /** A copy; what no longer fits gets memory of its own. */
  add(numbers: Float32Array): Float32Array {
    const from = this.#length;
    this.#length += numbers.length;
    if (this.#length > this.#numbers.length) return numbers.slice();
    const place = this.#numbers.subarray(from, this.#length);
    place.set(numbers);
    return place;
  }
}
