/** The order of the facts of a country, which is that of the rows of 18_DATA. */
import { factKeyText } from '../expression/bound.ts';
import type { Fact, Template } from '../model.ts';

/** The facts that differ only in their year. */
interface Series {
  /** Sheet, measure and codes: all by which facts of one year are put in order. */
  readonly name: string;
  readonly byYear: Map<number, Fact>;
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
    const series = own.get(name) ?? { name, byYear: new Map<number, Fact>() };
    own.set(name, series);
    return series;
  });
  for (const facts of lists) for (const fact of facts) seriesOf(fact).byYear.set(fact.year, fact);
  return inOrderOfKeys(byRank).flatMap((all) => yearByYear([...all.values()]));
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

function yearByYear(all: readonly Series[]): readonly Fact[] {
  const byYear = new Map<number, Fact[]>();
  for (const { byYear: own } of all.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    for (const [year, fact] of own) {
      const there = byYear.get(year);
      if (there) there.push(fact);
      else byYear.set(year, [fact]);
    }
  return inOrderOfKeys(byYear).flat();
}

const inOrderOfKeys = <T>(all: ReadonlyMap<number, T>): readonly T[] =>
  [...all].sort(([a], [b]) => a - b).map(([, each]) => each);
