/** Who was invited, who came, and who of society was heard, in all and for each goal (coherence §3.9, §3.10, §5.6). */
import { groupBy } from '../grouped.ts';
import type {
  Attendance,
  Engagement,
  GroupPart,
  Participation,
  Sphere,
  Stakeholder,
} from '../model/results.ts';
import { SOCIETY_GROUPS } from '../model/results.ts';
import type { Checked } from '../model.ts';
import { monthsBefore } from './months.ts';
import type { Tree } from './plan.ts';
import type { Entry, Values } from './rows.ts';
import { by, isYes, list, number, rowsOf, sum, text } from './rows.ts';

export const readStakeholders = (checked: Checked): readonly Stakeholder[] =>
  rowsOf(checked, 'COH_STAKEHOLDERS', 'stakeholder_id')
    .flatMap(({ values, place }): Stakeholder[] => {
      const id = text(values, 'stakeholder_id');
      if (id === null) return [];
      return [
        {
          id,
          name: text(values, 'name') ?? id,
          sphere: sphereOf(values),
          group: text(values, 'group'),
          values,
          place,
        },
      ];
    })
    .sort(by((stakeholder) => stakeholder.id));

function sphereOf(values: Values): Sphere | null {
  const sphere = text(values, 'sphere');
  return sphere === 'GOV' || sphere === 'SOC' ? sphere : null;
}

export interface EngagementSources {
  readonly checked: Checked;
  readonly tree: Tree;
  readonly stakeholders: readonly Stakeholder[];
  /** Codes of CL_INSTITUTION: they may take part without standing on COH_STAKEHOLDERS. */
  readonly institutions: readonly string[];
  /** ISO date. */
  readonly refDate: string;
  readonly engageMonths: number;
}

/** Events of COH_ENGAGE and meetings of PLN_TASKFORCE, in order of date and id. An event without date is left out. */
export function readEngagements(sources: EngagementSources): readonly Engagement[] {
  const { checked, tree, refDate, engageMonths } = sources;
  const from = monthsBefore(refDate, engageMonths);
  const [yearAgo, halfYearAgo] = [monthsBefore(refDate, 12), monthsBefore(refDate, 6)];
  const when = (date: string): Pick<Engagement, 'timing' | 'inLastYear' | 'answerDue'> => ({
    timing: date > refDate ? 'planned' : date >= from ? 'recent' : 'past',
    inLastYear: date >= yearAgo && date <= refDate,
    answerDue: date <= halfYearAgo,
  });
  const events = [...groupBy(rowsOf(checked, 'COH_ENGAGE', 'attended'), ({ values }) => idOf(values))];
  const meetings = [
    ...groupBy(
      rowsOf(checked, 'PLN_TASKFORCE', 'attended'),
      ({ values }) => text(values, 'meeting_date') ?? '',
    ),
  ];
  return [
    ...events.flatMap(([id, rows]): Engagement[] => {
      const dates = rows.flatMap(({ values }) => text(values, 'date') ?? []).sort();
      const [date] = dates;
      if (id === '' || date === undefined) return [];
      const attendances = attendancesOf(rows, 'stakeholder_id', sources);
      return [
        {
          ...{ id, date, sheet: 'COH_ENGAGE', ...when(date), goals: goalsOf(rows, tree), attendances },
          type: attendances.flatMap(({ values }) => text(values, 'type') ?? [])[0] ?? '',
          participants: participantsOf(attendances),
        },
      ];
    }),
    ...meetings.flatMap(([date, rows]): Engagement[] =>
      date === ''
        ? []
        : [
            {
              ...{ id: `TASKFORCE ${date}`, date, type: 'TASKFORCE', sheet: 'PLN_TASKFORCE', goals: null },
              ...when(date),
              attendances: attendancesOf(rows, 'institution_code', sources),
              participants: null,
            },
          ],
    ),
  ].sort(
    by(
      (event) => event.date,
      (event) => event.id,
    ),
  );
}

const idOf = (values: Values): string => text(values, 'event_id') ?? '';

/** Goals that any row of the event names; one row without names opens it to all of them. */
function goalsOf(rows: readonly Entry[], tree: Tree): readonly string[] | null {
  const named = rows.map(({ values }) => list(values, 'goal_ids'));
  if (named.some((ids) => ids.length === 0)) return null;
  return [...new Set(named.flat().flatMap((id) => tree.goalOf(id) ?? []))].sort();
}

function attendancesOf(
  rows: readonly Entry[],
  column: string,
  { stakeholders, institutions }: EngagementSources,
): readonly Attendance[] {
  const known = new Map(stakeholders.map((each) => [each.id, each]));
  return rows
    .flatMap(({ values, place }): Attendance[] => {
      const id = text(values, column);
      if (id === null) return [];
      const listed = known.get(id);
      const isInstitution = institutions.includes(id);
      const attended = isYes(values, 'attended');
      return [
        {
          stakeholder: id,
          sphere: listed?.sphere ?? (isInstitution ? 'GOV' : null),
          group: listed?.group ?? (isInstitution ? id : null),
          invited: attended || isYes(values, 'invited'),
          attended,
          inputRecorded: isYes(values, 'input_recorded'),
          responseGiven: text(values, 'response_given') === null ? null : isYes(values, 'response_given'),
          women: number(values, 'participants_f'),
          men: number(values, 'participants_m'),
          values,
          place,
        },
      ];
    })
    .sort(by((attendance) => attendance.stakeholder));
}

/** A row with one of the two figures says nothing on the balance, since blank is not zero. */
function participantsOf(attendances: readonly Attendance[]): Engagement['participants'] {
  const counted = attendances.flatMap(({ attended, women, men }) =>
    attended && women !== null && men !== null ? [{ women, men }] : [],
  );
  if (counted.length === 0) return null;
  return { women: sum(counted.map(({ women }) => women)), men: sum(counted.map(({ men }) => men)) };
}

/** Participation of these institutions and of the expected groups; with a goal, in the events that concern it (B20a). */
export function participationIn(
  events: readonly Engagement[],
  institutions: readonly string[],
  goal: string | null = null,
): Participation {
  const concerned = events.filter(({ goals }) => goal === null || goals === null || goals.includes(goal));
  const recent = concerned.filter(({ timing }) => timing === 'recent');
  return {
    institutions: institutions.map((institution) => {
      const own = recent.flatMap(({ attendances }) =>
        attendances.filter(({ sphere, group }) => sphere === 'GOV' && group === institution),
      );
      return {
        institution,
        invited: own.some(({ invited }) => invited),
        attended: own.some(({ attended }) => attended),
      };
    }),
    groups: SOCIETY_GROUPS.map((group) => groupPart(group, concerned)),
  };
}

function groupPart(group: string, events: readonly Engagement[]): GroupPart {
  const own = (event: Engagement): readonly Attendance[] =>
    event.attendances.filter((each) => each.sphere === 'SOC' && each.group === group);
  const heard = events.filter(
    (event) => event.timing !== 'planned' && own(event).some(({ attended }) => attended),
  );
  return {
    group,
    consulted: heard.some(({ timing }) => timing === 'recent'),
    planned: events.some((event) => event.timing === 'planned' && own(event).some(({ invited }) => invited)),
    last: heard.at(-1)?.date ?? null,
  };
}
