/**
 * Which of the proposed fixes are carried out, and on which cells: safe ones together, others by the key of their
 * issue. A fix that touches a cell which is no longer as it was, or which another fix has taken, is passed over.
 */
import { fromA1 } from './grid/address.ts';
import { textOf } from './grid/grid.ts';
import type { Book, Grid, Issue, Value } from './model.ts';

/** A cell to be changed. */
export interface CellFix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly from: Value;
  readonly to: Value;
  /** Issue for which it is changed. */
  readonly rule: string;
  readonly key: string;
}

/** Why a fix is not carried out; worded in `i18n/`. */
export type Passed = 'formula' | 'merged' | 'changed' | 'taken';

export interface FileFixes {
  readonly file: string;
  readonly cells: readonly CellFix[];
  readonly passed: readonly { readonly rule: string; readonly cell: string; readonly why: Passed }[];
}

/**
 * @param accepted keys of issues whose proposals, safe or not, were accepted by a person.
 * @returns for every file with a fix to carry out or to pass over; fixes in order of the issues, those of several
 * cells first, since they empty rows whose single cells then need nothing.
 */
export function chooseFixes(
  books: readonly Book[],
  issues: readonly Issue[],
  accepted: ReadonlySet<string> = new Set(),
): readonly FileFixes[] {
  const wanted = issues.filter(({ fix, key }) => fix && (fix.safe || accepted.has(key)));
  const ordered = [...wanted].sort((a, b) => edits(b) - edits(a));
  return books.flatMap((book): FileFixes[] => {
    const own = ordered.filter(({ place }) => place.file === book.file);
    return own.length === 0 ? [] : [fixesOf(book, own)];
  });
}

const edits = ({ fix }: Issue): number => ((fix?.edits.length ?? 0) > 1 ? 1 : 0);

function fixesOf({ file, sheets }: Book, issues: readonly Issue[]): FileFixes {
  const grids = new Map(sheets.map((grid) => [grid.name, grid]));
  const taken = new Map<string, Value>();
  const cells: CellFix[] = [];
  const passed: { rule: string; cell: string; why: Passed }[] = [];
  for (const { rule, key, place, fix } of issues) {
    const grid = grids.get(place.sheet ?? '');
    if (!grid || !fix) continue;
    const own = fix.edits.flatMap(({ cell, from, to }): CellFix[] => {
      const at = fromA1(cell);
      return at ? [{ sheet: grid.name, ...at, cell, from, to, rule, key }] : [];
    });
    if (own.some(({ cell, to }) => taken.has(`${grid.name}!${cell}`) && isEmptied(taken, grid, cell, to)))
      continue;
    const why = own.map((each) => reasonAgainst(each, grid, taken)).find((each) => each !== null);
    if (why) passed.push({ rule, cell: own[0]?.cell ?? '', why });
    else
      for (const each of own) {
        taken.set(`${grid.name}!${each.cell}`, each.to);
        cells.push(each);
      }
  }
  return { file, cells: cells.filter(({ from, to }) => from !== to), passed };
}

/** Another fix empties the row, or does the same: nothing is left to do, and nothing to tell. */
const isEmptied = (taken: ReadonlyMap<string, Value>, grid: Grid, cell: string, to: Value): boolean => {
  const other = taken.get(`${grid.name}!${cell}`) ?? null;
  return other === null || other === to;
};

function reasonAgainst(
  { row, column, cell: address, from }: CellFix,
  grid: Grid,
  taken: ReadonlyMap<string, Value>,
): Passed | null {
  if (taken.has(`${grid.name}!${address}`)) return 'taken';
  const cell = grid.cell(row, column);
  if (cell.formula) return 'formula';
  if (grid.merges.some((merge) => isInside(merge, row, column))) return 'merged';
  return textOf(cell) === (from === null ? '' : String(from)) ? null : 'changed';
}

/** Within a merged range, but not its visible corner. */
const isInside = (
  { top, left, bottom, right }: Grid['merges'][number],
  row: number,
  column: number,
): boolean =>
  row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left);
