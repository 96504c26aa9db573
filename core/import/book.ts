/**
 * Imported rows on their way into a template workbook: what is written into each cell, the lines of the sheet
 * IMPORTED, and an existing workbook taken up again so that rows can be added to it.
 */
import type { Catalogue } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import { columnLetters, toA1 } from '../grid/address.ts';
import { rowKey } from '../grid/row-key.ts';
import type { Imported, ImportedRow, Origin } from '../model/import.ts';
import { ISSUED, type DataRow, type TemplateOptions } from '../layout/template-context.ts';
import {
  LANGUAGES,
  type Book,
  type Dataset,
  type Grid,
  type Language,
  type Meta,
  type Row,
  type Template,
  type Value,
  isPlainNumber,
} from '../model.ts';
import { readSubmission } from '../read/read.ts';

/** Data begins in this row of a template sheet. */
const FIRST_ROW = 3;
/** Longest original text kept. */
const LONGEST = 2000;

export interface ImportTarget {
  readonly template: Template;
  /** The file from which was imported. */
  readonly from: Pick<Book, 'file' | 'sha256'>;
  /** Name of the saved mapping that was used; null where there was none. */
  readonly mapping: string | null;
  /** META of the workbook into which the rows go. */
  readonly meta: Partial<Pick<Meta, 'moneyMult' | 'countMult'>>;
  /** Rows that stand in the sheet already. */
  readonly before: number;
}

/** Rows for `TemplateOptions.rows`: those of the sheet, and their lines of IMPORTED. */
export function importedRows(
  imported: Imported,
  target: ImportTarget,
): { readonly rows: readonly DataRow[]; readonly trace: readonly DataRow[] } {
  const rows = imported.rows.map((row) => written(row, target));
  const trace = imported.rows.flatMap(({ origins }, index) =>
    Object.entries(origins).map(([field, origin]) =>
      traceLine(field, origin, rows[index] ?? {}, target.before + index, target),
    ),
  );
  return { rows, trace };
}

/** Money and counts stand in a workbook in the power of ten that its META says. */
const written = ({ values }: ImportedRow, target: ImportTarget): DataRow =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      const power = powerOf(field, values, target);
      return [field, typeof value === 'number' && power !== 0 ? value / 10 ** power : value];
    }),
  );

function powerOf(field: string, values: DataRow, { template, meta }: ImportTarget): number {
  const plain = isPlainNumber(template, field, (column) => values[column]);
  const type = template.fields.find(({ id }) => id === field)?.type;
  if (plain) return 0;
  return (type === 'money' ? meta.moneyMult : type === 'count' ? meta.countMult : 0) ?? 0;
}

function traceLine(
  field: string,
  { sheet, cell, raw, power, added = [] }: Origin,
  row: DataRow,
  index: number,
  target: ImportTarget,
): DataRow {
  const { template, from, mapping } = target;
  const column = template.fields.findIndex(({ id }) => id === field) + 1;
  const shift = power - powerOf(field, row, target);
  const steps = [
    shift === 0 ? '' : `×10^${String(shift)}`,
    ...added.map((each) => `+ ${each.cell}: "${each.raw}"`),
  ];
  return {
    to_sheet: template.id,
    to_cell: toA1(FIRST_ROW + index, column),
    row_key: keyOf(template, row),
    column: field,
    imported_value: row[field] === null || row[field] === undefined ? null : String(row[field]),
    from_file: from.file,
    from_sheet: sheet,
    from_cell: cell,
    original_text: raw.slice(0, LONGEST),
    import_step: steps.filter(Boolean).join(' ').slice(0, 500) || null,
    from_sha256: from.sha256,
    mapping_file: mapping,
  };
}

/** The key as reading gives it: blank cells stand for their default. */
function keyOf(template: Template, row: DataRow): string {
  const values: Record<string, Value> = {};
  for (const { id, default: usual } of template.fields) values[id] = row[id] ?? usual ?? null;
  return rowKey(template, { values });
}

// ── An existing workbook ─────────────────────────────────────────────────────────────────────────────────

export interface ExistingBook {
  readonly options: TemplateOptions;
  readonly meta: Meta;
  /** Keys of the rows that stand in the sheet. */
  readonly keys: ReadonlySet<string>;
}

/** Takes up a workbook of our template for the institution of `template`; refuses what could not be kept. */
export function existingBook(
  book: Book,
  template: Template,
  catalogue: Catalogue,
  language: Language,
  asOf: string | null,
): ExistingBook {
  const { meta, datasets, unknownSheets } = readSubmission(book, catalogue);
  if (meta.templateId !== catalogue.templateId || meta.institution !== template.institution)
    throw new Failure('BAD_SETTINGS', 'into-not-template', {
      file: book.file,
      expected: template.institution,
    });
  for (const name of unknownSheets) throw lost(book, 'sheet', { name });
  const rows = new Map<string, readonly DataRow[]>();
  for (const dataset of datasets) {
    const grid = book.sheets.find(({ name }) => name === dataset.sheet);
    if (!grid) continue;
    if (dataset.template.layout === 'form') rows.set(dataset.template.id, [formRow(dataset)]);
    else {
      refuseLosses(book, dataset, grid);
      rows.set(
        dataset.template.id,
        dataset.rows.map((row) => cellsOf(dataset, grid, row)),
      );
    }
  }
  const own = datasets.find((each) => each.template.id === template.id);
  return {
    meta,
    keys: new Set(own?.rows.map((row) => rowKey(template, row))),
    options: {
      institution: template.institution,
      country: meta.country,
      periodStart: meta.periodStart ?? 0,
      periodEnd: meta.periodEnd ?? 0,
      language: LANGUAGES.find((each) => each === meta.language?.slice(0, 2)) ?? language,
      asOf: asOf ?? meta.submittedOn ?? `${String(meta.periodEnd ?? 2000)}-12-31`,
      metaValues: metaValues(rows.get('META')?.[0] ?? {}),
      rows,
    },
  };
}

/** What the ministry typed; what the template writes is written anew. */
const metaValues = (row: DataRow): DataRow =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !ISSUED.includes(field)));

function formRow(dataset: Dataset): DataRow {
  const [row] = dataset.rows;
  if (!row) return {};
  return Object.fromEntries(
    dataset.template.fields.map(({ id }) => {
      const raw = dataset.raw(row, id);
      if (raw === '') return [id, null];
      return [id, row.readings?.[id]?.trouble === undefined ? (row.values[id] ?? raw) : raw];
    }),
  );
}

const cellsOf = (dataset: Dataset, grid: Grid, row: Row): DataRow =>
  Object.fromEntries(
    [...dataset.columns].map(([field, column]): [string, Value] => {
      const { value } = grid.cell(row.number, column);
      return [field, typeof value === 'boolean' ? dataset.raw(row, field) : value];
    }),
  );

const lost = (book: Book, kind: string, args: Readonly<Record<string, string | number>>): Failure =>
  new Failure('BAD_SETTINGS', `into-lose-${kind}`, { file: book.file, ...args });

/** Columns, texts and formulas of somebody's own would not be in the workbook that is written. */
function refuseLosses(book: Book, dataset: Dataset, grid: Grid): void {
  const sheet = dataset.sheet;
  const known = new Set(dataset.columns.values());
  for (const column of grid.usedColumns)
    if (!known.has(column)) throw lost(book, 'column', { sheet, name: columnLetters(column) });
  if (dataset.note !== undefined || dataset.unread) throw lost(book, 'text', { sheet });
  for (const row of dataset.rows)
    for (const column of known)
      if (grid.cell(row.number, column).formula) throw lost(book, 'formula', { sheet, row: row.number });
}

/** Imported rows added to those of a workbook; refused where a key stands there already. */
export function addRows(
  existing: ExistingBook,
  file: string,
  template: Template,
  { rows, trace }: ReturnType<typeof importedRows>,
): TemplateOptions {
  const double = rows.map((row) => keyOf(template, row)).filter((key) => existing.keys.has(key));
  if (double.length > 0)
    throw new Failure('BAD_SETTINGS', 'into-duplicates', {
      file,
      n: double.length,
      found: double.slice(0, 3).join(' · '),
    });
  const all = new Map(existing.options.rows);
  all.set(template.id, [...(all.get(template.id) ?? []), ...rows]);
  all.set('IMPORTED', [...(all.get('IMPORTED') ?? []), ...trace]);
  return { ...existing.options, rows: all };
}
