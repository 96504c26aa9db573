/** What measured indicators see of a country: rows, the coherence model, and numbers found with their cells. */
import { type Catalogue, type FoundNumber, type Seen, sheetsAsked } from '../catalogue/define.ts';
import type { CoherenceModel } from '../model/coherence.ts';
import { termsOf } from '../expression/inputs.ts';
import { toA1 } from '../grid/address.ts';
import type {
  Checked,
  Computed,
  Dataset,
  Fact,
  ObsStatus,
  Parameters,
  Place,
  Source,
  Value,
} from '../model.ts';
import { remember } from '../remember.ts';
import type { LastMeasured } from './last-measured.ts';
import { type ModelOf, modelBuilder } from './model.ts';
import { compare, rowsOf } from './rows.ts';

export interface SeenFrom {
  readonly checked: Checked;
  readonly computed: Computed;
  readonly catalogue: Catalogue;
  readonly parameters: Parameters;
  /** Years of output. */
  readonly years: readonly number[];
  /** Default: one of its own. */
  readonly modelOf?: ModelOf;
  /** For who measures the same country again, with the same options. */
  readonly last?: LastMeasured | undefined;
}

export function openSeen(from: SeenFrom): Seen {
  const { checked, computed, catalogue, parameters, years } = from;
  const modelOf = from.modelOf ?? modelBuilder(checked, catalogue);
  const present = new Set(
    checked.usable.filter(({ dataset }) => dataset.rows.length > 0).map(({ dataset }) => dataset.template.id),
  );
  const keepers = new Map(catalogue.templates.map(({ id, institution }) => [id, institution]));
  const sourceAt = openSources(checked);
  const facts = new Map<string, Fact>();
  let model: CoherenceModel | undefined;
  return {
    checked,
    years,
    lastYear: years.at(-1) ?? 0,
    values: computed.values,
    differences: computed.differences ?? [],
    get model() {
      return (model ??= modelOf(computed, parameters));
    },
    has: (sheet) => present.has(sheet),
    rows: (sheet, anchor) => rowsOf(checked, sheet, anchor),
    dimensionsOf: (sheet) => dimensionsBySheet(catalogue).get(sheet) ?? [],
    beside: besideIn(checked),
    fact(found) {
      const key = nameOf(found);
      const known = facts.get(key);
      if (known) return known;
      const made = factFrom(found, checked, keepers.get(found.sheet), sourceAt);
      measured.add(made);
      const fact = from.last?.fact(key, made) ?? made;
      facts.set(key, fact);
      return fact;
    },
  };
}

const measured = new WeakSet<Fact>();

/** Whether it was found by a measured indicator; the others on which these rest stand behind arithmetic ones as well. */
export const isMeasured = (fact: Fact): boolean => measured.has(fact);

/** What names a fact in general remembers the codes, and these are made anew for each question. */
function nameOf({ sheet, measure, year, dimensions }: FoundNumber): string {
  let name = `${sheet}|${measure}|${String(year)}`;
  for (const column in dimensions) name += `|${column}=${dimensions[column] ?? ''}`;
  return name;
}

/** By sheet, the dimensions of the indicators whose formulas ask for it, in alphabetical order. */
const dimensionsBySheet = remember(({ indicators }: Catalogue): ReadonlyMap<string, readonly string[]> => {
  const formulas = new Map(indicators.map(({ id, value }) => [id, value]));
  const found = new Map<string, Set<string>>();
  for (const indicator of indicators) {
    const sheets = indicator.measure
      ? sheetsAsked(indicator)
      : termsOf(indicator.value, (id) => formulas.get(id), new Set()).map(({ sheet }) => sheet);
    for (const sheet of sheets) found.set(sheet, (found.get(sheet) ?? new Set()).add(indicator.dimension));
  }
  return new Map([...found].map(([sheet, own]) => [sheet, [...own].sort(compare)]));
});

/** Each member by itself: a large plan has tens of thousands, and spreading takes five times as long. */
function factFrom(
  found: FoundNumber,
  checked: Checked,
  keeper: string | undefined,
  sourceAt: (place: Place, obsStatus: ObsStatus) => Source,
): Fact {
  const obsStatus = (found.obsStatus ?? 'A') as ObsStatus;
  return {
    sheet: found.sheet,
    dimensions: found.dimensions,
    year: found.year,
    measure: found.measure,
    value: found.value,
    country: checked.country ?? '',
    institution: keeper ?? '',
    period: String(found.year),
    unit: found.unit ?? '',
    obsStatus,
    confStatus: 'F',
    flags: NO_FLAGS,
    sources: found.places.map((place) => sourceAt(place, obsStatus)),
  };
}

const NO_FLAGS: readonly string[] = [];

function besideIn({ usable }: Checked): Seen['beside'] {
  const columns = new Map(usable.map(({ dataset }) => [`${dataset.file}|${dataset.sheet}`, dataset.columns]));
  return (place, column) => {
    const at = columns.get(`${place.file}|${place.sheet ?? ''}`)?.get(column);
    return at === undefined || place.row === undefined
      ? place
      : { ...place, cell: toA1(place.row, at), column };
  };
}

/** One value of a row, without a record of the whole row where the sheet holds its columns. */
const valueAt = ({ rows, column }: Dataset, index: number, field: string): Value =>
  (column ? column(field)?.at(index) : rows[index]?.values[field]) ?? null;

/** The cell at a place, with what stands there; of a range only where it is. */
function openSources(checked: Checked): (place: Place, obsStatus: ObsStatus) => Source {
  const datasets = new Map<string, Dataset>(
    checked.usable.map(({ dataset }) => [`${dataset.file}|${dataset.sheet}`, dataset]),
  );
  const indexes = new Map<Dataset, ReadonlyMap<number, number>>();
  const indexOf = (dataset: Dataset, number: number): number => {
    const known = indexes.get(dataset) ?? new Map(dataset.rows.map((row, index) => [row.number, index]));
    indexes.set(dataset, known);
    return known.get(number) ?? -1;
  };
  return ({ file, sheet = '', cell = '', row, column }, obsStatus) => {
    const dataset = datasets.get(`${file}|${sheet}`);
    const index = dataset && row !== undefined ? indexOf(dataset, row) : -1;
    const found = dataset?.rows[index];
    const value = dataset && found && column !== undefined ? valueAt(dataset, index, column) : null;
    return {
      file,
      sheet,
      cell,
      obsStatus,
      step: '',
      raw: dataset && found && column !== undefined ? dataset.raw(found, column) : '',
      value: typeof value === 'number' ? value : null,
    };
  };
}
