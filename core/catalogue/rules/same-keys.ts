/**
 * Rows that share a key, found without a text for each row: a sheet may have a million rows, and the memory of a
 * ministry's computer is small.
 */
import type { Field, Row, Value } from '../../model.ts';

type PartOf = (row: Row, field: Field) => Value;

/**
 * Groups of two and more rows whose parts of the key are all the same; a row of which a part is null has no key.
 * Groups come in the order of their first rows. Linear in rows.
 */
export function sameKeys(
  rows: readonly Row[],
  key: readonly Field[],
  partOf: PartOf,
): readonly (readonly Row[])[] {
  const size = 2 ** Math.ceil(Math.log2(rows.length * 2 + 2));
  /** Place of the first row of each key, plus one; 0 is free. */
  const table = new Int32Array(size);
  const groups = new Map<Row, Row[]>();
  const numbers = key.map(() => new Map<Value, number>());
  const parts: number[] = key.map(() => 0);
  rows.forEach((row, index) => {
    if (!numberParts(row, key, partOf, numbers, parts)) return;
    let slot = hash(parts) & (size - 1);
    for (;;) {
      const before = table[slot] ?? 0;
      if (before === 0) {
        table[slot] = index + 1;
        return;
      }
      const first = rows[before - 1];
      if (first && key.every((field) => partOf(first, field) === partOf(row, field))) {
        const group = groups.get(first);
        if (group) group.push(row);
        else groups.set(first, [first, row]);
        return;
      }
      slot = (slot + 1) & (size - 1);
    }
  });
  return [...groups.values()].sort(([a], [b]) => (a?.number ?? 0) - (b?.number ?? 0));
}

/** Gives equal values of a column equal numbers; false where a part is null. */
function numberParts(
  row: Row,
  key: readonly Field[],
  partOf: PartOf,
  numbers: readonly Map<Value, number>[],
  parts: number[],
): boolean {
  for (const [index, field] of key.entries()) {
    const value = partOf(row, field);
    if (value === null) return false;
    const known = numbers[index];
    const number = known?.get(value) ?? known?.size ?? 0;
    known?.set(value, number);
    parts[index] = number;
  }
  return true;
}

/** Spreads near numbers far apart (a multiplicative hash of 32 bits). */
function hash(parts: readonly number[]): number {
  let mixed = 0x811c9dc5;
  for (const part of parts) {
    mixed = Math.imul(mixed ^ part, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed >>> 0;
}
