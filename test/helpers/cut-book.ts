/** Cuts small files of the same layout out of published ones (`test/fixtures/real-layouts/cuts.ts`). */
import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { fileSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import type { Grid } from '../../core/model.ts';
import type { Cut, CutSheet } from '../fixtures/real-layouts/cuts.ts';
import { smallBook, type SmallSheet } from './small-book.ts';

export const cutName = ({ id, kind }: Cut): string => `${id}.${kind === 'json' ? 'xlsx' : kind}`;

export async function cutBytes(cut: Cut, folder: URL): Promise<Uint8Array> {
  const path = new URL(cut.file, folder).pathname;
  if (cut.kind === 'csv') return cutText(readFileSync(path, 'utf8'), cut);
  if (cut.kind === 'json') return smallBook([jsonSheet(readFileSync(path, 'utf8'), cut.titles)]);
  const source = await fileSource(path);
  const book = await readBook(source, nodePlatform).finally(() => source.close());
  const sheets = cut.sheets.map((sheet) => {
    const grid = book.sheets.find(({ name }) => name === sheet.name);
    if (!grid) throw new Error(`no sheet ${sheet.name}`);
    return cutSheet(grid, sheet);
  });
  return cut.kind === 'xls' ? oldBook(sheets) : smallBook(sheets);
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** `1-18, 45` or `A-K, AQ` as numbers. */
function numbersOf(spans: string): readonly number[] {
  const numberOf = (text: string): number => (/^\d/.test(text) ? Number(text) : columnNumber(text));
  return spans.split(',').flatMap((span) => {
    const [first = 0, last = first] = span.trim().split('-').map(numberOf);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function cutSheet(grid: Grid, { rows, columns }: CutSheet): SmallSheet {
  const keptRows = numbersOf(rows);
  const keptColumns = columns === undefined ? range(grid.columnCount) : numbersOf(columns);
  return {
    name: grid.name,
    rows: keptRows.map((row) =>
      keptColumns.map((column) => {
        const { value } = grid.cell(row, column);
        return typeof value === 'boolean' ? String(value) : value;
      }),
    ),
    merges: grid.merges.flatMap(({ top, left, bottom, right }) => {
      const inRows = keptRows.flatMap((row, index) => (row >= top && row <= bottom ? [index + 1] : []));
      const inColumns = keptColumns.flatMap((column, index) =>
        column >= left && column <= right ? [index + 1] : [],
      );
      const [first, firstColumn] = [inRows[0], inColumns[0]];
      const [last, lastColumn] = [inRows.at(-1), inColumns.at(-1)];
      return first === undefined ||
        last === undefined ||
        firstColumn === undefined ||
        lastColumn === undefined
        ? []
        : [{ top: first, left: firstColumn, bottom: last, right: lastColumn }];
    }),
  };
}

const range = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** The format of Excel 97. */
function oldBook(sheets: readonly SmallSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((cells) => [...cells]));
    sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
      s: { r: top - 1, c: left - 1 },
      e: { r: bottom - 1, c: right - 1 },
    }));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

function cutText(text: string, { lines, fields }: Extract<Cut, { kind: 'csv' }>): Uint8Array {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const kept = text
    .split(lineEnd)
    .slice(0, -1)
    .filter((line) => lines.test(line))
    .map((line) => (fields && line !== '' ? fieldsOf(line, fields) : line));
  return new TextEncoder().encode(kept.map((line) => line + lineEnd).join(''));
}

/** Fields as they are written, quotation marks included. */
function fieldsOf(line: string, kept: readonly number[]): string {
  const fields = line.match(/(?<=^|,)(?:\uFEFF?"(?:[^"]|"")*"|[^,]*)/g) ?? [];
  return kept.flatMap((number) => fields[number - 1] ?? []).join(',');
}

function jsonSheet(text: string, titles: readonly string[]): SmallSheet {
  const { columns, rows } = JSON.parse(text) as {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  };
  return { name: 'Table 46', rows: [...titles.map((title) => [title]), columns, ...rows] };
}
