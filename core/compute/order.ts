/** The order of the facts of a country, which is that of the rows of 18_DATA. */
import { factKeyText } from '../expression/bound.ts';
import type { Fact, Template } from '../model.ts';
import { differing, joined } from '../grouped.ts';
import { knownIn } from '../remember.ts';
import { Yearly } from './yearly.ts';

/** The facts that differ only in their year. */
interface Series {
  readonly sheet: SheetFacts;
  /** Sheet, measure and codes: all by which facts of one year are put in order. */
  readonly name: string;
  readonly byYear: Yearly<Fact | undefined>;
  /** How many name the fact. */
  readonly named: Yearly<number>;
}

interface SheetFacts {
  readonly byName: Map<string, Series>;
  /** In order of their names; undefined where some came since. */
  series: readonly Series[] | undefined;
  /** Year after year; undefined where some came or went since. */
  ordered: readonly Fact[] | undefined;
}

/**
 * Each fact once, by sheet in catalogue order, year, measure and codes. Of equal facts the first stays as long as
 * anything names it; who lists them again after a change has only what came and went looked at.
 */
export class FactsInOrder<Named extends object> {
  readonly #rankOf: ReadonlyMap<string, number>;
  readonly #factsOf: (named: Named) => readonly Fact[];
  readonly #sheets = new Map<number, SheetFacts>();
  #named: readonly Named[] = [];
  #facts: readonly Fact[] = [];

  constructor(templates: readonly Pick<Template, 'id'>[], factsOf: (named: Named) => readonly Fact[]) {
    this.#rankOf = new Map(templates.map(({ id }, index) => [id, index]));
    this.#factsOf = factsOf;
  }

  /** Of all that names them now. */
  list(named: readonly Named[]): readonly Fact[] {
    const { gone, come } = differing(this.#named, named);
    this.#named = named;
    const seriesOf = openSeries((fact) => this.#seriesOf(fact));
    for (const each of gone) for (const fact of this.#factsOf(each)) leave(seriesOf(fact), fact);
    for (const each of come) for (const fact of this.#factsOf(each)) enter(seriesOf(fact), fact);
    const sheets = [...this.#sheets].sort(([a], [b]) => a - b).map(([, sheet]) => sheet);
    if (sheets.some(({ ordered }) => !ordered))
      this.#facts = joined(sheets.map((sheet) => (sheet.ordered ??= inOrder(sheet))));
    return this.#facts;
  }

  /** Whether one of the name of a fact is listed. */
  has(fact: Fact): boolean {
    const series = this.#sheets.get(this.#rank(fact))?.byName.get(nameOf(fact));
    return series?.byYear.get(fact.year) !== undefined;
  }

  #rank = ({ sheet }: Fact): number => this.#rankOf.get(sheet) ?? 0;

  #seriesOf(fact: Fact): Series {
    const sheet = knownIn(this.#sheets, this.#rank(fact), () => ({
      byName: new Map<string, Series>(),
      series: undefined,
      ordered: undefined,
    }));
    const name = nameOf(fact);
    return knownIn(sheet.byName, name, () => {
      sheet.series = undefined;
      return { sheet, name, byYear: new Yearly<Fact | undefined>(), named: new Yearly<number>() };
    });
  }
}

const nameOf = ({ sheet, measure, dimensions }: Fact): string =>
  factKeyText({ sheet, measure, dimensions, year: 0 });

/** Most facts of a series share the object that holds their codes. */
function openSeries(find: (fact: Fact) => Series): (fact: Fact) => Series {
  const known = new Map<Fact['dimensions'], Map<string, Series>>();
  return (fact) => {
    let own = known.get(fact.dimensions);
    if (!own) known.set(fact.dimensions, (own = new Map()));
    // Of one sheet: codes of two sheets are never one object.
    let series = own.get(fact.measure);
    if (!series) own.set(fact.measure, (series = find(fact)));
    return series;
  };
}

function enter({ sheet, byYear, named }: Series, fact: Fact): void {
  const before = named.get(fact.year) ?? 0;
  named.set(fact.year, before + 1);
  if (before > 0) return;
  byYear.set(fact.year, fact);
  sheet.ordered = undefined;
}

function leave({ sheet, byYear, named }: Series, { year }: Fact): void {
  const left = (named.get(year) ?? 0) - 1;
  named.set(year, left);
  if (left > 0) return;
  byYear.set(year, undefined);
  sheet.ordered = undefined;
}

function inOrder(sheet: SheetFacts): readonly Fact[] {
  sheet.series ??= [...sheet.byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const years = sheet.series.map(({ byYear }) => byYear);
  const first = years.reduce((least, each) => Math.min(least, each.first), Infinity);
  const end = years.reduce((most, each) => Math.max(most, each.end), -Infinity);
  const ordered: Fact[] = [];
  for (let year = first; year < end; year++)
    for (const each of years) {
      const fact = each.get(year);
      if (fact) ordered.push(fact);
    }
  return ordered;
}
