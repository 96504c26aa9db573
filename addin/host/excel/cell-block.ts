/**
 * A block of cells on its way from Excel. Where all fits into one call, all is asked at once; in a large workbook first
 * what each cell needs, then formats of numbers and types of what looks like an error, only where there are such.
 */
import type { Range } from '../../../core/index.ts';
import type { Piece } from '../host.ts';
import { blockOf, cellsIn, halvesOf, type CellLooks } from './blocks.ts';
import type { Asked } from './outline.ts';

/** Bytes of a cell in an answer, as they are on average; texts of a sheet may be longer. */
const BYTES = { whole: 32, format: 10, type: 9, look: 58 } as const;
/** Values and formula of a cell, before any cell of the sheet is known. */
export const FIRST_BYTES = 20;
/** Rows by which the length of texts in a sheet is told. */
const SAMPLE_ROWS = 200;

export interface Job {
  readonly asked: Asked;
  readonly box: Range;
  /** Cells are filled in different ways, so that a look at the whole does not tell. */
  readonly isColoured: boolean;
  /** What is known of the sheet by its blocks so far. */
  readonly pace: { bytes: number };
}

type Grid<T> = readonly (readonly T[])[];
interface Looks {
  readonly value: Grid<CellLooks>;
}
interface RowLooks {
  readonly value: readonly CellLooks[];
}

/** Neighbouring columns or rows of a block, counted from 0, with what is asked of them. */
interface Strip<T> {
  readonly first: number;
  readonly last: number;
  readonly asked: T;
}

export const jobBytes = ({ box, isColoured }: Pick<Job, 'box' | 'isColoured'>): number =>
  cellsIn(box) * (BYTES.whole + (isColoured ? BYTES.look : 0));

const FILL = { format: { fill: { color: true, pattern: true } } } as const;

export class CellBlock {
  readonly job: Job;
  private readonly isWhole: boolean;
  private range: Excel.Range | null = null;
  private rowLooks: RowLooks | null = null;
  private looks: readonly Strip<Looks>[] = [];
  private formats: readonly Strip<Excel.Range>[] = [];
  private types: readonly Strip<Excel.Range>[] = [];
  private isTaken = false;

  constructor(job: Job, isWhole: boolean) {
    this.job = job;
    this.isWhole = isWhole;
  }

  /** Of the next answer, as far as can be told. */
  get bytes(): number {
    const { job, isWhole } = this;
    const rows = job.box.bottom - job.box.top + 1;
    if (isWhole) return jobBytes(job);
    if (!this.isTaken) return cellsIn(job.box) * job.pace.bytes + (job.isColoured ? rows * BYTES.look : 0);
    const { formats, types, looks } = this.needs();
    const wide = (strips: readonly (readonly [number, number])[]): number =>
      strips.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    const columns = job.box.right - job.box.left + 1;
    return (
      rows * (wide(formats) * BYTES.format + wide(types) * BYTES.type) + columns * wide(looks) * BYTES.look
    );
  }

  /** Queues what is to be asked next. */
  ask(): void {
    const { job, isWhole, isTaken } = this;
    if (isTaken) {
      const { formats, types, looks } = this.needs();
      this.formats = formats.map(([first, last]) => this.strip(first, last, 'numberFormat'));
      this.types = types.map(([first, last]) => this.strip(first, last, 'valueTypes'));
      const { top } = job.box;
      this.looks = looks.map(([first, last]) => {
        const rows = this.part({ ...job.box, top: top + first, bottom: top + last });
        return { first, last, asked: rows.getCellProperties(FILL) };
      });
      return;
    }
    const range = this.part(job.box);
    range.load(isWhole ? 'values,formulas,valueTypes,numberFormat' : 'values,formulas');
    this.range = range;
    const { bottom, top, right, left } = job.box;
    const [lastRow, lastColumn] = [bottom - top, right - left];
    if (isWhole) {
      this.formats = [{ first: 0, last: lastColumn, asked: range }];
      this.types = this.formats;
      if (job.isColoured) this.looks = [{ first: 0, last: lastRow, asked: range.getCellProperties(FILL) }];
    } else if (job.isColoured) this.rowLooks = range.getRowProperties(FILL);
  }

  /** Takes the answer; whether nothing is left to ask. */
  take(): boolean {
    if (this.isWhole || this.isTaken) return true;
    this.isTaken = true;
    const sample = this.values.slice(0, SAMPLE_ROWS);
    const cells = sample.length * (this.job.box.right - this.job.box.left + 1);
    this.job.pace.bytes = Math.ceil((2 * JSON.stringify(sample).length) / Math.max(1, cells)) + 1;
    const { formats, types, looks } = this.needs();
    return formats.length + types.length + looks.length === 0;
  }

  /** Two blocks that are asked anew; null where it is one row. */
  halves(): readonly [CellBlock, CellBlock] | null {
    const boxes = halvesOf(this.job.box);
    const half = (box: Range): CellBlock => new CellBlock({ ...this.job, box }, this.isWhole);
    return boxes && [half(boxes[0]), half(boxes[1])];
  }

  piece(): Piece {
    const { job, range } = this;
    const { box } = job;
    const formatOf = (row: number, column: number): string | undefined => {
      const strip = stripAt(this.formats, column);
      return strip?.asked.numberFormat[row]?.[column - strip.first] as string | undefined;
    };
    const typeOf = (row: number, column: number): string | undefined => {
      const strip = stripAt(this.types, column);
      return strip?.asked.valueTypes[row]?.[column - strip.first];
    };
    const fillsOf = (row: number): string | null | readonly CellLooks[] => {
      if (!job.isColoured) return fillOfAll(job.asked);
      const strip = stripAt(this.looks, row);
      if (strip) return strip.asked.value[row - strip.first] ?? null;
      const look = this.rowLooks?.value[row];
      return look ? Array.from({ length: box.right - box.left + 1 }, () => look) : null;
    };
    const block = blockOf(box, {
      values: this.values,
      formulas: range?.formulas ?? [],
      ...{ typeAt: typeOf, formatAt: formatOf, fillsOf },
    });
    return { type: 'block', id: job.asked.sheet.id, block };
  }

  private get values(): Grid<unknown> {
    return this.range?.values ?? [];
  }

  private known: ReturnType<CellBlock['look']> | null = null;

  private needs(): ReturnType<CellBlock['look']> {
    this.known ??= this.look();
    return this.known;
  }

  /** Columns with numbers, columns with what may be an error, rows that are filled in different ways. */
  private look() {
    const { box } = this.job;
    const [numbers, doubtful] = [new Set<number>(), new Set<number>()];
    for (const row of this.values)
      row.forEach((value, column) => {
        if (typeof value === 'number') numbers.add(column);
        else if (typeof value === 'string' && value.startsWith('#')) doubtful.add(column);
      });
    const mixed = (this.rowLooks?.value ?? []).flatMap(({ format }, row) =>
      format?.fill?.color && format.fill.pattern ? [] : [row],
    );
    const columns = Array.from({ length: box.right - box.left + 1 }, (_, column) => column);
    return {
      formats: stripsOf(columns.filter((column) => numbers.has(column))),
      types: stripsOf(columns.filter((column) => doubtful.has(column))),
      looks: stripsOf(mixed),
    };
  }

  private strip(first: number, last: number, property: string): Strip<Excel.Range> {
    const { left } = this.job.box;
    const asked = this.part({ ...this.job.box, left: left + first, right: left + last });
    asked.load(property);
    return { first, last, asked };
  }

  private part({ top, left, bottom, right }: Range): Excel.Range {
    const { sheet } = this.job.asked;
    return sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
  }
}

const stripAt = <T>(strips: readonly Strip<T>[], at: number): Strip<T> | undefined =>
  strips.find(({ first, last }) => at >= first && at <= last);

/** Numbers in order, neighbours together. */
function stripsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const strips: [number, number][] = [];
  for (const number of numbers) {
    const last = strips.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else strips.push([number, number]);
  }
  return strips;
}

/** The one fill of all cells; null for none. */
function fillOfAll({ beside }: Asked): string | null {
  const { color = '', pattern } = beside?.fill ?? {};
  return pattern === 'None' ? null : color.replace('#', '').toUpperCase();
}
