/** How far the counts and amounts behind a figure are broken down, from the rows of its sheets (coherence §5.8). */
import { groupBy } from '../grouped.ts';
import type { Split } from '../model/coherence.ts';
import type { Checked, Fact, Field, Row, Template } from '../model.ts';
import { compare, number, text } from './rows.ts';

/** Splits of the newest facts of each sheet behind a figure, in order of sheet and column. */
export function splitsFrom(checked: Checked): (facts: readonly Fact[]) => readonly Split[] {
  const rowsIn = rowsByYear(checked);
  const templates = new Map(checked.usable.map(({ dataset }) => [dataset.template.id, dataset.template]));
  return (facts) =>
    [...groupBy(facts, (fact) => fact.sheet)].flatMap(([sheet, own]) => {
      const template = templates.get(sheet);
      if (!template) return [];
      const newest = Math.max(...own.map((fact) => fact.year));
      const parts = countsOf(own, template, newest).flatMap((count) => partsOf(count, rowsIn(sheet, newest)));
      return added(sheet, parts);
    });
}

/** Annual rows of a sheet that are not under an error; sub-annual ones only where there is no annual one. */
function rowsByYear({ usable }: Checked): (sheet: string, year: number) => readonly Row[] {
  const known = new Map<string, readonly Row[]>();
  return (sheet, year) => {
    const key = `${sheet}|${String(year)}`;
    const found = known.get(key) ?? annual(usable.flatMap(rowsOfYear(sheet, year)), year);
    known.set(key, found);
    return found;
  };
}

const rowsOfYear =
  (sheet: string, year: number) =>
  ({ dataset, blocked }: Checked['usable'][number]): readonly Row[] => {
    if (dataset.template.id !== sheet) return [];
    const years = dataset.column?.('year');
    return dataset.rows.filter(
      (row, index) => (years ? years.at(index) : row.values.year) === year && !blocked.has(row),
    );
  };

function annual(rows: readonly Row[], year: number): readonly Row[] {
  const whole = rows.filter(({ values }) => [null, String(year)].includes(text(values, 'period')));
  return whole.length > 0 ? whole : rows;
}

/** What one fact counts: a column of a sheet under the codes that the formula names. */
interface Count {
  readonly template: Template;
  readonly measure: string;
  readonly persons: boolean;
  readonly columns: readonly string[];
  /** Codes of the columns that the formula names; the others are free. */
  readonly fixed: Readonly<Record<string, string>>;
}

function countsOf(facts: readonly Fact[], template: Template, year: number): readonly Count[] {
  const columns = template.key.filter((column) => column !== 'year' && column !== 'period');
  const counts = facts
    .filter((fact) => fact.year === year)
    .flatMap(({ measure: taken, dimensions }): Count[] => {
      const measure = wholeOf(taken, template);
      const type = template.fields.find((field) => field.id === measure)?.type;
      if (type === undefined || !ADDED.has(type)) return [];
      const named = columns.flatMap((column) => {
        const code = dimensions[column];
        return code === undefined || code === '_T' || code === '_ALL' ? [] : [[column, code] as const];
      });
      return [{ template, measure, persons: type === 'count', columns, fixed: Object.fromEntries(named) }];
    });
  // A share of women takes two columns of one count.
  const unique = new Map(counts.map((count) => [JSON.stringify([count.measure, count.fixed]), count]));
  return [...unique.values()];
}

/** Types of which a whole is the sum of its parts. */
const ADDED: ReadonlySet<Field['type']> = new Set(['count', 'money', 'usd']);
const SEXES: readonly string[] = ['female', 'male'];

/** The count of which a column gives the women or the men; any other column is its own. */
const wholeOf = (measure: string, { parts = [] }: Template): string =>
  SEXES.includes(measure) ? (parts.find(([part]) => part === measure)?.[1] ?? measure) : measure;

interface Part {
  readonly by: string;
  readonly persons: boolean;
  readonly whole: number;
  readonly known: number;
  readonly knownBySex: number | null;
}

function partsOf(count: Count, all: readonly Row[]): readonly Part[] {
  const rows = Object.entries(count.fixed).reduce(withCode, all);
  const free = count.columns.filter((column) => count.fixed[column] === undefined);
  const sex = sexOf(count);
  const size = (row: Row): number => number(row.values, count.measure) ?? 0;
  const whole = wholeSize(free.reduce(atTotal, rows), rows, size);
  /** Of one way to look at the rows; a withheld category closes the gap to the whole less what is in none. */
  const knownIn = (side: readonly Row[], by: string, of: (row: Row) => number): number => {
    const known = side.filter(isKnown(by));
    const sure = sum(known, of);
    if (of !== size || !known.some((row) => isWithheld(row, count.measure))) return sure;
    const none = side.filter((row) => !isKnown(by)(row) && !isTotal(by)(row));
    return Math.max(sure, whole - sum(none, size));
  };
  const cut = (by: string | null, of: (row: Row) => number): number => {
    const others = free.filter((column) => column !== by);
    // Either each column is broken down by itself, the others at their total, or all of them at once.
    const sides = [others.reduce(atTotal, rows), others.reduce(atLeaves, rows)];
    return Math.max(...sides.map((side) => (by === null ? sum(side, of) : knownIn(side, by, of))));
  };
  const { persons } = count;
  const bySex = sex ? [{ by: 'sex', persons, whole, known: cut(null, sex), knownBySex: null }] : [];
  return [
    ...bySex,
    ...count.columns.map((by) => ({
      ...{ by, persons, whole },
      known: cut(by, size),
      knownBySex: sex ? cut(by, sex) : null,
    })),
  ];
}

/** The rows at the total; a sheet in which the totals are blank has the sum of what it gives. */
const wholeSize = (totals: readonly Row[], rows: readonly Row[], size: (row: Row) => number): number =>
  sum(totals, size) || sum(rows, size);

/** Persons of a row whose sex is given, or known and kept back; `null` where the sheet has no columns for it. */
function sexOf({ template, measure }: Count): ((row: Row) => number) | null {
  const parts = (template.parts ?? []).filter(([, whole]) => whole === measure).map(([part]) => part);
  const women = `${measure}_female`;
  if (parts.includes(women))
    return (row) =>
      number(row.values, women) === null && !isWithheld(row, women) ? 0 : (number(row.values, measure) ?? 0);
  const sexes = SEXES.filter((sex) => parts.includes(sex));
  if (sexes.length === 0) return null;
  return (row) =>
    sexes.some((each) => isWithheld(row, each))
      ? (number(row.values, measure) ?? 0)
      : sexes.reduce((total, each) => total + (number(row.values, each) ?? 0), 0);
}

/** The ministry has the figure and keeps it back. */
const isWithheld = ({ values, readings }: Row, field: string): boolean =>
  number(values, field) === null && (readings?.[field]?.status ?? values['obs_status']) === 'Q';

/** Where no row has the code, several codes were taken together: then the column says nothing. */
function withCode(rows: readonly Row[], [column, code]: readonly [string, string]): readonly Row[] {
  const found = rows.filter(({ values }) => text(values, column) === code);
  return found.length > 0 ? found : rows;
}

const isTotal =
  (column: string) =>
  ({ values }: Row): boolean =>
    (text(values, column) ?? '_T') === '_T';

/** A code that names something: not the total, unknown, other or unspecified. */
const isKnown =
  (column: string) =>
  ({ values }: Row): boolean =>
    !(text(values, column) ?? '_T').startsWith('_');

function atTotal(rows: readonly Row[], column: string): readonly Row[] {
  const totals = rows.filter(isTotal(column));
  return totals.length > 0 ? totals : rows;
}

function atLeaves(rows: readonly Row[], column: string): readonly Row[] {
  const leaves = rows.filter((row) => !isTotal(column)(row));
  return leaves.length > 0 ? leaves : rows;
}

const sum = (rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Counts of one sheet taken together; one of 0 has nothing to break down. */
const added = (sheet: string, parts: readonly Part[]): readonly Split[] =>
  [...groupBy(parts, (part) => part.by)]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([by, own]): Split[] => {
      const whole = own.reduce((total, part) => total + part.whole, 0);
      if (whole <= 0) return [];
      const share = (of: (part: Part) => number): number =>
        own.reduce((total, part) => total + Math.min(part.whole, of(part)), 0) / whole;
      const bySex = own.some((part) => part.knownBySex !== null);
      return [
        {
          ...{ sheet, by, persons: own.some((part) => part.persons) },
          share: share((part) => part.known),
          shareBySex: bySex ? share((part) => part.knownBySex ?? 0) : null,
        },
      ];
    });
