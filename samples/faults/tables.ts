/** Tables of the sample country as text, changed by faults: rows are found by the key of their sheet. */
import { catalogue, type Template, type Value } from '../../core/index.ts';

export type Line = Record<string, string>;

export interface Table {
  readonly columns: string[];
  readonly lines: Line[];
}

/** By file, then by sheet. */
export type Files = Map<string, Map<string, Table>>;

export function templateOf(id: string): Template {
  const found = catalogue.templates.find((each) => each.id === id);
  if (!found) throw new Error(`the catalogue has no sheet ${id}`);
  return found;
}

export const fileOf = (sheet: string): string => `xts-${templateOf(sheet).institution.toLowerCase()}.xlsx`;

interface Said {
  readonly file: string | null;
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

/** `SHEET@file | a | b |` with rows below it; "…" keeps spaces. */
export function parseTables(text: string): readonly Said[] {
  const tables: { file: string | null; sheet: string; rows: string[][] }[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [name = '', ...cells] = line
      .replace(/\|$/, '')
      .split('|')
      .map((each) => each.trim());
    const [sheet = '', file] = name.split('@');
    if (sheet !== '') tables.push({ sheet, file: file ?? null, rows: [] });
    tables.at(-1)?.rows.push(cells.map((cell) => cell.replace(/^"(.*)"$/, '$1')));
  }
  return tables;
}

export type Way = 'put' | 'again' | 'drop';

export function change(files: Files, text: string, way: Way): void {
  for (const { file, sheet, rows } of parseTables(text)) {
    const template = templateOf(sheet);
    const own = sheetIn(files, file ?? fileOf(sheet), sheet);
    if (template.layout === 'form') {
      for (const [field = '', value = ''] of rows) setField(own, field, value);
      continue;
    }
    const [header = [], ...body] = rows;
    if (way === 'drop' && body.length === 0) own.lines.length = 0;
    for (const column of header) if (!own.columns.includes(column)) own.columns.push(column);
    for (const cells of body) {
      const line = Object.fromEntries(header.map((column, at) => [column, cells[at] ?? '']));
      const at = own.lines.findIndex((known) =>
        template.key.every((key) => known[key] === line[key] || (known[key] ?? '') === (line[key] ?? '')),
      );
      const found = own.lines[at];
      if (way === 'drop') {
        if (!found) throw new Error(`${sheet} has no row ${cells.join(', ')}`);
        own.lines.splice(at, 1);
      } else if (found && way === 'put') Object.assign(found, line);
      else own.lines.push(line);
    }
  }
}

function sheetIn(files: Files, file: string, sheet: string): Table {
  const book = files.get(file) ?? new Map<string, Table>();
  files.set(file, book);
  const table = book.get(sheet) ?? { columns: [], lines: [] };
  book.set(sheet, table);
  return table;
}

function setField(table: Table, field: string, value: string): void {
  const found = table.lines.find((line) => line['field'] === field);
  if (found) found['value'] = value;
  else table.lines.push({ field, value });
}

const WORDS: ReadonlySet<string> = new Set(['text', 'code', 'codes', 'area', 'period', 'date']);

/** Digits become numbers where the field is one; empty is blank. */
export function valueOf(template: Template, field: string, text: string): Value {
  if (text === '') return null;
  const type = template.fields.find(({ id }) => id === field)?.type ?? 'text';
  return WORDS.has(type) || Number.isNaN(Number(text)) || text.trim() !== text ? text : Number(text);
}
