/** C-212, C-213: whether those who act know of one another, and of what was judged (coherence §5.3). */
import { addTo } from '../../grouped.ts';
import type { CoherenceModel, Goal } from '../../model/coherence.ts';
import { DIRECTIONS } from '../../model/coherence.ts';
import type { Place } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { isInstitution, PLANNING } from './owners.ts';

/** Pairs of leads, whatever they lead; enough that one of them names the other once (B15). */
const coordinationNeed = defineFinding({
  id: 'C-212',
  key: ['goal', 'dimension', 'institution', 'institution2'],
  check(model, report) {
    for (const { goal, dimension, sides } of workOnCells(model))
      sides.forEach((first, index) => {
        for (const second of sides.slice(index + 1)) {
          if (names(first, second.lead) || names(second, first.lead)) continue;
          report({ goal, dimension, institution: first.lead, institution2: second.lead }, 'M', {
            args: { items: idsOf(first), items2: idsOf(second) },
            owner: PLANNING,
            sources: [...first.items, ...second.items].map((item) => item.place),
          });
        }
      });
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
                 | G2      | GOAL  | Health |
    COH_POLICIES | policy_id | title  | lead | partners | status  |
                 | P1        | Ties   | LAB  |          | ADOPTED |
                 | P2        | Portal | MFA  |          | ONGOING |
                 | P3        | Posts  | HEA  | LAB      | ONGOING |
                 | P4        | Tax    | FIN  |          | PLANNED |
                 | P5        | Agency | XYZ  |          | ADOPTED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | DIA       | 0    | 1               | LAB         |
                 | P2        | G1      | DIA       | 0    | 1               | MFA         |
                 | P4        | G1      | DIA       | 0    | 1               | FIN         |
                 | P5        | G1      | DIA       | 0    | 1               | PLN         |
                 | P3        | G2      | HEA       | 0    | 1               | HEA         |
                 | P1        | G2      | HEA       | 0    | 1               | LAB         |
    PLN_ACTIONS  | action_id | goal_id | dimension | title | lead | partners | status  |
                 | A1        | G2      | HEA       | Vans  | HEA  |          | DELAYED |
                 | A2        | G2      | HEA       | Tax   | FIN  |          | DONE    |
                 | A3        | G2      | HEA       | Rules | JUS  | HEA      | PLANNED |
    → C-212 M G1|DIA|LAB|MFA
    → C-212 M G2|HEA|JUS|LAB`,
});

interface Item {
  readonly id: string;
  readonly partners: readonly string[];
  readonly place: Place;
}

/** What one institution leads on a goal and dimension. */
interface Side {
  readonly lead: string;
  readonly items: readonly Item[];
}

const names = ({ items }: Side, institution: string): boolean =>
  items.some((item) => item.partners.includes(institution));

const idsOf = ({ items }: Side): string => items.map((item) => item.id).join(', ');

/** Active policies and open actions by goal, dimension and lead; a lead that is no institution cannot be asked. */
function workOnCells(
  model: CoherenceModel,
): readonly { readonly goal: string; readonly dimension: string; readonly sides: readonly Side[] }[] {
  const cells = new Map<string, { goal: string; dimension: string; leads: Map<string, Item[]> }>();
  const add = (goal: string | null, dimension: string | null, lead: string | null, item: Item): void => {
    if (goal === null || dimension === null || lead === null || !isInstitution(model, lead)) return;
    const key = `${goal}|${dimension}`;
    const cell = cells.get(key) ?? { goal, dimension, leads: new Map<string, Item[]>() };
    cells.set(key, cell);
    addTo(cell.leads, lead, item);
  };
  const policies = new Map(model.policies.map((policy) => [policy.id, policy]));
  for (const { goal, dimension, policy, standing } of model.effects) {
    const led = policies.get(policy);
    if (standing === 'active' && led) add(goal, dimension, led.lead, led);
  }
  for (const action of model.actions)
    if (action.response !== 'none' && action.status !== 'DONE')
      add(action.goal, action.dimension, action.lead, action);
  return [...cells.values()].map(({ goal, dimension, leads }) => ({
    ...{ goal, dimension },
    sides: [...leads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([lead, items]): Side => ({ lead, items })),
  }));
}

/** Looked at in at least one direction, and no relation in any that was looked at (B16). */
const actionOnUnrelatedGoal = defineFinding({
  id: 'C-213',
  key: ['goal', 'dimension', 'subject'],
  check(model, report) {
    const goals = new Map(model.goals.map((goal) => [goal.id, goal]));
    for (const action of model.actions) {
      const goal = goals.get(action.goal ?? '');
      const { dimension } = action;
      if (!goal || dimension === null || action.status === 'DROPPED') continue;
      const judged = examinedOn(goal, dimension);
      if (judged.length === 0 || judged.some((cell) => cell.intensity > 0)) continue;
      report({ goal: goal.id, dimension, subject: action.id }, 'L', {
        measured: 0,
        threshold: 1,
        args: { title: String(action.values.title ?? action.id) },
        owner: isInstitution(model, action.lead) ? action.lead : PLANNING,
        sources: [
          action.place,
          ...judged.flatMap((cell) => cell.channels.flatMap(({ links }) => links.map((link) => link.place))),
        ],
      });
    }
  },
  example: `
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
    PLN_LINKS   | goal_id | dimension | direction | strength | asserted_by |
                | G1      | REM       | M2D       | 0        | PLN         |
                | G1      | FLW       | M2D       | 0        | PLN         |
                | G1      | FLW       | D2M       | -1       | PLN         |
                | G1      | EDU       | D2M       | 0        | PLN         |
                | G1      | EDU       | M2D       | 0        | PLN         |
    PLN_ACTIONS | action_id | goal_id | dimension | title   | lead | status  |
                | A1        | G1      | REM       | Fees    | FIN  | DONE    |
                | A2        | G1      | FLW       | Farms   | STA  | ONGOING |
                | A3        | G1      | HEA       | Clinics | HEA  | ONGOING |
                | A4        | G1      | EDU       | Grants  | EDU  | DROPPED |
                | A5        | G1      | EDU       | Schools | EDU  | PLANNED |
    → C-213 L G1|EDU|A5
    → C-213 L G1|REM|A1`,
});

const examinedOn = (goal: Goal, dimension: string) =>
  DIRECTIONS.flatMap((direction) =>
    goal.cells.filter(
      (cell) => cell.dimension === dimension && cell.direction === direction && cell.examined,
    ),
  );

export const coordinationFindings: readonly FindingRule[] = [coordinationNeed, actionOnUnrelatedGoal];
