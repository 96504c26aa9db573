/** C-1xx: what the plan says about migration, and how well it is backed (coherence §5.2). */
import type { Channel, CoherenceModel, Direction, Goal, Link } from '../../coherence-model.ts';
import type { FindingSeverity, Place } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { dataOwner, goalOwner, PLANNING } from './owners.ts';

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
export const notExamined = defineFinding({
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
export const judgedUnrelated = defineFinding({
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
export const oneWayView = defineFinding({
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
export const oneWayExercise = defineFinding({
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

/** C-106 on the same channel says more and takes its place. */
export const evidenceGap = defineFinding({
  id: 'C-105',
  key: ['goal', 'dimension', 'direction', 'channel'],
  check(model, report) {
    for (const channel of channelsInCells(model)) {
      const size = Math.abs(channel.value);
      if (size < model.thresholds.material || !['D', 'E'].includes(channel.effectiveGrade)) continue;
      report(subjectOf(channel), size >= 3 ? 'H' : 'M', {
        measured: channel.value,
        threshold: model.thresholds.material,
        args: { strength: channel.text, grade: channel.effectiveGrade, authors: authorsOf(channel.links) },
        owner: dataOwner(model, channel.dimension),
        sources: channel.links.map((link) => link.place),
      });
    }
  },
  example: `
    PLN_GOALS | goal_id | level | title |
              | G3      | GOAL  | Jobs  |
    PLN_LINKS | goal_id | dimension | direction | channel | strength | grade | evidence_ref | asserted_by |
              | G3      | SKL       | M2D       | gain    | 2        | E     |              | PLN         |
              | G3      | SKL       | M2D       | harm    | -3       | D     |              | PLN         |
              | G3      | DIA       | M2D       |         | 1        | E     |              | PLN         |
              | G3      | FLW       | D2M       |         | -2       | C     | Study 2020   | PLN         |
              | G3      | EDU       | M2D       |         | 2        | A     |              | PLN         |
    → C-105 H G3|SKL|M2D|harm
    → C-105 M G3|SKL|M2D|gain`,
});

/** The agreed row, else any row that is not zero, lacks what its grade asks for (B1, B2). */
export const gradeNotBacked = defineFinding({
  id: 'C-106',
  key: ['goal', 'dimension', 'direction', 'channel'],
  check(model, report) {
    for (const channel of channelsInCells(model)) {
      const unmet = channel.deciding.filter((link) => link.lacks !== null && link.strength !== 0);
      const [first] = [...unmet].sort((a, b) => (a.grade < b.grade ? -1 : a.grade > b.grade ? 1 : 0));
      if (!first?.lacks) continue;
      const newest = newestYear(model, first);
      const from = model.refYear - model.thresholds.recentYears + 1;
      report(subjectOf(channel), 'M', {
        measured: first.lacks === 'RECENT_VALUE' ? newest : null,
        threshold: first.lacks === 'RECENT_VALUE' ? from : null,
        args: {
          strength: channel.text,
          grade: first.grade,
          authors: authorsOf(unmet),
          indicators: first.evidence.join(', '),
          latest_year: newest,
          from_year: from,
          to_year: model.refYear,
        },
        owner: dataOwner(model, channel.dimension),
        sources: unmet.map((link) => link.place),
        variant: first.lacks === 'RECENT_VALUE' && newest === null ? 'NO_VALUE' : first.lacks,
      });
    }
  },
  suppresses: [{ rules: ['C-105'], same: ['goal', 'dimension', 'direction', 'channel'] }],
  example: `
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
              | G2      | GOAL  | Health |
    PLN_LINKS | goal_id | dimension | direction | channel    | strength | grade | evidence_ids | evidence_ref | asserted_by |
              | G1      | FLW       | M2D       | income     | 3        | B     | CTX-01       |              | PLN         |
              | G1      | GEN       | D2M       |            | -2       | C     |              |              | PLN         |
              | G1      | SKL       | M2D       |            | 0        | A     |              |              | PLN         |
              | G1      | EDU       | M2D       |            | 1        | A     |              | Survey 2021  | PLN         |
              | G2      | HEA       | M2D       | Staff loss | -2       | B     | HEA-01       |              | PLN         |
              | G2      | DIA       | M2D       |            | 1        | D     |              |              | PLN         |
    STA_POP   | year | age | total    |
              | 2023 | _T  | 10000000 |
    → C-106 M G1|GEN|D2M|main
    → C-106 M G2|HEA|M2D|staff loss`,
});

/** Channels of the eleven dimensions; those on process dimensions are shown and not judged (§3.4). */
const channelsInCells = (model: CoherenceModel): readonly Channel[] =>
  model.goals.flatMap((goal) => goal.cells.flatMap((cell) => cell.channels));

const subjectOf = ({ goal, dimension, direction, name }: Channel) => ({
  goal,
  dimension,
  direction,
  channel: name,
});

const authorsOf = (links: readonly Link[]): string =>
  [...new Set(links.map((link) => link.author))].join(', ');

/** Newest year with a value of any indicator that the row names. */
function newestYear(model: CoherenceModel, link: Link): number | null {
  const years = model.evidence.flatMap(({ id, latest }) =>
    latest && link.evidence.includes(id) ? [latest.year] : [],
  );
  return years.length > 0 ? Math.max(...years) : null;
}

export const linkFindings: readonly FindingRule[] = [
  notExamined,
  judgedUnrelated,
  oneWayView,
  oneWayExercise,
  evidenceGap,
  gradeNotBacked,
];
