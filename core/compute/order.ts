/** The order of the facts of a country, which is that of the rows of 18_DATA. */
import { factKeyText } from '../expression/bound.ts';
import type { Fact, Template } from '../model.ts';
import { Yearly } from './yearly.ts';

/** The facts that differ only in their year. */
interface Series {
  /** Sheet, measure and codes: all by which facts of one year are put in order. */
  readonly name: string;
  readonly byYear: Yearly<Fact>;
}

/** Each fact once, by sheet in catalogue order, year, measure and codes. Of equal facts the last counts. */
export function inOrder(
  lists: Iterable<readonly Fact[]>,
  templates: readonly Pick<Template, 'id'>[],
): readonly Fact[] {
  const rankOf = new Map(templates.map(({ id }, index) => [id, index]));
  const byRank = new Map<number, Map<string, Series>>();
  const seriesOf = openSeries((fact) => {
    const rank = rankOf.get(fact.sheet) ?? 0;
    const own = byRank.get(rank) ?? new Map<string, Series>();
    byRank.set(rank, own);
    const { sheet, measure, dimensions } = fact;
    const name = factKeyText({ sheet, measure, dimensions, year: 0 });
    const series = own.get(name) ?? { name, byYear: new Yearly<Fact>() };
    own.set(name, series);
    return series;
  });
  for (const facts of lists) for (const fact of facts) seriesOf(fact).byYear.set(fact.year, fact);
  const ordered: Fact[] = [];
  for (const [, all] of [...byRank].sort(([a], [b]) => a - b)) addYearByYear([...all.values()], ordered);
  return ordered;
}

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

function addYearByYear(all: readonly Series[], ordered: Fact[]): void {
  const byName = all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const years = byName.map(({ byYear }) => byYear);
  const first = years.reduce((least, each) => Math.min(least, each.first), Infinity);
  const end = years.reduce((most, each) => Math.max(most, each.end), -Infinity);
  for (let year = first; year < end; year++)
    for (const each of years) {
      const fact = each.get(year);
      if (fact) ordered.push(fact);
    }
}
