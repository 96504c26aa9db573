/** 11_SUPPORT: where money is missing, and where partners meet (coherence-workbook §3; rulings-coherence B9–B13, D6). */
import type { Goal } from '../model/coherence.ts';
import type { Finding } from '../model.ts';
import type { BookContext } from './book-context.ts';
import { SUPPORT_FLAGS } from '../catalogue/define.ts';
import { numberStyle, styles, tabColours } from './book-styles.ts';
import { groupBy } from './group-by.ts';
import { KEY, projectRanges } from './15-projects.ts';
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
  const found = groupBy(lines, ({ goal }) => goal);
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
  const { model, findings } = context.outcome.assessed;
  const enteringFor = byGoal(lines.filter(enters));
  const sumWhere = sumsOf(context, lines);
  const given = givenRows(model.goals, partners);
  const activeOn = groupBy(
    model.effects.filter(({ standing }) => standing === 'active'),
    (effect) => effect.goal,
  );
  const flagsOf = flagsFor(
    context,
    groupBy(findings, ({ subject }) => subject.goal),
  );
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
        formula: formula(goal, one, given(goal, at)),
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
        (_, one) => (lines.length === 0 ? '""' : sumWhere('disbursed', one('goal'))),
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
        ({ id }) => new Set((activeOn.get(id) ?? []).map(({ policy }) => policy)).size,
      ),
      links.policies,
    ),
    leading(
      {
        id: 'flag',
        label: own.flag,
        width: 26,
        style: styles.text,
        cell: flagsOf,
      },
      links.flag,
    ),
  ];
}

/** What stands out, in the order of D6: rules say of themselves under which word they are summed up. */
function flagsFor(
  { words, catalogue }: BookContext,
  findings: ReadonlyMap<string | undefined, readonly Finding[]>,
): (goal: Goal) => string {
  const { flags } = words.planSheets.support;
  const flagOf = new Map(catalogue.findings.map(({ id, flag }) => [id, flag]));
  return ({ id }) => {
    const raised = new Set(
      (findings.get(id) ?? []).flatMap(({ rule, severity }) => {
        const flag = flagOf.get(rule);
        return flag?.severities.includes(severity) ? [flag.word] : [];
      }),
    );
    const own = SUPPORT_FLAGS.filter((word) => raised.has(word)).map((word) => flags[word]);
    return own.length === 0 ? flags.OK : own.join('; ');
  };
}

/** Columns that read the table of partners; without partners they hold numbers. */
const GIVEN: ReadonlySet<string> = new Set(['committed', 'partners', 'hhi', 'effective', 'largest']);

/** The amounts of the goal in the table of partners. */
function givenRows(
  goals: readonly Goal[],
  partners: readonly string[],
): (goal: Goal, at: SheetMap) => string {
  const [first = ''] = partners;
  if (first === '') return () => '';
  const placeOf = new Map(goals.map((goal, index) => [goal, index]));
  return (goal, at) => {
    const row = at.top('t_GoalPartners') + (placeOf.get(goal) ?? 0);
    return at.across('t_GoalPartners', row, first, partners.at(-1) ?? first);
  };
}

/**
 * Sum over 15_PROJECTS of what enters for the goal named in a cell; `more` holds further criteria. Blank where nothing
 * was given. Texts of others never stand in a formula: the criteria are cells.
 */
function sumsOf(
  context: BookContext,
  lines: readonly ProjectLine[],
): (amount: 'committed' | 'disbursed', goalCell: string, more?: string) => string {
  const range = projectRanges(context, lines);
  const yes = context.labels.code('CL_YES_NO', 'YES');
  const goals = range('goal_key');
  const entering = `${range('counted')},"${yes}",${range('running')},"${yes}"`;
  const amounts = { committed: range('committed'), disbursed: range('disbursed') };
  return (amount, goalCell, more = '') => {
    const where = `${goals},"${KEY}"&${goalCell},${entering}${more}`;
    return `IF(COUNTIFS(${amounts[amount]},"<>",${where})=0,"",SUMIFS(${amounts[amount]},${where}))`;
  };
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
