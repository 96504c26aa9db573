/**
 * A large country made up for `bench compute`: a workbook of each institution, every sheet of the catalogue with rows
 * for each year and, where it has a column of countries, for each partner. The same numbers every time.
 */
import { type Book, catalogue, type Cell, type Field, type Grid, type Template } from '../../core/index.ts';

export interface CountrySize {
  readonly partners: number;
  readonly years: number;
}

const LAST_YEAR = 2024;
const COUNTRY = 'XTS';

export type Texts = readonly (string | number | null)[];

/** One workbook for each institution, in the order of the catalogue. */
export function makeCountry(size: CountrySize): readonly Book[] {
  const random = randomNumbers(20_261_126);
  const institutions = new Set(catalogue.templates.map(({ institution }) => institution));
  institutions.delete('*');
  return [...institutions].map((institution) => {
    const own = catalogue.templates.filter((each) => each.institution === institution && isFilled(each));
    const sheets = own.map((template) => sheetOf(template, size, random));
    return bookOf(`${institution.toLowerCase()}.xlsx`, [metaOf(institution, size), ...sheets]);
  });
}

export const rowsOf = (books: readonly Book[]): number =>
  books.flatMap(({ sheets }) => sheets.slice(1)).reduce((sum, { rowCount }) => sum + rowCount - 1, 0);

/** What is said of the plan enters few figures, and forms are no tables. */
const isFilled = ({ layout, id }: Template): boolean => layout === 'table' && !/^(PLN|COH)_/.test(id);

const metaOf = (institution: string, { years }: CountrySize): Grid =>
  gridOf('META', [
    ['field', 'value'],
    ['country', COUNTRY],
    ['institution_code', institution],
    ['period_start', LAST_YEAR - years + 1],
    ['period_end', LAST_YEAR],
    ['currency', 'USD'],
    ['submitted_on', `${String(LAST_YEAR + 1)}-06-01`],
  ]);

function sheetOf(template: Template, size: CountrySize, random: () => number): Grid {
  const fields = template.fields.filter(({ id }) => id !== 'period');
  const keys = fields.filter(({ id }) => template.key.includes(id) && id !== 'year');
  const isYearly = template.key.includes('year');
  const years = Array.from({ length: isYearly ? size.years : 1 }, (_, at) => LAST_YEAR - at).reverse();
  const rows = years.flatMap((year) =>
    combinations(keys, size.partners).map((codes) => rowOf(fields, codes, year, random)),
  );
  return gridOf(template.id, [fields.map(({ id }) => id), ...rows]);
}

const STATUSES = ['obs_status', 'conf_status'];

type Codes = Readonly<Record<string, string>>;

/** Every partner with the first codes of the other columns, then each further code once, all partners together. */
function combinations(keys: readonly Field[], partners: number): readonly Codes[] {
  const hasPartner = keys.some(({ type }) => type === 'area');
  const others = keys.filter(({ type }) => type !== 'area');
  const most = (field: Field): number => (hasPartner ? ([3, 2][others.indexOf(field)] ?? 1) : 10);
  const first = keys.map((field) =>
    field.type === 'area'
      ? AREAS.slice(0, partners)
      : firstCodes(field).slice(0, field.type === 'code' ? most(field) : NAMES.length),
  );
  const main = product(keys, first);
  const heads: Codes = Object.fromEntries(keys.map(({ id, type }, at) => [id, headOf(type, first[at])]));
  const details = keys.flatMap((field, at) =>
    field.type === 'code'
      ? codesOf(field)
          .filter((code) => !first[at]?.includes(code))
          .map((code) => ({ ...heads, [field.id]: code }))
      : [],
  );
  return [...main, ...(hasPartner ? [heads] : []), ...details];
}

const headOf = (type: Field['type'], codes: readonly string[] = []): string =>
  type === 'area' ? '_T' : (codes[0] ?? '');

/** The whole of a column that has one by default, and of ages; elsewhere the parts. */
function firstCodes(field: Field): readonly string[] {
  if (field.type !== 'code') return MANY.has(field.id) ? NAMES : NAMES.slice(0, 2);
  const codes = codesOf(field);
  if (field.default !== undefined || codes.includes('Y0T14')) return [field.default ?? '_T'];
  const leaves = codes.filter((code) => !code.startsWith('_'));
  return leaves.length === 0 ? ['_T'] : leaves;
}

const AREAS = catalogue.areas.countries.map(({ alpha3 }) => alpha3);

/** Keys of registers. */
const MANY = new Set(['agreement_id', 'project_id']);
const NAMES = Array.from({ length: 60 }, (_, at) => `N${String(at + 1)}`);

function codesOf({ codes, only }: Field): readonly string[] {
  const all = catalogue.codeLists.find(({ id }) => id === codes)?.codes ?? [];
  return (only ?? all).slice(0, 32);
}

const product = (keys: readonly Field[], codes: readonly (readonly string[])[]): readonly Codes[] =>
  keys.reduce<readonly Codes[]>(
    (all, { id }, at) => all.flatMap((one) => (codes[at] ?? []).map((code) => ({ ...one, [id]: code }))),
    [{}],
  );

/** Of so many rows one has few persons, one says how sure its figures are, and one is not for everybody. */
const ROWS_ALIKE = 50;

/** Women and men make the total; of other numbers the first of a row is the largest. */
function rowOf(fields: readonly Field[], keys: Codes, year: number, random: () => number): Texts {
  const isOne = (): boolean => random() < 1 / ROWS_ALIKE;
  const most = isOne() ? 5 : 2000;
  const least = most / 100;
  const female = Math.floor(least + random() * most);
  const male = Math.floor(least + random() * most);
  const persons: Readonly<Record<string, number>> = { total: female + male, female, male, sex_unknown: 0 };
  const largest = fields.find(({ role }) => role === 'measure')?.id;
  return fields.map((field) => {
    const { id, type, role } = field;
    if (id === 'year') return year;
    if (id in keys) return keys[id] ?? null;
    if (role === 'measure')
      return (
        persons[id] ?? Math.floor(random() * (type === 'percent' ? 20 : 1000)) + (id === largest ? 1000 : 0)
      );
    if (id === 'in_force' || id === 'signed') return '2010-03-01';
    if (type === 'area') return pick(AREAS.slice(0, 100), random);
    if (STATUSES.includes(id) && !isOne()) return null;
    if (type === 'code')
      return pick(
        codesOf(field).filter((code) => !code.startsWith('_')),
        random,
      );
    return null;
  });
}

export const pick = (from: readonly string[], random: () => number): string | null =>
  from[Math.floor(random() * from.length)] ?? null;

/** Numbers from 0 up to 1: a linear congruential generator of 32 bits. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const BLANK: Cell = { kind: 'blank', value: null };

export function gridOf(name: string, rows: readonly Texts[]): Grid {
  const width = rows[0]?.length ?? 0;
  return {
    ...{ name, visibility: 'visible', merges: [], hiddenRows: [], hiddenColumns: [], notes: [] },
    ...{ validations: [], tables: [], rowCount: rows.length, columnCount: width },
    usedColumns: Array.from({ length: width }, (_, at) => at + 1),
    cell: (row, column) => {
      const value = rows[row - 1]?.[column - 1] ?? null;
      return value === null ? BLANK : { kind: typeof value === 'number' ? 'number' : 'text', value };
    },
  };
}

export const bookOf = (file: string, sheets: readonly Grid[]): Book => ({
  ...{
    file,
    sha256: '',
    format: 'xlsx',
    dialect: null,
    sheets,
    names: [],
    properties: new Map(),
    state: null,
  },
});
