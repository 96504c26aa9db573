/**
 * Resolution once more, straight from the text of indicators §1.1–1.7 and rulings A1–A3, A8–A11, B4, B5, B9, B10, B23,
 * B38, by looking through all rows for every question. It shares no code with the core, so that one can be held
 * against the other.
 */
import type { Row, Template } from '../../../core/model.ts';
import type { Selector } from '../../../core/expression/grammar.ts';

export interface NaiveSheet {
  readonly template: Template;
  /** META.migrant_basis of the workbook. */
  readonly basis: string | null;
  /** META.complete_enumeration names the sheet. */
  readonly complete: boolean;
  /** Year in which the workbook was handed in; forecasts of years before it are none. */
  readonly handedIn: number;
  readonly rows: readonly { readonly row: Row; readonly blocked: boolean }[];
}

export interface Question {
  readonly measure: string;
  readonly where: Readonly<Record<string, Selector>>;
  readonly year: number;
  readonly also: readonly string[];
  readonly member?: string;
}

export type Answer =
  | { readonly value: number; readonly percent: number; readonly status: string }
  | { readonly cause: 'absent' | 'blocked' | 'coverage' };

/** A row of a year, or several of its periods put together. */
interface Cell {
  readonly codes: readonly string[];
  readonly value: number | null;
  readonly percent: number;
  readonly status: string;
  readonly cause: 'absent' | 'blocked' | 'coverage';
}

const ORDER = 'APEIU';
const worst = (all: readonly string[]): string =>
  all.reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a), 'A');

/** A10: which of the five ranks a supplied status has. */
function rank(status: string): string {
  if (ORDER.includes(status)) return status;
  if (status === 'F') return 'E';
  return 'OMLQHJ'.includes(status) ? 'U' : 'A';
}

/** A column that a breakdown would name is held at its whole in the figures compared here. */
const wholeOf = (named: Selector): Selector =>
  typeof named === 'object' && 'cut' in named ? named.whole : named;

export function naive(sheet: NaiveSheet, asked: Question): Answer {
  const where = Object.fromEntries(
    Object.entries(asked.where).map(([column, named]) => [column, wholeOf(named)]),
  );
  const ask = { ...asked, where };
  const columns = sheet.template.key.filter((each) => each !== 'year' && each !== 'period');
  const cells = among(sheet, columns, cellsOf(sheet, columns, ask.year, ask), ask, ask.year);
  const sum = add(sheet, columns, cells, ask, 0, (cell) => cell.value !== null);
  if (!sum) {
    for (const cause of ['blocked', 'coverage'] as const)
      if (cells.some((cell) => cell.cause === cause)) return { cause };
    const reported = sheet.rows.some(({ row }) => row.values['year'] === ask.year);
    return sheet.complete && reported && cells.length === 0
      ? { value: 0, percent: 100, status: 'A' }
      : { cause: 'absent' };
  }
  const percent = Math.min(
    ...sum.cells.map((cell) => cell.percent),
    ask.member === '_RES' ? 100 : coverage(sheet, columns, cells, sum, ask),
  );
  if (percent < 80) return { cause: 'coverage' };
  const status = worst([...sum.cells.map((cell) => cell.status), percent < 100 ? 'E' : 'A']);
  return { value: sum.value, percent, status };
}

// ── One figure a key and year (A8–A11, B38) ──────────────────────────────────────────────────────────────

interface Read {
  readonly value: number | null;
  readonly status: string;
  readonly blocked: boolean;
}

function read(sheet: NaiveSheet, row: Row, blocked: boolean, measure: string): Read {
  const given = String(row.values['obs_status'] ?? 'A');
  const own = row.readings?.[measure]?.status;
  const status = worst([rank(given), own === undefined ? 'A' : rank(own)]);
  const forecast = given === 'F' || own === 'F';
  if (blocked || (forecast && Number(row.values['year']) < sheet.handedIn))
    return { value: null, status, blocked: true };
  const value = row.values[measure];
  if (typeof value === 'number') return { value, status, blocked: false };
  const { total, female, male, sex_unknown: unknown } = row.values;
  const other = measure === 'female' ? male : measure === 'male' ? female : null;
  if (typeof total === 'number' && typeof other === 'number') {
    const rest = total - other - (typeof unknown === 'number' ? unknown : 0);
    if (rest >= 0) return { value: rest, status: worst([status, 'I']), blocked: false };
  }
  const empty = (row.readings?.[measure]?.raw.trim() ?? '') === '' && !'OMLQHJ'.includes(given);
  const split =
    ['female', 'male', 'sex_unknown'].includes(measure) && typeof total === 'number' && total !== 0;
  return { value: sheet.complete && empty && !split ? 0 : null, status, blocked: false };
}

function cellsOf(
  sheet: NaiveSheet,
  columns: readonly string[],
  year: number,
  { measure, also, where, member }: Pick<Question, 'measure' | 'also' | 'where' | 'member'>,
): readonly Cell[] {
  const outside = Object.entries(where).filter(([column]) => !columns.includes(column));
  const rows = sheet.rows.filter(
    ({ row }) =>
      row.values['year'] === year &&
      outside.every(([column, named]) => wants(sheet, named, member).includes(codeIn(sheet, row, column))),
  );
  const byKey = new Map<string, NaiveSheet['rows'][number][]>();
  for (const each of rows) {
    const key = columns.map((column) => codeIn(sheet, each.row, column)).join('|');
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return [...byKey].map(([key, own]): Cell => {
    const parts = own.map(({ row, blocked }) => {
      const found = read(sheet, row, blocked, measure);
      const whole = also.every((column) => read(sheet, row, blocked, column).value !== null);
      const period = String(row.values['period'] ?? '');
      return { ...found, value: whole ? found.value : null, period: period === String(year) ? '' : period };
    });
    return { codes: key.split('|'), ...ofYear(sheet, columns, key.split('|'), measure, parts) };
  });
}

function ofYear(
  sheet: NaiveSheet,
  columns: readonly string[],
  codes: readonly string[],
  measure: string,
  parts: readonly (Read & { readonly period: string })[],
): Omit<Cell, 'codes'> {
  const none = { value: null, percent: 0, status: 'A' };
  const annual = parts.find(({ period, value }) => period === '' && value !== null);
  if (annual) return { value: annual.value, percent: 100, status: annual.status, cause: 'absent' };
  const valued = parts.filter(({ value }) => value !== null);
  if (valued.length === 0)
    return { ...none, cause: parts.some(({ blocked }) => blocked) ? 'blocked' : 'absent' };
  const { otherKind, kind, plain } = sheet.template;
  const special = otherKind ? (codes[columns.indexOf(otherKind.column)] ?? '') : '';
  const isOther = otherKind?.codes.includes(special) ?? false;
  const opening = otherKind?.opening?.includes(special) ?? false;
  if (opening || (kind === 'flow') === isOther) {
    const month = (p: string): number => (p[5] === 'Q' ? 3 * Number(p[6]) : Number(p.slice(5)));
    const ordered = [...valued].sort((a, b) => month(a.period) - month(b.period));
    const one = opening ? ordered[0] : ordered[ordered.length - 1];
    return { value: one?.value ?? null, percent: 100, status: one?.status ?? 'A', cause: 'absent' };
  }
  const quarters = valued.filter(({ period }) => period.includes('Q'));
  const months = valued.filter(({ period }) => !period.includes('Q'));
  const used = quarters.length / 4 >= months.length / 12 ? quarters : months;
  const percent = (100 * used.length) / (used === quarters ? 4 : 12);
  if (percent < 80) return { ...none, percent, cause: 'coverage' };
  const rate = Object.entries(plain?.[measure] ?? {}).some(([column, list]) =>
    list.includes(codes[columns.indexOf(column)] ?? ''),
  );
  const sum = used.reduce((all, { value }) => all + (value ?? 0), 0);
  return {
    value: rate ? sum / used.length : sum,
    percent,
    status: worst(used.map(({ status }) => status)),
    cause: 'absent',
  };
}

// ── Which cells are asked for (A1, A2, B4, B5, B9, B10) ──────────────────────────────────────────────────

function codeIn({ template }: NaiveSheet, row: Row, column: string): string {
  const given = row.values[column] ?? template.fields.find(({ id }) => id === column)?.default ?? '';
  const text = String(given).trim();
  return text.replace(/^(\d+)\.0+$/, '$1');
}

/** The codes that a selector names. */
function wants({ basis }: NaiveSheet, named: Selector, member: string | undefined): readonly string[] {
  if (typeof named === 'string') return [named];
  if ('anyOf' in named) return named.anyOf;
  if ('firstOf' in named) return named.firstOf;
  if ('only' in named) return [named.only];
  if ('meta' in named) return [basis === 'CITIZ' ? 'CITIZ' : 'BIRTH'];
  return member === '_RES' ? ['_O', '_U', '_X'] : [member ?? ''];
}

/** What a column is held at: named codes, `_T` before leaves, or leaves before `_T`. */
type Held = readonly string[] | 'total' | 'leaves';

function heldAt(sheet: NaiveSheet, column: string, { where, member }: Question): Held {
  const named = where[column];
  if (named === undefined)
    return sheet.template.fields.find(({ id }) => id === column)?.default === '_T' ? 'total' : 'leaves';
  return named === '_T' ? 'total' : wants(sheet, named, member);
}

const isMajor = (code: string): boolean => /^\d$/.test(code);
const isMinor = (code: string): boolean => /^\d\d$/.test(code);

/** B10: a named major group is also answered by its two-digit groups. */
const answers = (column: string, code: string, wanted: string): boolean =>
  code === wanted || (column === 'isco' && isMajor(wanted) && isMinor(code) && code[0] === wanted);

function among(
  sheet: NaiveSheet,
  columns: readonly string[],
  all: readonly Cell[],
  ask: Question,
  year: number,
): readonly Cell[] {
  let cells = bySource(sheet, columns, all, ask, year);
  let minors = false;
  columns.forEach((column, index) => {
    const held = heldAt(sheet, column, ask);
    if (typeof held === 'string' || isChosenBySource(sheet, column, ask)) return;
    minors ||= column === 'isco' && held.some(isMinor);
    cells = cells.filter(({ codes }) => held.some((each) => answers(column, codes[index] ?? '', each)));
  });
  const isco = columns.indexOf('isco');
  if (isco < 0 || minors) return cells;
  return cells.filter(
    (cell) =>
      !isMinor(cell.codes[isco] ?? '') ||
      !cells.some(
        (other) =>
          other.value !== null &&
          other.codes.every((code, index) =>
            index === isco ? code === cell.codes[isco]?.[0] : code === cell.codes[index],
          ),
      ),
  );
}

const isChosenBySource = ({ template }: NaiveSheet, column: string, { where }: Question): boolean => {
  const named = where[column];
  return (
    template.precedence?.column === column &&
    (named === undefined || (typeof named === 'object' && 'firstOf' in named))
  );
};

/** B5: of several sources one for each member, by the totals that it gives. */
function bySource(
  sheet: NaiveSheet,
  columns: readonly string[],
  cells: readonly Cell[],
  ask: Question,
  year: number,
): readonly Cell[] {
  const { precedence } = sheet.template;
  if (!precedence || !isChosenBySource(sheet, precedence.column, ask)) return cells;
  const named = ask.where[precedence.column];
  const order = typeof named === 'object' && 'firstOf' in named ? named.firstOf : precedence.order;
  const at = columns.indexOf(precedence.column);
  const per = precedence.per.map((column) => columns.indexOf(column));
  const totals = cellsOf(sheet, columns, year, { ...ask, measure: 'total', also: [] });
  return cells.filter((cell) => {
    const rows = totals.filter(({ codes }) => per.every((index) => codes[index] === cell.codes[index]));
    // where no source has a value, the first stands there without one
    const valued = rows.filter(({ value }) => value !== null);
    const own = valued.length > 0 ? valued : rows;
    const whole = own.filter(({ codes }) =>
      codes.every((code, index) => index === at || per.includes(index) || code === '_T'),
    );
    const first = (from: readonly Cell[]): string | undefined =>
      order.find((source) => from.some(({ codes }) => codes[at] === source));
    return cell.codes[at] === (first(whole) ?? first(own));
  });
}

// ── Sums (A1–A3) ─────────────────────────────────────────────────────────────────────────────────────────

interface Sum {
  readonly value: number;
  readonly cells: readonly Cell[];
  /** Leaves added beside a total, and that total. */
  readonly beside: readonly (readonly [number, number])[];
  /** Outermost column whose parts were added without a total beside them. */
  readonly alone: number | null;
}

const isPart = (code: string): boolean => !['_T', '_AGG', ''].includes(code);

function add(
  sheet: NaiveSheet,
  columns: readonly string[],
  cells: readonly Cell[],
  ask: Question,
  index: number,
  counts: (cell: Cell) => boolean,
): Sum | null {
  const column = columns[index];
  if (column === undefined) {
    const cell = cells.find(counts);
    return cell ? { value: cell.value ?? 0, cells: [cell], beside: [], alone: null } : null;
  }
  const within = (code: string): Sum | null => {
    const own = cells.filter(({ codes }) => codes[index] === code);
    return own.length === 0 ? null : add(sheet, columns, own, ask, index + 1, counts);
  };
  const codes = [...new Set(cells.map((cell) => cell.codes[index] ?? ''))].sort();
  const held = heldAt(sheet, column, ask);
  if (isChosenBySource(sheet, column, ask)) {
    // One source a member was kept; together they are one.
    return add(
      sheet,
      columns,
      cells.map((cell) => ({ ...cell, codes: cell.codes.map((code, i) => (i === index ? '' : code)) })),
      { ...ask, where: { ...ask.where, [column]: '' } },
      index,
      counts,
    );
  }
  if (typeof held !== 'string') {
    const single = held.length === 1 && codes.length === 1;
    return single ? within(codes[0] ?? '') : joined(codes.map(within), index);
  }
  const parts = (): Sum | null => {
    const leaves = codes.filter(isPart);
    if (column !== 'age') return joined(leaves.map(within), index);
    const valued = leaves.filter((code) => within(code) !== null);
    return joined(wholeAges(valued).map(within), index);
  };
  const whole = within('_T');
  if (held === 'total') return whole ?? parts();
  const leaves = parts();
  if (!leaves) return whole;
  return whole ? { ...leaves, beside: [[leaves.value, whole.value]], alone: null } : leaves;
}

function joined(all: readonly (Sum | null)[], index: number): Sum | null {
  const sums = all.filter((each) => each !== null);
  if (sums.length === 0) return null;
  return {
    value: sums.reduce((sum, { value }) => sum + value, 0),
    cells: sums.flatMap(({ cells }) => cells),
    beside: sums.flatMap(({ beside }) => beside),
    alone: index,
  };
}

/** A1: the five-year groups up to an open end, else the three broad groups, with `_U` beside either. */
function wholeAges(codes: readonly string[]): readonly string[] {
  const unknown = codes.filter((code) => code === '_U');
  for (let end = 5; end <= 120; end += 5) {
    const groups = Array.from({ length: end / 5 }, (_, i) => `Y${String(5 * i)}T${String(5 * i + 4)}`);
    const all = [...groups, `Y_GE${String(end)}`];
    if (all.every((code) => codes.includes(code))) return [...all, ...unknown];
  }
  const broad = ['Y0T14', 'Y15T64', 'Y_GE65'];
  return broad.every((code) => codes.includes(code)) ? [...broad, ...unknown] : [];
}

function coverage(
  sheet: NaiveSheet,
  columns: readonly string[],
  now: readonly Cell[],
  sum: Sum,
  ask: Question,
): number {
  const leaves = sum.beside.reduce((all, [part]) => all + part, 0);
  const totals = sum.beside.reduce((all, [, whole]) => all + whole, 0);
  const gap = totals - leaves;
  const measured =
    sheet.complete || totals <= 0 || gap <= 5 || gap <= 0.005 * totals ? 100 : (100 * leaves) / totals;
  const alone = sum.alone;
  if (alone === null) return measured;
  const parts = (of: Sum | null): readonly Cell[] =>
    (of?.cells ?? []).filter(({ codes }) => isPart(codes[alone] ?? ''));
  const earlier = sheet.complete
    ? []
    : among(sheet, columns, cellsOf(sheet, columns, ask.year - 1, ask), ask, ask.year - 1);
  const before = parts(add(sheet, columns, earlier, ask, 0, ({ value }) => value !== null));
  const expected = before.length > 0 ? before : parts(add(sheet, columns, now, ask, 0, () => true));
  const standIns = now.filter(({ codes }) =>
    codes.some((code, i) => code === '_T' && heldAt(sheet, columns[i] ?? '', ask) === 'leaves'),
  );
  const there = [...sum.cells, ...standIns].filter(({ value }) => value !== null);
  const met = expected.filter((wanted) =>
    there.some((cell) =>
      cell.codes.every((code, i) => {
        const other = wanted.codes[i] ?? '';
        const chosen = isChosenBySource(sheet, columns[i] ?? '', ask);
        const column = columns[i] ?? '';
        // B10: a major group and its two-digit groups stand for each other.
        if (answers(column, code, other) || answers(column, other, code)) return true;
        return chosen || column === 'age' || code === other || code === '_T' || other === '_T';
      }),
    ),
  );
  return Math.min(measured, expected.length === 0 ? 100 : (100 * met.length) / expected.length);
}
