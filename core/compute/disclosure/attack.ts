/**
 * Attacks the own output: what can an outsider find out about each hidden number from everything that is shown?
 * Numbers that hang together in one equation only are worked out directly, the others by linear programming.
 * Rule: for a small count every value from 0 to the threshold − 1 must stay possible; for any other hidden number the
 * possible values must spread over at least the threshold (docs/disclosure.md).
 */
import type { LinearForm, LinearSolver } from '../../model.ts';
import { addTo } from '../../grouped.ts';
import { knownIn } from '../../remember.ts';
import {
  type Cell,
  type Quantity,
  type Relation,
  type State,
  cellsOf,
  figuresAround,
  isShown,
  isSmall,
  isUnknown,
  relationsAround,
} from './state.ts';

/** More unknowns than this that hang together are not attacked; the breakdowns are hidden whole instead. */
export const MOST_UNKNOWNS = 600;

type Form = readonly (readonly [cell: Cell, factor: number])[];

interface Equation {
  readonly form: Form;
  readonly equals: number;
}

/** A hidden number: a cell or a sum of cells. */
interface Target {
  readonly cells: readonly Cell[];
  readonly form: Form;
  readonly constant: number;
  readonly value: number;
  readonly threshold: number;
  readonly zeroIsSmall: boolean;
  readonly isMinistrys: boolean;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Exposure {
  /** Cells whose value could be told too well; of those that hang together only the first, hiding more helps them all. */
  readonly exposed: readonly (readonly Cell[])[];
  /** For each of them all hidden cells that hang together with it. */
  readonly beside: readonly (readonly Cell[])[];
  /** Cells that hang together with too many others to be attacked. */
  readonly tooLarge: readonly Cell[];
}

/**
 * Without a solver only what hangs together in one equation is looked at.
 * @param around only what hangs together with these; default: everything.
 */
export function attack(state: State, solver: LinearSolver | undefined, around?: Iterable<Cell>): Exposure {
  const exposed: (readonly Cell[])[] = [];
  const beside: (readonly Cell[])[] = [];
  const tooLarge: Cell[] = [];
  for (const part of componentsOf(state, around && connected(state, around))) {
    if (isTooLarge(part)) tooLarge.push(...unknownsOf(part));
    else {
      const intervals = intervalsIn(part, solver, isWide);
      const first = part.targets.find((target, index) => {
        const interval = intervals[index];
        return !interval || !isWide(target, interval);
      });
      if (first) {
        exposed.push(first.cells);
        beside.push([...unknownsOf(part)]);
      }
    }
  }
  return { exposed, beside, tooLarge };
}

/** What an outsider can find out about each hidden cell; null where the shown numbers contradict one another. */
export function intervalsOf(state: State, solver: LinearSolver): ReadonlyMap<Cell, Interval | null> {
  const found = new Map<Cell, Interval | null>();
  for (const part of componentsOf(state)) {
    const intervals = intervalsIn(part, solver);
    part.targets.forEach(({ cells, form, constant }, index) => {
      const [cell] = cells;
      if (cell && cells.length === 1 && form.length === 1 && constant === 0)
        found.set(cell, intervals[index] ?? null);
    });
  }
  return found;
}

const componentsOf = (state: State, among?: ReadonlySet<Cell>): readonly Component[] =>
  components(equationsOf(state, among ?? state.hidden), targetsOf(state, among));

const unknownsOf = ({ equations }: Component): ReadonlySet<Cell> =>
  new Set(equations.flatMap(({ form }) => form.map(([cell]) => cell)));

const isDirect = ({ equations, targets }: Component): boolean =>
  equations.length < 2 && targets.every(({ form }) => form.length === 1);

const isTooLarge = (part: Component): boolean => !isDirect(part) && unknownsOf(part).size > MOST_UNKNOWNS;

/** `isEnough`: a part of an interval that is as good as the whole. */
function intervalsIn(
  part: Component,
  solver: LinearSolver | undefined,
  isEnough: (target: Target, interval: Interval) => boolean = () => false,
): readonly (Interval | null)[] {
  if (isDirect(part)) return part.targets.map((target) => direct(target, part.equations[0]));
  return solver ? solved(part, solver, isEnough) : part.targets.map(() => ANYTHING);
}

const ANYTHING: Interval = { low: -Infinity, high: Infinity };

/** Whether what an outsider can find out leaves enough open. */
export function isWide(target: Omit<Target, 'cells' | 'form'>, { low, high }: Interval): boolean {
  const { value, threshold, constant } = target;
  const [from, to] = [low + constant, high + constant];
  const noise = 1e-6 * Math.max(1, Math.abs(value));
  if (isSmall(value, threshold, target.zeroIsSmall)) return from <= noise && to >= threshold - 1 - noise;
  // a figure that its ministry keeps back must not be told approximately either
  return to - from >= Math.max(threshold, target.isMinistrys ? Math.abs(value) / 10 : 1) - noise;
}

// ── What is known ────────────────────────────────────────────────────────────────────────────────────────

/** Some cells, and the unknown ones that hang together with them: all others say nothing about these. */
function connected(state: State, from: Iterable<Cell>): ReadonlySet<Cell> {
  const sums = [...state.remembered, ...state.guarded.map(({ quantity }) => quantity)];
  const sumsWith = new Map<Cell, Quantity[]>();
  for (const sum of sums) for (const [cell] of sum.form) addTo(sumsWith, cell, sum);
  const found = new Set(from);
  const next = [...found].filter(isUnknown);
  const add = (cell: Cell): void => {
    if (!isUnknown(cell) || found.has(cell)) return;
    found.add(cell);
    next.push(cell);
  };
  for (let cell = next.pop(); cell; cell = next.pop()) {
    for (const relation of cell.relations) cellsOf(relation).forEach(add);
    const told = cell.figures.filter(isShown).flatMap(({ quantities }) => quantities);
    for (const { form } of [...told, ...(sumsWith.get(cell) ?? [])])
      if (form.some(([each]) => each === cell)) form.forEach(([each]) => add(each));
  }
  return found;
}

function equationsOf(state: State, cells: ReadonlySet<Cell>): readonly Equation[] {
  const all = new Map<string, Equation>();
  const signature = openSignatures();
  const add = (each: Equation): void => {
    all.set(signature(each), each);
  };
  for (const relation of relationsAround(cells)) if (isOpen(relation)) add(equationOf(relation));
  const addTold = ({ form, value, constant }: Quantity): void => {
    if (form.some(([cell]) => isUnknown(cell))) add(equation(form, value - constant));
  };
  for (const figure of figuresAround(cells)) if (isShown(figure)) figure.quantities.forEach(addTold);
  state.remembered.forEach(addTold);
  return [...all.values()];
}

const isOpen = ({ total, members, rest }: Relation): boolean =>
  rest !== null || isUnknown(total) || members.some(isUnknown);

const equationOf = ({ total, members, rest }: Relation): Equation =>
  equation([[total, 1], ...[...members, ...(rest ? [rest] : [])].map((cell) => [cell, -1] as const)], 0);

/** Shown numbers move to the other side. */
function equation(form: Form, equals: number): Equation {
  const unknown = form.filter(([cell]) => isUnknown(cell));
  const known = form.filter(([cell]) => !isUnknown(cell));
  return {
    form: unknown,
    equals: known.reduce((rest, [cell, factor]) => rest - factor * cell.value, equals),
  };
}

/** Equal for equations that say the same. */
function openSignatures(): (equation: Equation) => string {
  const numbers = new Map<Cell, number>();
  return ({ form }) => {
    const terms = form.map(([cell, factor]) => [knownIn(numbers, cell, () => numbers.size), factor] as const);
    const sorted = terms.sort(([a], [b]) => a - b);
    const first = sorted[0]?.[1] ?? 1;
    return sorted.map(([number, factor]) => `${String(number)}:${String(factor / first)}`).join();
  };
}

function targetsOf(state: State, among?: ReadonlySet<Cell>): readonly Target[] {
  const isAmong = (cell: Cell): boolean => among?.has(cell) ?? true;
  const cells = [...state.hidden]
    .filter(isAmong)
    .map((cell): Target => ({
      cells: [cell],
      form: [[cell, 1]],
      constant: 0,
      value: cell.value,
      threshold: cell.threshold,
      zeroIsSmall: cell.zeroIsSmall,
      isMinistrys: cell.hiding === 'N',
    }))
    // what protects need not be protected where everybody knows it already
    .filter(({ form }) =>
      form.every(([cell]) => !cell.known || isSmall(cell.value, cell.threshold, cell.zeroIsSmall)),
    );
  // a sum of nothing unknown hangs together with nothing, and is looked at each time
  const guarded = state.guarded.filter(
    ({ quantity: { form } }) =>
      !form.some(([cell]) => isUnknown(cell)) || form.some(([cell]) => isAmong(cell)),
  );
  const sums = guarded.map(({ quantity, threshold }): Target => {
    const { form, equals } = equation(quantity.form, 0);
    return {
      cells: quantity.form.map(([cell]) => cell),
      form,
      constant: quantity.constant - equals,
      value: quantity.value,
      threshold,
      zeroIsSmall: false,
      isMinistrys: false,
    };
  });
  return [...cells, ...sums];
}

interface Component {
  readonly equations: Equation[];
  readonly targets: Target[];
}

/** Unknowns that no equation joins say nothing about one another. */
function components(equations: readonly Equation[], targets: readonly Target[]): readonly Component[] {
  const parent = new Map<Cell, Cell>();
  const root = (cell: Cell): Cell => {
    let at = cell;
    for (let up = parent.get(at); up && up !== at; up = parent.get(at)) at = up;
    parent.set(cell, at);
    return at;
  };
  const join = (form: Form): void => {
    const first = form[0]?.[0];
    for (const [cell] of form) if (first) parent.set(root(cell), root(first));
  };
  for (const { form } of [...equations, ...targets]) join(form);
  const parts = new Map<Cell | null, Component>();
  const partOf = (form: Form): Component => {
    const key = form[0] ? root(form[0][0]) : null;
    const part = parts.get(key) ?? { equations: [], targets: [] };
    parts.set(key, part);
    return part;
  };
  for (const each of targets) partOf(each.form).targets.push(each);
  for (const each of equations) partOf(each.form).equations.push(each);
  return [...parts.values()].filter((part) => part.targets.length > 0);
}

// ── What can be found out ────────────────────────────────────────────────────────────────────────────────

/** One equation Σ factor × unknown = equals, with unknowns of at least 0. */
function direct({ form }: Target, equation: Equation | undefined): Interval {
  const [cell, factor = 1] = form[0] ?? [];
  if (!cell) return { low: 0, high: 0 };
  const { low, high } = directly(cell, equation);
  return factor > 0 ? { low: factor * low, high: factor * high } : { low: factor * high, high: factor * low };
}

function directly(cell: Cell, equation: Equation | undefined): Interval {
  if (!isUnknown(cell)) return { low: cell.value, high: cell.value };
  const own = equation?.form.find(([each]) => each === cell)?.[1];
  if (!equation || own === undefined) return { low: 0, high: Infinity };
  const others = equation.form.filter(([each]) => each !== cell);
  const most = others.some(([, factor]) => factor > 0) ? Infinity : 0;
  const least = others.some(([, factor]) => factor < 0) ? -Infinity : 0;
  const ends = [(equation.equals - most) / own, (equation.equals - least) / own];
  return { low: Math.max(0, Math.min(...ends)), high: Math.max(...ends) };
}

function solved(
  { equations, targets }: Component,
  solver: LinearSolver,
  isEnough: (target: Target, interval: Interval) => boolean,
): readonly (Interval | null)[] {
  const numbers = new Map<Cell, number>();
  const number = (cell: Cell): number => {
    const known = numbers.get(cell) ?? numbers.size;
    numbers.set(cell, known);
    return known;
  };
  const formOf = (form: Form): LinearForm => form.map(([cell, factor]) => [number(cell), factor]);
  const system = equations.map(({ form, equals }) => ({ form: formOf(form), equals }));
  const known = targets.map(
    ({ form }) => form.length === 1 && form[0] !== undefined && !isUnknown(form[0][0]),
  );
  const forms = targets.map(({ form }) => formOf(form));
  const ranges = solver.ranges({ variables: numbers.size, equations: system }, forms, (index, low, high) => {
    const target = targets[index];
    return target !== undefined && isEnough(target, { low, high });
  });
  return targets.map(({ value }, index) =>
    known[index] ? { low: value, high: value } : (ranges[index] ?? null),
  );
}
