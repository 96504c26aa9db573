/** The made-up rows of a benchmark workbook: twelve mixed columns as ministries have them, the same in every run. */

export interface Shape {
  /** Data rows, below one row of headers. */
  readonly rows: number;
  /**
   * `shared`: about 5 260 different texts, kept once. `inline`: the same, each standing in its cell. `distinct`: the
   * column of codes holds 200 000 different texts (as many as rows, if fewer).
   */
  readonly texts: 'shared' | 'inline' | 'distinct';
}

/** `style` is a place in STYLES. */
export type SampleCell =
  | { readonly kind: 'number'; readonly value: number; readonly style: number; readonly formula?: string }
  | { readonly kind: 'date'; readonly seconds: number; readonly style: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly index: number }
  | { readonly kind: 'error' }
  /** Nothing at all, or a cell that has only a style. */
  | { readonly kind: 'blank'; readonly style: number | null };

export const GENERAL = 0;
export const DATE = 1;
export const DATE_TIME = 2;
export const THOUSANDS = 3;

/** Built-in number formats: General, a date, a date with time, thousands. */
export const STYLES: readonly number[] = [0, 14, 22, 3];

/** Columns H and I, from 1. */
export const DATE_COLUMNS: readonly number[] = [8, 9];

const HEADERS = [
  'year',
  'country',
  'indicator',
  'code',
  'value',
  'share',
  'persons',
  'reported',
  'entered',
  'final',
  'quarter',
  'previous',
];
const COUNTRIES = 200;
const INDICATORS = 50;
const CODES = 5_000;
const DISTINCT = 200_000;

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

const codesIn = ({ texts, rows }: Shape): number =>
  texts === 'distinct' ? Math.min(DISTINCT, Math.max(1, rows)) : CODES;

/** All texts of a workbook; cells refer to them by position. Some have accents, some need escaping in XML. */
export function textsOf(shape: Shape): readonly string[] {
  const list = (count: number, make: (number: number) => string): string[] =>
    Array.from({ length: count }, (_, index) => make(index + 1));
  return [
    ...HEADERS,
    ...list(COUNTRIES, (n) => (n % 10 === 0 ? `Pays côtier ${padded(n, 3)}` : `Country ${padded(n, 3)}`)),
    ...list(INDICATORS, (n) => `Inflow & outflow of workers, series ${padded(n, 2)}`),
    ...list(codesIn(shape), (n) =>
      shape.texts === 'distinct'
        ? `Household ${padded(n, 6)}-${(n * 7919).toString(36)}`
        : `C${padded(n, 4)}`,
    ),
  ];
}

export const headerRow = (): readonly SampleCell[] => HEADERS.map((_, index) => ({ kind: 'text', index }));

/** Whole numbers from 0 to below `range`, in a fixed order (a linear congruential generator). */
function sequence(): (range: number) => number {
  let state = 20_100_615;
  return (range) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * range);
  };
}

const DAY = 86_400;
/** 1 January 2000, in seconds since 1970. */
const FIRST_DAY = 946_684_800;

/** The data rows, from sheet row 2 on. */
export function* dataRows(shape: Shape): Generator<readonly SampleCell[]> {
  const random = sequence();
  const codes = codesIn(shape);
  const codeAt = HEADERS.length + COUNTRIES + INDICATORS;
  for (let index = 0; index < shape.rows; index++) {
    const row = index + 2;
    const value = random(100_000_000) / 100;
    const persons = random(10_000_000);
    yield [
      { kind: 'number', value: 2000 + random(25), style: GENERAL },
      { kind: 'text', index: HEADERS.length + random(COUNTRIES) },
      { kind: 'text', index: HEADERS.length + COUNTRIES + random(INDICATORS) },
      // In turn where they are to be different, so that every one of them is used.
      { kind: 'text', index: codeAt + (shape.texts === 'distinct' ? index % codes : random(codes)) },
      { kind: 'number', value, style: GENERAL },
      random(20) === 0
        ? { kind: 'blank', style: null }
        : { kind: 'number', value: random(2 ** 32) / 2 ** 32, style: GENERAL },
      { kind: 'number', value: persons, style: THOUSANDS },
      { kind: 'date', seconds: FIRST_DAY + random(9_000) * DAY, style: DATE },
      { kind: 'date', seconds: FIRST_DAY + random(9_000 * 24 * 60) * 60, style: DATE_TIME },
      { kind: 'boolean', value: random(3) > 0 },
      {
        kind: 'number',
        value: value / 4 + 1,
        style: GENERAL,
        formula: `E${String(row)}/4+1`,
      },
      lastColumn(random),
    ];
  }
}

/** Seven of ten are numbers, the others errors, cells with a style only, and nothing. */
function lastColumn(random: (range: number) => number): SampleCell {
  const kind = random(20);
  if (kind < 14) return { kind: 'number', value: random(1_000_000) / 1000, style: GENERAL };
  if (kind < 16) return { kind: 'error' };
  return { kind: 'blank', style: kind < 18 ? THOUSANDS : null };
}
