/** 11_SUPPORT, a row for each goal: cost, money, gap, concentration and what stands out (rulings-coherence B9–B13, D6). */
import { listed } from '../i18n/listed.ts';
import { groupBy } from '../grouped.ts';
import type { Goal } from '../model/coherence.ts';
import type { Finding } from '../model.ts';
import type { BookContext } from './book-context.ts';
import { SUPPORT_FLAGS } from '../catalogue/define.ts';
import { numberStyle, styles } from './book-styles.ts';
import { type ProjectLine, sumOf } from './project-lines.ts';
import { strongest } from './plan-view.ts';
import type { SectionColumn, SheetMap } from './stacked.ts';
import { leading, type SupportLinks } from './support-links.ts';
import { byGoal, enters, money, nameColumns, sumsOf } from './support-sums.ts';
import type { CellPlan, Style } from './plan.ts';

const share: Style = { ...styles.number, format: '0%' };

/** Columns of `t_Support`; the amounts by partner stand in `t_GoalPartners` on the same sheet. */
export function goalColumns(
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
  { words, catalogue, options }: BookContext,
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
    return own.length === 0 ? flags.OK : listed(own, options.language);
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
