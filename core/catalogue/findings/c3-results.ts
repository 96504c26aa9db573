/** C-309 to C-312: whether policies show results (coherence §5.4). */
import type { Cell, CoherenceModel, Goal } from '../../model/coherence.ts';
import type { Place } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { goalOwner, policyLead } from './owners.ts';

const policyWithoutOutcome = defineFinding({
  id: 'C-309',
  key: ['policy'],
  check(model, report) {
    for (const policy of model.policies) {
      if (policy.standing !== 'active' || policy.outcome) continue;
      report({ policy: policy.id }, 'M', {
        measured: 0,
        threshold: 1,
        owner: policyLead(model, policy),
        sources: [policy.place],
      });
    }
  },
  example: `
    COH_POLICIES | policy_id | title | lead | status  | outcome_indicator |
                 | P1        | Fees  | FIN  | ADOPTED | CTX-01            |
                 | P2        | Tax   | FIN  | PLANNED |                   |
                 | P3        | Bonus | HEA  | ONGOING |                   |
                 | P4        | Visas | INT  | DROPPED |                   |
    → C-309 M P3`,
});

/** Nobody asked for an estimate, or no method could be computed although the outcome improved (A10). */
const effectNotEstimated = defineFinding({
  id: 'C-310',
  key: ['policy', 'indicator'],
  check(model, report) {
    for (const policy of model.policies) {
      const { id, outcome, standing } = policy;
      if (standing === 'dropped' || !outcome) continue;
      const { indicator, progress } = outcome;
      const { baseline, current, better } = progress;
      if (baseline === null || current === null || better === null) continue;
      const improved = better === 'UP' ? current.value > baseline : current.value < baseline;
      const own = model.estimates.filter((each) => each.policy === id && each.indicator === indicator);
      if (!improved || own.some(({ refused }) => refused === null)) continue;
      report({ policy: id, indicator }, 'I', {
        measured: current.value,
        threshold: baseline,
        args: { baseline, current: current.value, current_year: current.year },
        owner: policyLead(model, policy),
        sources: [policy.place, ...current.places],
        ...(own.length === 0 && { variant: 'NONE' }),
      });
    }
  },
  example: `
    COH_POLICIES  | policy_id | title | lead | status  | start      | outcome_indicator | baseline_year | baseline | better |
                  | P1        | Fees  | FIN  | ONGOING | 2021-01-01 | FEE               | 2020          | 9        | DOWN   |
                  | P2        | Tax   | FIN  | ONGOING | 2021-01-01 | FEE               | 2020          | 9        | DOWN   |
                  | P3        | Rule  | FIN  | ONGOING | 2021-01-01 | FEE               | 2020          | 9        | DOWN   |
                  | P4        | Cap   | FIN  | ONGOING | 2021-01-01 | FEE               | 2020          | 9        | UP     |
                  | P5        | Club  | FIN  | ONGOING |            | FEE               | 2020          | 9        | DOWN   |
    COH_ESTIMATES | policy_id | indicator_id | method |
                  | P2        | FEE          | NONE   |
                  | P3        | FEE          | BA     |
    COH_MONITOR   | subject_id | indicator_id | year | group   | value |
                  | P1         | FEE          | 2022 | _T      | 7     |
                  | P2         | FEE          | 2020 | _T      | 9     |
                  | P2         | FEE          | 2023 | _T      | 7     |
                  | P3         | FEE          | 2020 | TREATED | 9     |
                  | P3         | FEE          | 2021 | TREATED | 7     |
                  | P4         | FEE          | 2023 | _T      | 7     |
                  | P5         | FEE          | 2023 | _T      | 7     |
    → C-310 I P1|FEE
    → C-310 I P2|FEE
    → C-310 I P5|FEE`,
});

/** Half of the money is spent and at most a tenth of the way travelled; both bounds are fixed (D7). */
const spendingWithoutResults = defineFinding({
  id: 'C-311',
  key: ['policy', 'indicator'],
  check(model, report) {
    const slack = 1e-12;
    for (const policy of model.policies) {
      const travelled = policy.outcome?.progress.travelled ?? null;
      const { budget, spent } = policy;
      if (!policy.outcome || policy.standing === 'dropped' || travelled === null) continue;
      if (budget === null || spent === null || budget <= 0) continue;
      if (spent / budget < 0.5 - slack || travelled > 0.1 + slack) continue;
      const { indicator, progress } = policy.outcome;
      report({ policy: policy.id, indicator }, 'M', {
        measured: travelled,
        threshold: 0.1,
        args: {
          spent: Math.round((spent / budget) * 1000) / 10,
          travelled: Math.round(travelled * 1000) / 10,
          baseline: progress.baseline,
          current: progress.current?.value ?? null,
          target: progress.target,
        },
        owner: policyLead(model, policy),
        sources: [policy.place, ...(progress.current?.places ?? [])],
      });
    }
  },
  example: `
    COH_POLICIES | policy_id | title | lead | status  | budget_planned | budget_spent | outcome_indicator | baseline_year | baseline | target_year | target |
                 | P1        | Fees  | FIN  | ONGOING | 10000000       | 6000000      | FEE               | 2020          | 9        | 2030        | 3      |
                 | P2        | Tax   | FIN  | ONGOING | 10000000       | 4000000      | FEE               | 2020          | 9        | 2030        | 3      |
                 | P3        | Rule  | FIN  | ONGOING | 10000000       | 6000000      | FEE               | 2020          | 9        | 2030        | 3      |
                 | P4        | Cap   | FIN  | ONGOING | 10000000       |              | FEE               | 2020          | 9        | 2030        | 3      |
    COH_MONITOR  | subject_id | indicator_id | year | value |
                 | P1         | FEE          | 2023 | 8.7   |
                 | P2         | FEE          | 2023 | 8.7   |
                 | P3         | FEE          | 2023 | 8.3   |
                 | P4         | FEE          | 2023 | 8.7   |
    → C-311 M P1|FEE`,
});

/** Two steps against `better` in a row, although something is done about the cell (B19). */
const movesTheWrongWay = defineFinding({
  id: 'C-312',
  key: ['goal', 'dimension', 'indicator'],
  check(model, report) {
    for (const goal of model.goals)
      for (const cell of goal.cells) {
        if (cell.direction !== 'M2D' || !cell.linked) continue;
        for (const indicator of new Set(cell.channels.flatMap(({ evidence }) => evidence))) {
          const better = betterOf(indicator, goal.id, model);
          const last = better && lastThree(indicator, goal, model);
          if (!last) continue;
          const [first, middle, newest] = last.values;
          const sign = better === 'UP' ? 1 : -1;
          if (!(sign * (middle - first) < 0 && sign * (newest - middle) < 0)) continue;
          // last: of a large plan it takes longest
          const doers = doersOn(cell, model);
          if (doers.length === 0) continue;
          report({ goal: goal.id, dimension: cell.dimension, indicator }, 'M', {
            measured: newest,
            threshold: first,
            args: {
              ...{ first, middle, newest, doers: doers.map(({ id }) => id).join(', ') },
              from_year: model.refYear - 2,
              to_year: model.refYear,
            },
            owner: goalOwner(goal),
            sources: [...doers.map(({ place }) => place), ...last.places],
            ...(better === 'DOWN' && { variant: 'DOWN' }),
          });
        }
      }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Costs  |
                 | G2      | GOAL  | Income |
                 | G3      | GOAL  | Health |
    PLN_LINKS    | goal_id | dimension | direction | strength | evidence_ids | asserted_by |
                 | G1      | REM       | M2D       | 2        | REM-01       | PLN         |
                 | G1      | DIA       | M2D       | 1        | REM-02       | PLN         |
                 | G2      | REM       | M2D       | 2        | REM-01       | PLN         |
                 | G3      | REM       | M2D       | 2        | REM-01       | PLN         |
    PLN_TARGETS  | indicator_id | goal_id | better |
                 | REM-01       | G1      | DOWN   |
                 | REM-02       | G1      | UP     |
    COH_POLICIES | policy_id | title | lead | status  |
                 | P1        | Fees  | FIN  | ONGOING |
                 | P2        | Tax   | FIN  | ADOPTED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | REM       | 1    | 1               | FIN         |
                 | P2        | G3      | REM       | 1    | 1               | FIN         |
    PLN_ACTIONS  | action_id | goal_id | dimension | title | status |
                 | A1        | G1      | DIA       | Club  | DONE   |
                 | A2        | G2      | REM       | Desk  | DONE   |
    COH_MONITOR  | subject_id | indicator_id | year | value |
                 | G1         | REM-01       | 2021 | 7.0   |
                 | G1         | REM-01       | 2022 | 7.4   |
                 | G1         | REM-01       | 2023 | 7.9   |
                 | G1         | REM-02       | 2021 | 7.0   |
                 | G1         | REM-02       | 2022 | 6.4   |
                 | G1         | REM-02       | 2023 | 6.4   |
                 | G2         | REM-01       | 2022 | 7.4   |
                 | G2         | REM-01       | 2023 | 7.9   |
                 | G3         | REM-01       | 2021 | 7.0   |
                 | G3         | REM-01       | 2022 | 7.4   |
                 | G3         | REM-01       | 2023 | 7.9   |
    → C-312 M G1|REM|REM-01`,
});

/** Actions on the cell and policies with an effect on it that are under way or done. */
function doersOn(
  { goal, dimension }: Cell,
  model: CoherenceModel,
): readonly { readonly id: string; readonly place: Place }[] {
  const tied = new Set(
    model.effects
      .filter((effect) => effect.goal === goal && effect.dimension === dimension)
      .map(({ policy }) => policy),
  );
  return [
    ...model.actions.filter((action) => action.goal === goal && action.dimension === dimension),
    ...model.policies.filter(({ id }) => tied.has(id)),
  ].filter(({ status }) => status === 'ONGOING' || status === 'DONE');
}

/** From a target row of the goal, else of any goal, else from a policy. */
function betterOf(indicator: string, goal: string, model: CoherenceModel): 'UP' | 'DOWN' | null {
  const own = model.targets.filter((target) => target.indicator === indicator);
  const outcomes = model.policies.flatMap(({ outcome }) => (outcome?.indicator === indicator ? outcome : []));
  const said = [...own.filter((target) => target.goal === goal), ...own, ...outcomes];
  return said.find(({ progress }) => progress.better !== null)?.progress.better ?? null;
}

/** Values of the reference year and the two before: computed, else as monitored for the goal; `null` unless all are there. */
function lastThree(
  indicator: string,
  goal: Goal,
  model: CoherenceModel,
): { readonly values: readonly [number, number, number]; readonly places: readonly Place[] } | null {
  const computed = model.evidence.find(({ id }) => id === indicator)?.series ?? [];
  const monitored = model.monitored.filter(
    (row) =>
      row.subject === goal.id && row.indicator === indicator && row.group === '_T' && row.period === null,
  );
  for (const series of [computed, monitored]) {
    const at = (year: number): number | null => series.find((each) => each.year === year)?.value ?? null;
    const [first, middle, newest] = [at(model.refYear - 2), at(model.refYear - 1), at(model.refYear)];
    if (first !== null && middle !== null && newest !== null)
      return {
        values: [first, middle, newest],
        places: series === monitored ? monitored.map(({ place }) => place) : [],
      };
  }
  return null;
}

export const resultFindings: readonly FindingRule[] = [
  policyWithoutOutcome,
  effectNotEstimated,
  spendingWithoutResults,
  movesTheWrongWay,
];
