/** Finds the first row of a key among a million rows: open addressing over typed arrays, made for numbers as keys. */
export class Slots {
  readonly #keys: Float64Array;
  readonly #first: Int32Array;
  readonly #mask: number;

  /** @param capacity how many different keys may be put at most. */
  constructor(capacity: number) {
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.#keys = new Float64Array(size);
    this.#first = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
  }

  /** The value already there for the key; where there is none, `value` is put and −1 given. */
  put(key: number, value: number): number {
    const at = this.#find(key);
    const found = this.#first[at] ?? -1;
    if (found < 0) {
      this.#keys[at] = key;
      this.#first[at] = value;
    }
    return found;
  }

  /** −1 where the key is not there. */
  get(key: number): number {
    return this.#first[this.#find(key)] ?? -1;
  }

  #find(key: number): number {
    let at = hash(key) & this.#mask;
    while ((this.#first[at] ?? -1) >= 0 && this.#keys[at] !== key) at = (at + 1) & this.#mask;
    return at;
  }
}

/** Keys are whole numbers up to 2^53: both halves count. */
function hash(key: number): number {
  const high = Math.floor(key / 0x1_0000_0000);
  let mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
