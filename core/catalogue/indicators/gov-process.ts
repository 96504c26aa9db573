/** How the exercise runs: sheets received and in time, figures that agree, meetings attended (indicators §3.13). */
import { groupBy } from '../../grouped.ts';
import { agreementsIn } from '../../model/agreement.ts';
import type { CalendarEntry } from '../../model/coherence.ts';
import type { Difference } from '../../model.ts';
import { rememberList } from '../../remember.ts';
import { type Counted, type MeasuredIndicator, type Seen, defineIndicator } from '../define.ts';
import { crossChecks } from '../rules/cross-checks.ts';
import { GOVERNANCE, share, textOf } from './measured.ts';

// ── Sheets expected ──────────────────────────────────────────────────────────────────────────────────────

function expected(
  seen: Seen,
  measure: string,
  counts: (entry: CalendarEntry) => boolean,
): readonly Counted[] {
  return seen.model.calendar.map((entry): Counted => {
    const numerator = counts(entry) ? 1 : 0;
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
      beside: late(entry),
    };
  });
}

const DAY = 86_400_000;

/** Days between two dates; 0 where one is missing or it was in time. */
function late({ receivedOn, due }: CalendarEntry): number {
  const days = (Date.parse(receivedOn ?? '') - Date.parse(due ?? '')) / DAY;
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

const COMPARED = new Set(crossChecks.flatMap(({ id, agreement }) => (agreement ? [id] : [])));

/** After a change most years were compared before. */
const agreements = ({ differences }: Seen): readonly Counted[] => {
  const compared = differences.filter(({ check }) => COMPARED.has(check));
  return [...groupBy(compared, ({ check, year }) => `${check} ${String(year)}`).values()].flatMap(agreed);
};

/** In one check and year. */
const agreed = rememberList((compared: readonly Difference[]): readonly Counted[] =>
  agreementsIn(compared).map(({ year, between, d, of }) => ({
    year,
    of: { pair: [...between].sort().join('+') },
    numerator: 1 - Math.min(d, 1),
    denominator: 1,
    facts: of.flatMap(({ facts }) => facts),
    uses: compared.flatMap(({ reconciliation }) => reconciliation ?? []),
  })),
);

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
    measure: (seen) => expected(seen, 'received', ({ received }) => received),
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
    measure: (seen) => expected(seen, 'in_time', ({ inTime: came }) => came),
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
