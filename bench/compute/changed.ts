/**
 * How long the pane's worker takes after one cell was typed over in the open workbook: a number in one sheet after the
 * other, until the list of issues is made, and until the list of figures is. Nothing is known of the change itself but
 * its sheet: that is handed over again, as the pane does a moment after somebody typed, which is not counted.
 */
import { MemoryHost } from '../../addin/host/memory.ts';
import { benchOf, type Memory } from '../../addin/worker/bench.ts';
import { allJobs } from '../../addin/worker/jobs/index.ts';
import { Shelf } from '../../addin/worker/shelf.ts';
import { type Book, figures, type Grid, type Value } from '../../core/index.ts';

/** Milliseconds of wall. */
export interface AfterChange {
  readonly check: number;
  readonly figures: number;
}

const ASKED = { language: 'en', settings: {} } as const;

/** After the workbook was checked and its figures were listed once. @param times that each sheet is changed. */
export async function timesAfterChange(book: Book, times: number): Promise<readonly AfterChange[]> {
  const host = new MemoryHost(
    book.file,
    book.sheets.map((grid) => ({ name: grid.name, rows: rowsOf(grid) })),
  );
  const shelf = new Shelf();
  const memory: Memory = {};
  const bench = benchOf(shelf, memory, {});
  const ids = new Map((await host.sheets()).map(({ name, id }) => [name, id]));
  const timeOf = async (job: () => unknown, sheet?: string): Promise<number> => {
    const id = sheet === undefined ? undefined : ids.get(sheet);
    for await (const piece of host.read(id === undefined ? {} : { sheets: [id] }))
      shelf.take(structuredClone(piece));
    const begun = performance.now();
    await job();
    return performance.now() - begun;
  };
  const check = (): unknown => allJobs.check(ASKED, bench);
  const list = (): unknown => allJobs.indicators({ ...ASKED, of: 'workbook' }, bench);
  const cells = numbersIn(book);
  await timeOf(check);
  await timeOf(list);
  const taken: AfterChange[] = [];
  for (let time = 1; time <= times; time++)
    for (const { sheet, row, column, value } of cells) {
      host.type(sheet, row, column, value + 2 * time - 1);
      const checked = await timeOf(check, sheet);
      host.type(sheet, row, column, value + 2 * time);
      taken.push({ check: checked, figures: await timeOf(list, sheet) });
    }
  return taken;
}

const rowsOf = (grid: Grid): readonly (readonly Value[])[] =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) => {
      const { value } = grid.cell(row + 1, column + 1);
      return typeof value === 'boolean' ? String(value) : value;
    }),
  );

/** The first number of a measure in each table that has one. */
function numbersIn(book: Book) {
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
