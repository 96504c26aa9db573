/**
 * SHA-256 (FIPS 180-4) of a file in pieces. For browsers, whose own digest wants the whole file in memory and is absent
 * on pages that are not served securely. It tells files apart; no secret depends on it.
 */

/** The first 32 bits of the fractional part of the `root`-th root of the first `count` primes. */
function fractions(count: number, root: 2 | 3): Uint32Array {
  const words = new Uint32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate++) {
    if (!isPrime(candidate)) continue;
    // A double holds 53 bits; the whole part of these roots has at most 5, so the 32 wanted are exact.
    const value = root === 2 ? Math.sqrt(candidate) : Math.cbrt(candidate);
    words[found++] = (value - Math.floor(value)) * 2 ** 32;
  }
  return words;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return true;
}

const START = fractions(8, 2);
const ROUNDS = Int32Array.from(fractions(64, 3));
const BLOCK = 64;

/** Takes bytes in any pieces. */
export class Sha256 {
  private readonly state = Int32Array.from(START);
  private readonly schedule = new Int32Array(BLOCK);
  /** The beginning of a block that is not full yet. */
  private readonly rest = new Uint8Array(BLOCK);
  private held = 0;
  private size = 0;

  update(bytes: Uint8Array): void {
    this.size += bytes.length;
    let at = 0;
    if (this.held > 0) {
      at = Math.min(BLOCK - this.held, bytes.length);
      this.rest.set(bytes.subarray(0, at), this.held);
      this.held += at;
      if (this.held < BLOCK) return;
      this.addBlock(this.rest, 0);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.addBlock(bytes, at);
    this.rest.set(bytes.subarray(at));
    this.held = bytes.length - at;
  }

  /** 64 hexadecimal digits. Nothing may be added afterwards. */
  digest(): string {
    const bits = this.size * 8;
    // One bit, zeros up to eight bytes before the end of a block, and the length in bits.
    const end = new Uint8Array((this.held < BLOCK - 8 ? BLOCK : 2 * BLOCK) - this.held);
    const view = new DataView(end.buffer);
    end[0] = 0x80;
    view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(end.length - 4, bits % 2 ** 32);
    this.update(end);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private addBlock(bytes: Uint8Array, at: number): void {
    const { schedule: w, state } = this;
    for (let i = 0; i < 16; i++, at += 4)
      w[i] =
        ((bytes[at] ?? 0) << 24) |
        ((bytes[at + 1] ?? 0) << 16) |
        ((bytes[at + 2] ?? 0) << 8) |
        (bytes[at + 3] ?? 0);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15] ?? 0;
      const y = w[i - 2] ?? 0;
      const low = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const high = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] ?? 0) + low + (w[i - 7] ?? 0) + high;
    }
    let a = state[0] ?? 0;
    let b = state[1] ?? 0;
    let c = state[2] ?? 0;
    let d = state[3] ?? 0;
    let e = state[4] ?? 0;
    let f = state[5] ?? 0;
    let g = state[6] ?? 0;
    let h = state[7] ?? 0;
    for (let i = 0; i < 64; i++) {
      const high = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const one = (h + high + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (w[i] ?? 0)) | 0;
      const low = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    state[0] = (state[0] ?? 0) + a;
    state[1] = (state[1] ?? 0) + b;
    state[2] = (state[2] ?? 0) + c;
    state[3] = (state[3] ?? 0) + d;
    state[4] = (state[4] ?? 0) + e;
    state[5] = (state[5] ?? 0) + f;
    state[6] = (state[6] ?? 0) + g;
    state[7] = (state[7] ?? 0) + h;
  }
}
