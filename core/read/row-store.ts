/**
 * The typed rows of a sheet, held by column: a record for each of a million rows takes 250 MB, this 90. A row makes
 * its record when somebody asks for it, and the store keeps the last one made, since rules ask for several values of
 * one row after the other.
 */
import type { ColumnValues, Field, Reading, Row, Value } from '../model.ts';

type Values = Readonly<Record<string, Value>>;
type Readings = Readonly<Record<string, Reading>>;

/** Different values that one column numbers. */
const MOST_DIFFERENT = 0xffff;

export class RowStore {
  readonly #numbers: Int32Array;
  readonly #fields: readonly string[];
  readonly #columns: readonly PackedColumn[];
  readonly #blank: Values;
  /** What is told of cells, row after row: where each row begins, the number of the field, what is told. */
  #starts: Int32Array | undefined;
  #toldOf = new Uint8Array();
  readonly #told: Reading[] = [];
  #tellings = 0;
  #count = 0;
  #last = -1;
  #record: Values;

  /** `blank`: a row with nothing but defaults; every record has its fields, in this order. */
  constructor(fields: readonly Field[], blank: Values, capacity: number) {
    this.#numbers = new Int32Array(capacity);
    this.#fields = fields.map(({ id }) => id);
    this.#columns = fields.map(({ role }) => new PackedColumn(capacity, role === 'measure'));
    this.#blank = blank;
    this.#record = blank;
  }

  /** Takes over what a row says; `values` may be changed afterwards. */
  add(number: number, values: Values, readings: Readings | undefined): Row {
    const index = this.#count++;
    this.#numbers[index] = number;
    for (let at = 0; at < this.#columns.length; at++)
      this.#columns[at]?.set(index, values[this.#fields[at] ?? ''] ?? null);
    if (readings) {
      this.#starts ??= this.#openReadings();
      for (const field in readings) this.#tell(field, readings[field]);
    }
    if (this.#starts) this.#starts[index + 1] = this.#tellings;
    return new StoredRow(this, index);
  }

  /** Undefined for a field that the sheet does not have. */
  column(field: string): ColumnValues | undefined {
    return this.#columns[this.#fields.indexOf(field)];
  }

  numberOf(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  readingsOf(index: number): Readings | undefined {
    if (!this.#starts) return undefined;
    const [start = 0, end = 0] = [this.#starts[index], this.#starts[index + 1]];
    if (start === end) return undefined;
    const readings: Record<string, Reading> = {};
    for (let at = start; at < end; at++) {
      const told = this.#told[at];
      if (told) readings[this.#fields[this.#toldOf[at] ?? -1] ?? ''] = told;
    }
    return readings;
  }

  /** Room for one telling in each row at once: lists that grow leave as much garbage behind. */
  #openReadings(): Int32Array {
    const rows = this.#numbers.length;
    this.#toldOf = new Uint8Array(rows);
    this.#told.length = rows;
    return new Int32Array(rows + 1);
  }

  #tell(field: string, reading: Reading | undefined): void {
    if (!reading) return;
    const at = this.#tellings++;
    if (at === this.#toldOf.length) {
      const larger = new Uint8Array(2 * at);
      larger.set(this.#toldOf);
      this.#toldOf = larger;
    }
    this.#toldOf[at] = this.#fields.indexOf(field);
    this.#told[at] = reading;
  }

  valuesOf(index: number): Values {
    if (index === this.#last) return this.#record;
    // Every record begins as a copy, so that all have one shape in memory.
    const record: Record<string, Value> = { ...this.#blank };
    for (let at = 0; at < this.#columns.length; at++)
      record[this.#fields[at] ?? ''] = this.#columns[at]?.at(index) ?? null;
    this.#last = index;
    this.#record = record;
    return record;
  }
}

class StoredRow implements Row {
  readonly #store: RowStore;
  readonly #index: number;

  constructor(store: RowStore, index: number) {
    this.#store = store;
    this.#index = index;
  }

  get number(): number {
    return this.#store.numberOf(this.#index);
  }

  get values(): Values {
    return this.#store.valuesOf(this.#index);
  }

  get readings(): Readings | undefined {
    return this.#store.readingsOf(this.#index);
  }
}

/** One column: the numbers themselves, or the number of each different value; a plain list where neither fits. */
class PackedColumn implements ColumnValues {
  numbers: Float64Array | undefined;
  #ids: Uint16Array | undefined;
  readonly #different: Value[] = [];
  readonly #idOf = new Map<Value, number>();
  #list: Value[] | undefined;
  #lastValue: Value | undefined;
  #lastId = 0;

  constructor(capacity: number, isMeasure: boolean) {
    if (isMeasure) this.numbers = new Float64Array(capacity);
    else this.#ids = new Uint16Array(capacity);
  }

  set(index: number, value: Value): void {
    if (this.#list) this.#list[index] = value;
    else if (this.numbers) {
      if (typeof value === 'string') this.#asList(index, value);
      else this.numbers[index] = value ?? NaN;
    } else if (this.#ids) {
      const id = this.#number(value);
      if (id < 0) this.#asList(index, value);
      else this.#ids[index] = id;
    }
  }

  at(index: number): Value {
    if (this.#ids) return this.#different[this.#ids[index] ?? 0] ?? null;
    if (this.#list) return this.#list[index] ?? null;
    const value = this.numbers?.[index] ?? NaN;
    return Number.isNaN(value) ? null : value;
  }

  /** −1 where there are too many different ones. */
  #number(value: Value): number {
    if (value === this.#lastValue) return this.#lastId; // rows mostly stand in order
    let id = this.#idOf.get(value);
    if (id === undefined) {
      if (this.#different.length > MOST_DIFFERENT) return -1;
      id = this.#different.length;
      this.#different.push(value);
      this.#idOf.set(value, id);
    }
    this.#lastValue = value;
    this.#lastId = id;
    return id;
  }

  #asList(index: number, value: Value): void {
    const list = Array.from({ length: index }, (_, each) => this.at(each));
    list.push(value);
    this.#list = list;
    this.#ids = undefined;
    this.numbers = undefined;
    this.#idOf.clear();
  }
}
