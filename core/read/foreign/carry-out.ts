/** Carries out a mapping on a file: headers and labels are looked up again, so that next year's file fits too. */
import type { Catalogue } from '../../catalogue/define.ts';
import {
  REPORTING,
  type ColumnMapping,
  type Imported,
  type ImportOptions,
  type LayoutChange,
  type LeftOut,
  type Mapping,
} from '../../model/import.ts';
import type { Book, Template } from '../../model.ts';
import { fold } from '../fold.ts';
import { candidates } from './choose.ts';
import { analyse, templateOf, type Analysis } from './propose.ts';
import { rangeText } from './places.ts';
import { reshape } from './reshape.ts';
import { typedRows } from './typed.ts';

/** `meta`: META of the workbook for which it is imported, for number habits and dates. */
export function carryOut(
  book: Book,
  mapping: Mapping,
  catalogue: Catalogue,
  options: Pick<ImportOptions, 'meta' | 'language'> = {},
): Imported {
  const template = templateOf(catalogue, mapping.as);
  const { table, sheet } = mapping;
  const [chosen] = [
    ...candidates(book, catalogue, template, { table, sheet }),
    ...(book.sheets.length === 1 ? candidates(book, catalogue, template, { table }) : []),
  ];
  if (!chosen) return nothing(mapping);
  const analysis = analyse(chosen, template, book, catalogue, {
    ...options,
    ...(mapping.country !== null && { country: mapping.country }),
    ...acrossOf(mapping, template),
    fixed: Object.fromEntries(Object.entries(mapping.fixed).map(([field, { value }]) => [field, value])),
  });
  const { placed, changes } = placeColumns(mapping, analysis);
  const found = reshape({
    grid: chosen.grid,
    table: chosen.table,
    mapping,
    reader: analysis.reader,
    columns: placed,
  });
  const footer = chosen.table.footer.map(({ text }) => text);
  return {
    mapping: { ...mapping, columns: placed.map(({ mapping: own, column }) => ({ ...own, column })) },
    rows: typedRows(found.rows, template, book, chosen.grid.name, catalogue, options.meta ?? {}),
    leftOut: [...found.leftOut, ...footerLines(analysis)],
    cells: found.cells,
    note: footer.join('\n'),
    changes:
      chosen.grid.name === mapping.sheet
        ? changes
        : [{ id: 'sheet-renamed', args: { from: mapping.sheet, to: chosen.grid.name } }, ...changes],
  };
}

/** What the countries across are in the mapping, so that new ones are taken for the same. */
function acrossOf({ columns }: Mapping, { fields }: Template): { readonly across?: string } {
  const areas = new Set([REPORTING, ...fields.flatMap(({ id, type }) => (type === 'area' ? [id] : []))]);
  const across = columns.flatMap(({ at = {} }) => Object.keys(at)).find((field) => areas.has(field));
  return across === undefined ? {} : { across };
}

const nothing = (mapping: Mapping): Imported => ({
  mapping,
  rows: [],
  leftOut: [],
  cells: { read: 0, imported: 0, blank: 0, leftOut: 0 },
  note: '',
  changes: [{ id: 'sheet-gone', args: { sheet: mapping.sheet, table: mapping.table } }],
});

const footerLines = ({ chosen }: Analysis): LeftOut[] =>
  chosen.table.footer.map(({ row, text }) => ({
    cell: rangeText({ top: row, left: chosen.table.range.left, bottom: row, right: chosen.table.range.left }),
    text,
    reason: 'footer',
  }));

interface Placed {
  readonly placed: readonly { readonly column: number; readonly mapping: ColumnMapping }[];
  readonly changes: readonly LayoutChange[];
}

/** Mapped columns by their headers, equal headers in their order; new columns of a known kind are taken as well. */
export function placeColumns(mapping: Mapping, { columns }: Pick<Analysis, 'columns'>): Placed {
  const free = new Map<string, Map<number, ColumnMapping>>();
  for (const column of columns) {
    const same = free.get(fold(column.header)) ?? new Map<number, ColumnMapping>();
    free.set(fold(column.header), same.set(column.column, column));
  }
  const placed: { column: number; mapping: ColumnMapping }[] = [];
  const changes: LayoutChange[] = [];
  // new columns push others to the right; only what stands in another order has moved
  let rightmost = 0;
  for (const saved of mapping.columns) {
    const same = free.get(fold(saved.header));
    const [first] = same?.values() ?? [];
    const here = same?.get(saved.column) ?? first;
    if (!same || !here) {
      if (saved.use !== 'ignore')
        changes.push({ id: 'column-gone', args: { header: saved.header, use: saved.use } });
      continue;
    }
    same.delete(here.column);
    if (here.column < rightmost)
      changes.push({
        id: 'column-moved',
        args: { header: saved.header, from: saved.column, to: here.column },
      });
    rightmost = Math.max(rightmost, here.column);
    placed.push({ column: here.column, mapping: saved });
  }
  const kinds = new Map(
    mapping.columns.filter(({ use }) => use === 'value').map((column) => [kindOf(column), column]),
  );
  for (const fresh of [...free.values()].flatMap((same) => [...same.values()])) {
    const like = fresh.use === 'value' ? kinds.get(kindOf(fresh)) : undefined;
    changes.push({
      id: like ? 'column-added' : 'column-new',
      args: { header: fresh.header, column: fresh.column },
    });
    if (like)
      placed.push({
        column: fresh.column,
        mapping: { ...fresh, ...(like.power !== undefined && { power: like.power }) },
      });
  }
  return { placed: placed.sort((a, b) => a.column - b.column), changes };
}

const MAY_DIFFER = /^(?:\d{4}.*|[A-Z]{3})$/;

/** Measure and codes of a column without its year or country. */
const kindOf = ({ field, at = {} }: ColumnMapping): string =>
  JSON.stringify([
    field,
    Object.entries(at)
      .map(([key, code]) => (MAY_DIFFER.test(code) ? key : `${key}=${code}`))
      .sort(),
  ]);
