/** What the sheets hold: required cells filled, rows by sex, rows in error (indicators §3.13, rulings A8, C). */
import { filledCells, sexesFilled } from '../../grid/asked-cells.ts';
import type { Dataset, Usable } from '../../model.ts';
import { knownIn, LastAnswers } from '../../remember.ts';
import { type Counted, type MeasuredIndicator, type Seen, defineIndicator } from '../define.ts';
import { GOVERNANCE, share } from './measured.ts';
import { type Counting, countedIn, type InYear, tallies } from './tallies.ts';

const filled: Counting = { countIn: filledCells, known: new LastAnswers() };
const bySex: Counting = { countIn: sexesFilled, known: new LastAnswers() };
const inError = new LastAnswers<Usable, readonly InYear[]>();

/** Rows with an error of their own: also one that leaves the row in the figures. */
function rowsInError({ checked }: Seen): Counting {
  const nameOf = (file: string, sheet: string): string => `${file}|${sheet}`;
  const found = new Map<string, Set<number>>();
  for (const { severity, place } of checked.issues)
    if (severity === 'error' && place.row !== undefined)
      knownIn(found, nameOf(place.file, place.sheet ?? ''), () => new Set()).add(place.row);
  const rowsOf = ({ file, sheet }: Dataset): ReadonlySet<number> => found.get(nameOf(file, sheet)) ?? NONE;
  return {
    countIn(dataset) {
      const own = rowsOf(dataset);
      return (place, isBlocked) => [isBlocked || own.has(dataset.rows[place]?.number ?? 0) ? 1 : 0, 1];
    },
    of: (dataset) => [...rowsOf(dataset)].join(),
    known: inError,
  };
}

const NONE: ReadonlySet<number> = new Set();

/** Of a sheet that several dimensions of migration need, the cells count in each of them, and once in the whole. */
function byDimension(seen: Seen, counted: Counted): readonly Counted[] {
  const dimensions = seen.dimensionsOf(counted.of['sheet_id'] ?? '');
  return inDimensions.get(counted, dimensions.join(), () => [
    counted,
    ...dimensions.map((dimension): Counted => ({ ...counted, of: { dimension }, only: 'parts' })),
  ]);
}

const inDimensions = new LastAnswers<Counted, readonly Counted[]>();

export const govCells: readonly MeasuredIndicator[] = [
  defineIndicator({
    ...{ ...GOVERNANCE, id: 'GOV-03', aggregation: 'ratio_of_sums', sdg: '17.18', gcm: '1' },
    disaggregation: ['institution_code', 'sheet_id', 'dimension'],
    ...{ coreOnly: 'cells', sheets: [], records: 'years' },
    measure: (seen) =>
      tallies(seen, filled)
        .map((tally) => countedIn(seen, tally, ['filled_cells', 'required_cells']))
        .flatMap((counted) => byDimension(seen, counted)),
    figure: share(100),
    example: `
      STA_POP   | year | age    | total | female | male
                | 2022 | _T     | 900   |        |
                | 2023 | _T     | 1000  | 510    | 490
                | 2023 | Y0T14  | 300   | 150    |
      FIN_MACRO | year | var    | amount | obs_status
                | 2023 | GDP    | 5000   |
                | 2023 | FX_USD |        | M
      → 2022: 33.3
      → 2023: 85.7
      → 2023 institution_code=STA: 83.3
      → 2023 sheet_id=FIN_MACRO: 100.0
      → 2023 dimension=FLW: 83.3
      → 2023 dimension=REM: 100.0`,
  }),
  defineIndicator({
    ...{ ...GOVERNANCE, id: 'GOV-04', aggregation: 'ratio_of_sums', sdg: '17.18; 5 (context)', gcm: '1' },
    disaggregation: ['institution_code', 'sheet_id'],
    ...{ coreOnly: 'cells', sheets: [], records: 'years' },
    measure: (seen) =>
      tallies(seen, bySex).map((tally) => countedIn(seen, tally, ['rows_by_sex', 'rows_with_total'])),
    figure: share(100),
    example: `
      STA_POP  | year | age   | total | female | male
               | 2023 | _T    | 1000  | 510    | 490
               | 2023 | Y0T14 | 300   | 150    | 150
               | 2023 | Y_U   |       |        |
      STA_FLOW | year | direction | duration | citizenship_group | partner | total | female | male
               | 2023 | IN        | LT       | _T                | _T      | 50    | 20     | 30
               | 2023 | OUT       | LT       | _T                | _T      | 80    |        |
      → 2023: 75.0
      → 2023 sheet_id=STA_POP: 100.0
      → 2023 sheet_id=STA_FLOW: 50.0`,
  }),
  defineIndicator({
    ...{ ...GOVERNANCE, id: 'GOV-06', tier: 'ext', unit: 'per 1 000 rows', aggregation: 'ratio_of_sums' },
    ...{ sdg: '-', gcm: '1' },
    disaggregation: ['institution_code', 'sheet_id'],
    ...{ coreOnly: 'cells', sheets: [], records: 'years' },
    measure: (seen) =>
      tallies(seen, rowsInError(seen)).map((tally) => countedIn(seen, tally, ['rows_in_error', 'rows'])),
    figure: share(1000),
    example: `
      STA_POP | year | age    | total | female | male
              | 2023 | _T     | 1000  | 700    | 490
              | 2023 | Y0T14  | many  |        |
              | 2023 | Y15T64 | 600   | 300    | 300
              | 2023 | Y_GE65 | 100   | 60     | 40
      → 2022: null
      → 2023: 500.0
      → 2023 institution_code=STA: 500.0`,
  }),
];
