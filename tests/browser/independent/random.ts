// Chance as the lab has it, told from what was published: PCG32 (O'Neill 2014, XSH RR), the polar method (Marsaglia and Bray
// 1964), and the shuffle of Fisher and Yates. Numbers are float32.
import { log } from './elementary';

const { fround } = Math;

const kMultiplier = 6364136223846793005n;

/** Private to the compiler alone: the test runner turns `#` into a look-up at every use, and millions are drawn. */
export class Random {
  private readonly state = new BigUint64Array(1);
  /** Its low and its high half. */
  private readonly halves = new Uint32Array(this.state.buffer);
  private readonly increment: bigint;

  constructor(seed: number, stream: number) {
    this.increment = BigInt(2 * stream + 1);
    this.next();
    this.state[0]! += BigInt(seed);
    this.next();
  }

  /** From `low` on, below `high`. */
  uniform(low = 0, high = 1): number {
    const share = (this.next() >>> 8) * 2 ** -24;
    return fround(fround(low) + fround(fround(fround(high) - fround(low)) * share));
  }

  /** Standard normal. */
  normal(): number {
    for (;;) {
      const [u, v] = [this.uniform(-1, 1), this.uniform(-1, 1)];
      const square = fround(fround(u * u) + fround(v * v));
      if (square > 0 && square < 1) {
        return fround(u * fround(Math.sqrt(fround(fround(-2 * log(square)) / square))));
      }
    }
  }

  shuffle(items: number[]): void {
    for (let left = items.length; left > 1; --left) {
      const place = this.below(left);
      [items[left - 1], items[place]] = [items[place]!, items[left - 1]!];
    }
  }

  private next(): number {
    const [low, high] = [this.halves[0]!, this.halves[1]!];
    const grown = BigInt.asUintN(64, this.state[0]! * kMultiplier);
    this.state[0] = BigInt.asUintN(64, grown + this.increment);
    const mixed = ((((low >>> 18) | (high << 14)) ^ low) >>> 27) | (((high >>> 18) ^ high) << 5);
    const turn = high >>> 27;
    return ((mixed >>> turn) | (mixed << (-turn & 31))) >>> 0;
  }

  /** Without the few numbers that would make some remainders more frequent. */
  private below(count: number): number {
    for (;;) {
      const drawn = this.next();
      if (drawn >= 2 ** 32 % count) return drawn % count;
    }
  }
}
