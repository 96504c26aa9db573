/** Column headers: machine names, aliases and labels of every language (profile-sheets §6.1, §6.2). */
import type { Field, Grid, Template } from '../model.ts';
import { textOf } from './cells.ts';
import { foldName } from './fold.ts';
import { fieldLabels } from './labels.ts';

/** Where the columns of a template stand. */
export interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Texts of headers that matched nothing. */
  readonly unknown: readonly string[];
  /** Headers that name a field already found further left. */
  readonly repeated: readonly { readonly field: string; readonly column: number }[];
}

/** The header is looked for in this many rows. */
export const HEADER_ROWS = 40;
/** And in this many columns, which is far more than any sheet of ours has. */
const HEADER_COLUMNS = 2000;

const names = new WeakMap<Template, ReadonlyMap<string, string>>();

/** Field ids by every name that means them; a name shared by two fields means neither. */
function fieldNames(template: Template): ReadonlyMap<string, string> {
  const known = names.get(template);
  if (known) return known;
  const found = new Map<string, string>(template.fields.map((field) => [foldName(field.id), field.id]));
  for (const namesOf of [aliasesOf, (field: Field) => fieldLabels(template.id, field.id)]) {
    const added = new Map<string, string | null>();
    for (const field of template.fields)
      for (const name of namesOf(field).map(foldName))
        if (name !== '' && !found.has(name))
          added.set(name, !added.has(name) || added.get(name) === field.id ? field.id : null);
    for (const [name, id] of added) if (id !== null) found.set(name, id);
  }
  names.set(template, found);
  return found;
}

const aliasesOf = (field: Field): readonly string[] => field.aliases ?? [];

/** Longer texts are explanations, not headers. */
const LONGEST_HEADER = 200;

/** A header without the sign of a label row in front and a footnote mark behind. */
const headerName = (text: string): string =>
  foldName(text.replace(/^\s*#/, '').replace(/\s*\([\da-z]{1,2}\)\s*$/, ''));

/** What a header may mean: all of its text, or its first line (our label rows say under it what is required). */
const headerNames = (text: string): readonly string[] => {
  if (text.length > LONGEST_HEADER) return [];
  const [first = '', ...others] = text.trim().split('\n');
  return others.length === 0 ? [headerName(first)] : [headerName(text), headerName(first)];
};

/** The field that a header names. */
export const fieldNamed = (text: string, template: Template): string | undefined =>
  lookUp(headerNames(text), fieldNames(template));

const lookUp = (names: readonly string[], known: ReadonlyMap<string, string>): string | undefined =>
  known.get(names[0] ?? '') ?? known.get(names[1] ?? '');

type HeaderNames = readonly (readonly string[])[];

/** Names in the rows in which the header may stand; `[0]` is row 1, and in it `[0]` column 1. */
export function headerTexts(grid: Grid): readonly HeaderNames[] {
  return Array.from({ length: Math.min(HEADER_ROWS, grid.rowCount) }, (_, row) =>
    Array.from({ length: Math.min(HEADER_COLUMNS, grid.columnCount) }, (_, column) => {
      const cell = grid.cell(row + 1, column + 1);
      return cell.kind === 'text' ? headerNames(textOf(cell)) : [];
    }),
  );
}

/** The row that names most fields (the first such), and how many; row 0 where none names any. */
export function headerRow(
  texts: readonly HeaderNames[],
  template: Template,
): { readonly row: number; readonly fields: ReadonlySet<string> } {
  const known = fieldNames(template);
  let best = { row: 0, fields: new Set<string>() };
  texts.forEach((row, index) => {
    const fields = new Set(row.flatMap((names) => lookUp(names, known) ?? []));
    if (fields.size > best.fields.size) best = { row: index + 1, fields };
  });
  return best;
}

/** Positions of the columns in a header row. */
export function readHeader(grid: Grid, row: number, template: Template): Header {
  const columns = new Map<string, number>();
  const unknown: string[] = [];
  const repeated: { field: string; column: number }[] = [];
  for (let column = 1; column <= grid.columnCount; column++) {
    const text = textOf(grid.cell(row, column)).trim();
    const field = fieldNamed(text, template);
    if (field === undefined) {
      if (text !== '') unknown.push(text.split('\n')[0] ?? text);
    } else if (columns.has(field)) repeated.push({ field, column });
    else columns.set(field, column);
  }
  return { row, columns, unknown, repeated };
}
