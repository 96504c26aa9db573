/** 07_POLICIES: the policies, what each does to each goal, and the pairs that pull apart (coherence-workbook §3). */
import { listed } from '../i18n/listed.ts';
import { groupBy } from '../grouped.ts';
import type { Conflict, Effect, Goal, Policy } from '../model/coherence.ts';
import { strengthText } from '../model/coherence.ts';
import type { Finding } from '../model.ts';
import type { BookContext } from './book-context.ts';
import { heatStyle, severityStyles, styles, tabColours } from './book-styles.ts';
import { cell } from './frame.ts';
import { titleOf } from './plan-view.ts';
import { labelOf, placeColumn, sourceColumns } from './source-columns.ts';
import { section, type SectionColumn, stackedSheet } from './stacked.ts';
import type { CellPlan, SheetPlan } from './plan.ts';

/** Goals beyond these have no column in the cross table; their effects stand in the pairs and in the findings. */
const MOST_GOALS = 200;

export function policiesSheet(context: BookContext): SheetPlan {
  const { model } = context.outcome.assessed;
  const own = context.words.planSheets.policies;
  const reached = new Set(model.effects.map(({ goal }) => goal));
  const goals = model.goals.filter(({ id }) => reached.has(id)).slice(0, MOST_GOALS);
  return stackedSheet(context, {
    name: '07_POLICIES',
    tab: tabColours.evidence,
    frozenColumns: 2,
    printColumns: 14,
    printFirst: 7,
    sections: [
      section({
        title: own.list,
        table: 't_Policies',
        columns: policyColumns(context),
        items: model.policies,
      }),
      section({
        title: own.matrix,
        table: 't_PolicyGoals',
        suppliedHeaders: true,
        columns: matrixColumns(context, goals),
        items: goals.length === 0 ? [] : model.policies,
      }),
      section({
        title: own.pairs,
        table: 't_PolicyPairs',
        columns: pairColumns(context),
        items: model.conflicts,
      }),
    ],
  });
}

function policyColumns(context: BookContext): readonly SectionColumn<Policy>[] {
  const { model, findings } = context.outcome.assessed;
  const own = context.words.planSheets.policies;
  const effects = groupBy(model.effects, ({ policy }) => policy);
  const effectsOf = ({ id }: Policy): readonly number[] =>
    (effects.get(id) ?? []).flatMap(({ value }) => value ?? []);
  const raised = groupBy(
    findings.flatMap(({ rule, subject: { policy, policy2 } }) =>
      [...new Set([policy, policy2])].map((of) => ({ of, rule })),
    ),
    ({ of }) => of,
  );
  const extreme = (
    id: string,
    label: string,
    pick: (...values: number[]) => number,
  ): SectionColumn<Policy> => ({
    id,
    label,
    width: 10,
    style: { ...styles.number, format: '+0.#;−0.#;0' },
    cell: (policy) => {
      const values = effectsOf(policy);
      return values.length === 0 ? null : pick(...values);
    },
  });
  return [
    ...sourceColumns<Policy>(context, 'COH_POLICIES', {
      policy_id: 11,
      title: 34,
      type: 20,
      instrument: 16,
      lead: 20,
      partners: 20,
      level: 12,
      status: 12,
      start: 12,
      end: 12,
    }),
    extreme('effect_min', own.effectMin, Math.min),
    extreme('effect_max', own.effectMax, Math.max),
    { id: 'n_goals', label: own.goals, width: 8, style: styles.number, cell: ({ goals }) => goals.length },
    {
      id: 'findings',
      label: own.findings,
      width: 20,
      style: styles.quietText,
      cell: ({ id }) => [...new Set((raised.get(id) ?? []).map(({ rule }) => rule))].join(', '),
    },
    ...sourceColumns<Policy>(context, 'COH_POLICIES', {
      plan_id: 10,
      gcm_obj: 14,
      budget_planned: 14,
      budget_secured_domestic: 14,
      budget_spent: 14,
      outcome_indicator: 14,
      baseline_year: 9,
      baseline: 10,
      milestone_year: 9,
      milestone: 10,
      target_year: 9,
      target: 10,
      better: 10,
      means_of_verification: 26,
      assumption: 26,
    }),
    placeColumn<Policy>(context),
  ];
}

/** Policies × goals: e* by dimension; `!` where it is declared otherwise than the link says; framed in a conflict. */
function matrixColumns(context: BookContext, goals: readonly Goal[]): readonly SectionColumn<Policy>[] {
  const { model } = context.outcome.assessed;
  const effects = new Map(
    [...groupBy(model.effects, ({ policy }) => policy)].map(([policy, own]) => [
      policy,
      groupBy(own, ({ goal }) => goal),
    ]),
  );
  const fighting = new Set(
    model.conflicts.flatMap(({ goal, first, second }) =>
      [first, second].map(({ policy }) => JSON.stringify([policy, goal])),
    ),
  );
  return [
    {
      id: 'policy_id',
      label: context.text.columns.policy,
      width: 11,
      style: styles.code,
      cell: ({ id }) => id,
    },
    {
      id: 'title',
      label: labelOf(context, 'COH_POLICIES', 'title'),
      width: 34,
      style: styles.text,
      cell: ({ title }) => title,
    },
    ...goals.map((goal): SectionColumn<Policy> => ({
      id: goal.id,
      label: `${goal.id} ${titleOf(goal, context.options.language)}`,
      width: 14,
      style: { ...styles.code, align: 'center', wrap: true },
      cell: (policy) => {
        const own = effects.get(policy.id)?.get(goal.id);
        return own ? matrixCell(own, fighting.has(JSON.stringify([policy.id, goal.id]))) : NO_EFFECT;
      },
    })),
  ];
}

const NO_EFFECT = cell(null, { ...styles.code, align: 'center' });

function matrixCell(effects: readonly Effect[], fights: boolean): CellPlan {
  const text = effects
    .map((effect) => `${effect.dimension} ${effect.text}${isSurprising(effect) ? ' !' : ''}`)
    .join('\n');
  const values = effects.flatMap(({ value }) => value ?? []);
  return cell(text, {
    ...heatStyle(stateOf(values), Math.max(0, ...values.map(Math.abs))),
    wrap: true,
    ...(fights && { border: 'thick' }),
  });
}

/** Declared against the link, or a clear harm that nobody declared. */
const isSurprising = ({ rows }: Effect): boolean =>
  rows.some(
    ({ declared, implied }) =>
      declared !== null &&
      implied !== null &&
      (Math.sign(declared) * Math.sign(implied) === -1 || (declared === 0 && implied <= -2)),
  );

function stateOf(values: readonly number[]): 'none' | 'gain' | 'harm' | 'mixed' {
  const gain = values.some((value) => value >= 1);
  const harm = values.some((value) => value <= -1);
  if (gain && harm) return 'mixed';
  return gain ? 'gain' : harm ? 'harm' : 'none';
}

function pairColumns(context: BookContext): readonly SectionColumn<Conflict>[] {
  const { text, labels, words } = context;
  const { model, findings } = context.outcome.assessed;
  const own = words.planSheets.policies;
  const policies = new Map(model.policies.map((policy) => [policy.id, policy]));
  const raised = groupBy(findings, ({ subject: { goal, dimension, policy, policy2 } }) =>
    JSON.stringify([goal, dimension, policy, policy2]),
  );
  const findingOf = ({ goal, dimension, first, second }: Conflict): Finding | undefined =>
    raised.get(JSON.stringify([goal, dimension, first.policy, second.policy]))?.[0];
  const nameOf = (effect: Effect): string => `${effect.policy} ${policies.get(effect.policy)?.title ?? ''}`;
  const side = (id: string, label: string, effect: string, read: (conflict: Conflict) => Effect) =>
    [
      { id, label, width: 34, style: styles.text, cell: (conflict) => nameOf(read(conflict)) },
      {
        id: `${id}_effect`,
        label: effect,
        width: 10,
        style: { ...styles.code, align: 'center' },
        cell: (conflict) => strengthText(read(conflict).value ?? 0),
      },
    ] satisfies SectionColumn<Conflict>[];
  return [
    { id: 'goal', label: text.columns.goal, width: 11, style: styles.code, cell: ({ goal }) => goal },
    {
      id: 'dimension',
      label: text.columns.dimension,
      width: 34,
      style: styles.text,
      cell: ({ dimension }) => labels.dimension(dimension),
    },
    ...side('policy_a', own.policyA, own.effectA, ({ first }) => first),
    ...side('policy_b', own.policyB, own.effectB, ({ second }) => second),
    {
      id: 'leads',
      label: own.leads,
      width: 20,
      style: styles.text,
      cell: ({ first, second }) =>
        listed(
          [...new Set([first, second].map(({ policy }) => policies.get(policy)?.lead ?? null))]
            .map((code) => labels.institution(code))
            .filter((name) => name !== ''),
          context.options.language,
        ),
    },
    {
      id: 'severity',
      label: text.columns.severity,
      width: 12,
      style: styles.code,
      cell: (conflict) => {
        const severity = findingOf(conflict)?.severity;
        return severity === undefined ? '' : cell(severity, severityStyles[severity]);
      },
    },
    {
      id: 'proposal',
      label: text.columns.suggestion,
      width: 30,
      style: styles.text,
      cell: (conflict) => {
        const finding = findingOf(conflict);
        return finding ? labels.findingSuggestion(finding) : '';
      },
    },
  ];
}
