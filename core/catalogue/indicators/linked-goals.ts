/** Goals of the plan as measured indicators count them: how strongly migration bears on them, who acts on them. */
import { addTo } from '../../grouped.ts';
import {
  type Action,
  type CoherenceModel,
  type Goal,
  LINK_DIMENSIONS,
  type PlanNode,
} from '../../model/coherence.ts';
import type { Fact } from '../../model.ts';
import type { Counted, Seen } from '../define.ts';

/** Links say nothing of a plan without goals, and goals nothing without the sheet of links. */
const goalsOf = (seen: Seen): readonly Goal[] => (seen.has('PLN_LINKS') ? seen.model.goals : []);

/** The strongest link of a goal, in both directions and in all dimensions or one (rulings-coherence D4). */
export const intensity = ({ cells }: Goal, dimension?: string): number =>
  Math.max(
    0,
    ...cells.filter((cell) => (dimension ?? cell.dimension) === cell.dimension).map((cell) => cell.intensity),
  );

/** The strength found, with the rows of the links that decide it, else the row of the goal. */
export function strengthFact(seen: Seen, goal: Goal, dimension?: string): Fact {
  const found = strengths.get(seen) ?? new Map<string, Fact>();
  strengths.set(seen, found);
  const name = `${dimension ?? ''}|${goal.id}`;
  const fact = found.get(name) ?? findStrength(seen, goal, dimension);
  found.set(name, fact);
  return fact;
}

/** Several indicators ask of each goal in each dimension. */
const strengths = new WeakMap<Seen, Map<string, Fact>>();

function findStrength(seen: Seen, goal: Goal, dimension: string | undefined): Fact {
  const own = goal.cells.filter((cell) => (dimension ?? cell.dimension) === cell.dimension);
  const places = own.flatMap(({ channels }) =>
    channels.flatMap(({ deciding }) => deciding.map(({ place }) => place)),
  );
  return seen.fact({
    ...{
      sheet: 'PLN_LINKS',
      year: seen.lastYear,
      measure: 'strength_found',
      value: intensity(goal, dimension),
    },
    dimensions: { goal_id: goal.id, ...(dimension !== undefined && { dimension }) },
    places: places.length > 0 ? places : [goal.place],
  });
}

/** What is said of each goal in the whole, and of the goal in each of the eleven dimensions. */
export const perGoal = (
  seen: Seen,
  tell: (
    goal: Goal,
    dimension: string | undefined,
  ) => Pick<Counted, 'numerator' | 'denominator' | 'facts' | 'missing'>,
): readonly Counted[] =>
  goalsOf(seen).flatMap((goal): Counted[] => [
    { ...tell(goal, undefined), year: seen.lastYear, of: { pillar: pillarOf(seen, goal) } },
    ...LINK_DIMENSIONS.map((dimension): Counted => ({
      ...tell(goal, dimension),
      ...{ year: seen.lastYear, of: { dimension }, only: 'parts' },
    })),
  ]);

/** The pillar above a goal; blank where there is none. */
function pillarOf({ model }: Seen, { parent }: Goal): string {
  const nodes = nodesById(model);
  const seen = new Set<string>();
  for (let node = nodes.get(parent ?? ''); node && !seen.has(node.id); node = nodes.get(node.parent ?? '')) {
    if (node.level === 'PILLAR') return node.id;
    seen.add(node.id);
  }
  return '';
}

/** Made once a model; of nodes with one id the first. */
function nodesById(model: CoherenceModel): ReadonlyMap<string, PlanNode> {
  const found =
    nodesOf.get(model) ??
    new Map(model.nodes.toReversed().map((node): [string, PlanNode] => [node.id, node]));
  nodesOf.set(model, found);
  return found;
}

const nodesOf = new WeakMap<CoherenceModel, ReadonlyMap<string, PlanNode>>();

/** Actions on a goal that are not dropped; in one dimension those that name it. */
export const actionsOn = ({ model }: Seen, goal: Goal, dimension?: string): readonly Action[] =>
  (actionsByGoal(model).get(goal.id) ?? []).filter(
    (action) => action.status !== 'DROPPED' && (dimension === undefined || action.dimension === dimension),
  );

/** Made once a model: a plan may have thousands of actions, and each goal asks in each dimension. */
function actionsByGoal(model: CoherenceModel): ReadonlyMap<string, readonly Action[]> {
  const found = known.get(model) ?? new Map<string, Action[]>();
  if (!known.has(model))
    for (const action of model.actions) {
      addTo(found, action.goal ?? '', action);
    }
  known.set(model, found);
  return found;
}

const known = new WeakMap<CoherenceModel, Map<string, Action[]>>();

/** From this strength on a link asks for an answer. */
export const STRONG = 2;

export const actionFacts = (seen: Seen, actions: readonly Action[]): readonly Fact[] =>
  actions.map(({ id, place }) =>
    seen.fact({
      ...{ sheet: 'PLN_ACTIONS', year: seen.lastYear, measure: 'not_dropped', value: 1 },
      dimensions: { action_id: id },
      places: [place],
    }),
  );

/** A plan of four goals for the examples: two under a pillar, one linked only through its target. */
export const PLAN = `
      PLN_GOALS | goal_id | level  | title    | parent_id
                | P1      | PILLAR | People   |
                | G1      | GOAL   | Poverty  | P1
                | G2      | GOAL   | Health   | P1
                | G3      | GOAL   | Roads    |
                | G4      | GOAL   | Jobs     |
                | T1      | TARGET | Youth    | G4
      PLN_LINKS | goal_id | dimension | direction | channel | strength | asserted_by | agreed
                | G1      | REM       | M2D       | income  | 3        | PLN         |
                | G1      | FLW       | D2M       | push    | -1       | PLN         |
                | G2      | HEA       | M2D       | staff   | -2       | HEA         |
                | G2      | REM       | M2D       | income  |          | PLN         |
                | G3      | FLW       | M2D       | main    | 0        | PLN         |
                | T1      | SKL       | M2D       | gain    | 1        | LAB         | YES
                | T1      | SKL       | M2D       | gain    | 3        | EDU         |`;
