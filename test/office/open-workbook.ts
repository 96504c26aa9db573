/** A workbook opened in the simulated Excel, with the library loaded over it and our host on top. */
import { ExcelHost, type OfficeGlobals } from '../../addin/host/excel.ts';
import { nodePlatform, writeWorkbook } from '../../core/formats/index.ts';
import type { SimBook } from './book.ts';
import { bootExcel } from './boot-node.ts';
import { loadBook } from './load.ts';
import { SimulatedExcel } from './simulated-excel.ts';

export interface OpenExcel {
  readonly book: SimBook;
  readonly excel: SimulatedExcel;
  readonly office: OfficeGlobals;
  readonly host: ExcelHost;
  readonly downloads: { readonly name: string; readonly bytes: Uint8Array }[];
}

export function openExcel(book: SimBook, excelApi: string, patience = 60_000, hasNotes = false): OpenExcel {
  const excel = new SimulatedExcel(book, excelApi, (name, bytes) => loadBook(name, bytes, nodePlatform));
  const office = bootExcel(excel, hasNotes);
  const downloads: OpenExcel['downloads'] = [];
  const host = new ExcelHost(office, {
    pack: writeWorkbook,
    patience,
    download: (name, bytes) => downloads.push({ name, bytes }),
  });
  return { book, excel, office, host, downloads };
}
