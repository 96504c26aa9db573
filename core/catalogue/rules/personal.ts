/**
 * Data on single persons do not belong in a workbook of figures, and whoever reads it should not get them. Rule S36,
 * one of ours beside profile-sheets §4. It tells places and counts, never what stands there.
 */
import { columnLetters, toA1 } from '../../grid/address.ts';
import type { Cell, Dataset, Grid } from '../../model.ts';
import { defineRule } from '../define.ts';
import { digitsIn, headerKind, namesThings, shapeOf } from './personal-shapes.ts';
import type { PersonalKind } from './personal-words.ts';

/** So many distinct texts of a column are looked at; later ones count only where they repeat an earlier one. */
const MOST_TEXTS = 5000;
/** One number that looks like that of a passport is chance; so many different ones in a column are not. */
const LEAST_IDS = 3;
/** Addresses of cells that are named. */
const NAMED = 5;

/** What was found in one column. */
interface Found {
  readonly column: number;
  /** Null: a column that the sheet should not have. */
  readonly field: string | null;
  readonly header: string;
  readonly kind: PersonalKind;
  readonly cells: readonly string[];
  readonly count: number;
}

/**
 * Looks at texts in the text columns of a table and in columns of no field, and at the headers of the latter. Names
 * are told only where the sheet holds another sign of persons: without one they may be those of offices.
 */
export const personalData = defineRule({
  id: 'S36',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report) {
    const { grid, template, columns } = dataset;
    if (!grid || template.layout !== 'table' || columns.size === 0) return;
    const found = lookedAt(dataset, grid).flatMap(({ column, field }) =>
      columnHolds(dataset, grid, column, field),
    );
    if (found.every(({ kind }) => kind === 'NAME')) return;
    for (const { column, field, header, kind, cells, count } of found) {
      const letters = columnLetters(column);
      const more = count > cells.length ? ' …' : '';
      const args = { column: letters, header, count, cells: cells.join(', ') + more };
      report({ row: null, field: field ?? letters }, args, { variant: kind, private: true });
    }
  },
  example: `
    STA_POP {S36 warning} {S36 warning} {S33 info} | year | age | total | note {S36 warning}    | Surname | Date of birth |
                                                   | 2023 | _T  | 100   | a.diallo@example.org  | Diallo  | 1985-03-12    |
    STA_STOCK {S33 info} | year | basis | origin | age | total | note                  | Surname | Date of the survey |
                         | 2023 | BIRTH | SEN    | _T  | 40    | see stats@example.org | north   | 1985-03-12         |`,
});

interface Column {
  readonly column: number;
  readonly field: string | null;
}

/** From left to right. */
function lookedAt({ template, columns }: Dataset, grid: Grid): readonly Column[] {
  const fields = new Map([...columns].map(([field, column]) => [column, field]));
  const texts = new Set(template.fields.filter(({ type }) => type === 'text').map(({ id }) => id));
  return grid.usedColumns.flatMap((column): Column[] => {
    const field = fields.get(column) ?? null;
    return field === null || texts.has(field) ? [{ column, field }] : [];
  });
}

function columnHolds(dataset: Dataset, grid: Grid, column: number, field: string | null): readonly Found[] {
  const header = headerAt(grid, dataset.headerRow, column);
  const shown = shapeOf(header) === null ? header.slice(0, 60) : columnLetters(column);
  const kind = field === null ? headerKind(header) : null;
  const isThing = field === null ? namesThings(header) : isOurCode(dataset, field);
  const tellings = new Map<PersonalKind, { cells: string[]; count: number; texts: Set<unknown> }>();
  const tell = (told: PersonalKind, cell: string, value: unknown): void => {
    let telling = tellings.get(told);
    if (!telling) tellings.set(told, (telling = { cells: [], count: 0, texts: new Set() }));
    telling.count++;
    if (telling.cells.length < NAMED) telling.cells.push(cell);
    if (telling.texts.size < LEAST_IDS) telling.texts.add(value);
  };
  const known = new Map<string, ReturnType<typeof shapeOf>>();
  for (const { number } of dataset.rows) {
    const cell = grid.cell(number, column);
    if (cell.kind === 'blank') continue;
    if (kind !== null && !(kind === 'ID' && isThing) && fits(cell, kind))
      tell(kind, toA1(number, column), null);
    else if (cell.kind === 'text') {
      const shape = remembered(known, String(cell.value));
      if (shape !== null && !(shape === 'ID' && isThing)) tell(shape, toA1(number, column), cell.value);
    }
  }
  return [...tellings].flatMap(([told, { cells, count, texts }]): Found[] => {
    if (told === 'ID' && kind !== 'ID' && texts.size < LEAST_IDS) return [];
    return [{ column, field, header: shown, kind: told, cells, count }];
  });
}

const headerAt = (grid: Grid, row: number, column: number): string => {
  const { kind, value } = grid.cell(row, column);
  return kind === 'text' ? (String(value).trim().split('\n')[0] ?? '') : '';
};

/** Columns of ours that hold keys, names of things or places in files. */
const isOurCode = ({ template }: Dataset, field: string): boolean =>
  template.record === true ||
  template.key.includes(field) ||
  /(?:^|_)(?:ids?|key|ref|identifier|targets|version|hash|sheet|source|programme|project)$/.test(field);

function remembered(
  known: Map<string, ReturnType<typeof shapeOf>>,
  text: string,
): ReturnType<typeof shapeOf> {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_TEXTS) return null;
  const shape = shapeOf(text);
  known.set(text, shape);
  return shape;
}

/** Whether a cell may hold what its header announces; a count of passports or of telephones is no person's. */
function fits({ kind, value }: Cell, announced: PersonalKind): boolean {
  const digits = kind === 'text' ? digitsIn(String(value)) : 0;
  switch (announced) {
    case 'BIRTH':
      return kind === 'date' || (kind === 'text' && digits >= 4);
    case 'ID':
      return (kind === 'text' && digits >= 5) || (kind === 'number' && Number(value) >= 1e7);
    case 'PHONE':
      return (kind === 'text' && digits >= 6) || (kind === 'number' && Number(value) >= 1e6);
    case 'NAME':
      return kind === 'text' && digits === 0;
    default:
      return kind === 'text';
  }
}
