/** C-101 to C-104: which goals were looked at, and in which directions (coherence §5.2). */
import type { Direction, Goal } from '../../model/coherence.ts';
import type { FindingSeverity, Place } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { goalOwner, PLANNING } from './owners.ts';

/** SDG targets that speak of migration: leaving such a goal aside weighs more (C-101, C-102). */
const MIGRATION_TARGETS: ReadonlySet<string> = new Set([
  ...['3.c', '4.b', '5.2', '8.7', '8.8', '10.7', '10.c', '16.2', '17.3', '17.18'],
]);

const namedTargets = (goal: Goal): readonly string[] =>
  goal.sdgTargets.map((target) => target.toLowerCase()).filter((target) => MIGRATION_TARGETS.has(target));

const examined = (goal: Goal, direction?: Direction): number =>
  goal.cells.filter((cell) => cell.examined && (direction === undefined || cell.direction === direction))
    .length;

const isLinked = (goal: Goal, direction?: Direction): boolean =>
  goal.cells.some((cell) => cell.linked && (direction === undefined || cell.direction === direction));

/** Places of the rows behind the examined cells of a goal. */
const linkPlaces = (goals: readonly Goal[]): readonly Place[] =>
  goals.flatMap((goal) =>
    goal.cells.flatMap((cell) => cell.channels.flatMap((channel) => channel.links.map((link) => link.place))),
  );

const sdgFacts = (goal: Goal): { variant?: string; args: Record<string, string> } => {
  const targets = namedTargets(goal);
  return targets.length > 0 ? { variant: 'SDG', args: { targets: targets.join(', ') } } : { args: {} };
};

/** A row on GOV, SUP or CTX examines nothing: only the eleven dimensions count (B35). */
const notExamined = defineFinding({
  id: 'C-101',
  key: ['goal'],
  check(model, report) {
    for (const goal of model.goals) {
      if (examined(goal) > 0) continue;
      const { variant, args } = sdgFacts(goal);
      report({ goal: goal.id }, variant === undefined ? 'M' : 'H', {
        measured: 0,
        threshold: 1,
        args: { ...args, cells: goal.cells.length },
        owner: goalOwner(goal),
        sources: [goal.place],
        ...(variant !== undefined && { variant }),
      });
    }
  },
  suppresses: [{ rules: ['C-102', 'C-103', 'C-105', 'C-106', 'C-107'], same: ['goal'] }],
  example: `
    PLN_GOALS | goal_id | level | title          | sdg_targets |
              | G1      | GOAL  | Rural poverty  |             |
              | G2      | GOAL  | Roads          | 9.1; 11.2   |
              | G3      | GOAL  | Safe migration | "10.7; 8.5" |
              | G4      | GOAL  | Open data      |             |
    PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
              | G1      | REM       | M2D       | 0        | PLN         |
              | G4      | GOV       | M2D       | 2        | PLN         |
    → C-101 H G3
    → C-101 M G2
    → C-101 M G4`,
});

/** Zero in every examined cell, both directions; a median of 0.5 is not a link (B4). */
const judgedUnrelated = defineFinding({
  id: 'C-102',
  key: ['goal'],
  check(model, report) {
    for (const goal of model.goals) {
      const cells = examined(goal);
      if (cells === 0 || isLinked(goal)) continue;
      const { variant, args } = sdgFacts(goal);
      report({ goal: goal.id }, variant === undefined ? 'I' : 'M', {
        measured: 0,
        threshold: 1,
        args: { ...args, cells },
        owner: goalOwner(goal),
        sources: linkPlaces([goal]),
        ...(variant !== undefined && { variant }),
      });
    }
  },
  example: `
    PLN_GOALS | goal_id | level | title        | sdg_targets |
              | G1      | GOAL  | Roads        |             |
              | G2      | GOAL  | Trafficking  | "16.2"      |
              | G3      | GOAL  | Rural income |             |
              | G4      | GOAL  | Ports        |             |
    PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
              | G1      | REM       | M2D       | 0        | PLN         |
              | G1      | FLW       | D2M       | 0        | PLN         |
              | G2      | PRO       | M2D       | 0        | PLN         |
              | G3      | REM       | M2D       | 1        | PLN         |
    → C-102 M G2
    → C-102 I G1`,
});

/** Migration is said to matter for the goal, and nobody asked what the goal does to migration. */
const oneWayView = defineFinding({
  id: 'C-103',
  key: ['goal'],
  check(model, report) {
    for (const goal of model.goals) {
      if (!isLinked(goal, 'M2D') || examined(goal, 'D2M') > 0) continue;
      report({ goal: goal.id }, 'M', {
        measured: 0,
        threshold: 1,
        args: { cells: examined(goal, 'M2D') },
        owner: goalOwner(goal),
        sources: linkPlaces([goal]),
      });
    }
  },
  example: `
    PLN_GOALS | goal_id | level | title   |
              | G1      | GOAL  | Poverty |
              | G2      | GOAL  | Health  |
              | G3      | GOAL  | Roads   |
    PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
              | G1      | REM       | M2D       | 3        | PLN         |
              | G1      | FLW       | D2M       | 0        | PLN         |
              | G2      | HEA       | M2D       | -2       | PLN         |
              | G3      | HEA       | M2D       | 0        | PLN         |
    → C-103 M G2`,
});

/** Bounds are fixed: below a quarter H, below a half M. Only goals with a linked cell are counted (B32). */
const oneWayExercise = defineFinding({
  id: 'C-104',
  key: [],
  check(model, report) {
    const linked = model.goals.filter((goal) => isLinked(goal));
    const bothWays = linked.filter((goal) => examined(goal, 'M2D') > 0 && examined(goal, 'D2M') > 0);
    if (linked.length === 0) return;
    const share = bothWays.length / linked.length;
    if (share >= 0.5) return;
    const severity: FindingSeverity = share < 0.25 ? 'H' : 'M';
    report({}, severity, {
      measured: share,
      threshold: severity === 'H' ? 0.25 : 0.5,
      args: { both: bothWays.length, goals: linked.length },
      owner: PLANNING,
      sources: linkPlaces(linked),
    });
  },
  example: `
    PLN_GOALS | goal_id | level | title   |
              | G1      | GOAL  | Poverty |
              | G2      | GOAL  | Health  |
              | G3      | GOAL  | Jobs    |
              | G4      | GOAL  | Roads   |
    PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
              | G1      | REM       | M2D       | 3        | PLN         |
              | G1      | FLW       | D2M       | 0        | PLN         |
              | G2      | HEA       | M2D       | -2       | PLN         |
              | G3      | SKL       | D2M       | 1        | PLN         |
              | G4      | FLW       | M2D       | 0        | PLN         |
    → C-104 M`,
});

export const linkFindings: readonly FindingRule[] = [
  notExamined,
  judgedUnrelated,
  oneWayView,
  oneWayExercise,
];
