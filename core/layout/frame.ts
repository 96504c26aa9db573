/** The common frame of the sheets: title, reading aid, provenance, header in row 5, data from row 6 (coherence-workbook §2.3). */
import { remember } from '../remember.ts';
import { columnLetters, toA1 } from '../grid/address.ts';
import type { Value } from '../model.ts';
import { type BookContext, FIRST_ROW, HEADER_ROW, hiddenIn, type SheetName } from './book-context.ts';
import { styles } from './book-styles.ts';
import { wideSheet, withAidInside } from './print-areas.ts';
import { palette } from './styles.ts';
import { headerWidth, heightOf } from './text-height.ts';
import type {
  CellPlan,
  ConditionalPlan,
  PrintPlan,
  RowPlan,
  SheetPlan,
  Style,
  ValidationPlan,
} from './plan.ts';

export type ColumnId = keyof BookContext['text']['columns'];

/** A column of a data sheet. */
export interface Column<T> {
  readonly id: ColumnId | 'added';
  /** Header of a column that people added; it has no machine name. */
  readonly label?: string;
  readonly width: number;
  readonly style: Style;
  /** Filled by people: pale green, unlocked. */
  readonly human?: boolean;
  readonly cell: (item: T, row: number) => CellPlan | Value;
}

export interface TableSheet<T> {
  readonly name: SheetName;
  readonly table: string;
  readonly columns: readonly Column<T>[];
  readonly items: readonly T[];
  readonly frozenColumns: number;
  /** Columns that are printed, from the first; default all. */
  readonly printColumns?: number;
  /** Columns of the first pages; the others follow on pages of their own, beside the frozen ones. */
  readonly printFirst?: number;
  readonly tab: string;
  readonly protected?: boolean;
  /** Header shows the machine names and row 4 the translated ones (18_DATA: one schema everywhere). */
  readonly machineHeader?: boolean;
  /** Machine names where they differ from the column ids (dimension columns of 18_DATA). */
  readonly machineNames?: readonly string[];
  /** Most cells are blank: these are left out, and the lines under all rows are drawn by a condition. */
  readonly isSparse?: boolean;
  readonly validations?: readonly ValidationPlan[];
  readonly conditional?: readonly ConditionalPlan[];
  /** Block beside the table: cells from the second free column on, first one in row 5. */
  readonly aside?: {
    readonly widths: readonly number[];
    readonly rows: readonly (readonly (CellPlan | null)[])[];
  };
}

export const cell = (value: Value, style: Style, more: Omit<CellPlan, 'value' | 'style'> = {}): CellPlan => ({
  value,
  style,
  ...more,
});

/** Text that is a link into this workbook; plain where there is nothing to lead to. */
export const linkCell = (value: Value, link: string | undefined, style: Style = styles.link): CellPlan =>
  link === undefined ? { value, style: unlinked(style) } : { value, style, link };

/** One object for all cells, by which the writer finds the style again. */
const unlinked = remember((style: Style): Style => ({ ...style, colour: palette.ink }));

/** Longest text of a cell. */
export const clip = (text: string, longest = 32_767): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** Rows 1 to 3: title, reading aid, provenance. */
export function headingRows(context: BookContext, name: SheetName): RowPlan[] {
  const words = context.text.sheets[name];
  return [
    { height: 24, cells: [cell(words.title, styles.title)] },
    { cells: [cell([words.aid, legendOf(context, name)].filter(Boolean).join(' '), styles.aid)] },
    { cells: [cell(provenance(context), styles.provenance)] },
  ];
}

/** What a hidden figure looks like and how many there are; blank where the sheet hides none. */
function legendOf(context: BookContext, name: SheetName): string {
  const n = hiddenIn(context, name);
  if (n === 0) return '';
  const { legend, hiddenHere, absentHere } = context.words.disclosure;
  const absent = name === '18_DATA' || name === '13_RECONCILE';
  const count = context.fill(absent ? absentHere : hiddenHere, { n });
  return absent ? count : name === '02_PROFILE' ? legend : `${legend} ${count}`;
}

export const provenance = (context: BookContext): string =>
  context.fill(context.text.frame.provenance, {
    exercise:
      context.outcome.assessed.model.exercise.id ??
      context.outcome.checked.country ??
      context.text.frame.noCountry,
    run: context.runId,
    date: context.options.asOf,
    version: context.text.frame.methodVersion,
  });

/** A4 landscape, one page wide; page x of y in the footer. */
export const landscape = (context: BookContext, name: SheetName, repeatHeader = true): PrintPlan => ({
  orientation: 'landscape',
  fit: { wide: 1, tall: 0 },
  ...(repeatHeader && { repeatRows: `${String(HEADER_ROW)}:${String(HEADER_ROW)}` }),
  footer: footer(context, name),
});

export const footer = (context: BookContext, name: SheetName): string =>
  `&L&8 ${name} · ${context.runId}&R&8${context.fill(context.text.frame.page, { page: '&P', pages: '&N' })}`;

/** Letters of a column by its id. */
export function lettersOf(columns: readonly { readonly id: string }[], id: string): string {
  return columnLetters(columns.findIndex((each) => each.id === id) + 1);
}

const isPlan = (given: CellPlan | Value): given is CellPlan => typeof given === 'object' && given !== null;

/** Excel refuses a sheet with more than 65 530 links. */
const MOST_LINKS = 60_000;

/** Cells of the data rows; links beyond what a sheet may hold are left away. */
function dataRows<T>({ columns, items, isSparse }: TableSheet<T>): (CellPlan | null)[][] {
  let links = 0;
  const plainCells = columns.map(({ style }) => cellsOfStyle(style));
  return items.map((item, index) =>
    columns.map((column, at) => {
      const given = column.cell(item, FIRST_ROW + index);
      if (isSparse && (given === null || given === '')) return null;
      const made = isPlan(given)
        ? given.style
          ? given
          : { ...given, style: column.style }
        : (plainCells[at]?.(given) ?? { value: given });
      if (made.link === undefined || ++links <= MOST_LINKS) return made;
      return withoutLink(made);
    }),
  );
}

function withoutLink(given: CellPlan): CellPlan {
  const { link, ...plain } = given;
  return link === undefined ? given : plain;
}

/** Different values of a column whose cells are kept. */
const MOST_DIFFERENT = 4096;

/** Cells of a column that hold the same are one object: a sheet may have millions, most of them blank or a code. */
export function cellsOfStyle(style: Style): (value: Value) => CellPlan {
  const known = new Map<Value, CellPlan>();
  return (value) => {
    const found = known.get(value);
    if (found) return found;
    const made: CellPlan = { value: typeof value === 'string' ? clip(value) : value, style };
    if (known.size < MOST_DIFFERENT) known.set(value, made);
    return made;
  };
}

/** A sheet that is one table; without items it says that nothing was reported. */
export function tableSheet<T>(context: BookContext, given: TableSheet<T>): SheetPlan {
  const plan = withRoomForHeaders(context, given);
  const { columns, items } = plan;
  const last = FIRST_ROW + Math.max(items.length, 1) - 1;
  const range = `A${String(HEADER_ROW)}:${toA1(last, columns.length)}`;
  const data = dataRows(plan);
  const rows: (readonly (CellPlan | null)[])[] = [
    ...headerCells(context, plan),
    ...(items.length > 0 ? data : [[cell(context.text.frame.nothing, styles.nothing)]]),
  ];
  const widths = columns.map(({ width }) => width);
  const body = plan.aside ? beside(rows, columns.length + 1, plan.aside.rows) : rows;
  const sheet: SheetPlan = {
    name: plan.name,
    columns: [
      ...columns.map(({ width }) => ({ width })),
      ...(plan.aside ? [{ width: 3 }, ...plan.aside.widths.map((width) => ({ width }))] : []),
    ],
    rows: [...headingRows(context, plan.name), ...body.map((cells, index) => rowOf(widths, cells, index))],
    frozen: { rows: HEADER_ROW, columns: plan.frozenColumns },
    ...(items.length > 0 && { tables: [{ name: plan.table, ref: range }] }),
    ...(items.length > 0 && plan.validations && { validations: plan.validations }),
    ...(items.length > 0 && conditionsOf(plan, last)),
    print: {
      ...landscape(context, plan.name),
      area: `A1:${toA1(last, plan.printColumns ?? columns.length)}`,
    },
    ...(plan.protected && { protected: true }),
    tab: plan.tab,
    gridLines: false,
  };
  return plan.printFirst === undefined
    ? withAidInside(sheet, plan.printColumns ?? columns.length)
    : wideSheet(sheet, {
        first: plan.printFirst,
        frozen: plan.frozenColumns,
        tables: [{ top: HEADER_ROW, bottom: last, columns: plan.printColumns ?? columns.length }],
      });
}

function conditionsOf<T>(
  { conditional = [], isSparse, columns }: TableSheet<T>,
  last: number,
): Pick<SheetPlan, 'conditional'> {
  const lines: ConditionalPlan = {
    ref: `A${String(FIRST_ROW)}:${toA1(last, columns.length)}`,
    formula: 'TRUE',
    style: { border: 'bottom' },
  };
  const all = [...conditional, ...(isSparse ? [lines] : [])];
  return all.length > 0 ? { conditional: all } : {};
}

/** No word of a header is broken; one that people or machines gave may be. */
const withRoomForHeaders = <T>(context: BookContext, plan: TableSheet<T>): TableSheet<T> =>
  plan.machineHeader
    ? plan
    : {
        ...plan,
        columns: plan.columns.map((column) =>
          column.id === 'added'
            ? column
            : {
                ...column,
                width: Math.max(column.width, headerWidth(titleOf(context, column), headerStyle(column))),
              },
        ),
      };

/** The first row holds the small names and stays as it is. */
function rowOf(widths: readonly number[], cells: readonly (CellPlan | null)[], index: number): RowPlan {
  const height = index === 0 ? undefined : heightOf(cells, widths);
  return height === undefined ? { cells } : { height, cells };
}

/** Rows 4 and 5: the names for machines in small, the translated headers (or the other way round). */
function headerCells<T>(context: BookContext, plan: TableSheet<T>): CellPlan[][] {
  const ids = plan.machineNames ?? plan.columns.map(({ id }) => (id === 'added' ? '' : id));
  const titles = plan.columns.map((column, index) => {
    const title = titleOf(context, column);
    const isOther = plan.machineNames !== undefined && ids[index] !== column.id;
    return isOther ? `${title}: ${ids[index] ?? ''}` : title;
  });
  const [small, large] = plan.machineHeader ? [titles, ids] : [ids, titles];
  return [
    small.map((name) => cell(name, styles.machineName)),
    large.map((name, index) => cell(name, headerStyle(plan.columns[index]))),
  ];
}

/** What stands over a column. */
export const titleOf = <T>({ text }: BookContext, { id, label }: Column<T>): string =>
  id === 'added' ? (label ?? '') : text.columns[id];

function headerStyle<T>(column: Column<T> | undefined): Style {
  if (column?.human) return styles.headerHuman;
  return column?.style.align === 'right' ? styles.headerRight : styles.header;
}

/** Puts a second block to the right of the rows from row 5 on. */
function beside(
  rows: readonly (readonly (CellPlan | null)[])[],
  offset: number,
  block: readonly (readonly (CellPlan | null)[])[],
): (readonly (CellPlan | null)[])[] {
  const height = Math.max(rows.length, block.length + 1);
  return Array.from({ length: height }, (_, index) => {
    const own = rows[index] ?? [];
    const right = block[index - 1];
    if (!right) return own;
    return [...own, ...Array.from({ length: offset - own.length }, () => null), ...right];
  });
}
