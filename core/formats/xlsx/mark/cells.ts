/** What is marked by sheet and cell, and the text of each cell's note; the worst come first, since not all find room. */
import { fromA1, toA1 } from '../../../grid/address.ts';
import type { Severity } from '../../../model.ts';
import { rangeOf } from '../read/sheet-parts.ts';
import type { Mark } from './model.ts';
import type { CellNote } from './notes.ts';

/** Cells of a range that are marked. */
const MOST_OF_RANGE = 1_000;
/** Marked cells in a workbook: what was changed is kept in the copy, which must stay easy to read. */
const MOST_CELLS = 50_000;
const MOST_IN_NOTE = 20;
const LONGEST_NOTE = 4_000;
const WORST: readonly Severity[] = ['info', 'warning', 'error'];

export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  severity: Severity;
  readonly texts: string[];
}

/** Marks by sheet and cell; the first of each sheet where there are too many. */
export function cellsOf(marks: readonly Mark[]): {
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, MarkedCell>>;
  /** Cells without a mark. */
  readonly left: number;
} {
  const left = new Set<string>();
  const sheets = new Map<string, Map<string, MarkedCell>>();
  let room = MOST_CELLS;
  const ordered = [...marks].sort((a, b) => WORST.indexOf(b.severity) - WORST.indexOf(a.severity));
  for (const { sheet, cell, severity, text } of ordered) {
    const cells = sheets.get(sheet) ?? new Map<string, MarkedCell>();
    sheets.set(sheet, cells);
    for (const { row, column } of cellsIn(cell)) {
      const key = toA1(row, column);
      const known = cells.get(key);
      if (known) known.texts.push(text);
      else if (room > 0) {
        cells.set(key, { row, column, severity, texts: [text] });
        room--;
      } else left.add(`${sheet}!${key}`);
    }
  }
  return { sheets, left: left.size };
}

function cellsIn(ref: string): { row: number; column: number }[] {
  const alone = fromA1(ref);
  if (alone) return [alone];
  const { top, left, bottom, right } = rangeOf(ref, ref);
  const cells: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      if (cells.length >= MOST_OF_RANGE) return cells;
      cells.push({ row, column });
    }
  return cells;
}

export function noteTexts(cells: ReadonlyMap<string, MarkedCell>, more: (n: number) => string): CellNote[] {
  return [...cells].map(([cell, { texts }]) => {
    let text = '';
    let used = 0;
    for (const each of texts.slice(0, MOST_IN_NOTE)) {
      if (used > 0 && text.length + each.length > LONGEST_NOTE) break;
      text += (used > 0 ? '\n\n' : '') + shortened(each);
      used++;
    }
    return { cell, text: used < texts.length ? `${text}\n\n${more(texts.length - used)}` : text };
  });
}

const shortened = (text: string): string =>
  text.length <= LONGEST_NOTE ? text : `${text.slice(0, LONGEST_NOTE - 1)}…`;
