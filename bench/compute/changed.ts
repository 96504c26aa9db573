/** What is measured after one cell was typed over in the open workbook, and which cells are. */
import { type Book, figures } from '../../core/index.ts';

/** Milliseconds of wall, from the question to the worker until its answer is there. */
export interface AfterChange {
  /** Until the list of issues. */
  readonly check: number;
  /** Until the list of figures, after another change. */
  readonly figures: number;
}

/** One workbook in a worker of its own. */
export interface ChangedBook {
  readonly of: string;
  readonly file: string;
  readonly rows: number;
  /** The first check and the first list of figures, before anything was changed. */
  readonly first: AfterChange;
  /** In the order in which they were typed: each sheet once, then each again. */
  readonly changes: readonly AfterChange[];
}

/** Workbooks to be measured: those of a sample, or of the made-up country. */
export interface ChangedCase {
  readonly of: string;
  readonly sample?: string;
  readonly partners?: number;
  /** Each sheet is changed so often. */
  readonly times: number;
}

export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** The first number of a measure in each table that has one. */
export function numbersIn(book: Book): readonly TypedCell[] {
  return figures([book], { indicators: [] }).checked.usable.flatMap(({ dataset }) => {
    if (dataset.template.layout !== 'table') return [];
    const measures = dataset.template.fields.filter(({ role }) => role === 'measure');
    for (const row of dataset.rows)
      for (const { id } of measures) {
        const column = dataset.columns.get(id);
        const value = column === undefined ? null : dataset.grid?.cell(row.number, column).value;
        if (column !== undefined && typeof value === 'number')
          return [{ sheet: dataset.sheet, row: row.number, column, value }];
      }
    return [];
  });
}
