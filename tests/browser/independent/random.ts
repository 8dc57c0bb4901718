// Chance as the lab has it, told from what was published: PCG32 (O'Neill 2014, XSH RR), the polar method (Marsaglia and Bray
// 1964), and the shuffle of Fisher and Yates. Numbers are floats of 32 bits.

const kMultiplier = 6364136223846793005n;

export class Random {
  #state = 0n;
  readonly #increment: bigint;

  constructor(seed: number, stream: number) {
    this.#increment = BigInt(2 * stream + 1);
    this.#next();
    this.#state += BigInt(seed);
    this.#next();
  }

  /** From `low` on, below `high`. */
  uniform(low = 0, high = 1): number {
    const { fround } = Math;
    const share = (this.#next() >>> 8) * 2 ** -24;
    return fround(fround(low) + fround(fround(fround(high) - fround(low)) * share));
  }

  /** Standard normal. */
  normal(): number {
    const { fround } = Math;
    for (;;) {
      const [u, v] = [this.uniform(-1, 1), this.uniform(-1, 1)];
      const square = fround(fround(u * u) + fround(v * v));
      if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  shuffle(items: number[]): void {
    for (let left = items.length; left > 1; --left) {
      const place = this.#below(left);
      [items[left - 1], items[place]] = [items[place]!, items[left - 1]!];
    }
  }

  #next(): number {
    const old = this.#state;
    this.#state = BigInt.asUintN(64, old * kMultiplier + this.#increment);
    const mixed = Number(BigInt.asUintN(32, ((old >> 18n) ^ old) >> 27n));
    const turn = Number(old >> 59n);
    return ((mixed >>> turn) | (mixed << (-turn & 31))) >>> 0;
  }

  /** Without the few numbers that would make some remainders more frequent. */
  #below(count: number): number {
    for (;;) {
      const drawn = this.#next();
      if (drawn >= 2 ** 32 % count) return drawn % count;
    }
  }
}
