/** Cost of a goal and the money there is for it (coherence §4; rulings-coherence B9–B11). */
import { groupBy } from '../grouped.ts';
import type { Funding, Plan, PlanNode, Project } from '../model/coherence.ts';
import type { Checked, Place } from '../model.ts';
import { concentrationOf } from './concentration.ts';
import type { Convert } from './money.ts';
import type { Tree } from './plan.ts';
import type { Entry } from './rows.ts';
import { compare, number, rowsOf, sortedPlaces, sum as total, text } from './rows.ts';

export interface FundingSources {
  readonly checked: Checked;
  readonly tree: Tree;
  readonly plans: readonly Plan[];
  readonly projects: readonly Project[];
  readonly convert: Convert;
  readonly refYear: number;
}

/** Amount in the exercise's currency and where it stands. */
interface Amount {
  readonly value: number;
  readonly place: Place;
}

interface ActionMoney {
  readonly planned: Amount | null;
  readonly secured: Amount | null;
  readonly domestic: Amount | null;
}

/** Funding of any goal. Costs cover the plan, budget rows one year each (B9g). */
export function fundingFrom(sources: FundingSources): (goal: PlanNode) => Funding {
  const actions = groupBy(readActionMoney(sources), ([goal]) => goal);
  const budgets = groupBy(readStateBudgets(sources), (budget) => budget.goal);
  const commitments = groupBy(readCommitments(sources.projects), (commitment) => commitment.goal);
  const disbursed = readDisbursed(sources);
  const typedCosts = readCosts(sources);
  const all = [...actions.values()].flat().map(([, money]) => money);
  // Nobody anywhere told domestic from external money, but secured budgets are given (§4, B9d).
  const fallback = !tellsDomestic(sources) && all.some((money) => money.secured);
  return (goal) => {
    const own = (actions.get(goal.id) ?? []).map(([, money]) => money);
    const given = commitments.get(goal.id) ?? [];
    const spent = disbursed.get(goal.id);
    const running = given.filter((each) => each.running);
    const external = given.length > 0 ? sum(running) : null;
    const typed = typedCosts.get(goal.id);
    const costs = typed ? [typed] : own.flatMap((each) => each.planned ?? []);
    const state = domesticOf(goal, own, budgets.get(goal.id) ?? [], sources);
    const secured = own.flatMap((money) => money.secured ?? []);
    const money = fallback
      ? withFallback(secured, external)
      : { domestic: state.length > 0 ? sum(state) : null, external };
    const cost = sum(costs) > 0 ? sum(costs) : null;
    const funded =
      money.domestic === null && external === null ? null : (money.domestic ?? 0) + (external ?? 0);
    const gap = cost === null || funded === null ? null : Math.max(0, cost - funded);
    return {
      cost,
      ...money,
      funded,
      gap,
      gapRatio: cost === null || gap === null ? null : gap / cost,
      fallback,
      partners: byPartner(running),
      disbursed: spent ? total(spent) : null,
      ...spread(running),
      places: sortedPlaces([...costs, ...(fallback ? secured : state), ...given].map((each) => each.place)),
    };
  };
}

/** Whether a domestic amount is given for any goal, be it in a currency that nobody can convert. */
function tellsDomestic({ checked, tree }: FundingSources): boolean {
  const isGiven = ({ values }: Entry, field: string): boolean =>
    tree.goalOf(text(values, 'goal_id')) !== null && number(values, field) !== null;
  return (
    rowsOf(checked, 'PLN_ACTIONS', 'budget_planned').some(
      (entry) => text(entry.values, 'status') !== 'DROPPED' && isGiven(entry, 'budget_secured_domestic'),
    ) ||
    rowsOf(checked, 'FIN_BUDGET', 'planned').some(
      (entry) =>
        STATE_SHARE[text(entry.values, 'fund_source') ?? ''] !== undefined && isGiven(entry, 'planned'),
    )
  );
}

/** The secured budgets may hold the external money already: the larger of the two is counted (§4, B9e). */
function withFallback(
  secured: readonly Amount[],
  external: number | null,
): Pick<Funding, 'domestic' | 'external'> {
  if (secured.length === 0) return { domestic: null, external };
  return { domestic: Math.max(0, sum(secured) - (external ?? 0)), external };
}

/** PLN_GOALS.cost where given; a typed 0 means no cost (B9f). Without it the planned budgets of the actions count. */
const readCosts = ({ checked, convert }: FundingSources): ReadonlyMap<string, Amount> =>
  new Map(
    rowsOf(checked, 'PLN_GOALS', 'cost').flatMap((entry) => {
      const cost = amountOf(entry, 'cost', convert);
      return cost === null ? [] : [[text(entry.values, 'goal_id') ?? '', cost] as const];
    }),
  );

/** Secured domestic budgets of the actions if any is filled, else the state budget since the plan began (B9a). */
function domesticOf(
  goal: PlanNode,
  actions: readonly ActionMoney[],
  budgets: readonly StateBudget[],
  { plans, refYear }: FundingSources,
): readonly Amount[] {
  const secured = actions.flatMap((money) => money.domestic ?? []);
  if (secured.length > 0) return secured;
  const start = plans.find((plan) => plan.id === goal.plan)?.start ?? -Infinity;
  return budgets.filter(({ year }) => year >= start && year <= refYear);
}

/** Budgets of the actions that are not dropped, by goal. */
function readActionMoney({ checked, tree, convert }: FundingSources): (readonly [string, ActionMoney])[] {
  return rowsOf(checked, 'PLN_ACTIONS', 'budget_planned').flatMap((entry) => {
    const goal = tree.goalOf(text(entry.values, 'goal_id'));
    if (goal === null || text(entry.values, 'status') === 'DROPPED') return [];
    const amount = (field: string): Amount | null => amountOf(entry, field, convert);
    const money: ActionMoney = {
      planned: amount('budget_planned'),
      secured: amount('budget_secured'),
      domestic: amount('budget_secured_domestic'),
    };
    return [[goal, money] as const];
  });
}

function amountOf({ values, place, currency }: Entry, field: string, convert: Convert): Amount | null {
  const value = convert(number(values, field), currency, null);
  return value === null ? null : { value, place };
}

interface StateBudget extends Amount {
  readonly goal: string;
  readonly year: number;
}

/** Part of a budget that is the state’s; MIXED counts half (B9b). */
const STATE_SHARE: Readonly<Record<string, number>> = { STATE: 1, MIXED: 0.5 };

/** FIN_BUDGET.planned of the state. */
function readStateBudgets({ checked, tree, convert }: FundingSources): readonly StateBudget[] {
  return rowsOf(checked, 'FIN_BUDGET', 'planned').flatMap(({ values, place, currency }): StateBudget[] => {
    const goal = tree.goalOf(text(values, 'goal_id'));
    const year = number(values, 'year');
    const weight = STATE_SHARE[text(values, 'fund_source') ?? ''];
    const planned = convert(number(values, 'planned'), currency, year);
    if (goal === null || year === null || weight === undefined || planned === null) return [];
    return [{ goal, year, value: planned * weight, place }];
  });
}

interface Commitment extends Amount {
  readonly goal: string;
  readonly project: string;
  readonly partner: string;
  readonly joint: string | null;
  readonly running: boolean;
}

/** Commitments of all years × share, of the rows that count (B9h, B13). */
function readCommitments(projects: readonly Project[]): readonly Commitment[] {
  return projects.flatMap(({ id: project, partner, joint, running, shares, rows }) =>
    shares.flatMap(({ goal, share }) =>
      rows.flatMap(({ committed, leftOut, place }): Commitment[] =>
        committed === null || leftOut !== null
          ? []
          : [{ goal, project, partner, joint, running, value: committed * share, place }],
      ),
    ),
  );
}

const byPartner = (commitments: readonly Commitment[]): Funding['partners'] =>
  [...groupBy(commitments, (commitment) => commitment.partner)]
    .map(([partner, own]) => ({ partner, committed: sum(own) }))
    .sort((a, b) => compare(a.partner, b.partner));

/** How running commitments spread; projects on the goal with the same joint programme are left out together (B25). */
function spread(
  running: readonly Commitment[],
): Pick<Funding, 'concentration' | 'separate' | 'jointProgrammes'> {
  const programmes = groupBy(
    running.filter(({ joint }) => joint !== null),
    ({ joint }) => joint ?? '',
  );
  const shared = new Set(
    [...programmes].flatMap(([joint, own]) =>
      new Set(own.map(({ project }) => project)).size > 1 ? [joint] : [],
    ),
  );
  return {
    concentration: concentrationOf(byPartner(running)),
    separate: concentrationOf(byPartner(running.filter(({ joint }) => joint === null || !shared.has(joint)))),
    jointProgrammes: [...programmes.keys()].sort(compare),
  };
}

/** Disbursements of running projects up to the reference year × share, by goal; none where nothing was reported. */
function readDisbursed({ projects, refYear }: FundingSources): ReadonlyMap<string, readonly number[]> {
  const amounts = projects.flatMap(({ running, shares, rows }) =>
    shares
      .filter(() => running)
      .flatMap(({ goal, share }) =>
        rows.flatMap(({ disbursed, leftOut, year }) =>
          disbursed === null || leftOut !== null || year > refYear
            ? []
            : [[goal, disbursed * share] as const],
        ),
      ),
  );
  return new Map(
    [...groupBy(amounts, ([goal]) => goal)].map(([goal, own]) => [goal, own.map(([, amount]) => amount)]),
  );
}

const sum = (amounts: readonly Amount[]): number => total(amounts.map((each) => each.value));
