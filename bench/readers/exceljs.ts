/** exceljs' streaming reader, with shared strings and styles kept, so that texts and dates come as such. */
import ExcelJS from 'exceljs';
import { Counter } from '../totals.ts';
import type { Reading } from './reading.ts';

export const exceljsStream: Reading = async (path) => {
  const counter = new Counter();
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  for await (const sheet of reader)
    for await (const row of sheet)
      row.eachCell((cell) => {
        count(cell.value, counter);
      });
  return () => counter;
};

function count(value: ExcelJS.CellValue, counter: Counter): void {
  if (typeof value === 'number') counter.number(value);
  else if (typeof value === 'string') counter.text(value);
  else if (typeof value === 'boolean') counter.boolean(value);
  else if (value instanceof Date) counter.date(Math.round(value.getTime() / 1000));
  else if (value && 'error' in value) counter.error();
  else if (value && 'result' in value) count(value.result, counter);
}
