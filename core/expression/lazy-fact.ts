/**
 * A fact whose cells are listed when somebody asks for them: of most facts nobody does, and together they would take
 * more room than all figures.
 */
import type { Fact, ObsStatus, Source } from '../model.ts';
import { remember } from '../remember.ts';

/** What determines a resolved fact; `year` is that of the figure itself. */
export interface FactKey {
  readonly sheet: string;
  readonly measure: string;
  readonly year: number;
  /** In the order of the sheet's key. */
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Names a fact among those of its country. */
export const factKeyText = ({ sheet, measure, year, dimensions }: FactKey): string =>
  `${sheet}|${measure}|${String(year)}${codesText(dimensions).text}`;

/** Facts of all years share the object that holds their codes. */
export const codesText = remember((dimensions: FactKey['dimensions']) => {
  let text = '';
  for (const column in dimensions) text += `|${column}=${dimensions[column] ?? ''}`;
  return { text };
});

/** Whether two keys name the same fact. */
export const isSameFact = (a: FactKey, b: FactKey): boolean =>
  a === b ||
  (a.year === b.year &&
    a.measure === b.measure &&
    a.sheet === b.sheet &&
    (a.dimensions === b.dimensions || codesText(a.dimensions).text === codesText(b.dimensions).text));

/** Lists the cells behind a fact of a year, anew each time. */
export interface Cells {
  sources(year: number): readonly Source[];
  /** The first of them alone; quicker where a sum has thousands. */
  first?(year: number): Source | undefined;
  /** How many were asked in their rows, all together; null where none says so. Quicker than listing them. */
  respondents?(year: number): number | null;
}

/** The first cell behind a fact. */
export const firstSource = (fact: Fact): Source | undefined =>
  fact instanceof LazyFact ? fact.firstSource() : fact.sources[0];

/** Respondents behind a fact: of all its rows together; null where they are not stated (rulings B37). */
export const respondentsOf = (fact: Fact): number | null =>
  fact instanceof LazyFact ? fact.respondents() : respondentsIn(fact.sources);

function respondentsIn(sources: readonly Source[]): number | null {
  const asked = new Map<string, number>();
  for (const { file, sheet, cell, sample } of sources)
    if (sample !== undefined) asked.set(`${file}|${sheet}|${cell.replace(/^\D+/, '')}`, sample);
  return asked.size === 0 ? null : [...asked.values()].reduce((sum, each) => sum + each, 0);
}

/** The fact with one more flag; its cells are not listed for that. */
export const factWithFlag = (fact: Fact, flag: string): Fact =>
  fact instanceof LazyFact ? fact.withFlag(flag) : { ...fact, flags: [...fact.flags, flag] };

export class LazyFact implements Fact {
  readonly country: string;
  readonly institution: string;
  readonly sheet: string;
  readonly year: number;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly measure: string;
  readonly unit: string;
  readonly period: string;
  readonly value: number;
  readonly obsStatus: ObsStatus;
  readonly confStatus: string;
  readonly flags: readonly string[];
  declare readonly sources: readonly Source[];
  readonly #cells: Cells;

  constructor(fact: Omit<Fact, 'sources'>, cells: Cells, flags: readonly string[] = fact.flags) {
    this.country = fact.country;
    this.institution = fact.institution;
    this.sheet = fact.sheet;
    this.year = fact.year;
    this.dimensions = fact.dimensions;
    this.measure = fact.measure;
    this.unit = fact.unit;
    this.period = fact.period;
    this.value = fact.value;
    this.obsStatus = fact.obsStatus;
    this.confStatus = fact.confStatus;
    this.flags = flags;
    this.#cells = cells;
    // A property of the object itself, not of the class: copies and files have it too.
    Object.defineProperty(this, 'sources', LazyFact.#sources);
  }

  withFlag(flag: string): LazyFact {
    return new LazyFact(this, this.#cells, [...this.flags, flag]);
  }

  firstSource(): Source | undefined {
    return this.#cells.first ? this.#cells.first(this.year) : this.sources[0];
  }

  respondents(): number | null {
    return this.#cells.respondents ? this.#cells.respondents(this.year) : respondentsIn(this.sources);
  }

  static readonly #sources: PropertyDescriptor & ThisType<LazyFact> = {
    enumerable: true,
    get(this: LazyFact) {
      return this.#cells.sources(this.year);
    },
  };
}
