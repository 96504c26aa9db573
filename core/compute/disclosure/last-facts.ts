/** The cells of facts, sheet by sheet and year by year; those of which no fact differs stay as they were. */
import { groupBy, joined } from '../../grouped.ts';
import type { Fact } from '../../model.ts';
import { cellOf, relationsIn } from './cells.ts';
import type { Earlier } from './earlier.ts';
import { type Breakdown, breakdownsIn, mayAddUp } from './relations.ts';
import type { Cell, Relation } from './state.ts';
import type { Thresholds } from './thresholds.ts';

/** Facts of one sheet and year that follow one another, all of which may add up or none. */
interface Run {
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** What may add up in one sheet and year, or what does not. */
interface Group {
  readonly runs: readonly Run[];
  /** Of the facts, and of what is left of totals. */
  readonly cells: readonly Cell[];
  readonly breakdowns: readonly Breakdown[];
  readonly relations: readonly Relation[];
  /** Cells that are hidden whatever stands beside them. */
  readonly own: readonly Cell[];
}

const NO_GROUP: Group = { runs: [], cells: [], breakdowns: [], relations: [], own: [] };

export class LastFacts {
  readonly #byKey = new Map<string, Cell>();
  #runs: ReadonlyMap<Fact | undefined, Run> = new Map();
  #groups: ReadonlyMap<string, Group> = new Map();

  /** @param facts each once. */
  update(
    facts: readonly Fact[],
    thresholds: Thresholds,
    earlier: readonly Earlier[],
  ): Pick<Group, 'cells' | 'relations' | 'own'> & {
    readonly byKey: ReadonlyMap<string, Cell>;
    readonly gone: readonly Cell[];
  } {
    const runs = runsIn(facts, this.#runs);
    const gone: Cell[] = [];
    const before = this.#groups;
    const groups = new Map<string, Group>();
    const regroup = (known: Group, own: readonly Run[]): Group => {
      const cellBefore = new Map(known.cells.map((cell) => [cell.fact, cell]));
      const cells = own.flatMap((run) =>
        run.facts.map((fact) => cellBefore.get(fact) ?? cellOf(fact, thresholds, earlier)),
      );
      gone.push(...this.#replace(known.cells.filter(isOfFact), cells));
      return groupOf(own, cells, known, thresholds);
    };
    for (const [name, own] of groupBy(runs, (run) => run.name)) {
      const known = before.get(name);
      groups.set(name, known && areEqual(known.runs, own) ? known : regroup(known ?? NO_GROUP, own));
    }
    for (const [name, { cells }] of before)
      if (!groups.has(name)) gone.push(...this.#replace(cells.filter(isOfFact), []));
    this.#runs = new Map(runs.map((run) => [run.facts[0], run]));
    this.#groups = groups;
    const all = [...groups.values()];
    return {
      cells: joined(all.map(({ cells }) => cells)),
      relations: joined(all.map(({ relations }) => relations)),
      own: joined(all.map(({ own }) => own)),
      byKey: this.#byKey,
      gone,
    };
  }

  /** Gives those that are gone. */
  #replace(before: readonly Cell[], after: readonly Cell[]): readonly Cell[] {
    const stays = new Set(after);
    const gone = before.filter((cell) => !stays.has(cell));
    for (const { key } of gone) this.#byKey.delete(key);
    for (const cell of after) this.#byKey.set(cell.key, cell);
    return gone;
  }
}

const isOfFact = ({ fact }: Cell): boolean => fact !== null;

function groupOf(
  runs: readonly Run[],
  cells: readonly Cell[],
  before: Group,
  { templates }: Thresholds,
): Group {
  for (const { relations } of cells) relations.length = 0;
  const facts = runs.flatMap((run) => run.facts);
  const [first] = facts;
  const isSame = facts.length > 0 && hasKeys(before, cells);
  const breakdowns = isSame
    ? before.breakdowns
    : first && mayAddUp(first)
      ? breakdownsIn(facts, templates.get(first.sheet))
      : [];
  const relations = relationsIn(cells, breakdowns);
  const all = [...cells, ...relations.flatMap(({ rest }) => rest ?? [])];
  return { runs, breakdowns, relations, cells: all, own: all.filter(({ own }) => own) };
}

/** What adds up is told by the codes: with other values the same does. */
const hasKeys = ({ cells: before }: Group, cells: readonly Cell[]): boolean =>
  before.filter(isOfFact).length === cells.length &&
  cells.every(({ key }, place) => before[place]?.key === key);

/** Each as long as it can be; those that are the same are found without a look into their facts. */
function runsIn(facts: readonly Fact[], before: ReadonlyMap<Fact | undefined, Run>): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < facts.length;) {
    const known = before.get(facts[at]);
    const run = known && isRunAt(known, facts, at) ? known : runAt(facts, at);
    runs.push(run);
    at += run.facts.length;
  }
  return runs;
}

const isRunAt = (run: Run, facts: readonly Fact[], at: number): boolean =>
  run.facts.every((fact, place) => fact === facts[at + place]) &&
  !continues(run, facts[at + run.facts.length]);

const continues = ({ name }: Run, next: Fact | undefined): boolean =>
  next !== undefined && nameOf(next) === name;

const nameOf = (fact: Fact): string =>
  `${fact.country}|${fact.sheet}|${String(fact.year)}${mayAddUp(fact) ? '' : '|alone'}`;

function runAt(facts: readonly Fact[], start: number): Run {
  const first = facts[start];
  const adds = first && mayAddUp(first);
  const isAlike = (fact: Fact): boolean =>
    fact.year === first?.year &&
    fact.sheet === first.sheet &&
    fact.country === first.country &&
    mayAddUp(fact) === adds;
  let end = start;
  for (let next = first; next && isAlike(next); next = facts[end]) end++;
  return { name: first ? nameOf(first) : '', facts: facts.slice(start, end) };
}

const areEqual = (before: readonly Run[], after: readonly Run[]): boolean =>
  before.length === after.length && after.every((run, place) => run === before[place]);
