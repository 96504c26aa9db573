/**
 * The made-up rows of workers sent abroad (LAB_OUT) that are validated in the benchmark: every key once, sexes that
 * add up; where faults are asked for, every row has one, six kinds in turn. The same in every run.
 */
export interface Shape {
  /** Data rows, below one row of headers. */
  readonly rows: number;
  /** `bad`: every row has a fault. */
  readonly quality: 'clean' | 'bad';
}

export const COLUMNS = [
  'year',
  'destination',
  'isco',
  'isic',
  'contract',
  'total',
  'female',
  'male',
  'sex_unknown',
  'obs_status',
  'conf_status',
  'source',
] as const;

export type SampleRow = readonly (number | string)[];

/** Countries as a ministry writes them: codes and names. */
const DESTINATIONS =
  `DEU FRA ITA ESP PRT GBR IRL BEL NLD CHE AUT POL CZE HUN ROU BGR GRC TUR SAU ARE QAT KWT BHR OMN JOR LBN ISR EGY MAR TUN
  DZA SEN MLI CIV GHA NGA KEN ETH ZAF AUS NZL CAN USA MEX BRA ARG CHL PER COL JPN KOR CHN IND PAK BGD LKA NPL PHL IDN MYS`.split(
    /\s+/,
  );
const OCCUPATIONS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const SECTIONS = [...'ABCDEFGHIJKLMNOPQRSTU'];
const CONTRACTS = ['NEW', 'REHIRE', 'SEASONAL'];
const FIRST_YEAR = 1997;

/** Whole numbers from 0 to below `range`, in a fixed order (a linear congruential generator). */
function sequence(): (range: number) => number {
  let state = 20_100_615;
  return (range) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * range);
  };
}

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? '';

/** The rows in order of their keys: 60 destinations × 10 × 21 × 3 keys a year. */
export function* dataRows({ rows, quality }: Shape): Generator<SampleRow> {
  const random = sequence();
  for (let index = 0; index < rows; index++) {
    // Neither sex below a fifth: that would be unusual, and be told.
    const female = 2_000 + random(2_000);
    const male = 2_000 + random(4_000);
    let key = index;
    const next = (list: readonly string[]): string => {
      const code = pick(list, key);
      key = Math.floor(key / list.length);
      return code;
    };
    const contract = next(CONTRACTS);
    const isic = next(SECTIONS);
    const isco = next(OCCUPATIONS);
    const destination = next(DESTINATIONS);
    const row = [FIRST_YEAR + key, destination, isco, isic, contract, female + male, female, male, 0];
    const whole = [...row, 'A', 'F', 'Register of permits'];
    yield quality === 'clean' ? whole : spoilt(whole, index);
  }
}

/** Years of the rows, for META. */
export const yearsOf = ({ rows }: Shape): readonly [number, number] => [
  FIRST_YEAR,
  FIRST_YEAR + Math.floor(Math.max(0, rows - 1) / (60 * 10 * 21 * 3)),
];

/** One fault, of the kinds that ministries make. */
const FAULTS: readonly ((row: readonly (number | string)[]) => Readonly<Record<number, number | string>>)[] =
  [
    () => ({ 1: 'Alemagne' }),
    () => ({ 3: 'Z' }),
    ([, , , , , total]) => ({ 5: `${String(total)} persons` }),
    ([, , , , , total]) => ({ 5: Number(total) + 500 }),
    ([, , , , , , , male]) => ({ 7: -Number(male) - 1 }),
    () => ({ 9: 'checked' }),
  ];

/** How many rows of `rows` have the fault of each kind. */
export const FAULT_KINDS = FAULTS.length;

function spoilt(row: readonly (number | string)[], index: number): SampleRow {
  const fault = FAULTS[index % FAULTS.length]?.(row) ?? {};
  return row.map((value, column) => fault[column] ?? value);
}
