/** The cells of a sheet as the oracle sees them (ECMA-376 part 1, 18.3.1.4, 18.3.1.73 and 18.3.1.96). */
import { childrenOf, noteMisplaced, plainText, richText, unescapeText } from './oracle.ts';
import type { Tree } from './oracle-xml.ts';
import type { Note } from './oracle-zip.ts';

/** `iso`: a date written as text. `blank`: a formula without result. */
export interface OracleCell {
  readonly kind: 'number' | 'text' | 'boolean' | 'error' | 'iso' | 'blank';
  readonly value: number | string | boolean | null;
  readonly formula: boolean;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const LAST = { row: 1_048_576, column: 16_384 };

export function readCells(
  sheet: Tree,
  strings: readonly string[],
  note: Note,
): { readonly cells: ReadonlyMap<string, OracleCell>; readonly merges: readonly string[] } {
  const cells = new Map<string, OracleCell>();
  noteMisplaced(sheet, note);
  const [data, ...more] = childrenOf(sheet, 'sheetData');
  if (!data) note('worksheet: no cells part');
  if (more.length > 0) note('worksheet: two lists of rows');
  let last: Place = { row: 0, column: 0 };
  for (const row of childrenOf(data, 'row')) {
    const number = row.attributes.get('r');
    if (number !== undefined && !/^\s*\d+\s*$/.test(number)) note('row: no number');
    let here: Place = { row: number === undefined ? last.row + 1 : Number(number), column: 0 };
    let first = number === undefined;
    for (const cell of childrenOf(row, 'c')) {
      const address = cell.attributes.get('r');
      const place = address === undefined ? { row: here.row, column: here.column + 1 } : placeOf(address);
      // The first cell may number a row that does not number itself.
      if (place?.row !== here.row && !(first && place && place.row > last.row)) note('c: in another row');
      if (place && place.column <= here.column) note('c: out of order');
      if (!place || place.column > LAST.column) {
        note('c: no address');
        continue;
      }
      first = false;
      here = place;
      const read = cellOf(cell, strings, note);
      const key = `${lettersOf(place.column)}${String(place.row)}`;
      if (cells.has(key)) note('c: twice');
      if (read) cells.set(key, read);
    }
    if (here.row <= last.row) note('row: out of order');
    if (here.row > LAST.row) note('row: beyond the sheet');
    last = here;
  }
  return { cells, merges: mergesOf(sheet, note) };
}

function cellOf(cell: Tree, strings: readonly string[], note: Note): OracleCell | null {
  const type = (cell.attributes.get('t') ?? 'n').trim();
  const values = childrenOf(cell, 'v');
  const inlines = childrenOf(cell, 'is');
  if (values.length > 1 || inlines.length > 1 || (values.length > 0 && inlines.length > 0))
    note('c: two values');
  if (inlines.length > 0 && type !== 'inlineStr') note('c: a text in another type');
  const formula = childrenOf(cell, 'f').length > 0;
  const value = values[0] && plainText(values[0], note);
  const inline = inlines[0] && richText(inlines[0], note);
  const written = type === 'inlineStr' ? (inline ?? value) : (value ?? inline);
  if (cell.attributes.has('s') && !/^\s*\+?\d+\s*$/.test(cell.attributes.get('s') ?? ''))
    note('c: no style number');
  const text = (): OracleCell | null => {
    const plain = unescapeText(written ?? '');
    return plain === '' && !formula ? null : { kind: 'text', value: plain, formula };
  };
  if (type === 'str' || type === 'inlineStr') {
    if (written !== undefined) return text();
  } else if (written !== undefined && written !== '') {
    const bare = written.trim();
    if (type === 'n' && NUMBER.test(bare) && Number.isFinite(Number(bare)))
      return { kind: 'number', value: Number(bare), formula };
    if (type === 's') {
      const found = /^\d+$/.test(bare) ? strings[Number(bare)] : undefined;
      if (found === undefined) note('c: no such string');
      return found === undefined || (found === '' && !formula)
        ? null
        : { kind: 'text', value: found, formula };
    }
    if (type === 'b' && /^(?:0|1|true|false)$/i.test(bare))
      return { kind: 'boolean', value: bare === '1' || /^true$/i.test(bare), formula };
    if (type === 'e') return { kind: 'error', value: bare, formula };
    if (type === 'd' && isoOf(bare) !== null) return { kind: 'iso', value: isoOf(bare), formula };
    // Nothing that its type allows: what stands there is shown as it is.
    return text();
  }
  return formula ? { kind: 'blank', value: null, formula } : null;
}

const NUMBER = /^[-+]?(?:\d+|\d+\.\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** `YYYY-MM-DD`, with `Thh:mm:ss` where the time is not midnight, or a time alone; null for anything else. */
function isoOf(text: string): string | null {
  const [, date, time] =
    /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?)?(?:Z|[-+]\d\d:?\d\d)?$/.exec(text) ?? [];
  if (date === undefined && time === undefined) return null;
  const full = time === undefined ? '00:00:00' : time.length === 5 ? `${time}:00` : time;
  const moment = Date.parse(`${date ?? '2000-01-01'}T${full}Z`);
  // Dates like 30 February move on; they are none.
  if (
    Number.isNaN(moment) ||
    new Date(moment).toISOString().slice(0, 19) !== `${date ?? '2000-01-01'}T${full}`
  )
    return null;
  if (date === undefined) return full;
  return full === '00:00:00' ? date : `${date}T${full}`;
}

function mergesOf(sheet: Tree, note: Note): string[] {
  const lists = childrenOf(sheet, 'mergeCells');
  if (lists.length > 1) note('worksheet: two lists of merges');
  return lists
    .flatMap((list) => childrenOf(list, 'mergeCell'))
    .flatMap((each) => {
      const ends = (each.attributes.get('ref') ?? '').split(':').map((end) => placeOf(end.trim()));
      const [from, to = from] = ends;
      if (!from || !to || ends.length > 2) {
        note('mergeCell: no range');
        return [];
      }
      const [left, right] = [from.column, to.column].sort((a, b) => a - b);
      const [top, bottom] = [from.row, to.row].sort((a, b) => a - b);
      return `${lettersOf(left ?? 0)}${String(top)}:${lettersOf(right ?? 0)}${String(bottom)}`;
    })
    .sort();
}

function placeOf(address: string): Place | null {
  const [, letters, digits] = /^\$?([a-z]+)\$?(\d+)$/i.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const place = { row: Number(digits), column: 0 };
  for (const letter of letters.toUpperCase()) place.column = place.column * 26 + letter.charCodeAt(0) - 64;
  return place.row < 1 || place.row > LAST.row || place.column > LAST.column ? null : place;
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
