/** SheetJS, which holds the whole workbook. Dates stay serials and no display texts are made: its fastest settings. */
import { readFile } from 'node:fs/promises';
import * as XLSX from '@e965/xlsx';
import { Counter, type Totals } from '../totals.ts';
import { DATE_COLUMNS } from '../workbook/cells.ts';
import type { Reading } from './reading.ts';

export const sheetjs: Reading = async (path) => {
  const book = XLSX.read(await readFile(path), {
    dense: true,
    cellDates: false,
    cellText: false,
    cellHTML: false,
  });
  return () => countBook(book);
};

function countBook(book: XLSX.WorkBook): Totals {
  const counter = new Counter();
  for (const name of book.SheetNames)
    for (const row of book.Sheets[name]?.['!data'] ?? [])
      row.forEach((cell, index) => {
        if (cell.t === 'e') counter.error();
        else if (typeof cell.v === 'number' && DATE_COLUMNS.includes(index + 1)) counter.serial(cell.v);
        else if (typeof cell.v === 'number') counter.number(cell.v);
        else if (typeof cell.v === 'string') counter.text(cell.v);
        else if (typeof cell.v === 'boolean') counter.boolean(cell.v);
      });
  return counter;
}
