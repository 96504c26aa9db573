/** 11_SUPPORT: where money is missing, and where partners meet (coherence-workbook §3; rulings-coherence B9–B13, D6). */
import type { Goal } from '../model/coherence.ts';
import type { BookContext } from './book-context.ts';
import { SUPPORT_FLAGS } from '../catalogue/define.ts';
import { numberStyle, styles, tabColours } from './book-styles.ts';
import { KEY, projectRange } from './15-projects.ts';
import { isCounted, type ProjectLine, sumOf } from './project-lines.ts';
import { strongest, titleOf } from './plan-view.ts';
import { section, type SectionColumn, type SheetMap, stackedSheet } from './stacked.ts';
import { leading, type SupportLinks, supportLinks } from './support-links.ts';
import type { TraceIndex } from './trace-lines.ts';
import type { CellPlan, SheetPlan, Style } from './plan.ts';

const money: Style = { ...styles.number, format: '#,##0' };
const share: Style = { ...styles.number, format: '0%' };
/** Columns of the first pages: up to the gap and its share of the cost. */
const FIRST_PRINTED = 11;

export function supportSheet(
  context: BookContext,
  lines: readonly ProjectLine[],
  trace: TraceIndex,
): SheetPlan {
  const { model } = context.outcome.assessed;
  const own = context.words.planSheets.support;
  const titled = (text: string): string =>
    context.fill(text, { currency: model.exercise.currency ?? '' }).replace(/, $/, '');
  const entering = lines.filter(enters);
  const partners = [...new Set(entering.filter(({ goal }) => goal !== null).map(partnerOf))].sort();
  const links = supportLinks(context, lines, trace);
  return stackedSheet(context, {
    name: '11_SUPPORT',
    tab: tabColours.people,
    frozenColumns: 2,
    printFirst: FIRST_PRINTED,
    sections: [
      section({
        title: titled(own.goals),
        table: 't_Support',
        columns: goalColumns(context, lines, partners, links),
        items: model.goals,
      }),
      section({
        title: titled(own.totals),
        table: 't_SupportTotals',
        columns: totalColumns(context, lines, links),
        items: lines.length === 0 ? [] : TOTALS,
      }),
      section({
        title: titled(own.matrix),
        table: 't_GoalPartners',
        suppliedHeaders: true,
        columns: matrixColumns(context, lines, partners, links),
        items: partners.length === 0 ? [] : model.goals,
      }),
      section({
        title: titled(own.years),
        table: 't_GoalYears',
        columns: yearColumns(context, lines, links),
        items: goalYears(model.goals, entering),
      }),
    ],
  });
}

/** What the sums over goals are made of: projects that still run, counted once. */
const enters = (line: ProjectLine): boolean => isCounted(line) && line.project.running;
const partnerOf = ({ project }: ProjectLine): string => project.partner;
const byGoal = (lines: readonly ProjectLine[]): ((goal: Goal) => readonly ProjectLine[]) => {
  const found = new Map<string | null, ProjectLine[]>();
  for (const line of lines) {
    const known = found.get(line.goal);
    if (known) known.push(line);
    else found.set(line.goal, [line]);
  }
  return ({ id }) => found.get(id) ?? [];
};

/** Id and title of the goal of a line. */
const nameColumns = <T>(context: BookContext, goalOf: (line: T) => Goal): readonly SectionColumn<T>[] => [
  {
    id: 'goal',
    label: context.text.columns.goal,
    width: 11,
    style: styles.code,
    cell: (line) => goalOf(line).id,
  },
  {
    id: 'title',
    label: context.text.heatmap.goalTitle,
    width: 34,
    style: styles.text,
    cell: (line) => titleOf(goalOf(line), context.options.language),
  },
];

// ── Per goal ─────────────────────────────────────────────────────────────────────────────────────────────

function goalColumns(
  context: BookContext,
  lines: readonly ProjectLine[],
  partners: readonly string[],
  links: SupportLinks,
): readonly SectionColumn<Goal>[] {
  const own = context.words.planSheets.support;
  const { model } = context.outcome.assessed;
  const enteringFor = byGoal(lines.filter(enters));
  const plain = (id: keyof typeof own & string, style: Style, read: (goal: Goal) => number | null) =>
    ({ id, label: String(own[id]), width: 14, style, cell: read }) satisfies SectionColumn<Goal>;
  const live = (
    id: keyof typeof own & string,
    style: Style,
    read: (goal: Goal) => number | null,
    formula: (goal: Goal, one: (id: string) => string, given: string) => string,
  ): SectionColumn<Goal> => ({
    id,
    label: String(own[id]),
    width: 14,
    style,
    cell: (goal, row, at): CellPlan => {
      const one = (column: string): string => at.one('t_Support', row, column);
      const value = read(goal);
      if (partners.length === 0 && GIVEN.has(id)) return { value, style };
      return {
        value: value ?? '',
        formula: formula(goal, one, givenRow(model.goals, goal, partners, at)),
        style,
      };
    },
  });
  return [
    ...nameColumns<Goal>(context, (goal) => goal),
    leading(
      plain('weight', share, ({ weight }) => weight),
      links.weight,
    ),
    leading(plain('strongest', numberStyle(1), strongest), links.strongest),
    ...[
      plain('cost', money, ({ funding }) => funding.cost),
      plain('domestic', money, ({ funding }) => funding.domestic),
      live(
        'committed',
        money,
        ({ funding }) => funding.external,
        (goal, _, given) => (goal.funding.external === null ? '""' : `SUM(${given})`),
      ),
      live(
        'disbursed',
        money,
        (goal) => sumOf(enteringFor(goal), 'disbursed'),
        (_, one) => (lines.length === 0 ? '""' : sumWhere(context, lines, 'disbursed', one('goal'))),
      ),
      live(
        'funded',
        money,
        ({ funding }) => funding.funded,
        (_, one) =>
          `IF(AND(${one('domestic')}="",${one('committed')}=""),"",SUM(${one('domestic')},${one('committed')}))`,
      ),
      live(
        'gap',
        money,
        ({ funding }) => funding.gap,
        (_, one) => `IF(OR(${one('cost')}="",${one('funded')}=""),"",MAX(0,${one('cost')}-${one('funded')}))`,
      ),
      live(
        'gapRatio',
        share,
        ({ funding }) => funding.gapRatio,
        (_, one) => `IF(${one('gap')}="","",${one('gap')}/${one('cost')})`,
      ),
      live(
        'partners',
        styles.number,
        ({ funding }) => funding.concentration.partners,
        (_, __, given) => `COUNTIFS(${given},">0")`,
      ),
      live(
        'hhi',
        numberStyle(4),
        ({ funding }) => funding.concentration.hhi,
        (_, __, given) => `IF(SUM(${given})=0,"",SUMPRODUCT(${given},${given})/SUM(${given})^2)`,
      ),
      live(
        'effective',
        numberStyle(1),
        ({ funding }) => funding.concentration.effective,
        (_, one) => `IF(${one('hhi')}="","",1/${one('hhi')})`,
      ),
      live(
        'largest',
        share,
        ({ funding }) => funding.concentration.largest?.share ?? null,
        (_, __, given) => `IF(SUM(${given})=0,"",MAX(${given})/SUM(${given}))`,
      ),
      plain('tail', styles.number, ({ funding }) => funding.concentration.tail.length),
      plain('joint', styles.number, ({ funding }) => funding.jointProgrammes.length),
    ].map((column) => leading(column, links.money)),
    leading(
      plain(
        'policies',
        styles.number,
        ({ id }) =>
          new Set(
            model.effects.flatMap(({ goal, policy, standing }) =>
              goal === id && standing === 'active' ? [policy] : [],
            ),
          ).size,
      ),
      links.policies,
    ),
    leading(
      {
        id: 'flag',
        label: own.flag,
        width: 26,
        style: styles.text,
        cell: (goal) => flagsOf(context, goal),
      },
      links.flag,
    ),
  ];
}

/** What stands out, in the order of D6: rules say of themselves under which word they are summed up. */
function flagsOf(context: BookContext, goal: Goal): string {
  const { flags } = context.words.planSheets.support;
  const raised = context.outcome.assessed.findings.filter(({ subject }) => subject.goal === goal.id);
  const words = SUPPORT_FLAGS.filter((word) =>
    context.catalogue.findings.some(
      ({ id, flag }) =>
        flag?.word === word &&
        raised.some(({ rule, severity }) => rule === id && flag.severities.includes(severity)),
    ),
  ).map((word) => flags[word]);
  return words.length === 0 ? flags.OK : words.join('; ');
}

/** Columns that read the table of partners; without partners they hold numbers. */
const GIVEN: ReadonlySet<string> = new Set(['committed', 'partners', 'hhi', 'effective', 'largest']);

/** The amounts of the goal in the table of partners. */
function givenRow(goals: readonly Goal[], goal: Goal, partners: readonly string[], at: SheetMap): string {
  const [first = ''] = partners;
  if (first === '') return '';
  const top = Number(/\$(\d+):/.exec(at.range('t_GoalPartners', first))?.[1] ?? 0);
  return at.across('t_GoalPartners', top + goals.indexOf(goal), first, partners.at(-1) ?? first);
}

/**
 * Sum over 15_PROJECTS of what enters for the goal named in a cell; `more` holds further criteria. Blank where nothing
 * was given. Texts of others never stand in a formula: the criteria are cells.
 */
function sumWhere(
  context: BookContext,
  lines: readonly ProjectLine[],
  amount: 'committed' | 'disbursed',
  goalCell: string,
  more = '',
): string {
  const range = (id: string): string => projectRange(context, lines, id);
  const yes = context.labels.code('CL_YES_NO', 'YES');
  const where = `${range('goal_key')},"${KEY}"&${goalCell},${range('counted')},"${yes}",${range('running')},"${yes}"${more}`;
  return `IF(COUNTIFS(${range(amount)},"<>",${where})=0,"",SUMIFS(${range(amount)},${where}))`;
}

/** A text that criteria take as it is: no wildcard, and no comparison in front. */
const isPlain = (text: string): boolean => !/[*?~]|^[<>=]/.test(text);

// ── All support ──────────────────────────────────────────────────────────────────────────────────────────

const TOTALS = ['all', 'unaligned', 'donorCountry', 'notCounted'] as const;
type Total = (typeof TOTALS)[number];

const FITS: Readonly<Record<Total, (line: ProjectLine) => boolean>> = {
  all: enters,
  unaligned: (line) => enters(line) && line.goal === null,
  donorCountry: ({ row }) => row.leftOut === 'DONOR_COUNTRY',
  notCounted: ({ row }) => row.leftOut !== null && row.leftOut !== 'DONOR_COUNTRY',
};

function totalColumns(
  context: BookContext,
  lines: readonly ProjectLine[],
  links: SupportLinks,
): readonly SectionColumn<Total>[] {
  const own = context.words.planSheets.support;
  const amount = (id: 'committed' | 'disbursed') =>
    ({
      id,
      label: own[id],
      width: 13,
      style: money,
      cell: (total) => lines.filter(FITS[total]).reduce((sum, line) => sum + (line[id] ?? 0), 0),
    }) satisfies SectionColumn<Total>;
  return [
    {
      id: 'no',
      label: context.text.columns.order_no,
      width: 11,
      style: { ...styles.code, align: 'left' },
      cell: (total) => TOTALS.indexOf(total) + 1,
    },
    { id: 'what', label: own.what, width: 34, style: styles.text, cell: (total) => own[total] },
    ...[amount('committed'), amount('disbursed')].map((column) =>
      leading(column, (total) => links.projects(lines.filter(FITS[total]))),
    ),
  ];
}

// ── Partners and years ───────────────────────────────────────────────────────────────────────────────────

function matrixColumns(
  context: BookContext,
  lines: readonly ProjectLine[],
  partners: readonly string[],
  links: SupportLinks,
): readonly SectionColumn<Goal>[] {
  const enteringFor = byGoal(lines.filter(enters));
  return [
    ...nameColumns<Goal>(context, (goal) => goal),
    ...partners.map((partner) => {
      const linesOf = (goal: Goal): readonly ProjectLine[] =>
        enteringFor(goal).filter((line) => partnerOf(line) === partner);
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
            const alike = partners.filter((each) => each.toLowerCase() === partner.toLowerCase());
            if (alike.length > 1 || !isPlain(partner) || !isPlain(goal.id)) return value;
            const criterion = `,${projectRange(context, lines, 'partner')},${at.header('t_GoalPartners', partner)}`;
            const goalCell = at.one('t_GoalPartners', row, 'goal');
            return {
              value,
              formula: sumWhere(context, lines, 'committed', goalCell, criterion),
              style: money,
            };
          },
        },
        (goal) => links.projects(linesOf(goal)),
      );
    }),
  ];
}

interface GoalYear {
  readonly goal: Goal;
  readonly year: number;
  readonly lines: readonly ProjectLine[];
}

function goalYears(goals: readonly Goal[], entering: readonly ProjectLine[]): readonly GoalYear[] {
  const enteringFor = byGoal(entering);
  return goals.flatMap((goal) => {
    const own = enteringFor(goal);
    const years = [...new Set(own.map(({ row }) => row.year))].sort((a, b) => a - b);
    return years.map((year) => ({ goal, year, lines: own.filter(({ row }) => row.year === year) }));
  });
}

function yearColumns(
  context: BookContext,
  lines: readonly ProjectLine[],
  links: SupportLinks,
): readonly SectionColumn<GoalYear>[] {
  const own = context.words.planSheets.support;
  const amount = (id: 'committed' | 'disbursed') =>
    ({
      id,
      label: own[id],
      width: 13,
      style: money,
      cell: ({ lines: given }, row, at) => {
        const [goalCell, yearCell] = ['goal', 'year'].map((name) => at.one('t_GoalYears', row, name));
        const criterion = `,${projectRange(context, lines, 'year')},${yearCell ?? ''}`;
        return {
          value: sumOf(given, id) ?? '',
          formula: sumWhere(context, lines, id, goalCell ?? '', criterion),
          style: money,
        };
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
