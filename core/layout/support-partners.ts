/** 11_SUPPORT, what each partner and each year gives to a goal: live sums over 15_PROJECTS (coherence-workbook §3). */
import { groupBy } from '../grouped.ts';
import type { Goal } from '../model/coherence.ts';
import type { BookContext } from './book-context.ts';
import { styles } from './book-styles.ts';
import { projectRanges } from './15-projects.ts';
import { type ProjectLine, sumOf } from './project-lines.ts';
import type { SectionColumn } from './stacked.ts';
import { leading, type SupportLinks } from './support-links.ts';
import { byGoal, enters, isPlain, money, nameColumns, sumsOf } from './support-sums.ts';

/** Columns of `t_GoalPartners`: one for each partner. */
export function matrixColumns(
  context: BookContext,
  lines: readonly ProjectLine[],
  partners: readonly string[],
  links: SupportLinks,
): readonly SectionColumn<Goal>[] {
  const given = groupBy(lines.filter(enters), ({ goal, project }) => `${project.partner}|${goal ?? ''}`);
  const alike = groupBy(partners, (partner) => partner.toLowerCase());
  const sumWhere = sumsOf(context, lines);
  const range = projectRanges(context, lines)('partner');
  return [
    ...nameColumns<Goal>(context, (goal) => goal),
    ...partners.map((partner) => {
      const linesOf = (goal: Goal): readonly ProjectLine[] => given.get(`${partner}|${goal.id}`) ?? [];
      const isLive = alike.get(partner.toLowerCase())?.length === 1 && isPlain(partner);
      return leading<Goal>(
        {
          id: partner,
          label: partner,
          width: 13,
          style: money,
          cell: (goal, row, at) => {
            const own = linesOf(goal);
            if (own.length === 0) return null;
            const value = sumOf(own, 'committed') ?? '';
            if (!isLive || !isPlain(goal.id)) return value;
            const criterion = `,${range},${at.header('t_GoalPartners', partner)}`;
            const goalCell = at.one('t_GoalPartners', row, 'goal');
            return { value, formula: sumWhere('committed', goalCell, criterion), style: money };
          },
        },
        (goal) => links.projects(linesOf(goal)),
      );
    }),
  ];
}

/** One goal in one year with the projects that enter. */
export interface GoalYear {
  readonly goal: Goal;
  readonly year: number;
  readonly lines: readonly ProjectLine[];
}

/** Goals in their order, each with the years for which a project enters. */
export function goalYears(goals: readonly Goal[], entering: readonly ProjectLine[]): readonly GoalYear[] {
  const enteringFor = byGoal(entering);
  return goals.flatMap((goal) => {
    const own = enteringFor(goal);
    const years = [...new Set(own.map(({ row }) => row.year))].sort((a, b) => a - b);
    return years.map((year) => ({ goal, year, lines: own.filter(({ row }) => row.year === year) }));
  });
}

/** Columns of `t_GoalYears`. */
export function yearColumns(
  context: BookContext,
  lines: readonly ProjectLine[],
  links: SupportLinks,
): readonly SectionColumn<GoalYear>[] {
  const own = context.words.planSheets.support;
  const sumWhere = sumsOf(context, lines);
  const range = projectRanges(context, lines)('year');
  const amount = (id: 'committed' | 'disbursed') =>
    ({
      id,
      label: own[id],
      width: 13,
      style: money,
      cell: ({ lines: given }, row, at) => {
        const goalCell = at.one('t_GoalYears', row, 'goal');
        const criterion = `,${range},${at.one('t_GoalYears', row, 'year')}`;
        return { value: sumOf(given, id) ?? '', formula: sumWhere(id, goalCell, criterion), style: money };
      },
    }) satisfies SectionColumn<GoalYear>;
  return [
    ...nameColumns<GoalYear>(context, ({ goal }) => goal),
    {
      id: 'year',
      label: context.text.columns.year,
      width: 13,
      style: { ...styles.number, format: '0' },
      cell: ({ year }) => year,
    },
    ...[amount('committed'), amount('disbursed')].map((column) =>
      leading(column, ({ lines: own }) => links.projects(own)),
    ),
  ];
}
