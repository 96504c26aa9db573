/** A filled template survives being opened and saved in LibreOffice, as happens in many offices (peers P4). */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { writeWorkbook } from '../../core/formats/xlsx/write/write.ts';
import { layoutTemplate } from '../../core/layout/template-book.ts';
import type { Book, Grid } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { hasLibreOffice, saveInLibreOffice } from '../helpers/libreoffice.ts';

const rows = new Map([
  [
    'LAB_OUT',
    [
      {
        year: 2023,
        destination: 'ITA',
        isco: '5',
        isic: 'Q',
        contract: '_T',
        total: 1204,
        female: 1100,
        male: 104,
        source: '=register 8.10',
      },
      {
        year: 2023,
        destination: '_T',
        isco: '_T',
        isic: '_T',
        contract: '_T',
        total: 60_320,
        note: 'a < b & “c”\nline two',
      },
    ],
  ],
  [
    'LAB_RECRUIT',
    [
      {
        year: 2022,
        corridor: 'SAU',
        skill: 'LOW',
        n_sample: 41,
        cost_sum: 12_345.678,
        income_sum: 0,
        ratio_median: 1.07,
      },
    ],
  ],
  [
    'EXPLAIN',
    [{ issue_key: 'S11|LAB_OUT|2023|total', rule: 'S11', explanation: 'New agreement.', date: '2024-02-29' }],
  ],
]);

const read = (bytes: Uint8Array): Promise<Book> => readWorkbook(bytesSource('lab.xlsx', bytes), nodePlatform);

/** Every cell that holds something, as `F12 number 1204`. */
const cellsOf = (grid: Grid): string[] => {
  const cells: string[] = [];
  for (let row = 1; row <= grid.rowCount; row++)
    for (let column = 1; column <= grid.columnCount; column++) {
      const { kind, value } = grid.cell(row, column);
      if (kind !== 'blank') cells.push(`${String(row)},${String(column)} ${kind} ${String(value)}`);
    }
  return cells;
};

describe.skipIf(!hasLibreOffice)(
  'a template saved again in LibreOffice (skipped where soffice is not installed)',
  async () => {
    if (!hasLibreOffice) return;
    const options = {
      institution: 'LAB',
      country: 'MDA',
      periodStart: 2018,
      periodEnd: 2023,
      language: 'fr',
      asOf: '2024-03-31',
      rows,
    } as const;
    const before = await writeWorkbook(layoutTemplate(options, catalogue));
    const after = await saveInLibreOffice(before, 'xlsx');
    const [first, second] = [await read(before), await read(after)];

    it('has the same sheets', () => {
      expect(second.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));
    });

    it.each(first.sheets.map(({ name }) => name))('has the same cells in %s', (name) => {
      const [a, b] = [first, second].map(({ sheets }) => sheets.find((sheet) => sheet.name === name));
      expect(a && b && cellsOf(b)).toEqual(a && cellsOf(a));
    });

    it('gives the same figures', () => {
      const figures = (book: Book): unknown =>
        readSubmission(book, catalogue).datasets.map(({ sheet, rows: data }) => [
          sheet,
          data.map(({ values }) => values),
        ]);
      expect(figures(second)).toEqual(figures(first));
    });

    it('keeps the drop-downs', () => {
      const lists = (bytes: Uint8Array): number =>
        Object.entries(unzipSync(bytes))
          .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
          .flatMap(([, part]) => strFromU8(part).match(/type="list"/g) ?? []).length;
      expect(lists(after)).toBe(lists(before));
    });

    it('stays locked, with open columns', () => {
      const sheet = strFromU8(unzipSync(after)['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
      expect(sheet).toMatch(/<sheetProtection [^>]*sheet="(1|true)"/);
    });
  },
);
