/**
 * Rows of sheets with very many cells, written here: exceljs keeps an object for each cell, and a workbook of a large
 * exercise would need gigabytes. exceljs writes the head of such a sheet, its first data row and a row that shows
 * under which number it keeps each style; the other rows take their place behind it.
 */
import { strFromU8, strToU8 } from 'fflate';
import { columnLetters, toA1 } from '../../../grid/address.ts';
import type { BookPlan, CellPlan, SheetPlan } from '../../../layout/plan.ts';
import type { NewPart } from '../../zip/rewrite.ts';
import { checkCell, parseRange } from './guards.ts';
import { openPart, type PartWriter, takeTurn } from './pack-large.ts';
import { heightByContent } from './row-heights.ts';
import { type IdOf, openTexts, type Texts } from './shared-texts.ts';
import type { CellStyle } from './styles.ts';
import { shownStyle } from './whole-numbers.ts';
import { cleanText, escapeLookalikes, looksLikeFormula, xmlText } from './text.ts';

/** Cells from which on a sheet is written here. */
const MANY_CELLS = 12_000;
/** Rows that exceljs writes: heading, names, header and one row of data. */
const HEAD = 6;

export type MapStyle = (style: CellPlan['style'], asText?: boolean) => CellStyle;

/** Only sheets of tables under a head, without what exceljs hangs on single cells. */
export function isLarge(plan: SheetPlan): boolean {
  const found = lookedAt.get(plan) ?? hasManyCells(plan);
  lookedAt.set(plan, found);
  return found;
}

const lookedAt = new WeakMap<SheetPlan, boolean>();

function hasManyCells({ rows, tables = [], merges = [] }: SheetPlan): boolean {
  return (
    holdsMore(rows, MANY_CELLS) &&
    tables.every(({ ref }) => isClear(parseRange(ref).top)) &&
    merges.every((ref) => parseRange(ref).bottom <= HEAD) &&
    rows.every(({ cells }, row) => row < HEAD || cells.every((cell) => cell?.note === undefined))
  );
}

function holdsMore(rows: SheetPlan['rows'], cells: number): boolean {
  let left = cells;
  for (const row of rows) for (const cell of row.cells) if (cell && --left < 0) return true;
  return false;
}

/** No header of a table stands where the styles are shown. */
const isClear = (top: number): boolean => top < HEAD || top > STYLES_ROW;

/** The part of a large sheet that exceljs writes. */
export const headOf = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  rows: plan.rows.slice(0, HEAD),
  ...(plan.tables && { tables: plan.tables.map((table) => ({ ...table, ref: shortRef(table.ref) })) }),
});

/** A table with its first row of data: exceljs makes a row for each. */
function shortRef(ref: string): string {
  const { top, left, right } = parseRange(ref);
  return `${toA1(top, left)}:${toA1(Math.max(HEAD, top + 1), right)}`;
}

/** Row of the styles that the other rows need. */
export const STYLES_ROW = HEAD + 1;

interface StylesBelow {
  /** Each once, in the order in which they first occur. */
  readonly styles: readonly CellStyle[];
  /** Place in `styles` of each cell, row by row, blank ones left out. */
  readonly ofCells: Uint16Array;
}

const known = new WeakMap<SheetPlan, StylesBelow>();

export function stylesBelow(plan: SheetPlan, mapStyle: MapStyle): StylesBelow {
  const found = known.get(plan) ?? findStyles(plan, mapStyle);
  known.set(plan, found);
  return found;
}

function findStyles(plan: SheetPlan, mapStyle: MapStyle): StylesBelow {
  const places = new Map<CellStyle, number>();
  const placeOf = placesOfStyles(mapStyle, places);
  const ofCells = new Uint16Array(plan.rows.reduce((sum, { cells }) => sum + cells.length, 0));
  // Most cells of a column are the one above again.
  const above: (CellPlan | undefined)[] = [];
  const placeAbove: number[] = [];
  let count = 0;
  for (let row = HEAD; row < plan.rows.length; row++) {
    const cells = plan.rows[row]?.cells ?? [];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      if (cell !== above[column]) {
        above[column] = cell;
        placeAbove[column] = placeOf(cell);
      }
      ofCells[count++] = placeAbove[column] ?? 0;
    }
  }
  return { styles: [...places.keys()], ofCells };
}

/** Numbers the styles as they are met, by the plan's style and whether the cell must be formatted as text. */
function placesOfStyles(mapStyle: MapStyle, places: Map<CellStyle, number>): (cell: CellPlan) => number {
  const known = [new Map<CellPlan['style'], number>(), new Map<CellPlan['style'], number>()] as const;
  return (cell) => {
    const asText = isRisky(cell);
    const own = known[asText ? 1 : 0];
    const shown = shownStyle(cell);
    const before = own.get(shown);
    if (before !== undefined) return before;
    const style = mapStyle(shown, asText);
    const place = places.get(style) ?? places.size;
    places.set(style, place);
    own.set(shown, place);
    return place;
  };
}

const writtenOf = (value: CellPlan['value']): CellPlan['value'] =>
  typeof value === 'string' ? escapeLookalikes(cleanText(value)) : value;

/** A text that begins so is no formula, whatever is cleaned away from it. */
const HARMLESS = /^[A-Za-z0-9]/;

/** Looked at as it will stand in the cell. */
const isRisky = ({ value, formula }: CellPlan): boolean =>
  formula === undefined &&
  typeof value === 'string' &&
  !HARMLESS.test(value) &&
  looksLikeFormula(cleanText(value));

type Parts = Record<string, Uint8Array>;

/**
 * Writes the large sheets with all their rows, and puts their texts behind those that exceljs has written. Each sheet is
 * compressed while it and the next ones are written, and takes the place of the part that exceljs has made.
 */
export async function addLargeRows(
  parts: Parts,
  plan: BookPlan,
  mapStyle: MapStyle,
): Promise<ReadonlyMap<string, Promise<NewPart>>> {
  const begun = new Map<string, Promise<NewPart>>();
  const large = plan.sheets.flatMap((sheet, index) => (isLarge(sheet) ? [{ sheet, index }] : []));
  if (large.length === 0) return begun;
  const texts = openTexts(parts);
  for (const { sheet, index } of large) {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const part = openPart();
    await writeSheet(part, strFromU8(parts[path] ?? new Uint8Array()), sheet, mapStyle, texts);
    begun.set(path, part.done());
    for (const { name, ref } of sheet.tables ?? []) widenTable(parts, name, shortRef(ref), ref);
  }
  texts.write();
  return begun;
}

function widenTable(parts: Parts, name: string, from: string, to: string): void {
  for (const [path, part] of Object.entries(parts)) {
    if (!path.startsWith('xl/tables/')) continue;
    const xml = strFromU8(part);
    if (xml.includes(` name="${name}"`))
      parts[path] = strToU8(xml.replaceAll(`ref="${from}"`, `ref="${to}"`));
  }
}

async function writeSheet(
  part: PartWriter,
  xml: string,
  plan: SheetPlan,
  mapStyle: MapStyle,
  texts: Texts,
): Promise<void> {
  const start = xml.indexOf(`<row r="${String(STYLES_ROW)}"`);
  const end = xml.indexOf('</sheetData>');
  const head = start < 0 ? end : start;
  const replaced = xml.slice(head, end);
  texts.drop(replaced.split(' t="s"').length - 1);
  const numbers = styleNumbers(replaced.slice(0, replaced.indexOf('</row>')));
  const { styles, ofCells } = stylesBelow(plan, mapStyle);
  const ids = styles.map((_, at) => numbers.get(at + 1) ?? 0);
  const opens = Array.from({ length: widest(plan) }, (_, at) => `<c r="${columnLetters(at + 1)}`);
  const last = toA1(plan.rows.length, opens.length);
  part.add(xml.slice(0, head).replace(/<dimension ref="[^"]*"/, `<dimension ref="A1:${last}"`));
  let count = 0;
  // Most cells of a column are the one above again.
  const above: (CellPlan | undefined)[] = [];
  const tails: string[] = [];
  const isShared: boolean[] = [];
  for (let at = HEAD; at < plan.rows.length; at++) {
    const row = plan.rows[at];
    if (!row) continue;
    if (at % ROWS_A_TURN === 0) await takeTurn();
    const number = String(at + 1);
    const fixed = row.height === undefined ? '' : ' customHeight="1"';
    const height = row.height ?? heightByContent(row, plan.columns, () => false);
    const sized = height === undefined ? '' : ` ht="${String(height)}"${fixed}`;
    let written = `<row r="${number}"${sized}>`;
    for (let column = 0; column < row.cells.length; column++) {
      const cell = row.cells[column];
      if (!cell) continue;
      const style = ids[ofCells[count++] ?? 0] ?? 0;
      if (cell !== above[column]) {
        checkCell(cell, plan.name, at + 1);
        above[column] = cell;
        tails[column] = cellTail(cell, style, texts.idOf);
        isShared[column] = tails[column]?.includes(SHARED) === true;
      } else if (isShared[column]) texts.again();
      const tail = tails[column] ?? '';
      if (tail !== '') written += `${opens[column] ?? ''}${number}${tail}`;
    }
    part.add(`${written}</row>`);
  }
  part.add(xml.slice(end));
}

/** Rows written before the platform gets its turn. */
const ROWS_A_TURN = 128;

const widest = ({ rows }: SheetPlan): number =>
  rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);

/** Number of the style by column of the row of styles; exceljs leaves the plain one out. */
function styleNumbers(row: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [, letters = '', number = '0'] of row.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"/g))
    found.set(parseRange(`${letters}1`).left, Number(number));
  return found;
}

/** The cell holds the number of a text of the workbook. */
const SHARED = ' t="s">';

/** The cell behind its address; nothing where neither a value nor a style is to be written. */
function cellTail({ value, formula }: CellPlan, style: number, idOf: IdOf): string {
  const open = style === 0 ? '"' : `" s="${String(style)}"`;
  if (formula !== undefined) {
    const written = writtenOf(value);
    const type = typeof written === 'string' ? ' t="str"' : typeof written === 'boolean' ? ' t="b"' : '';
    const result =
      written === null
        ? ''
        : `<v>${xmlText(String(typeof written === 'boolean' ? Number(written) : written))}</v>`;
    return `${open}${type}><f>${xmlText(formula)}</f>${result}</c>`;
  }
  if (typeof value === 'number') return `${open}><v>${String(value)}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b"><v>${value ? '1' : '0'}</v></c>`;
  const id = value === null ? null : idOf(value);
  if (id === null) return style === 0 ? '' : `${open}/>`;
  return `${open}${SHARED}<v>${String(id)}</v></c>`;
}
