/**
 * A large plan made up for `bench coherence`: the workbooks of the planning authority and of the partners with the goals,
 * policies and projects of the acceptance list (coherence-workbook §9). The same rows every time.
 */
import { type Book, catalogue, type Grid } from '../../core/index.ts';
import { bookOf, gridOf, pick, randomNumbers, type Texts } from '../compute/country.ts';

export interface PlanSize {
  readonly goals: number;
  readonly policies: number;
  readonly projects: number;
}

export interface PlanTime {
  readonly country: string;
  /** Year to which everything refers. */
  readonly year: number;
}

const DIMENSIONS = ['FLW', 'FRC', 'SKL', 'GEN', 'DUR', 'SEC', 'REM', 'DIA', 'HEA', 'EDU', 'PRO'];
const LEADS = ['STA', 'INT', 'LAB', 'MFA', 'FIN', 'EDU', 'HEA', 'SOC', 'JUS'];
const GROUPS = ['ACA', 'NGO', 'PRV', 'SRV', 'LOCG', 'MIG'];
const PILLARS = 10;

type Row = Readonly<Record<string, string | number | null>>;

export function makePlan(size: PlanSize, time: PlanTime): readonly Book[] {
  const make = maker(size, time);
  return [
    bookOf('pln.xlsx', [
      meta('PLN', time),
      form('COH_EXERCISE', {
        ...{ exercise_id: 'LARGE', country: time.country, role: 'ORIGIN', phase: 'ASSESS' },
        ...{ ref_date: `${String(time.year)}-12-31`, currency: 'USD', lead_institution: 'PLN' },
      }),
      table('COH_PLANS', make.plans()),
      table('PLN_GOALS', make.goals()),
      table('PLN_LINKS', make.links()),
      table('PLN_TARGETS', make.targets()),
      table('COH_MONITOR', make.values()),
      table('COH_POLICIES', make.policies()),
      table('COH_EFFECTS', make.effects()),
      table('PLN_ACTIONS', make.actions()),
      table('COH_STAKEHOLDERS', make.stakeholders()),
      table('COH_ENGAGE', make.engagements()),
      table('PLN_TASKFORCE', make.meetings()),
    ]),
    bookOf('don.xlsx', [
      meta('DON', time),
      table('DON_SUPPORT', make.projects()),
      table('DON_GOALS', make.shares()),
    ]),
  ];
}

const meta = (institution: string, { country, year }: PlanTime): Grid =>
  form('META', {
    ...{ country, institution_code: institution, period_start: year - 9, period_end: year },
    ...{ currency: 'USD', money_mult: 0, submitted_on: `${String(year + 1)}-06-01` },
  });

const form = (name: string, fields: Row): Grid =>
  gridOf(name, [['field', 'value'], ...Object.entries(fields)]);

function table(name: string, rows: readonly Row[]): Grid {
  const known = catalogue.templates.find(({ id }) => id === name)?.fields.map(({ id }) => id) ?? [];
  const columns = known.filter((id) => rows.some((row) => id in row));
  return gridOf(name, [columns, ...rows.map((row): Texts => columns.map((id) => row[id] ?? null))]);
}

const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1)}`);

function maker(size: PlanSize, { year }: PlanTime) {
  const random = randomNumbers(20_261_126);
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const some = <T extends string>(from: readonly T[]): string => pick(from, random) ?? '';
  const several = (from: readonly string[], count: number): readonly string[] => [
    ...new Set(Array.from({ length: count }, () => some(from))),
  ];
  const maybe = (share: number): boolean => random() < share;
  const goalIds = numbered('G', size.goals);
  const policyIds = numbered('P', size.policies);
  const stakeholderIds = numbered('S', 40);
  const day = (of: number): string =>
    `${String(of)}-${String(whole(1, 12)).padStart(2, '0')}-${String(whole(1, 28)).padStart(2, '0')}`;
  const leaf = (goal: string, dimension: string): Row => ({ goal_id: goal, dimension });

  return {
    plans: (): readonly Row[] =>
      numbered('PLAN', 2).map((plan_id) => ({
        ...{ plan_id, type: 'NDP', title: `Development plan ${plan_id}`, start: `${String(year - 4)}-01-01` },
        ...{ end: `${String(year + 3)}-12-31`, migration_text: 'MENTION' },
      })),
    goals: (): readonly Row[] => [
      ...numbered('PILLAR', PILLARS).map((goal_id) => ({
        goal_id,
        level: 'PILLAR',
        title: `Pillar ${goal_id}`,
      })),
      ...goalIds.map((goal_id, at) => ({
        ...{ goal_id, parent_id: `PILLAR${String((at % PILLARS) + 1)}`, level: 'GOAL' },
        ...{
          title: `Goal ${goal_id}: better lives in region ${String(at)}`,
          plan_id: `PLAN${String((at % 2) + 1)}`,
        },
        ...{
          owner: some(LEADS),
          cost: maybe(0.8) ? whole(1, 90) * 1e6 : null,
          in_text: maybe(0.5) ? 'YES' : 'NO',
        },
      })),
    ],
    links: (): readonly Row[] =>
      goalIds.flatMap((goal) =>
        (['M2D', 'D2M'] as const).flatMap((direction) =>
          several(DIMENSIONS, direction === 'M2D' ? 8 : 4).flatMap((dimension) =>
            several(LEADS, maybe(0.2) ? 2 : 1).map((asserted_by) => ({
              ...leaf(goal, dimension),
              ...{ direction, channel: maybe(0.3) ? 'income' : 'main', strength: whole(-3, 3), asserted_by },
              ...{
                grade: some(['A', 'B', 'C', 'D', 'E']),
                mechanism: 'because people who move change this goal',
              },
              evidence_ids: maybe(0.4) ? some(['FLW-08', 'REM-02', 'REM-01', 'CTX-01', 'FLW-09']) : null,
            })),
          ),
        ),
      ),
    targets: (): readonly Row[] =>
      goalIds.flatMap((goal_id) =>
        numbered(`I_${goal_id}_`, 2).map((indicator_id) => ({
          ...{ indicator_id, goal_id, label: `Indicator of ${goal_id}`, baseline_year: year - 5 },
          ...{
            baseline: maybe(0.8) ? whole(10, 50) : null,
            target_year: year + 5,
            target: whole(51, 90),
            better: 'UP',
          },
        })),
      ),
    values: (): readonly Row[] =>
      goalIds.flatMap((subject_id) =>
        [4, 3, 2, 1, 0].map((back) => ({
          ...{ subject_id, indicator_id: `I_${subject_id}_1`, year: year - back, group: '_T' },
          ...{ value: whole(10, 70), source: 'Made up' },
        })),
      ),
    policies: (): readonly Row[] =>
      policyIds.map((policy_id) => ({
        ...{
          policy_id,
          title: `Policy ${policy_id} on people who move`,
          type: some(['MIG', 'HRD', 'ISC', 'FIN']),
        },
        ...{ instrument: some(['LAW', 'REGULATION', 'PROGRAMME']), lead: some(LEADS), level: 'NAT' },
        ...{
          status: some(['ONGOING', 'ONGOING', 'ADOPTED', 'PLANNED']),
          start: day(year - 3),
          end: day(year + 3),
        },
        ...{ plan_id: 'PLAN1', budget_planned: whole(1, 20) * 1e6 },
      })),
    effects: (): readonly Row[] =>
      policyIds.flatMap((policy_id) =>
        several(goalIds, 3).map((goal) => ({
          ...{
            policy_id,
            ...leaf(goal, some(DIMENSIONS)),
            push: whole(-1, 1),
            declared_effect: whole(-3, 3),
          },
          ...{ intent: some(['MAIN', 'SIDE']), declared_by: 'PLN' },
        })),
      ),
    actions: (): readonly Row[] =>
      numbered('A', 3 * size.goals).map((action_id) => ({
        ...{
          action_id,
          ...leaf(some(goalIds), some(DIMENSIONS)),
          title: `Action ${action_id}`,
          lead: some(LEADS),
        },
        ...{
          start: day(year - 2),
          end: day(year + 2),
          status: some(['PLANNED', 'ONGOING', 'DONE', 'DELAYED']),
        },
        ...{
          budget_planned: whole(1, 9) * 1e6,
          budget_secured_domestic: maybe(0.7) ? whole(0, 8) * 1e5 : null,
        },
        budget_spent: maybe(0.6) ? whole(0, 9) * 1e5 : null,
      })),
    stakeholders: (): readonly Row[] =>
      stakeholderIds.map((stakeholder_id) => ({
        ...{ stakeholder_id, name: `Association ${stakeholder_id}`, sphere: 'SOC', group: some(GROUPS) },
      })),
    engagements: (): readonly Row[] =>
      numbered('E', 60).flatMap((event_id) => {
        const date = day(year);
        return several(stakeholderIds, 5).map((stakeholder_id) => ({
          ...{
            event_id,
            date,
            type: 'CONSULTATION',
            goal_ids: some(goalIds),
            stakeholder_id,
            invited: 'YES',
          },
          ...{
            attended: maybe(0.8) ? 'YES' : 'NO',
            input_recorded: 'YES',
            response_given: maybe(0.5) ? 'YES' : 'NO',
          },
        }));
      }),
    meetings: (): readonly Row[] =>
      [3, 6, 9, 12].flatMap((month) =>
        LEADS.map((institution_code) => ({
          ...{ meeting_date: `${String(year)}-${String(month).padStart(2, '0')}-10`, institution_code },
          ...{ invited: 'YES', attended: maybe(0.7) ? 'YES' : 'NO' },
        })),
      ),
    /** Each has a row for two years. */
    projects: (): readonly Row[] =>
      numbered('D', size.projects).flatMap((project_id, at) => {
        const project = {
          ...{
            project_id,
            donor: `Partner ${String(whole(1, 45))}`,
            implementer: `Agency ${String(whole(1, 90))}`,
          },
          ...{
            title: `Project ${project_id} with communities`,
            partner_type: some(['BILATERAL', 'UN', 'NGO']),
          },
          ...(at % 2 === 0 ? leaf(some(goalIds), some(DIMENSIONS)) : {}),
          ...{ start: day(year - 2), end: day(year + 2), support_kind: some(['TA', 'FUND', 'EQUIP']) },
          ...{ iati_identifier: `XM-TEST-${project_id}`, region: some(['North', 'South', 'Coast']) },
        };
        return [year - 1, year].map((of) => {
          const committed = whole(1, 900) * 1000;
          return {
            ...project,
            year: of,
            committed_usd: committed,
            disbursed_usd: Math.round(committed * random()),
          };
        });
      }),
    /** Of every second project, those without a goal of their own. */
    shares: (): readonly Row[] =>
      numbered('D', size.projects).flatMap((project_id, at) =>
        at % 2 === 0
          ? []
          : several(goalIds, 2).map((goal) => ({
              project_id,
              ...leaf(goal, some(DIMENSIONS)),
              share_pct: 50,
            })),
      ),
  };
}
