/**
 * The rows of a sheet by their keys, worked out once and shared by the rules that compare rows: every code of a key
 * column gets a number, and the numbers of a row make one. Linear in rows, without a text per row.
 */
import type { Dataset, Field, Row, Trouble, Value } from '../../model.ts';
import type { SheetContext } from '../define.ts';
import { Slots } from './slots.ts';

/** A key column: the number of each row's code, and what the numbers stand for. */
export interface KeyColumn {
  readonly field: Field;
  /** −1 where the code is blank or could not be read. */
  readonly ids: Int16Array | Int32Array;
  readonly codes: readonly Value[];
  /** By number: the code stands for a part, neither the total nor an aggregate kept for checks only. */
  readonly isLeaf: readonly boolean[];
  /** Number of `_T`; −1 where no row has it. */
  readonly total: number;
}

/** So many codes have numbers that fit 16 bits. */
const MOST_SMALL = 2 ** 15;

/** Larger numbers are not exact. */
const LARGEST = 2 ** 53;

export class Table {
  readonly rows: readonly Row[];
  /** Every column of the key, year and period last. */
  readonly columns: readonly KeyColumn[];
  /** Key columns beside year and period. */
  readonly dimensions: readonly KeyColumn[];
  readonly #dataset: Dataset;
  readonly #measures = new Map<string, Float64Array>();
  #keys: Float64Array | undefined;
  #first: Slots | undefined;

  /** @param before of the sheet in which only figures are others now: it has the same keys. */
  constructor(dataset: Dataset, before?: Table) {
    this.#dataset = dataset;
    this.rows = dataset.rows;
    if (before) {
      this.dimensions = before.dimensions;
      this.columns = before.columns;
      this.#keys = before.#keys;
      this.#first = before.#first;
      return;
    }
    const isTime = ({ id }: Field): boolean => id === 'year' || id === 'period';
    const fields = keyFields(dataset);
    const make = (field: Field): KeyColumn => keyColumn(field, dataset);
    this.dimensions = fields.filter((field) => !isTime(field)).map(make);
    this.columns = [
      ...this.dimensions,
      ...fields.filter(({ id }) => id === 'period').map(make),
      ...fields.filter(({ id }) => id === 'year').map(make),
    ];
  }

  column(field: string): KeyColumn | undefined {
    return this.columns.find((column) => column.field.id === field);
  }

  /** A measure of every row in units; NaN where it is blank. */
  measure(field: string): Float64Array {
    const known = this.#measures.get(field);
    if (known) return known;
    const values =
      this.#dataset.column?.(field)?.numbers ??
      Float64Array.from(this.rows, (row) => {
        const value = row.values[field];
        return typeof value === 'number' ? value : NaN;
      });
    this.#measures.set(field, values);
    return values;
  }

  /** The whole key of every row as a number; NaN where a part of it is missing. */
  get keys(): Float64Array {
    return (this.#keys ??= this.combine(this.columns));
  }

  /** The first row with a whole key; −1 where no row has it. */
  firstWith(key: number): number {
    if (!this.#first) {
      const { keys } = this;
      this.#first = new Slots(this.rows.length, (row) => keys[row] ?? NaN);
      for (let row = 0; row < keys.length; row++) {
        const each = keys[row] ?? NaN;
        if (!Number.isNaN(each)) this.#first.put(each, row);
      }
    }
    return this.#first.get(key);
  }

  /** One number for each row that is the same where these columns have the same codes; the last column counts ones. */
  combine(columns: readonly KeyColumn[]): Float64Array {
    const keys = new Float64Array(this.rows.length);
    let size = 1;
    columns.forEach(({ ids, codes, field }, index) => {
      // Period and year stay apart as the last two digits, so that the same row of another year can be found.
      const joined = field.id === 'period' ? (columns[index + 1]?.codes.length ?? 1) : 1;
      if (size * codes.length * joined > LARGEST) size = renumber(keys);
      size *= codes.length;
      for (let row = 0; row < keys.length; row++) {
        const id = ids[row] ?? -1;
        keys[row] = id < 0 ? NaN : (keys[row] ?? NaN) * codes.length + id;
      }
    });
    return keys;
  }

  /** Additive figures: counts and money, in the order of the sheet. Percentages, means and medians are not. */
  get additive(): readonly Field[] {
    return this.#dataset.template.fields.filter(
      ({ role, type, id }) =>
        role === 'measure' &&
        (type === 'count' || type === 'money' || type === 'usd') &&
        this.#dataset.columns.has(id),
    );
  }
}

const tables = new WeakMap<SheetContext, Table>();

/** The table of the sheet under check; forgotten with what the rules see of it. */
export function tableOf(dataset: Dataset, context: SheetContext): Table {
  const known = tables.get(context);
  if (known) return known;
  const made = new Table(dataset, context.before && tables.get(context.before.context));
  tables.set(context, made);
  return made;
}

/** `period` belongs to the key of every sheet that has it (rulings A11). */
export function keyFields({ template }: Dataset): readonly Field[] {
  const ids = new Set(template.key);
  return template.fields.filter(({ id }) => ids.has(id) || (id === 'period' && ids.has('year')));
}

function keyColumn(field: Field, dataset: Dataset): KeyColumn {
  const { rows } = dataset;
  const partAt = keyParts(field, dataset);
  const valueAt = columnOf(dataset, field.id);
  let ids: KeyColumn['ids'] = new Int16Array(rows.length);
  const numbers = new Map<Value, number>();
  const codes: Value[] = [];
  const isLeaf: boolean[] = [];
  let [last, lastId]: [Value, number] = [null, -1];
  for (let index = 0; index < rows.length; index++) {
    const part = partAt(index);
    if (part !== last) {
      // rows mostly stand in order
      let id: number | undefined = part === null ? -1 : numbers.get(part);
      if (id === undefined) {
        id = codes.length;
        if (id === MOST_SMALL) ids = Int32Array.from(ids);
        numbers.set(part, id);
        codes.push(part);
        isLeaf.push(part !== '_T' && part !== '' && valueAt(index) !== '_AGG');
      }
      [last, lastId] = [part, id];
    }
    ids[index] = lastId;
  }
  return { field, ids, codes, isLeaf, total: numbers.get('_T') ?? -1 };
}

/** Troubles in which the value is not known; a `lenient` code is kept as it is. */
const UNREAD: ReadonlySet<Trouble> = new Set(['UNKNOWN_AREA', 'AMBIGUOUS_AREA', 'NOT_IN_LIST']);

/** The codes of a column by row; null where the code is blank or could not be read. */
function keyParts(field: Field, dataset: Dataset): (index: number) => Value {
  const { rows } = dataset;
  const valueAt = columnOf(dataset, field.id);
  const yearAt = columnOf(dataset, 'year');
  return (index) => {
    const value = valueAt(index);
    const reading = rows[index]?.readings?.[field.id];
    const trouble = reading?.trouble;
    if (trouble !== undefined && UNREAD.has(trouble) && field.lenient !== true) return null;
    // Several groups of countries share _O, several regions _AGG: they are told apart by their names.
    if (reading && (trouble === 'AREA_GROUP' || value === '_AGG')) return reading.raw;
    if (field.id === 'period') return String(value ?? yearAt(index) ?? '');
    if (value !== null) return value;
    return field.required || trouble !== undefined ? null : '';
  };
}

/** The values of a field by row. */
export function columnOf(dataset: Dataset, field: string): (index: number) => Value {
  const column = dataset.column?.(field);
  return column ? (index) => column.at(index) : (index) => dataset.rows[index]?.values[field] ?? null;
}

/** Replaces keys by their numbers in order of appearance; how many there are. */
function renumber(keys: Float64Array): number {
  const different: number[] = [];
  const slots = new Slots(keys.length, (index) => different[index] ?? NaN);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? NaN;
    if (Number.isNaN(key)) continue;
    const known = slots.put(key, different.length);
    keys[row] = known < 0 ? different.push(key) - 1 : known;
  }
  return Math.max(1, different.length);
}
