/**
 * The attack by linear programming against every table of whole numbers that an outsider must reckon with, on small
 * random tables: what the one finds is what the other finds, and it leaves enough open (docs/disclosure.md).
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { attack, intervalsOf } from '../../../core/compute/disclosure/attack.ts';
import { settle } from '../../../core/compute/disclosure/hide.ts';
import { LastAttack } from '../../../core/compute/disclosure/last-attack.ts';
import { hideAll } from '../../../core/compute/disclosure/protect.ts';
import { type Cell, State, isSmall, isUnknown } from '../../../core/compute/disclosure/state.ts';
import { loadSolver } from '../../../core/formats/index.ts';
import type { LinearSolver } from '../../../core/model.ts';
import { possibleValues, randomNumbers, type Table, tableOf } from './tables.ts';

const THRESHOLD = 5;
/** Counts tried where nothing bounds them. */
const MOST = 30;
/** More unknown cells than this make too many tables. */
const MOST_UNKNOWN = 5;

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const shapes = [
  { name: 'one breakdown', rows: 1, columns: 4, seed: 11 },
  { name: 'two by three', rows: 2, columns: 3, seed: 23 },
  { name: 'three by three', rows: 3, columns: 3, seed: 37 },
];

/** A good part of the counts is small, so that several are hidden in most tables. @param one in so many. */
function randomTable(next: (below: number) => number, rows: number, columns: number, one = 3): Table {
  const count = (): number => (next(one) === 0 ? next(THRESHOLD) : THRESHOLD + next(6));
  return tableOf(
    Array.from({ length: rows }, () => Array.from({ length: columns }, count)),
    THRESHOLD,
  );
}

const text = (cell: Cell): string => `${cell.key}=${String(cell.value)}`;

describe.each(shapes)('$name', ({ rows, columns, seed }) => {
  const next = randomNumbers(seed);
  const tables = Array.from({ length: 16 }, () => randomTable(next, rows, columns));

  it('finds the same as trying every table, and leaves enough open', () => {
    let hidden = 0;
    for (const table of tables) {
      expect(hideAll(table.state, solver)).toBe(0);
      if (table.inner.flat().filter(isUnknown).length > MOST_UNKNOWN) continue;
      const possible = possibleValues(table, MOST);
      for (const [cell, interval] of intervalsOf(table.state, solver)) {
        hidden++;
        const values = [...(possible.get(cell) ?? [])].sort((a, b) => a - b);
        expect([text(cell), interval?.low]).toEqual([text(cell), values[0]]);
        if ((interval?.high ?? 0) <= MOST)
          expect([text(cell), interval?.high]).toEqual([text(cell), values.at(-1)]);
        if (isSmall(cell.value, THRESHOLD))
          expect(values, text(cell)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4]));
        else expect(values.length, text(cell)).toBeGreaterThanOrEqual(THRESHOLD);
      }
    }
    expect(hidden).toBeGreaterThan(6);
  });
});

describe('many tables that share nothing', () => {
  const tables = (): readonly Table[] => {
    const next = randomNumbers(53);
    return Array.from({ length: 40 }, () => randomTable(next, 4, 5));
  };

  it('hide together what each hides alone, and a whole attack at the end finds nothing', () => {
    const alone = tables();
    for (const { state } of alone) hideAll(state, solver);
    const beside = tables();
    const states = beside.map(({ state }) => state);
    const cells = states.flatMap((state) => state.cells);
    const relations = states.flatMap((state) => state.relations);
    const own = cells.filter((cell) => cell.own);
    const all = new State({ cells, relations, figures: new Map(), remembered: [], guarded: [] }, own);
    expect(hideAll(all, solver)).toBe(0);
    const hidingIn = (of: readonly Table[]) =>
      of.map(({ inner }) => inner.map((row) => row.map(({ hiding }) => hiding)));
    expect(hidingIn(beside)).toEqual(hidingIn(alone));
    expect(attack(all, solver)).toEqual({ exposed: [], beside: [], tooLarge: [] });
    // some needed more than the rules of single breakdowns hide
    const settled = tables();
    for (const { state } of settled) settle(state);
    expect(hidingIn(settled)).not.toEqual(hidingIn(alone));
  });
});

describe('an attack after a change', () => {
  /** Tells of how many sets of equations it was asked. */
  const counting = (): { asked: number; solver: LinearSolver } => {
    const counted = {
      asked: 0,
      solver: {
        ranges: (...args: Parameters<LinearSolver['ranges']>) => {
          counted.asked++;
          return solver.ranges(...args);
        },
      },
    };
    return counted;
  };

  const together = (tables: readonly Table[], last: LastAttack): State => {
    const cells = tables.flatMap(({ state }) => state.cells);
    const relations = tables.flatMap(({ state }) => state.relations);
    const numbers = { cells, relations, figures: new Map(), remembered: [], guarded: [] };
    return new State(
      numbers,
      cells.filter(({ own }) => own),
      last,
    );
  };

  const hidingIn = ({ inner }: Table): readonly unknown[] => inner.flat().map(({ hiding }) => hiding);

  it('looks only at the table that is another, and where something was told before', () => {
    const next = randomNumbers(71);
    const last = new LastAttack();
    const tables = Array.from({ length: 30 }, () => randomTable(next, 5, 6, 20));
    const [again, anew] = [counting(), counting()];
    hideAll(together(tables, last), again.solver);
    again.asked = 0;
    for (let change = 0; change < 20; change++) {
      const place = next(tables.length);
      const [was, is] = [tables[place], randomTable(next, 5, 6, 20)];
      for (const cell of tables.flatMap(({ state }) => state.cells)) cell.hiding = cell.own;
      last.touch(is.state.cells, was?.state.cells ?? []);
      tables[place] = is;
      const state = together(tables, last);
      expect(hideAll(state, again.solver)).toBe(0);
      const shown = tables.map(hidingIn);
      expect(attack(state, solver)).toEqual({ exposed: [], beside: [], tooLarge: [] });
      // as without what was known
      for (const cell of state.cells) cell.hiding = cell.own;
      hideAll(together(tables, new LastAttack()), anew.solver);
      expect(shown).toEqual(tables.map(hidingIn));
    }
    expect(again.asked).toBeLessThan(anew.asked / 2);
  });

  it('looks everywhere with another solver', () => {
    const table = randomTable(randomNumbers(5), 4, 5);
    const last = new LastAttack();
    const [one, other] = [counting(), counting()];
    hideAll(together([table], last), one.solver);
    for (const cell of table.state.cells) cell.hiding = cell.own;
    hideAll(together([table], last), other.solver);
    expect(one.asked).toBeGreaterThan(0);
    expect(other.asked).toBe(one.asked);
  });
});

describe('what cannot be kept', () => {
  it('hides more where two hidden members are told by their small sum', () => {
    const table = tableOf([[9, 8, 1, 1]], THRESHOLD);
    hideAll(table.state, solver);
    expect(table.inner.flat().map(({ hiding }) => hiding)).toEqual([null, 'D', 'C', 'C']);
  });

  it('tells where an earlier edition told all around a small count', () => {
    const known = ['r0c0', 'r0c1', 'r0', 'c0', 'c1', 'c2', 'all'];
    const table = tableOf([[9, 8, 2]], THRESHOLD, known);
    // the cell, and the total of its column that was shown
    expect(hideAll(table.state, solver)).toBe(2);
  });
});
