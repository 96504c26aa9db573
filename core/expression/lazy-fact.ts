/**
 * A fact whose cells are listed when somebody asks for them: of most facts nobody does, and together they would take
 * more room than all figures.
 */
import type { Fact, ObsStatus, Source } from '../model.ts';

/** What determines a resolved fact; `year` is that of the figure itself. */
export interface FactKey {
  readonly sheet: string;
  readonly measure: string;
  readonly year: number;
  /** In the order of the sheet's key. */
  readonly dimensions: Readonly<Record<string, string>>;
}

export function keyText({ sheet, measure, year, dimensions }: FactKey): string {
  let text = `${sheet}|${measure}|${String(year)}`;
  for (const column in dimensions) text += `|${column}=${dimensions[column] ?? ''}`;
  return text;
}

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
  readonly #list: () => readonly Source[];
  #text: string | undefined;

  /** @param list not called before `sources` is read, and each time it is. */
  constructor(fact: Omit<Fact, 'sources'>, list: () => readonly Source[]) {
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
    this.flags = fact.flags;
    this.#list = list;
    // A property of the object itself, not of the class: copies and files have it too.
    Object.defineProperty(this, 'sources', LazyFact.#sources);
  }

  /** As `factKeyText`: a fact is named in every figure that it enters and in every sum on the way there. */
  get text(): string {
    return (this.#text ??= keyText(this));
  }

  static readonly #sources: PropertyDescriptor & ThisType<LazyFact> = {
    enumerable: true,
    get(this: LazyFact) {
      return this.#list();
    },
  };
}
