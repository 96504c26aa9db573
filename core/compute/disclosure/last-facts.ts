/** The cells of facts, sheet by sheet and year by year; those of which no fact differs stay as they were. */
import { groupBy, joined, partsOf } from '../../grouped.ts';
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

/** What cells are made with. */
interface Around {
  readonly thresholds: Thresholds;
  readonly earlier: readonly Earlier[];
}

export class LastFacts {
  readonly #byKey = new Map<string, Cell>();
  #runs: ReadonlyMap<Fact | undefined, Run> = new Map();
  /** By part of the list. */
  #parts: ReadonlyMap<readonly Fact[], readonly Run[]> = new Map();
  #groups: ReadonlyMap<string, Group> = new Map();
  #gone: readonly Cell[] = [];
  #changed: readonly Cell[] = [];

  /** @param facts each once. */
  update(facts: readonly Fact[], around: Around): Pick<Group, 'cells' | 'relations' | 'own'> {
    const parts = new Map(
      partsOf(facts).map((part) => [part, this.#parts.get(part) ?? runsIn(part, this.#runs)]),
    );
    const runs = [...parts.values()].flat();
    const byName = groupBy(runs, ({ name }) => name);
    for (const name of this.#groups.keys()) if (!byName.has(name)) byName.set(name, []);
    const gone: (readonly Cell[])[] = [];
    const changed: (readonly Cell[])[] = [];
    const groups = new Map<string, Group>();
    for (const [name, own] of byName) {
      const known = this.#groups.get(name) ?? NO_GROUP;
      const group = areEqual(known.runs, own) ? known : regrouped(known, own, around);
      if (group !== known) {
        gone.push(this.#replace(known, group));
        changed.push(group.cells);
      }
      if (own.length > 0) groups.set(name, group);
    }
    this.#runs = new Map(runs.map((run) => [run.facts[0], run]));
    this.#parts = parts;
    this.#groups = groups;
    this.#gone = gone.flat();
    this.#changed = changed.flat();
    const all = [...groups.values()];
    return {
      cells: joined(all.map(({ cells }) => cells)),
      relations: joined(all.map(({ relations }) => relations)),
      own: joined(all.map(({ own }) => own)),
    };
  }

  get byKey(): ReadonlyMap<string, Cell> {
    return this.#byKey;
  }

  /** Cells that were there before the last update. */
  get gone(): readonly Cell[] {
    return this.#gone;
  }

  /** Those with which something that differs may add up. */
  get changed(): readonly Cell[] {
    return this.#changed;
  }

  /** Gives the cells that are gone. */
  #replace(before: Group, { cells }: Group): readonly Cell[] {
    const stays = new Set(cells);
    const gone = before.cells.filter((cell) => !stays.has(cell));
    for (const { key } of gone.filter(isOfFact)) this.#byKey.delete(key);
    for (const cell of cells) if (isOfFact(cell)) this.#byKey.set(cell.key, cell);
    return gone;
  }
}

const isOfFact = ({ fact }: Cell): boolean => fact !== null;

/** Of facts that are the same the cells stay. */
function regrouped(before: Group, runs: readonly Run[], { thresholds, earlier }: Around): Group {
  const known = new Map(before.cells.map((cell) => [cell.fact, cell]));
  const facts = runs.flatMap((run) => run.facts);
  const cells = facts.map((fact) => known.get(fact) ?? cellOf(fact, thresholds, earlier));
  for (const { relations } of cells) relations.length = 0;
  const breakdowns = hasKeys(before, cells) ? before.breakdowns : breakdownsOf(facts, thresholds);
  const relations = relationsIn(cells, breakdowns);
  const all = [...cells, ...relations.flatMap(({ rest }) => rest ?? [])];
  return { runs, breakdowns, relations, cells: all, own: all.filter(({ own }) => own) };
}

function breakdownsOf(facts: readonly Fact[], { templates }: Thresholds): readonly Breakdown[] {
  const [first] = facts;
  return first && mayAddUp(first) ? breakdownsIn(facts, templates.get(first.sheet)) : [];
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
