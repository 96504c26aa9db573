/** Policies, what they are said and implied to do, and where two of them pull apart (coherence §3.5, §3.6, §4). */
import { groupBy } from '../grouped.ts';
import type {
  Action,
  Channel,
  Conflict,
  Effect,
  EffectRow,
  Policy,
  SheetRow,
  Standing,
  Thresholds,
} from '../model/coherence.ts';
import { strengthText } from '../model/coherence.ts';
import type { Checked } from '../model.ts';
import type { Convert } from './money.ts';
import type { Tree } from './plan.ts';
import type { CurrentOf } from './progress.ts';
import { progressOf } from './progress.ts';
import type { Values } from './rows.ts';
import { by, compare, list, number, rowsOf, text, yearOf } from './rows.ts';

/** Active is ADOPTED, ONGOING, or DONE with an end not before the reference year (§3.5; DONE without end is over, B7). */
function standingOf(values: Values, refYear: number): Standing {
  switch (text(values, 'status')) {
    case 'ADOPTED':
    case 'ONGOING':
      return 'active';
    case 'DONE':
      return (yearOf(values, 'end') ?? -Infinity) >= refYear ? 'active' : 'past';
    case 'PLANNED':
      return 'planned';
    case 'DROPPED':
      return 'dropped';
    default:
      return 'past';
  }
}

export interface PolicySide {
  readonly policies: readonly Policy[];
  readonly effects: readonly Effect[];
  readonly unplaced: readonly SheetRow[];
}

export interface PolicySources {
  readonly checked: Checked;
  readonly tree: Tree;
  readonly channels: readonly Channel[];
  readonly convert: Convert;
  readonly refYear: number;
  readonly currentOf: CurrentOf;
  readonly thresholds: Thresholds;
}

export function readPolicies(sources: PolicySources): PolicySide {
  const { checked, tree, channels, convert, refYear } = sources;
  const { rows, tied, unplaced } = readEffectRows(checked, tree, netOf(channels));
  const byPolicy = groupBy(rows, (row) => row.policy);
  const policies = rowsOf(checked, 'COH_POLICIES', 'policy_id')
    .flatMap(({ values, place, currency }): Policy[] => {
      const id = text(values, 'policy_id');
      if (id === null) return [];
      return [
        {
          id,
          title: text(values, 'title') ?? id,
          type: text(values, 'type'),
          lead: text(values, 'lead'),
          partners: list(values, 'partners'),
          status: text(values, 'status'),
          standing: standingOf(values, refYear),
          budget: convert(number(values, 'budget_planned'), currency, null),
          spent: convert(number(values, 'budget_spent'), currency, null),
          tied: tied.has(id),
          goals: [...new Set((byPolicy.get(id) ?? []).map((row) => row.goal))],
          outcome: outcomeOf(id, values, sources),
          values,
          place,
        },
      ];
    })
    .sort(by((policy) => policy.id));
  return { policies, effects: effectsOf(rows, policies), unplaced };
}

function outcomeOf(
  policy: string,
  values: Values,
  { currentOf, thresholds }: PolicySources,
): Policy['outcome'] {
  const indicator = text(values, 'outcome_indicator');
  if (indicator === null) return null;
  return { indicator, progress: progressOf(values, currentOf(indicator, [policy]), thresholds) };
}

/** pos + neg of a cell, read migration → goal. */
type Net = (goal: string, dimension: string) => number;

function netOf(channels: readonly Channel[]): Net {
  const cells = groupBy(
    channels.filter((channel) => channel.direction === 'M2D'),
    ({ goal, dimension }) => `${goal}|${dimension}`,
  );
  return (goal, dimension) => {
    const values = (cells.get(`${goal}|${dimension}`) ?? []).map((channel) => channel.value);
    return Math.max(0, ...values) + Math.min(0, ...values);
  };
}

function readEffectRows(
  checked: Checked,
  tree: Tree,
  net: Net,
): { rows: readonly EffectRow[]; tied: ReadonlySet<string>; unplaced: readonly SheetRow[] } {
  const rows: EffectRow[] = [];
  const tied = new Set<string>();
  const unplaced: SheetRow[] = [];
  for (const { values, place } of rowsOf(checked, 'COH_EFFECTS', 'declared_effect')) {
    const policy = text(values, 'policy_id');
    const node = text(values, 'goal_id');
    const goal = tree.goalOf(node);
    if (policy !== null && node !== null && tree.has(node)) tied.add(policy);
    if (policy === null || goal === null) {
      unplaced.push({ values, place });
      continue;
    }
    const dimension = text(values, 'dimension') ?? '';
    const push = number(values, 'push') ?? 0;
    const declared = number(values, 'declared_effect');
    // The product with the net value, which is none where either is 0 (§4); the channel is information only (B5).
    const implied = push * net(goal, dimension) || null;
    const cautious = implied === null ? declared : Math.min(declared ?? implied, implied);
    const declaredBy = text(values, 'declared_by');
    rows.push({ policy, goal, dimension, declaredBy, push, declared, implied, cautious, values, place });
  }
  rows.sort(
    by(
      (row) => row.goal,
      (row) => row.dimension,
      (row) => row.policy,
      (row) => row.declaredBy ?? '',
      (row) => text(row.values, 'goal_id') ?? '',
    ),
  );
  return { rows, tied, unplaced };
}

/** One e* per policy, goal and dimension: the smallest over its rows (B5). Rows of unknown policies are left out. */
function effectsOf(rows: readonly EffectRow[], policies: readonly Policy[]): readonly Effect[] {
  const standings = new Map(policies.map((policy) => [policy.id, policy.standing]));
  const groups = groupBy(rows, (row) => `${row.goal}|${row.dimension}|${row.policy}`);
  return [...groups.values()].flatMap((group): Effect[] => {
    const [first] = group;
    const standing = standings.get(first?.policy ?? '');
    if (!first || !standing) return [];
    const values = group.map((row) => row.cautious).filter((value) => value !== null);
    const value = values.length > 0 ? Math.min(...values) : null;
    const { policy, goal, dimension } = first;
    return [
      {
        policy,
        goal,
        dimension,
        standing,
        value,
        text: value === null ? '–' : strengthText(value),
        rows: group,
      },
    ];
  });
}

/** Pairs of active or planned policies with e* ≥ 1 and e* ≤ −1 on the same goal and dimension (C-204). */
export function conflictsOf(effects: readonly Effect[]): readonly Conflict[] {
  const live = effects.filter(({ standing }) => standing === 'active' || standing === 'planned');
  const cells = groupBy(live, ({ goal, dimension }) => `${goal}|${dimension}`);
  return [...cells.values()].flatMap((cell) =>
    cell
      .filter((effect) => (effect.value ?? 0) >= 1)
      .flatMap((gain) =>
        cell.filter((effect) => (effect.value ?? 0) <= -1).map((harm) => conflictBetween(gain, harm)),
      )
      .sort(
        by(
          (conflict) => conflict.first.policy,
          (conflict) => conflict.second.policy,
        ),
      ),
  );
}

function conflictBetween(gain: Effect, harm: Effect): Conflict {
  const [first, second] = compare(gain.policy, harm.policy) < 0 ? [gain, harm] : [harm, gain];
  return {
    goal: gain.goal,
    dimension: gain.dimension,
    first,
    second,
    size: Math.min(gain.value ?? 0, -(harm.value ?? 0)),
    planned: gain.standing === 'planned' || harm.standing === 'planned',
  };
}

/** Rows of PLN_ACTIONS. An action without goal stays, and answers nothing. */
export const readActions = (checked: Checked, tree: Tree, convert: Convert): readonly Action[] =>
  rowsOf(checked, 'PLN_ACTIONS', 'action_id')
    .flatMap(({ values, place, currency }): Action[] => {
      const id = text(values, 'action_id');
      if (id === null) return [];
      const money = (field: string): number | null => convert(number(values, field), currency, null);
      const status = text(values, 'status');
      return [
        {
          id,
          goal: tree.goalOf(text(values, 'goal_id')),
          dimension: text(values, 'dimension'),
          policy: text(values, 'policy_id'),
          lead: text(values, 'lead'),
          partners: list(values, 'partners'),
          status,
          response: responseOf(status),
          money: {
            planned: money('budget_planned'),
            secured: money('budget_secured'),
            domestic: money('budget_secured_domestic'),
            spent: money('budget_spent'),
          },
          values,
          place,
        },
      ];
    })
    .sort(by((action) => action.id));

/** A14. An action without status is taken as planned: it is on the list, and nobody says that it runs. */
function responseOf(status: string | null): Action['response'] {
  if (status === 'ONGOING' || status === 'DONE') return 'full';
  return status === 'DROPPED' ? 'none' : 'planned';
}
