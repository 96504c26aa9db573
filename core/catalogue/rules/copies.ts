/** Rows that repeat another one cell for cell: the only rows with the same key that may go without asking. */
import { toA1 } from '../../grid/address.ts';
import type { Dataset, Edit, Row } from '../../model.ts';

/** So many blank rows in a row end a table (profile-sheets §6.1): fixing copies must not make them. */
const BLANK_ROWS = 5;

/**
 * The copies among rows that share a key, each with the row it repeats. Copies whose removal would tear the table in
 * two are left out.
 */
export function copiesOf(groups: readonly (readonly Row[])[], dataset: Dataset): ReadonlyMap<Row, Row> {
  const copies = new Map<Row, Row>();
  for (const group of groups) {
    const originals = new Map<string, Row>();
    for (const row of group) {
      const text = textOf(row, dataset);
      const original = originals.get(text);
      if (original) copies.set(row, original);
      else originals.set(text, row);
    }
  }
  let gap: Row[] = [];
  let before = dataset.headerRow;
  for (const row of dataset.rows)
    if (copies.has(row)) gap.push(row);
    else {
      if (row.number - before > BLANK_ROWS) for (const each of gap) copies.delete(each);
      gap = [];
      before = row.number;
    }
  return copies;
}

const textOf = (row: Row, dataset: Dataset): string =>
  [...dataset.columns.keys()].map((field) => dataset.raw(row, field)).join('\u0000');

/** Empties the cells of a row that belong to the table. */
export const blankRow = (row: Row, dataset: Dataset): readonly Edit[] =>
  [...dataset.columns].flatMap(([field, column]) => {
    const from = dataset.raw(row, field);
    return from === '' ? [] : [{ cell: toA1(row.number, column), from, to: null }];
  });
