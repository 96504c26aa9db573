/** C-110 to C-114: what the plan as a whole makes of migration (coherence §5.2). */
import type { CoherenceModel, GoalValue, Link } from '../../model/coherence.ts';
import { LINK_DIMENSIONS, strengthText } from '../../model/coherence.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { dataOwner, goalOwner, PLANNING } from './owners.ts';

/** Neither a target nor money planned by an action or a budget; a typed cost is no money (B33). */
const mentionWithoutMeans = defineFinding({
  id: 'C-110',
  key: ['goal'],
  check(model, report) {
    for (const goal of model.goals) {
      const material = goal.cells.filter((cell) => cell.material);
      const targets = model.targets.filter((target) => target.goal === goal.id).length;
      if ((!goal.inText && material.length === 0) || targets > 0 || goal.budgeted) continue;
      report({ goal: goal.id }, 'M', {
        measured: 0,
        threshold: 1,
        args: { dimensions: [...new Set(material.map((cell) => cell.dimension))].join(', ') },
        owner: goalOwner(goal),
        sources: [
          goal.place,
          ...material.flatMap((cell) =>
            cell.channels.flatMap(({ links }) => links.map((link) => link.place)),
          ),
        ],
        ...(material.length > 0 && { variant: goal.inText ? 'BOTH' : 'LINK' }),
      });
    }
  },
  example: `
    PLN_GOALS   | goal_id | level  | parent_id | title  | in_text | cost    |
                | G1      | GOAL   |           | Income | YES     | 5000000 |
                | G2      | GOAL   |           | Health |         |         |
                | G3      | GOAL   |           | Jobs   | YES     |         |
                | G4      | GOAL   |           | Ports  | YES     |         |
                | G5      | GOAL   |           | Roads  | NO      |         |
                | G6      | GOAL   |           | Wells  | YES     |         |
                | T6      | TARGET | G6        | Pumps  |         |         |
    PLN_LINKS   | goal_id | dimension | direction | strength | asserted_by |
                | G2      | HEA       | D2M       | -2       | PLN         |
                | G5      | FLW       | M2D       | 1        | PLN         |
    PLN_ACTIONS | action_id | goal_id | title | status  | budget_planned |
                | A1        | G1      | Fees  | DROPPED | 100            |
                | A3        | G3      | Posts | PLANNED | 100            |
    FIN_BUDGET  | programme_id | programme | institution_code | year | goal_id | fund_source | planned |
                | B4           | Quays     | FIN              | 2030 | G4      | DONOR       | 100     |
    PLN_TARGETS | indicator_id | goal_id | label         |
                | PUMPS        | T6      | Working pumps |
    → C-110 M G1
    → C-110 M G2`,
});

/** The text says nothing, and the links of its own goals say that it matters. A goal of no known plan is left out (B43). */
const absentFromPlan = defineFinding({
  id: 'C-111',
  key: ['plan'],
  check(model, report) {
    for (const plan of model.plans) {
      if (plan.values.migration_text !== 'NONE') continue;
      const goals = model.goals.filter(
        (goal) => goal.plan === plan.id && goal.cells.some((cell) => cell.material),
      );
      if (goals.length === 0) continue;
      report({ plan: plan.id }, 'H', {
        measured: goals.length,
        threshold: 1,
        args: { goals: goals.map((goal) => goal.id).join(', '), n: goals.length },
        owner: PLANNING,
        sources: [plan.place, ...goals.map((goal) => goal.place)],
      });
    }
  },
  example: `
    COH_PLANS | plan_id | title   | migration_text |
              | N1      | Plan    | NONE           |
              | N2      | Roads   | NONE           |
              | N3      | Health  | MENTION        |
    PLN_GOALS | goal_id | level | title  | plan_id |
              | G1      | GOAL  | Income | N1      |
              | G2      | GOAL  | Roads  | N2      |
              | G3      | GOAL  | Health | N3      |
    PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
              | G1      | REM       | M2D       | 3        | PLN         |
              | G2      | FLW       | M2D       | 1        | PLN         |
              | G3      | HEA       | M2D       | -2       | PLN         |
    → C-111 H N1`,
});

/** From five linked cells on; a mixed cell is both a gain and a harm (B34). */
const oneSided = defineFinding({
  id: 'C-112',
  key: [],
  check(model, report) {
    const linked = model.goals
      .flatMap((goal) => goal.cells)
      .filter((cell) => cell.direction === 'M2D' && cell.linked);
    const gains = linked.filter((cell) => cell.pos >= 1).length;
    const harms = linked.filter((cell) => cell.neg <= -1).length;
    if (linked.length < 5 || (gains > 0 && harms > 0)) return;
    report({}, 'L', {
      measured: linked.length,
      threshold: 5,
      args: { cells: linked.length },
      owner: PLANNING,
      sources: linked.flatMap((cell) =>
        cell.channels.flatMap(({ links }) => links.map((link) => link.place)),
      ),
      ...(gains === 0 && { variant: 'HARM' }),
    });
  },
  example: `
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
              | G2      | GOAL  | Health |
    PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
              | G1      | REM       | M2D       | 3        | PLN         |
              | G1      | FLW       | M2D       | 1        | PLN         |
              | G1      | SKL       | M2D       | 1        | PLN         |
              | G1      | DIA       | M2D       | 1        | PLN         |
              | G1      | GEN       | M2D       | 2        | PLN         |
              | G2      | REM       | M2D       | 1        | PLN         |
              | G2      | HEA       | M2D       | 1        | PLN         |
              | G2      | EDU       | M2D       | 1        | PLN         |
              | G2      | PRO       | M2D       | 0        | PLN         |
              | G2      | FLW       | D2M       | -2       | PLN         |
    → C-112 L`,
});

/** One for each dimension with its strongest pair; all pairs stand in the model (B14). */
export const tradeOff = defineFinding({
  id: 'C-113',
  key: ['dimension'],
  check(model, report) {
    for (const { dimension, gain, harm, pairs } of model.tradeOffs)
      report({ dimension, goal: gain.goal, goal2: harm.goal }, 'M', {
        measured: pairs,
        threshold: 1,
        args: { effect: strengthText(gain.value), effect2: strengthText(harm.value), pairs },
        owner: PLANNING,
        sources: [gain, harm].flatMap((side) => claimsOn(model, dimension, side)),
        ...(pairs > 1 && { variant: 'SEVERAL' }),
      });
  },
  example: `
    PLN_GOALS | goal_id | level | title   | weight |
              | G1      | GOAL  | Income  | 0.2    |
              | G2      | GOAL  | Health  | 0.2    |
              | G3      | GOAL  | Schools | 0.6    |
    PLN_LINKS | goal_id | dimension | direction | channel | strength | asserted_by |
              | G1      | HEA       | M2D       |         | 2        | PLN         |
              | G2      | HEA       | M2D       |         | -2       | PLN         |
              | G1      | SKL       | M2D       | gain    | 2        | PLN         |
              | G1      | SKL       | M2D       | harm    | -2       | PLN         |
              | G1      | REM       | M2D       |         | 3        | PLN         |
              | G2      | REM       | M2D       |         | -1       | PLN         |
              | G1      | FLW       | D2M       |         | 2        | PLN         |
              | G3      | FLW       | D2M       |         | -2       | PLN         |
    → C-113 M HEA`,
});

/** Rows behind the side of a goal that is helped or harmed. */
const claimsOn = (model: CoherenceModel, dimension: string, { goal, value }: GoalValue) =>
  model.goals
    .filter((each) => each.id === goal)
    .flatMap((each) => each.cells)
    .filter((cell) => cell.dimension === dimension && cell.direction === 'M2D')
    .flatMap((cell) => cell.channels.filter((channel) => channel.value === value))
    .flatMap((channel) => channel.links.map((link: Link) => link.place));

/** Nobody looked, on any goal and in either direction, though there are figures; a judgement of 0 is a look (A13). */
const blindSpot = defineFinding({
  id: 'C-114',
  key: ['dimension'],
  check(model, report) {
    for (const dimension of LINK_DIMENSIONS) {
      const figures = model.coreFigures.filter((figure) => figure.dimension === dimension);
      const seen = model.goals.some((goal) =>
        goal.cells.some((cell) => cell.dimension === dimension && cell.examined),
      );
      if (seen || figures.length === 0 || model.goals.length === 0) continue;
      report({ dimension }, 'L', {
        measured: figures.length,
        threshold: 1,
        args: {
          indicators: figures.map((figure) => figure.id).join(', '),
          n: figures.length,
          latest_year: Math.max(...figures.map((figure) => figure.year)),
        },
        owner: dataOwner(model, dimension),
        sources: figures.flatMap((figure) => figure.places),
      });
    }
  },
  example: `
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
    PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
              | G1      | HEA       | D2M       | 0        | PLN         |
    EDU_TERT  | year | direction | partner | level | total |
              | 2023 | ENROL     | _T      | _T    | 90000 |
              | 2023 | INBOUND   | _T      | _T    | 900   |
              | 2023 | OUTBOUND  | _T      | _T    | 1200  |
    HEA_WORKF | year | occup | active | exits_abroad |
              | 2023 | NUR   | 7600   | 400          |
    → C-114 L EDU`,
});

export const planFindings: readonly FindingRule[] = [
  mentionWithoutMeans,
  absentFromPlan,
  oneSided,
  tradeOff,
  blindSpot,
];
