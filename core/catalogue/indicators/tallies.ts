/** Counts in the rows of all sheets of the ministries, by sheet and year, with the range in which the rows stand. */
import { placeOf } from '../../grid/address.ts';
import type { CountIn } from '../../grid/asked-cells.ts';
import { type Dataset, type Place, readColumns, type Row, type Template, type Usable } from '../../model.ts';
import { LastAnswers, remember } from '../../remember.ts';
import type { Counted, Seen } from '../define.ts';

/** The rows of one sheet and year, with what was counted in them. */
export interface Tally {
  readonly template: Template;
  readonly year: number;
  readonly counted: number;
  readonly all: number;
  /** Where the rows stand: a range in each workbook. */
  readonly places: readonly Place[];
}

/** How rows are counted; what was counted in a sheet is kept with it. */
export interface Counting {
  /** What is counted in a row, and out of how many; null where the sheet is not looked at. */
  countIn(dataset: Dataset): CountIn | null;
  /** What the count rests on beside the rows of the sheet. */
  of?(dataset: Dataset): string;
  readonly known: LastAnswers<Usable, readonly InYear[]>;
}

/**
 * Counts in every row of every sheet of a ministry. Rows of a sheet without years belong to the last one (rulings A12).
 */
export function tallies({ checked, lastYear }: Seen, counting: Counting): readonly Tally[] {
  const found = new Map<string, Tally>();
  for (const usable of checked.usable) {
    const { dataset } = usable;
    const { template } = dataset;
    const isMinistrys = template.layout === 'table' && template.institution !== '*' && !template.record;
    if (!isMinistrys) continue;
    const of = `${String(lastYear)} ${counting.of?.(dataset) ?? ''}`;
    const years = counting.known.get(usable, of, () => {
      const count = counting.countIn(dataset);
      return count ? inYears(usable, lastYear, count) : [];
    });
    for (const own of years) {
      const key = `${template.id} ${String(own.year)}`;
      const before = found.get(key);
      found.set(key, before ? together(before, own) : tallyOf(own));
    }
  }
  return [...found.values()];
}

const together = ({ template, year, ...before }: Tally, own: InYear): Tally => ({
  ...{ template, year },
  counted: before.counted + own.counted,
  all: before.all + own.all,
  places: [...before.places, own.place],
});

/** Most sheets come from one workbook: then what is made of the tally stays as long as the sheet does. */
const tallyOf = remember(({ template, year, counted, all, place }: InYear): Tally => ({
  ...{ template, year, counted, all },
  places: [place],
}));

/** The rows of one year in one sheet of a workbook. */
export interface InYear {
  readonly template: Template;
  readonly year: number;
  readonly counted: number;
  readonly all: number;
  /** Where they stand: a range. */
  readonly place: Place;
}

function inYears({ dataset, blocked }: Usable, lastYear: number, count: CountIn): readonly InYear[] {
  const { template, rows } = dataset;
  const read = readColumns(dataset);
  const dated = template.fields.some(({ id }) => id === 'year');
  const found = new Map<number, { counted: number; all: number; readonly first: Row; last: Row }>();
  for (const [place, row] of rows.entries()) {
    const year = dated ? read(place, 'year') : lastYear;
    const [counted, all] = typeof year === 'number' ? count(place, blocked.has(row)) : [0, 0];
    if (typeof year !== 'number' || all === 0) continue;
    const own = found.get(year) ?? { counted: 0, all: 0, first: row, last: row };
    own.counted += counted;
    own.all += all;
    own.last = row;
    found.set(year, own);
  }
  return [...found].map(([year, { counted, all, first, last }]) => ({
    ...{ template, year, counted, all },
    place: rangeOf(dataset, first, last),
  }));
}

/** From the first column of one row to the last column of another: `A6:K118`. */
function rangeOf(dataset: Dataset, first: Row, last: Row): Place {
  const columns = [...dataset.columns].toSorted(([, a], [, b]) => a - b).map(([id]) => id);
  const [from, to] = [
    placeOf(dataset, first, columns[0] ?? null),
    placeOf(dataset, last, columns.at(-1) ?? null),
  ];
  return { file: dataset.file, sheet: dataset.sheet, cell: `${from.cell ?? ''}:${to.cell ?? ''}` };
}

/** What is counted in the rows of a sheet, under the sheet and the institution that keeps it. */
export function countedIn(seen: Seen, tally: Tally, names: readonly [part: string, whole: string]): Counted {
  const [part, whole] = names;
  const { template, year, counted, all, places } = tally;
  return known.get(tally, [seen.checked.country, ...names].join(), () => {
    const found = { sheet: template.id, year, dimensions: {}, places };
    return {
      year,
      of: { institution_code: template.institution, sheet_id: template.id },
      numerator: counted,
      denominator: all,
      facts: [
        seen.fact({ ...found, measure: part, value: counted }),
        seen.fact({ ...found, measure: whole, value: all }),
      ],
    };
  });
}

const known = new LastAnswers<Tally, Counted>();
