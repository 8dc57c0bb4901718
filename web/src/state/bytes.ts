// Numbers as bytes, and bytes as text that a link may hold.

/** Digits of a whole number: seven bits a byte, the highest bit says that more follow. */
const kDigit = 0x80;
/** Instead of a grid: the 32 bits of the float itself. */
export const kExact = 15;

export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value);
  }

  /** A whole number from 0. */
  count(value: number): void {
    let rest = value;
    for (; rest >= kDigit; rest = Math.floor(rest / kDigit)) this.byte((rest % kDigit) + kDigit);
    this.byte(rest);
  }

  /** A float that stands on the grid of so many decimals; signs take turns, so that small numbers stay short. */
  number(value: number, decimals: number): void {
    if (decimals === kExact) {
      this.#bytes.push(...new Uint8Array(Float32Array.of(value).buffer));
      return;
    }
    const whole = Math.round(value * 10 ** decimals);
    this.count(whole < 0 ? -2 * whole - 1 : 2 * whole);
  }

  base64url(): string {
    const text = btoa(this.#bytes.map((byte) => String.fromCharCode(byte)).join(''));
    return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  }
}

/** Reads what a ByteWriter has written. Past the end everything is 0, and `failed`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** null: no base64url. */
  static of(text: string): ByteReader | null {
    if (!/^[\w-]*$/.test(text)) return null;
    try {
      const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
      return new ByteReader(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
    } catch {
      return null;
    }
  }

  get failed(): boolean {
    return this.#at > this.#bytes.length;
  }

  /** Everything was read, and nothing more. */
  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  count(): number {
    let value = 0;
    for (let scale = 1; scale <= kDigit ** 6; scale *= kDigit) {
      const byte = this.byte();
      value += (byte % kDigit) * scale;
      if (byte < kDigit) break;
    }
    return value;
  }

  number(decimals: number): number {
    if (decimals === kExact) return this.#float();
    const digits = this.count();
    const whole = digits % 2 === 1 ? -(digits + 1) / 2 : digits / 2;
    return Math.fround(whole / 10 ** decimals);
  }

  #float(): number {
    const bytes = Uint8Array.from({ length: 4 }, () => this.byte());
    return new Float32Array(bytes.buffer)[0] ?? 0;
  }
}
