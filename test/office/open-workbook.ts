/** A workbook opened in the simulated Excel, with the library loaded over it and our host on top. */
import { ExcelHost } from '../../addin/host/excel.ts';
import { SimBook } from './book.ts';
import { bootExcel, type OfficeGlobals } from './boot-node.ts';
import { SimulatedExcel } from './simulated-excel.ts';

export interface OpenExcel {
  readonly book: SimBook;
  readonly excel: SimulatedExcel;
  readonly office: OfficeGlobals;
  readonly host: ExcelHost;
}

export function openExcel(book: SimBook, excelApi: string, patience = 2_000): OpenExcel {
  const excel = new SimulatedExcel(book, excelApi, () => []);
  const office = bootExcel(excel);
  return { book, excel, office, host: new ExcelHost(office, patience) };
}
