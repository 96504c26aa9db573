/** What to change of marks that are there, so that they show what a new check found. */
import { FILLS } from '../../core/formats/browser.ts';
import type { CellMark, MarkedCell, SheetOutline } from './host.ts';
import { gatherMarks, noteSum } from './mark-look.ts';

export interface ChangesOfMarks {
  /** Marked, and no longer wanted. */
  readonly over: readonly MarkedCell[];
  /** Wanted, and not marked yet or marked otherwise. */
  readonly fresh: readonly CellMark[];
}

/** Marks of sheets that are gone can neither be taken off nor renewed: they count as over. */
export function changesOfMarks(
  marked: readonly MarkedCell[],
  wanted: readonly CellMark[],
  sheets: readonly Pick<SheetOutline, 'id' | 'name'>[],
): ChangesOfMarks {
  const idOf = new Map(sheets.map(({ id, name }) => [name, id]));
  const keyOf = ({ sheet, row, column }: CellMark): string =>
    `${idOf.get(sheet) ?? ''} ${String(row)},${String(column)}`;
  const there = new Map(
    marked.map((cell) => [`${cell.sheetId} ${String(cell.row)},${String(cell.column)}`, cell]),
  );
  const gathered = new Map(gatherMarks(wanted).map((mark) => [keyOf(mark), mark]));
  const fresh = new Set(
    [...gathered].flatMap(([key, mark]) => {
      const cell = there.get(key);
      return cell && says(cell, mark) ? [] : [key];
    }),
  );
  return {
    over: [...there].flatMap(([key, cell]) => (gathered.has(key) ? [] : [cell])),
    fresh: wanted.filter((mark) => idOf.has(mark.sheet) && fresh.has(keyOf(mark))),
  };
}

/** Whether the mark that a cell has is this one; where it got no fill or no note, that tells nothing. */
const says = ({ gave, note }: MarkedCell, { severity, text }: CellMark): boolean =>
  (gave.fill === null || gave.fill === FILLS[severity]) && (note === null || note === noteSum(text));
