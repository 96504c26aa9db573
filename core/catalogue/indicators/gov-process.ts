/** How the exercise runs: sheets received and in time, figures that agree, meetings attended (indicators §3.13). */
import { groupBy } from '../../grouped.ts';
import type { SheetRow } from '../../model/coherence.ts';
import type { Dataset, Value } from '../../model.ts';
import { type Counted, type MeasuredIndicator, type Seen, defineIndicator } from '../define.ts';
import { GOVERNANCE, share, textOf } from './measured.ts';

// ── Sheets expected ──────────────────────────────────────────────────────────────────────────────────────

/** ISO date; a bare year is its end (rulings-coherence B8). */
const dateOf = (text: string): string => (/^\d{4}$/.test(text) ? `${text}-12-31` : text);

interface Arrival {
  readonly sheet: string;
  /** Years of its rows; null for a list without years, which holds for every one. */
  readonly years: ReadonlySet<Value> | null;
  /** The day on which its workbook was handed in; blank where nobody says. */
  readonly on: string;
}

/** Sheets with at least one row that counts. */
const arrivals = ({ checked }: Seen): readonly Arrival[] =>
  checked.usable
    .filter(({ dataset, blocked }) => dataset.rows.length > blocked.size)
    .map(({ dataset }) => ({
      sheet: dataset.template.id,
      years: dataset.template.fields.some(({ id }) => id === 'year') ? yearsIn(dataset) : null,
      on: dataset.meta.submittedOn ?? '',
    }));

function yearsIn({ rows, column }: Dataset): ReadonlySet<Value> {
  const held = column?.('year');
  return new Set(rows.map((row, index) => (held ? held.at(index) : (row.values['year'] ?? null))));
}

/**
 * When a sheet of a year came: the date typed in the calendar, else the day on which the first workbook was handed in
 * that has rows of the year (coherence §3.11b). Null where it did not come, blank where nobody says when.
 */
function receivedOf(row: SheetRow, came: readonly Arrival[]): string | null {
  const typed = textOf(row, 'received_date');
  if (typed !== '') return dateOf(typed);
  const found = came.filter(
    ({ sheet, years }) =>
      sheet === textOf(row, 'sheet_id') && (years?.has(row.values['year'] ?? null) ?? true),
  );
  return found.map(({ on }) => on).sort()[0] ?? null;
}

function expected(
  seen: Seen,
  measure: string,
  counts: (received: string | null, due: string) => boolean,
): readonly Counted[] {
  const came = arrivals(seen);
  return seen.model.calendar.map((entry): Counted => {
    const received = receivedOf(entry, came);
    const due = dateOf(textOf(entry, 'due_date'));
    const numerator = counts(received, due) ? 1 : 0;
    return {
      year: entry.year,
      of: { institution_code: entry.institution },
      numerator,
      denominator: 1,
      facts: [
        seen.fact({
          ...{ sheet: 'PLN_CALENDAR', year: entry.year, measure, value: numerator, places: [entry.place] },
          dimensions: { sheet_id: entry.sheet },
        }),
      ],
      beside: late(received, due),
    };
  });
}

const DAY = 86_400_000;

/** Days between two dates; 0 where one is missing or it was in time. */
function late(received: string | null, due: string): number {
  const days = (Date.parse(received ?? '') - Date.parse(due)) / DAY;
  return days > 0 ? Math.round(days) : 0;
}

/** Share in time, with the median of the days by which the late sheets were late. */
const inTime: MeasuredIndicator['figure'] = (counted, whole) => {
  const days = counted
    .map(({ beside = 0 }) => beside)
    .filter((each) => each > 0)
    .sort((a, b) => a - b);
  const middle = days.length / 2;
  const median = ((days[Math.ceil(middle) - 1] ?? 0) + (days[Math.floor(middle)] ?? 0)) / 2;
  return { ...share(100)(counted, whole), flags: days.length > 0 ? [`LATE(${String(median)})`] : [] };
};

const CALENDAR = `
      PLN_CALENDAR | sheet_id  | year | institution_code | due_date   | received_date
                   | STA_POP   | 2023 | STA              | 2023-11-30 | 2023-11-20
                   | STA_FLOW  | 2023 | STA              | 2023-11-30 | 2023-12-04
                   | LAB_OUT   | 2023 | LAB              | 2023-11-30 | 2023-11-30
                   | HEA_WORKF | 2023 | HEA              |            | 2023-11-01
                   | EDU_TERT  | 2023 | EDU              | 2023-11-30 |`;

// ── Comparisons ──────────────────────────────────────────────────────────────────────────────────────────

/** Checks of two figures on the same thing; inequalities say nothing about agreement (rulings C). */
const COMPARED: ReadonlySet<string> = new Set('X03 X05 X06 X07 X09 X11 X14 X16 X20 X21 X23'.split(' '));

/** One for each check and year: partners, citizenships or institutions are added up on both sides first. */
function agreements({ differences, reconciliations }: Seen): readonly Counted[] {
  const groups = groupBy(
    differences.filter(({ check }) => COMPARED.has(check)),
    (each) => `${each.check} ${String(each.year)}`,
  );
  return [...groups.values()].flatMap((group): Counted[] => {
    const [first] = group;
    if (!first) return [];
    const { check, year, a, b } = first;
    const members = group.length > 1 ? group.filter(({ partner }) => partner !== '_T') : group;
    const sums = [members.map((each) => each.a.value), members.map((each) => each.b.value)] as const;
    const [one, other] = sums.map((values) => values.reduce((sum, value) => sum + value, 0));
    return [
      {
        year,
        of: { pair: [a.institution, b.institution].sort().join('+') },
        numerator: 1 - Math.min(apart(one ?? 0, other ?? 0), 1),
        denominator: 1,
        facts: members.flatMap(({ facts }) => facts),
        uses: reconciliations.filter((each) => each.check === check && each.year === year),
      },
    ];
  });
}

/** Symmetric relative difference, 0–2 (profile-sheets §5). */
const apart = (a: number, b: number): number =>
  a === b ? 0 : (2 * Math.abs(a - b)) / (Math.abs(a) + Math.abs(b));

// ── Meetings ─────────────────────────────────────────────────────────────────────────────────────────────

/** Who came without invitation counts as invited (rulings-coherence B20c). */
const attendance = (seen: Seen): readonly Counted[] =>
  seen.rows('PLN_TASKFORCE', 'attended').flatMap((row): Counted[] => {
    const came = textOf(row, 'attended') === 'YES';
    const year = Number(textOf(row, 'meeting_date').slice(0, 4));
    const institution = textOf(row, 'institution_code');
    if (!came && textOf(row, 'invited') !== 'YES') return [];
    return [
      {
        year,
        of: { institution_code: institution, rank: textOf(row, 'rank') },
        numerator: came ? 1 : 0,
        denominator: 1,
        facts: [
          seen.fact({
            ...{ sheet: 'PLN_TASKFORCE', year, measure: 'attendance', value: came ? 1 : 0 },
            dimensions: { meeting_date: textOf(row, 'meeting_date'), institution_code: institution },
            places: [row.place],
          }),
        ],
      },
    ];
  });

export const govProcess: readonly MeasuredIndicator[] = [
  defineIndicator({
    ...{ ...GOVERNANCE, id: 'GOV-01', sdg: '17.18', gcm: '1; 23' },
    disaggregation: ['institution_code'],
    ...{ coreOnly: 'dates', sheets: ['PLN_CALENDAR'], records: 'years' },
    measure: (seen) => expected(seen, 'received', (received) => received !== null),
    figure: share(100),
    example: `${CALENDAR}
                   | MFA_CONS  | 2022 | MFA              | 2022-11-30 |
      → 2022: 0.0
      → 2023: 80.0
      → 2023 institution_code=STA: 100.0
      → 2023 institution_code=EDU: 0.0`,
  }),
  defineIndicator({
    ...{ ...GOVERNANCE, id: 'GOV-02', sdg: '17.18', gcm: '1' },
    disaggregation: ['institution_code'],
    ...{ coreOnly: 'dates', sheets: ['PLN_CALENDAR'], records: 'years' },
    measure: (seen) =>
      expected(
        seen,
        'in_time',
        (received, due) => received !== null && due !== '' && received !== '' && received <= due,
      ),
    figure: inTime,
    example: `${CALENDAR}
      → 2023: 40.0
      → 2023 institution_code=STA: 50.0`,
  }),
  defineIndicator({
    ...{ ...GOVERNANCE, id: 'GOV-05', aggregation: 'index', sdg: '-', gcm: '1; 23' },
    disaggregation: ['pair'],
    ...{ coreOnly: 'comparisons', sheets: [], records: 'years' },
    measure: agreements,
    figure: share(100),
    example: `
      LAB_FWP    | year | event | citizenship | isco | isic | total
                 | 2022 | VALID | _T          | _T   | _T   | 1000
                 | 2023 | VALID | _T          | _T   | _T   | 3000
                 | 2023 | FIRST | _T          | _T   | _T   | 400
      INT_PERMIT | year | event | reason | length | citizenship | total
                 | 2022 | VALID | WORK   | _T     | _T          | 1000
                 | 2023 | VALID | WORK   | _T     | _T          | 1000
                 | 2023 | FIRST | WORK   | _T     | _T          | 500
      → 2022: 100.0
      → 2023: 38.9
      → 2023 pair=INT+LAB: 38.9`,
  }),
  defineIndicator({
    ...{ ...GOVERNANCE, id: 'GOV-07', sdg: '17.14', gcm: '23' },
    disaggregation: ['institution_code', 'rank'],
    ...{ coreOnly: 'dates', sheets: ['PLN_TASKFORCE'], records: 'years' },
    measure: attendance,
    figure: share(100),
    example: `
      META          | period_start | 2022
      PLN_TASKFORCE | meeting_date | institution_code | invited | attended | rank
                    | 2022-10-12   | FIN              | YES     | NO       |
                    | 2023-10-18   | FIN              | YES     | YES      | DIR
                    | 2023-10-18   | STA              | YES     | YES      | TECH
                    | 2023-10-18   | LAB              | YES     | NO       |
                    | 2023-10-18   | EDU              | NO      | NO       |
                    | 2023-10-18   | HEA              | NO      | YES      | TECH
      → 2022: 0.0
      → 2023: 75.0
      → 2023 institution_code=LAB: 0.0
      → 2023 rank=TECH: 100.0`,
  }),
];
