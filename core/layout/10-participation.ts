/** 10_PARTICIPATION: which institutions and which groups of society were asked, came, and got an answer (coherence-workbook §3). */
import { listed } from '../i18n/listed.ts';
import type { Goal, Institution } from '../model/coherence.ts';
import type { Attendance, Engagement, GroupPart } from '../model/results.ts';
import { SOCIETY_GROUPS } from '../model/results.ts';
import type { BookContext } from './book-context.ts';
import { isPublic } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import type { InstitutionLine } from './12-data-quality.ts';
import { titleOf } from './plan-view.ts';
import { placeText } from './source-columns.ts';
import { section, type SectionColumn, stackedSheet } from './stacked.ts';
import type { SheetPlan } from './plan.ts';

export function participationSheet(context: BookContext, lines: readonly InstitutionLine[]): SheetPlan {
  const { model } = context.outcome.assessed;
  const own = context.words.planSheets.participation;
  const dueOf = new Map(lines.map((line) => [line.code, line]));
  return stackedSheet(context, {
    name: '10_PARTICIPATION',
    tab: tabColours.evidence,
    frozenColumns: 1,
    sections: [
      section({
        title: own.government,
        table: 't_Government',
        columns: institutionColumns(context, dueOf),
        items: model.institutions,
      }),
      section({
        title: own.society,
        table: 't_Society',
        columns: groupColumns(context),
        items: model.participation.groups,
      }),
      section({
        title: own.grid,
        table: 't_GoalGroups',
        columns: gridColumns(context),
        items: model.goals,
      }),
      section({
        title: own.events,
        table: 't_Events',
        columns: eventColumns(context),
        items: model.engagements,
      }),
    ],
  });
}

/** Attendances of recent events that fit. */
const recent = (
  { outcome }: BookContext,
  fits: (attendance: Attendance) => boolean,
): readonly { readonly event: Engagement; readonly attendance: Attendance }[] =>
  outcome.assessed.model.engagements
    .filter(({ timing }) => timing === 'recent')
    .flatMap((event) => event.attendances.filter(fits).map((attendance) => ({ event, attendance })));

function institutionColumns(
  context: BookContext,
  dueOf: ReadonlyMap<string, InstitutionLine>,
): readonly SectionColumn<Institution>[] {
  const { labels, text, words } = context;
  const own = words.planSheets.participation;
  const events = ({ code }: Institution, read: 'invited' | 'attended'): number =>
    new Set(
      recent(context, (each) => each.sphere === 'GOV' && each.group === code && each[read]).map(
        ({ event }) => event.id,
      ),
    ).size;
  const count = (id: string, label: string, read: (institution: Institution) => number | null) =>
    ({ id, label, width: 11, style: styles.number, cell: read }) satisfies SectionColumn<Institution>;
  return [
    {
      id: 'institution',
      label: text.columns.institution,
      width: 30,
      style: styles.text,
      cell: ({ code }) => labels.institution(code),
    },
    {
      id: 'goals',
      label: own.relevant,
      width: 24,
      style: styles.text,
      cell: ({ goals }) => goals.join('; '),
    },
    count('due', text.columns.sheets_due, ({ code }) => dueOf.get(code)?.expected ?? null),
    count('received', text.columns.received_due, ({ code }) => dueOf.get(code)?.receivedDue ?? null),
    count('in_time', own.inTime, ({ code }) => inTime(context, code)),
    count('invited', own.invited, (institution) => events(institution, 'invited')),
    count('attended', own.attended, (institution) => events(institution, 'attended')),
    {
      id: 'rank',
      label: own.rank,
      width: 20,
      style: styles.text,
      cell: ({ code }) => highestRank(context, code),
    },
  ];
}

/** Sheets due in the reference year that came by their date; `null` without a date to hold against. */
function inTime(context: BookContext, code: string): number | null {
  const { calendar, refYear } = context.outcome.assessed.model;
  const dated = calendar.filter(
    ({ institution, year, due }) => institution === code && year === refYear && due !== null,
  );
  if (dated.length === 0) return null;
  return dated.filter(({ inTime: came }) => came).length;
}

/** Highest rank that came to a recent meeting, in the order of the code list. */
function highestRank(context: BookContext, code: string): string {
  const ranks = context.catalogue.codeLists.find(({ id }) => id === 'CL_RANK')?.codes ?? [];
  const seen = recent(context, ({ group, attended }) => group === code && attended).map(
    ({ attendance }) => attendance.values['rank'],
  );
  const best = ranks.find((rank) => seen.includes(rank));
  return best === undefined ? '' : context.labels.code('CL_RANK', best);
}

function groupColumns(context: BookContext): readonly SectionColumn<GroupPart>[] {
  const { labels, words } = context;
  const { model } = context.outcome.assessed;
  const own = words.planSheets.participation;
  const of = (group: string) => recent(context, (each) => each.sphere === 'SOC' && each.group === group);
  const count = (id: string, label: string, read: (part: GroupPart) => number) =>
    ({ id, label, width: 11, style: styles.number, cell: read }) satisfies SectionColumn<GroupPart>;
  return [
    {
      id: 'group',
      label: own.group,
      width: 30,
      style: styles.text,
      cell: ({ group }) => labels.code('CL_STAKEHOLDER_GROUP', group),
    },
    {
      id: 'goals',
      label: own.consultedOn,
      width: 24,
      style: styles.text,
      cell: ({ group }) =>
        model.goals
          .filter(({ participation }) =>
            participation.groups.some((each) => each.group === group && each.consulted),
          )
          .map(({ id }) => id)
          .join('; '),
    },
    count(
      'organisations',
      own.organisations,
      ({ group }) =>
        model.stakeholders.filter((each) => each.sphere === 'SOC' && each.group === group).length,
    ),
    {
      id: 'last',
      label: own.last,
      width: 12,
      style: styles.code,
      cell: ({ last, planned }) => last ?? (planned ? own.planned : ''),
    },
    count(
      'input',
      own.input,
      ({ group }) => of(group).filter((each) => each.attendance.inputRecorded).length,
    ),
    count(
      'answered',
      own.answered,
      ({ group }) =>
        of(group).filter(({ attendance }) => attendance.inputRecorded && attendance.responseGiven === true)
          .length,
    ),
  ];
}

const MARKS = { consulted: '✓', planned: '○', none: '·' } as const;

/** Goal × group: heard within the window, planned, or neither. */
function gridColumns(context: BookContext): readonly SectionColumn<Goal>[] {
  return [
    {
      id: 'goal',
      label: context.text.columns.goal,
      width: 30,
      style: styles.text,
      cell: (goal) => `${goal.id}  ${titleOf(goal, context.options.language)}`,
    },
    ...SOCIETY_GROUPS.map((group): SectionColumn<Goal> => ({
      id: group,
      label: context.labels.code('CL_STAKEHOLDER_GROUP', group),
      width: 12,
      style: { ...styles.code, align: 'center' },
      cell: ({ participation }) => {
        const part = participation.groups.find((each) => each.group === group);
        return MARKS[part?.consulted ? 'consulted' : part?.planned ? 'planned' : 'none'];
      },
    })),
  ];
}

function eventColumns(context: BookContext): readonly SectionColumn<Engagement>[] {
  const { text, labels, words } = context;
  const own = words.planSheets.participation;
  const names = new Map(context.outcome.assessed.model.stakeholders.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => (isPublic(context) ? id : (names.get(id) ?? labels.institution(id)));
  const who = (event: Engagement, fits: (attendance: Attendance) => boolean): string =>
    listed(
      event.attendances.filter(fits).map(({ stakeholder }) => nameOf(stakeholder)),
      context.options.language,
    );
  const persons = (id: string, label: string, read: 'women' | 'men') =>
    ({
      id,
      label,
      width: 11,
      style: styles.number,
      cell: ({ attendances }) =>
        sumOf(attendances.filter(({ attended }) => attended).map((each) => each[read])),
    }) satisfies SectionColumn<Engagement>;
  return [
    {
      id: 'event',
      label: own.event,
      width: 30,
      style: styles.text,
      cell: ({ type, date }) => `${labels.code('CL_EVENT_TYPE', type)} ${date}`,
    },
    {
      id: 'attended',
      label: own.whoCame,
      width: 24,
      style: styles.text,
      cell: (event) => who(event, ({ attended }) => attended),
    },
    { id: 'date', label: text.columns.date, width: 12, style: styles.code, cell: ({ date }) => date },
    persons('women', own.women, 'women'),
    persons('men', own.men, 'men'),
    {
      id: 'absent',
      label: own.absent,
      width: 24,
      style: styles.text,
      cell: (event) => who(event, ({ invited, attended }) => invited && !attended),
    },
    {
      id: 'goals',
      label: text.columns.goal_ids,
      width: 12,
      style: styles.code,
      cell: ({ goals }) => goals?.join('; ') ?? own.allGoals,
    },
    {
      id: 'source',
      label: text.columns.source,
      width: 22,
      style: styles.quietText,
      cell: ({ attendances: [first] }) => (first ? placeText(context, first.place) : ''),
    },
  ];
}

/** `null` where nobody was counted. */
function sumOf(counts: readonly (number | null)[]): number | null {
  const given = counts.filter((count) => count !== null);
  return given.length === 0 ? null : given.reduce((sum, count) => sum + count, 0);
}
