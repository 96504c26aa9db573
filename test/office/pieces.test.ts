/**
 * The Book made of what comes out of the open Excel against the Book that the reader makes of the same file. Where they
 * are alike cell by cell, everything that follows from them is; that it does is shown on two workbooks.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import type { Book, Grid } from '../../core/model.ts';
import { figures } from '../../core/run.ts';
import { SimBook } from './book.ts';
import { loadBook } from './load.ts';
import { openExcel } from './open-workbook.ts';
import { pieces } from './subjects.ts';

const samples = resolve(import.meta.dirname, '../../samples');
const files = ['xts', 'moldova'].flatMap((sample) =>
  readdirSync(join(samples, sample))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(sample, name)),
);

async function both(name: string): Promise<{ readonly fromFile: Book; readonly fromExcel: Book }> {
  const bytes = new Uint8Array(readFileSync(join(samples, name)));
  const { host, excel } = openExcel(await loadBook(name, bytes, nodePlatform), '1.17');
  const fromExcel = await pieces(host);
  expect([...excel.engine.unknown]).toEqual([]);
  return { fromFile: await readBook(bytesSource(fromExcel.file, bytes), nodePlatform), fromExcel };
}

/** Excel knows colours only as what they look like: that there is one is what counts. */
function cellsOf(grid: Grid): unknown {
  const cells: unknown[] = [];
  for (let row = 1; row <= grid.rowCount; row++)
    for (const column of grid.usedColumns) {
      const { kind, value, format, formula, fill } = grid.cell(row, column);
      if (kind !== 'blank' || formula)
        cells.push(row, column, kind, value, format, formula, fill !== undefined);
    }
  return cells;
}

function everything({ names, properties, state, sheets }: Book): unknown {
  return {
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    properties: [...properties],
    state,
    sheets: sheets.map((grid) => ({
      ...{ name: grid.name, visibility: grid.visibility, rows: grid.rowCount, columns: grid.usedColumns },
      ...{ merges: grid.merges, hiddenRows: grid.hiddenRows, hiddenColumns: grid.hiddenColumns },
      ...{ tables: grid.tables, cells: cellsOf(grid) },
    })),
  };
}

describe('a workbook of the samples', () => {
  it.each(files)('%s is the same through the open Excel as from the file', async (name) => {
    const { fromFile, fromExcel } = await both(name);
    const [excel, file] = [everything(fromExcel), everything(fromFile)];
    // The long way only where there is a difference to be shown.
    if (JSON.stringify(excel) !== JSON.stringify(file)) expect(excel).toEqual(file);
  });

  it.each(['xts/xts-soc.xlsx', 'moldova/mda-fin.xlsx'])(
    '%s gives the same issues and values',
    async (name) => {
      const { fromFile, fromExcel } = await both(name);
      const found = (book: Book): unknown => {
        const { checked, computed } = figures([book]);
        return { issues: checked.issues, values: computed.values };
      };
      expect(found(fromExcel)).toEqual(found(fromFile));
    },
  );
});

it('counts dates from 1904 where the workbook does', async () => {
  const book = new SimBook(['DATA']);
  book.date1904 = true;
  // 1 January 2000.
  Object.assign(book.sheets[0]?.cell(0, 0) ?? {}, { value: 35_064, format: 'd/m/yyyy' });
  const { host } = openExcel(book, '1.17');
  expect((await pieces(host)).sheets[0]?.cell(1, 1)).toEqual({
    ...{ kind: 'date', value: '2000-01-01', format: 'd/m/yyyy' },
  });
  const change = { sheet: 'DATA', row: 1, column: 1, from: '2000-01-01', to: '2000-01-02' } as const;
  expect((await host.write([change])).done).toEqual([change]);
  expect(book.sheets[0]?.at(0, 0).value).toBe(35_065);
});
