/** Which of several workbooks with the same sheet speaks for it. */
import type { Dataset } from './dataset.ts';

/** The workbook of the institution that keeps the sheet, then the others by institution and file. */
export function keeperFirst(a: Dataset, b: Dataset): number {
  const rank = ({ meta, template }: Dataset): string =>
    meta.institution === template.institution ? '0' : `1${meta.institution ?? ''}`;
  return compare(rank(a), rank(b)) || compare(a.file, b.file);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** That of the amounts of a sheet: of the first of its workbooks that tells one; null where none does. */
export const currencyOfSheet = (datasets: readonly Dataset[]): string | null =>
  datasets.toSorted(keeperFirst).find(({ meta }) => meta.currency !== null)?.meta.currency ?? null;
