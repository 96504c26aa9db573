/** Some rows of a sheet: one bit for each row number, where a set of a million rows takes 60 MB. */
import type { Row } from '../model.ts';

export class RowSet implements Iterable<Row> {
  readonly #rows: readonly Row[];
  readonly #bits: Uint8Array;
  size = 0;

  /** @param from of the same sheet: what is copied. */
  constructor(rows: readonly Row[], from?: RowSet) {
    this.#rows = rows;
    this.size = from?.size ?? 0;
    this.#bits = from ? from.#bits.slice() : new Uint8Array((lastOf(rows) >> 3) + 1);
  }

  /** @param other of the same sheet. */
  isSame(other: RowSet): boolean {
    return this.size === other.size && this.#bits.every((byte, at) => byte === other.#bits[at]);
  }

  add({ number }: Row): void {
    const at = number >> 3;
    const before = this.#bits[at] ?? 0;
    const after = before | (1 << (number & 7));
    if (after === before) return;
    this.#bits[at] = after;
    this.size++;
  }

  delete({ number }: Pick<Row, 'number'>): void {
    const at = number >> 3;
    const before = this.#bits[at] ?? 0;
    const after = before & ~(1 << (number & 7));
    if (after === before) return;
    this.#bits[at] = after;
    this.size--;
  }

  has({ number }: Row): boolean {
    return (((this.#bits[number >> 3] ?? 0) >> (number & 7)) & 1) === 1;
  }

  /** In the order of the sheet. */
  *[Symbol.iterator](): Generator<Row> {
    for (const row of this.#rows) if (this.has(row)) yield row;
  }
}

const lastOf = (rows: readonly Row[]): number =>
  rows.reduce((largest, { number }) => Math.max(largest, number), 0);
