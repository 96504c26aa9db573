/**
 * Finds what was put first under a key, among a million: open addressing over one typed array, made for numbers as
 * keys. The keys themselves stay where they are: `keyOf` says under which key something was put.
 */
export class Slots {
  readonly #keyOf: (value: number) => number;
  readonly #first: Int32Array;
  readonly #mask: number;

  /** @param capacity how many different keys may be put at most. */
  constructor(capacity: number, keyOf: (value: number) => number) {
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.#first = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
    this.#keyOf = keyOf;
  }

  /** The value already there for the key; where there is none, `value` is put and −1 given. */
  put(key: number, value: number): number {
    const at = this.#find(key);
    const found = this.#first[at] ?? -1;
    if (found < 0) this.#first[at] = value;
    return found;
  }

  /** −1 where the key is not there. */
  get(key: number): number {
    return this.#first[this.#find(key)] ?? -1;
  }

  #find(key: number): number {
    let at = hash(key) & this.#mask;
    for (;;) {
      const found = this.#first[at] ?? -1;
      if (found < 0 || this.#keyOf(found) === key) return at;
      at = (at + 1) & this.#mask;
    }
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
