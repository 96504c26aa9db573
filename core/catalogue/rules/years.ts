/** The years of a sheet side by side: which rows hold a whole year, and which rows are the same but for the year. */
import type { Row } from '../../model.ts';
import type { KeyColumn, Table } from './table.ts';

/** Of each row its year where the row is of the whole year; 0 for quarters, months and rows without a year. */
export function yearsOf(table: Table): Int32Array {
  const [year, period] = [table.column('year'), table.column('period')];
  const years = new Int32Array(table.rows.length);
  if (!year) return years;
  const yearAt = year.codes.map((code) => (typeof code === 'number' ? code : 0));
  const isWhole = period?.codes.map((code) => (/^\d{4}$/.test(String(code)) ? Number(code) : 0));
  for (let row = 0; row < years.length; row++) {
    const of = yearAt[year.ids[row] ?? -1] ?? 0;
    years[row] = !period || isWhole?.[period.ids[row] ?? -1] === of ? of : 0;
  }
  return years;
}

/** For each row of a whole year the row of the year before with the same codes; −1 where there is none. */
export function rowsBefore(table: Table): Int32Array {
  const before = new Int32Array(table.rows.length).fill(-1);
  const [year, period] = [table.column('year'), table.column('period')];
  if (!year) return before;
  const years = yearsOf(table);
  const yearIds = new Map(year.codes.map((code, id) => [code, id]));
  const periodIds = new Map(period?.codes.map((code, id) => [code, id]));
  const size = year.codes.length;
  const { keys } = table;
  for (let row = 0; row < before.length; row++) {
    const [key = NaN, of = 0] = [keys[row], years[row]];
    const earlier = yearIds.get(of - 1);
    if (of === 0 || Number.isNaN(key) || earlier === undefined) continue;
    const earlierPeriod = period ? periodIds.get(String(of - 1)) : 0;
    if (earlierPeriod === undefined) continue;
    const moved = earlierPeriod - (period?.ids[row] ?? 0);
    before[row] = table.firstWith(key + moved * size + earlier - (year.ids[row] ?? 0));
  }
  return before;
}

/** 1 for each row with a part in every key column in which totals stand; in other columns anything does. */
export function leavesOf(table: Table): Uint8Array {
  const leaves = new Uint8Array(table.rows.length).fill(1);
  for (const { total, isLeaf, ids } of table.dimensions) {
    if (total < 0 || !isLeaf.includes(true)) continue;
    for (let row = 0; row < leaves.length; row++) {
      const id = ids[row] ?? -1;
      if (id < 0 || isLeaf[id] !== true) leaves[row] = 0;
    }
  }
  return leaves;
}

/**
 * A row that stands for a group in an issue: the place is that of the first row, the key has only the codes given, so
 * that it stays when rows move.
 */
export const standIn = (first: Row, values: Row['values']): Row => ({ number: first.number, values });

/** The columns whose codes part a country's total: partners, regions, names; those with totals; those held at `_T`. */
export const dividesTotal = ({ field, total }: KeyColumn): boolean =>
  total >= 0 ||
  field.type === 'area' ||
  field.type === 'text' ||
  field.codes === 'CL_REGION' ||
  field.default === '_T' ||
  field.default === '_U';
