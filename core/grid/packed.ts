/**
 * A sheet held in memory without an object per cell: for each column, blocks of rows in the smallest typed arrays
 * that hold their numbers. Every cell has a *look* (a small number that says what kind of cell it is) and a value
 * (a number, or the place of a text in a list); the caller turns the two into a Cell when somebody asks for it.
 */
import type { Cell, Grid, SheetFeatures, Visibility } from '../model.ts';
import { BLANK } from './grid.ts';

/** Rows of one block. */
const BLOCK = 1024;
/** Rough bytes of a block beside its numbers, so that many tiny blocks count too. */
const BLOCK_COST = 400;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Plain data, so that a worker can hand it over without a copy. */
export interface PackedCells {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Blocks of each column in order of rows; none for a blank column. */
  readonly columns: readonly (readonly Block[])[];
}

interface Block {
  /** Which block of rows: row 1 to 1 024 is 0. */
  readonly index: number;
  /** First row held, from 0 within the block. */
  readonly first: number;
  /** Look of each row held, or one for all of them. 0 is a blank. */
  readonly looks: number | Numbers;
  readonly values: Numbers;
}

interface Column {
  readonly sealed: Block[];
  /** The block being filled. */
  index: number;
  first: number;
  last: number;
  looks: Uint16Array;
  values: Float64Array;
}

/** Takes the cells of a sheet, rows in ascending order, and becomes a Grid. */
export class PackedSheet {
  rowCount = 0;
  columnCount = 0;
  /** Bytes held, about. */
  bytes = 0;
  private readonly columns: (Column | undefined)[] = [];

  /** `look` 1 … 65 535. A cell of an earlier block of rows must not be put again. */
  put(row: number, column: number, look: number, value: number): void {
    const index = Math.floor((row - 1) / BLOCK);
    const within = (row - 1) % BLOCK;
    const held = this.columns[column - 1] ?? this.addColumn(column, index);
    if (held.index !== index) this.startBlock(held, index);
    if (within >= held.values.length) this.grow(held, within);
    held.looks[within] = look;
    held.values[within] = value;
    if (held.first < 0) held.first = within;
    held.last = within;
    if (row > this.rowCount) this.rowCount = row;
  }

  /** Seals what is still open. Nothing may be put afterwards. */
  finish(): PackedCells {
    const { rowCount, columnCount } = this;
    for (const column of this.columns) if (column) this.seal(column);
    return { rowCount, columnCount, columns: this.columns.map((column) => column?.sealed ?? []) };
  }

  private addColumn(column: number, index: number): Column {
    while (this.columns.length < column) this.columns.push(undefined);
    const added = {
      sealed: [],
      index,
      first: -1,
      last: -1,
      looks: new Uint16Array(),
      values: new Float64Array(),
    };
    this.columns[column - 1] = added;
    if (column > this.columnCount) this.columnCount = column;
    return added;
  }

  private startBlock(column: Column, index: number): void {
    this.seal(column);
    column.index = index;
    column.first = -1;
    column.looks.fill(0);
  }

  /** The open block begins small: sheets that are wide and short are common. */
  private grow(column: Column, within: number): void {
    let size = Math.max(32, column.values.length);
    while (size <= within) size *= 4;
    const looks = new Uint16Array(Math.min(size, BLOCK));
    const values = new Float64Array(looks.length);
    looks.set(column.looks);
    values.set(column.values);
    // What is replaced counts on: it is garbage that is still there when many columns grow at once.
    this.bytes += looks.length * 10;
    column.looks = looks;
    column.values = values;
  }

  private seal(column: Column): void {
    if (column.first < 0) return;
    const looks = column.looks.subarray(column.first, column.last + 1);
    const values = column.values.subarray(column.first, column.last + 1);
    const block: Block = {
      index: column.index,
      first: column.first,
      looks: looks.every((look) => look === looks[0]) ? (looks[0] ?? 0) : smallest(looks),
      values: smallest(values),
    };
    column.sealed.push(block);
    column.first = -1;
    this.bytes +=
      BLOCK_COST + block.values.byteLength + (typeof block.looks === 'number' ? 0 : block.looks.byteLength);
  }
}

/** A sheet over packed cells; `toCell` makes a cell of a look and a value when somebody asks for it. */
export function packedGrid(
  about: SheetFeatures & { readonly name: string; readonly visibility: Visibility },
  { rowCount, columnCount, columns }: PackedCells,
  toCell: (look: number, value: number) => Cell,
): Grid {
  return {
    ...about,
    rowCount,
    columnCount,
    usedColumns: columns.flatMap((blocks, index) => (blocks.length > 0 ? [index + 1] : [])),
    cell(row, column) {
      const index = Math.floor((row - 1) / BLOCK);
      const block = find(columns[column - 1] ?? [], index);
      if (!block) return BLANK;
      const at = row - 1 - index * BLOCK - block.first;
      if (at < 0 || at >= block.values.length) return BLANK;
      const look = typeof block.looks === 'number' ? block.looks : (block.looks[at] ?? 0);
      return look === 0 ? BLANK : toCell(look, block.values[at] ?? 0);
    },
  };
}

/** The buffers of packed cells, which may be moved instead of copied. */
export const buffersOf = ({ columns }: PackedCells): ArrayBuffer[] =>
  columns
    .flat()
    .flatMap(({ looks, values }) => [
      values.buffer as ArrayBuffer,
      ...(typeof looks === 'number' ? [] : [looks.buffer as ArrayBuffer]),
    ]);

/** A copy in the smallest type that holds every number exactly. */
function smallest(numbers: Uint16Array | Float64Array): Numbers {
  let low = 0;
  let high = 0;
  for (const number of numbers) {
    if (number !== (number | 0) && number !== number >>> 0) return new Float64Array(numbers);
    if (number < low) low = number;
    if (number > high) high = number;
  }
  if (low < 0) return high > 0x7fffffff ? new Float64Array(numbers) : new Int32Array(numbers);
  if (high <= 0xff) return new Uint8Array(numbers);
  return high <= 0xffff ? new Uint16Array(numbers) : new Uint32Array(numbers);
}

/** The block of an index in an ascending list; nearly always the list has no gaps. */
function find(blocks: readonly Block[], index: number): Block | undefined {
  if (blocks[index]?.index === index) return blocks[index];
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = blocks[middle];
    if (!found || found.index === index) return found;
    if (found.index < index) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
