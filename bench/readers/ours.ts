/** Mainstream's own reader in its three ways, and under the services that a browser has. */
import { readFile } from 'node:fs/promises';
import { blobSource, browserPlatform } from '../../core/formats/browser.ts';
import {
  fileSource,
  nodePlatform,
  openWorkbook,
  readWorkbook,
  type ByteSource,
  type CellVisitor,
  type Platform,
} from '../../core/formats/index.ts';
import type { Book, Cell } from '../../core/index.ts';
import { Counter, secondsOfIso, type Totals } from '../totals.ts';
import { DATE, DATE_TIME } from '../workbook/cells.ts';
import type { Reading } from './reading.ts';

/** Counts cells as they are told. Which styles are dates is known from the generator. */
class CountingVisitor implements CellVisitor {
  readonly counter = new Counter();
  private readonly strings: readonly string[];

  constructor(strings: readonly string[]) {
    this.strings = strings;
  }

  number(_row: number, _column: number, value: number, style: number): void {
    if (style === DATE || style === DATE_TIME) this.counter.serial(value);
    else this.counter.number(value);
  }

  shared(_row: number, _column: number, index: number): void {
    this.counter.text(this.strings[index] ?? '');
  }

  text(_row: number, _column: number, text: string): void {
    this.counter.text(text);
  }

  boolean(_row: number, _column: number, value: boolean): void {
    this.counter.boolean(value);
  }

  error(): void {
    this.counter.error();
  }

  date(_row: number, _column: number, iso: string): void {
    this.counter.date(secondsOfIso(iso));
  }

  uncomputed(): void {
    throw new Error('A formula without a result, which the generator never writes');
  }
}

async function scanSource(source: ByteSource, platform: Platform): Promise<() => Totals> {
  const workbook = await openWorkbook(source, platform);
  const visitor = new CountingVisitor(workbook.strings);
  for (const sheet of workbook.sheets) await workbook.scan(sheet, visitor);
  await source.close();
  return () => visitor.counter;
}

/** Streamed to a visitor, check sums verified. */
export const scan: Reading = async (path) => scanSource(await fileSource(path), nodePlatform);

/** The same with Blob and DecompressionStream instead of file and zlib. */
export const scanInBrowser: Reading = async (path) =>
  scanSource(blobSource(path, new Blob([await readFile(path)])), browserPlatform);

/** Streamed as rows of cells. */
export const rows: Reading = async (path) => {
  const source = await fileSource(path);
  const workbook = await openWorkbook(source, nodePlatform);
  const counter = new Counter();
  for (const sheet of workbook.sheets)
    for await (const batch of workbook.rows(sheet))
      for (const row of batch) for (const cell of row.cells) if (cell) countCell(cell, counter);
  await source.close();
  return () => counter;
};

/** Held as grids, with the SHA-256 of the file. */
export const grids: Reading = async (path) => {
  const source = await fileSource(path);
  const book = await readWorkbook(source, nodePlatform);
  await source.close();
  return () => countBook(book);
};

function countBook(book: Book): Totals {
  const counter = new Counter();
  for (const grid of book.sheets)
    for (let row = 1; row <= grid.rowCount; row++)
      for (const column of grid.usedColumns) countCell(grid.cell(row, column), counter);
  return counter;
}

function countCell({ kind, value }: Cell, counter: Counter): void {
  if (kind === 'error') counter.error();
  else if (kind === 'date' && typeof value === 'string') counter.date(secondsOfIso(value));
  else if (typeof value === 'number') counter.number(value);
  else if (typeof value === 'string') counter.text(value);
  else if (typeof value === 'boolean') counter.boolean(value);
}
