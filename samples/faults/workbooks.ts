/**
 * The workbooks of `samples/xts-faults`, written from the data of samples/xts and the declared faults: plain tables as
 * ministries send them, a sheet `META` in front.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import type { BookPlan } from '../../core/index.ts';
import { writeWorkbook } from '../../core/formats/index.ts';
import type { Fault, Look } from './fault.ts';
import {
  change,
  type Files,
  fileOf,
  type Line,
  parseTables,
  type Table,
  templateOf,
  valueOf,
} from './tables.ts';

type SheetPlan = BookPlan['sheets'][number];
type Cells = SheetPlan['rows'][number]['cells'];

/**
 * File name → bytes; `data` is the folder of the tables of the country without faults. `alone`: only what the faults
 * say, beside its META.
 */
export async function faultyWorkbooks(
  data: string,
  faults: readonly Fault[],
  alone = false,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files: Files = alone ? new Map() : baseOf(data);
  for (const { put, again, drop } of faults) {
    if (drop !== undefined) change(files, drop, 'drop');
    if (put !== undefined) change(files, put, 'put');
    if (again !== undefined) change(files, again, 'again');
  }
  completeMeta(files, data);
  const looks = faults.flatMap((fault) => fault.looks ?? []);
  const made = new Map<string, Uint8Array>();
  for (const [file, sheets] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    made.set(file, await writeWorkbook(bookOf(file, sheets, looks)));
  for (const { file } of faults) if (file) made.set(file.name, new TextEncoder().encode(file.content));
  return made;
}

function baseOf(data: string): Files {
  const files: Files = new Map();
  const tables = new Map(
    readdirSync(data)
      .sort()
      .map((file) => [basename(file, '.csv'), readTable(join(data, file))]),
  );
  for (const [sheet, table] of tables) {
    if (sheet === 'META') continue;
    const book = files.get(fileOf(sheet)) ?? new Map<string, Table>();
    files.set(fileOf(sheet), book);
    book.set(sheet, table);
  }
  return files;
}

/** What a workbook does not say of itself in META, it says like all others. */
function completeMeta(files: Files, data: string): void {
  const common = readTable(join(data, 'META.csv')).lines;
  for (const [, book] of files) {
    const sheet = [...book.keys()].find((name) => name !== 'META') ?? 'META';
    const said = book.get('META')?.lines ?? [];
    const usual = metaOf(common, templateOf(sheet).institution).lines.filter(
      ({ field }) => !said.some((line) => line['field'] === field),
    );
    book.set('META', { columns: [], lines: [...said, ...usual] });
  }
}

function readTable(path: string): Table {
  const { data, meta } = Papa.parse<Line>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  return { columns: [...(meta.fields ?? [])], lines: data };
}

const metaOf = (lines: readonly Line[], institution: string): Table => ({
  columns: [],
  lines: [
    { field: 'template_id', value: 'mainstream-profile' },
    { field: 'template_version', value: '1.0' },
    { field: 'institution_code', value: institution },
    ...lines
      .filter((line) => ['*', institution].includes(line['institution'] ?? '*'))
      .map(({ field = '', value = '' }) => ({ field, value })),
  ],
});

function bookOf(file: string, sheets: ReadonlyMap<string, Table>, looks: readonly Look[]): BookPlan {
  const order = [...sheets].sort(
    ([a], [b]) => Number(b === 'META') - Number(a === 'META') || (a < b ? -1 : 1),
  );
  return {
    ...{ title: file, subject: 'A country gone wrong', created: '2024-03-31', language: 'en', names: [] },
    sheets: order
      .filter(([, { lines }]) => lines.length > 0)
      .map(([name, table]) =>
        looks.filter(({ sheet }) => sheet === name).reduce(withLook, sheetOf(name, table)),
      ),
  };
}

function sheetOf(name: string, { columns, lines }: Table): SheetPlan {
  const template = templateOf(name);
  const form = template.layout === 'form';
  const header = form ? ['field', 'value'] : columns;
  const rows = lines.map((line) =>
    header.map((column) => ({
      value:
        form && column === 'field'
          ? (line[column] ?? '')
          : valueOf(template, form ? (line['field'] ?? '') : column, line[column] ?? ''),
    })),
  );
  return {
    name,
    columns: header.map(() => ({ width: 16 })),
    rows: [header.map((value) => ({ value })), ...rows].map((cells) => ({ cells })),
  };
}

function withLook(plan: SheetPlan, look: Look): SheetPlan {
  const { merge, hideColumn, hideSheet, fill, note, formula, below } = look;
  if (merge !== undefined) return { ...plan, merges: [...(plan.merges ?? []), merge] };
  if (hideSheet) return { ...plan, hidden: true };
  if (hideColumn !== undefined)
    return {
      ...plan,
      columns: plan.columns.map((column, at) =>
        at === hideColumn.charCodeAt(0) - 65 ? { ...column, hidden: true } : column,
      ),
    };
  if (fill) return atCell(plan, fill[0], (cell) => ({ ...cell, style: { fill: fill[1] } }));
  if (note) return atCell(plan, note[0], (cell) => ({ ...cell, note: note[1] }));
  if (formula) return atCell(plan, formula[0], () => ({ value: null, formula: formula[1] }));
  if (!below) return plan;
  const rows = parseTables(`X | ${below.rows.trim()}`).flatMap((table) => table.rows);
  const blank = Array.from({ length: below.blank }, () => ({ cells: [] }));
  const added = rows.map((cells) => ({
    cells: cells.map((text) => ({ value: /^\d+$/.test(text) ? Number(text) : text })),
  }));
  return { ...plan, rows: [...plan.rows, ...blank, ...added] };
}

type OneCell = NonNullable<Cells[number]>;

function atCell(plan: SheetPlan, address: string, make: (cell: OneCell) => OneCell): SheetPlan {
  const column = address.charCodeAt(0) - 65;
  const row = Number(address.slice(1)) - 1;
  return {
    ...plan,
    rows: plan.rows.map((each, at) =>
      at === row
        ? {
            ...each,
            cells: each.cells.map((cell, own) => (own === column ? make(cell ?? { value: null }) : cell)),
          }
        : each,
    ),
  };
}
