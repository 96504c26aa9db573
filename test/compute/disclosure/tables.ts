/** Small tables of counts with their margins as what protection works on, and every table that an outsider must reckon with. */
import {
  type Cell,
  type Relation,
  State,
  isSmall,
  isUnknown,
  relate,
} from '../../../core/compute/disclosure/state.ts';

/** Numbers that come out the same in every run. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

export interface Table {
  readonly state: State;
  readonly inner: readonly (readonly Cell[])[];
}

/** A table of rows × columns with the totals of both and the grand total. */
export function tableOf(
  counts: readonly (readonly number[])[],
  threshold: number,
  known: readonly string[] = [],
): Table {
  const cells: Cell[] = [];
  const add = (key: string, value: number): Cell => {
    const own = isSmall(value, threshold) ? 'C' : null;
    const cell: Cell = {
      fact: null,
      key,
      value,
      threshold,
      zeroIsSmall: false,
      known: known.includes(key),
      isCount: true,
      respondents: null,
      isRest: false,
      own,
      hiding: own,
      relations: [],
      figures: [],
    };
    cells.push(cell);
    return cell;
  };
  const sum = (of: readonly Cell[]): number => of.reduce((total, { value }) => total + value, 0);
  const inner = counts.map((row, r) => row.map((value, c) => add(`r${String(r)}c${String(c)}`, value)));
  const columns = (counts[0] ?? []).map((_, c) => inner.flatMap((row) => row[c] ?? []));
  const rowTotals = inner.map((row, r) => add(`r${String(r)}`, sum(row)));
  const columnTotals = columns.map((column, c) => add(`c${String(c)}`, sum(column)));
  const grand = add('all', sum(rowTotals));
  const relation = (total: Cell | undefined, members: readonly Cell[]): Relation => {
    if (!total) throw new Error('no total');
    return relate({ total, members, rest: null, isSex: false });
  };
  const relations = [
    ...inner.map((row, r) => relation(rowTotals[r], row)),
    ...columns.map((column, c) => relation(columnTotals[c], column)),
    relation(grand, rowTotals),
    relation(grand, columnTotals),
  ];
  const own = cells.filter((cell) => cell.own);
  return {
    state: new State({ cells, relations, figures: new Map(), remembered: [], guarded: [] }, own),
    inner,
  };
}

/**
 * The values that each unknown cell takes in any table of whole numbers that agrees with what is shown; counts go up
 * to `most`, where they are not bounded anyway.
 */
export function possibleValues(
  { state, inner }: Table,
  most: number,
): ReadonlyMap<Cell, ReadonlySet<number>> {
  const found = new Map<Cell, Set<number>>();
  const { cells, relations } = state;
  const free = inner.flat().filter(isUnknown);
  const values = new Map(cells.map((cell) => [cell, isUnknown(cell) ? 0 : cell.value]));
  const margins = relations.filter(({ members }) => members.every((cell) => inner.flat().includes(cell)));
  const at = (cell: Cell): number => values.get(cell) ?? 0;
  const sumOf = (members: readonly Cell[]): number => members.reduce((total, cell) => total + at(cell), 0);
  // the most that fits into what is shown so far
  const room = (cell: Cell): number =>
    Math.min(
      most,
      ...margins
        .filter(({ total, members }) => members.includes(cell) && !isUnknown(total))
        .map(({ total, members }) => total.value - sumOf(members.filter((each) => each !== cell))),
    );
  const agrees = (): boolean => {
    for (const { total, members } of margins)
      if (isUnknown(total)) values.set(total, sumOf(members));
      else if (sumOf(members) !== total.value) return false;
    return relations
      .filter((relation) => !margins.includes(relation))
      .every(({ total, members }) => {
        if (!isUnknown(total)) return sumOf(members) === total.value;
        const known = values.get(total);
        const sum = sumOf(members);
        if (!grandSet.has(total)) {
          grandSet.add(total);
          values.set(total, sum);
          return true;
        }
        return known === sum;
      });
  };
  const grandSet = new Set<Cell>();
  const visit = (index: number): void => {
    const cell = free[index];
    if (!cell) {
      grandSet.clear();
      if (!agrees()) return;
      for (const each of cells)
        if (isUnknown(each)) found.set(each, (found.get(each) ?? new Set()).add(at(each)));
      return;
    }
    values.set(cell, 0);
    for (let value = room(cell); value >= 0; value--) {
      values.set(cell, value);
      visit(index + 1);
    }
    values.set(cell, 0);
  };
  visit(0);
  return found;
}
