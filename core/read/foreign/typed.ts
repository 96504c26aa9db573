/** Rows of the long layout, typed by the readers of the templates: number habits, missing tokens, footnotes (§6.4, §6.5). */
import { addTo } from '../../grouped.ts';
import type { Catalogue } from '../../catalogue/define.ts';
import { gridOf } from '../../grid/grid.ts';
import { toA1 } from '../../grid/address.ts';
import type { ImportedRow, Origin } from '../../model/import.ts';
import type { Book, Cell, CodeList, Dataset, Meta, Reading, Template, Value } from '../../model.ts';
import { textOf } from '../cells.ts';
import { readTable } from '../dataset.ts';
import { metaOf } from '../meta.ts';
import { shapeOf } from '../numbers.ts';
import { scale } from '../../grid/scale.ts';
import { markNote } from './header-words.ts';
import type { LongRow, TakenCell } from './long-rows.ts';

interface Line {
  readonly target: LongRow;
  readonly at: number;
}

const text = (value: string): Cell => ({ kind: 'text', value });

export function typedRows(
  rows: readonly LongRow[],
  template: Template,
  book: Book,
  sheet: string,
  catalogue: Catalogue,
  meta: Partial<Meta>,
): readonly ImportedRow[] {
  const measures = [...new Set(rows.flatMap((row) => [...row.measures.keys()]))];
  const keys = template.fields.filter(({ id }) =>
    rows.some((row) => row.keys[id] !== undefined || row.attributes[id] !== undefined),
  );
  // cells that are added to another stand in lines of their own behind all others
  const lines: Line[] = rows.map((target) => ({ target, at: 0 }));
  for (const target of rows) {
    const most = Math.max(0, ...[...target.measures.values()].map((cells) => cells.length));
    for (let at = 1; at < most; at++) lines.push({ target, at });
  }
  const header = [...keys.map(({ id }) => id), ...measures];
  const grid = gridOf(template.id, [
    header.map(text),
    ...lines.map(({ target, at }) => [
      ...keys.map(({ id }) => cellOf(target.keys[id] ?? target.attributes[id])),
      ...measures.map((measure) => target.measures.get(measure)?.[at]?.cell),
    ]),
  ]);
  const dataset = readTable(
    grid,
    book.file,
    1,
    {
      template,
      meta: { ...metaOf(null), ...meta, moneyMult: 0, countMult: 0 },
      areas: catalogue.areas,
      isText: book.format === 'csv',
      codeLists: new Map(catalogue.codeLists.map((list): [string, CodeList] => [list.id, list])),
    },
    true,
  );
  const counts = new Set(template.fields.flatMap(({ id, type }) => (type === 'count' ? [id] : [])));
  const byNumber = new Map(dataset.rows.map((row) => [row.number, row]));
  const extras = new Map<LongRow, number[]>();
  lines.forEach(({ target, at }, index) => {
    if (at > 0) addTo(extras, target, index + 2);
  });
  return rows.map((row, index) => {
    const typed = byNumber.get(index + 2);
    const added = (extras.get(row) ?? []).map((number) => byNumber.get(number));
    return importedRow(
      row,
      typed,
      added,
      keys.map(({ id }) => id),
      counts,
      sheet,
    );
  });
}

const cellOf = (value: string | undefined): Cell | undefined =>
  value === undefined ? undefined : text(value);

type TypedRow = Dataset['rows'][number];

function importedRow(
  row: LongRow,
  typed: TypedRow | undefined,
  added: readonly (TypedRow | undefined)[],
  keys: readonly string[],
  counts: ReadonlySet<string>,
  sheet: string,
): ImportedRow {
  const values: Record<string, Value> = {};
  const origins: Record<string, Origin> = {};
  const notes = new Set(row.notes);
  let missing: Reading['status'] | undefined;
  let estimate: Reading['status'] | undefined;
  let hasFigure = false;
  for (const key of keys) values[key] = typed?.values[key] ?? row.keys[key] ?? row.attributes[key] ?? null;
  for (const [measure, cells] of row.measures) {
    const parts = cells.map((taken, at) => partOf(taken, measure, at === 0 ? typed : added[at - 1], counts));
    const [first] = parts;
    if (!first) continue;
    values[measure] = parts.length === 1 ? first.value : sumOf(parts.map(({ value }) => value));
    origins[measure] = originOf(cells, sheet);
    hasFigure ||= values[measure] !== null;
    for (const { reading } of parts) {
      if (reading?.note !== undefined) notes.add(markNote(reading.note));
      if (reading?.status !== undefined && reading.status !== 'A')
        if (values[measure] === null) missing ??= reading.status;
        else if (typeof values[measure] === 'number') estimate ??= reading.status;
    }
  }
  const status = row.status ?? estimate ?? (hasFigure ? undefined : missing);
  if (status && values['obs_status'] === undefined) values['obs_status'] = status;
  if (notes.size > 0)
    values['note'] = [...notes, ...(typeof values['note'] === 'string' ? [values['note']] : [])]
      .join('; ')
      .slice(0, 500);
  return { values, origins };
}

function partOf(
  taken: TakenCell,
  measure: string,
  typed: TypedRow | undefined,
  counts: ReadonlySet<string>,
): { readonly value: Value; readonly reading: Reading | undefined } {
  const reading = typed?.readings?.[measure];
  const value = typed?.values[measure] ?? null;
  if (typeof value === 'number')
    return {
      value: isScaled(taken.cell) ? value : inUnits(value, taken.power, counts.has(measure)),
      reading,
    };
  if (value !== null) return { value, reading };
  const isUnread = reading?.trouble !== undefined && reading.trouble !== 'NO_CACHED_VALUE';
  return { value: isUnread ? textOf(taken.cell) : null, reading };
}

/**
 * Thousands of persons with decimals are whole persons: what is left below a hundredth comes from the arithmetic of
 * the file.
 */
function inUnits(value: number, power: number, isCount: boolean): number {
  const product = scale(value, power);
  const whole = Math.round(product);
  return isCount && power > 0 && Math.abs(product - whole) < 0.01 ? whole : product;
}

/** The cell names its own scale (`2.5 million`). */
function isScaled(cell: Cell): boolean {
  if (cell.kind !== 'text') return false;
  const shape = shapeOf(textOf(cell));
  return shape !== null && shape !== 'RANGE' && shape.word !== null;
}

/** A text that is no number, or a blank, leaves the sum open. */
function sumOf(values: readonly Value[]): Value {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < values.length) return values.find((value) => typeof value === 'string') ?? null;
  return numbers.reduce((sum, value) => sum + value, 0);
}

function originOf(cells: readonly TakenCell[], sheet: string): Origin {
  const [first, ...others] = cells;
  const place = (taken: TakenCell): string => toA1(taken.row, taken.column);
  if (!first) return { sheet, cell: '', raw: '', power: 0 };
  return {
    sheet,
    cell: place(first),
    raw: textOf(first.cell),
    power: first.power,
    ...(others.length > 0 && {
      added: others.map((taken) => ({ cell: place(taken), raw: textOf(taken.cell) })),
    }),
  };
}
