/** Plans side by side: dimensions, goals grouped by the 2030 Agenda, patterns of links and their contrasts (§7). */
import { type CoherenceModel, type Goal, LINK_DIMENSIONS } from '../model/coherence.ts';
import type {
  Claim,
  CommonGoal,
  Contrast,
  LinkPattern,
  Pilot,
  PilotDimension,
  PilotSupport,
  TypicalSign,
} from '../model/pilots.ts';
import { byText, known, meanOf, medianOf, shareOf } from './sizes.ts';

const modelOf = ({ outcome }: Pilot): CoherenceModel => outcome.assessed.model;

export const isExamined = (goal: Goal): boolean => goal.cells.some(({ examined }) => examined);
export const isLinked = (goal: Goal): boolean => goal.cells.some(({ linked }) => linked);

export function dimensionsOf(pilots: readonly Pilot[]): readonly PilotDimension[] {
  return LINK_DIMENSIONS.flatMap((dimension) =>
    pilots.map((pilot) => {
      const { goals } = modelOf(pilot);
      const cells = goals.map((goal) => goal.cells.filter((cell) => cell.dimension === dimension));
      const sizes = cells
        .flat()
        .flatMap(({ channels }) => channels)
        .map(({ value }) => Math.abs(value))
        .filter((size) => size >= 1);
      const own = pilot.outcome.assessed.scores.dimensions.find((each) => each.dimension === dimension);
      const of = (component: 'EVI' | 'RES' | 'CON'): number | null => own?.components[component] ?? null;
      return {
        dimension,
        country: pilot.country,
        linked: shareOf(cells.filter((each) => each.some(({ linked }) => linked)).length, goals.length),
        strength: meanOf(sizes),
        components: { EVI: of('EVI'), RES: of('RES'), CON: of('CON') },
      };
    }),
  );
}

/** Goals of the 2030 Agenda that a goal serves; `null` alone where the plan names none. */
export function sdgsOf({ values }: Pick<Goal, 'values'>): readonly (string | null)[] {
  const named = String(values['sdg_goal'] ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return named.length > 0 ? [...new Set(named)] : [null];
}

const bySdg = (a: string | null, b: string | null): number =>
  (a === null ? Infinity : Number(a)) - (b === null ? Infinity : Number(b)) || 0;

export function commonGoalsOf(pilots: readonly Pilot[]): readonly CommonGoal[] {
  const lines = pilots.flatMap((pilot) => {
    const { goals, policies } = modelOf(pilot);
    const groups = [...new Set(goals.flatMap(sdgsOf))];
    return groups.map((sdg): CommonGoal => {
      const own = goals.filter((goal) => sdgsOf(goal).includes(sdg));
      const ids = new Set(own.map(({ id }) => id));
      return {
        sdg,
        country: pilot.country,
        goals: own.length,
        linked: own.filter(isLinked).length,
        sign: signOf(own),
        policies: policies.filter((policy) => policy.goals.some((id) => ids.has(id))).length,
      };
    });
  });
  return lines.sort((a, b) => order(a.sdg, b.sdg) || byText(a.country, b.country));
}

const order = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : bySdg(a, b);

/** Links in both directions count; undecided ones say nothing. */
function signOf(goals: readonly Goal[]): TypicalSign {
  const linked = goals.flatMap(({ cells }) => cells).filter((cell) => cell.linked);
  const gain = linked.some(({ pos }) => pos >= 1);
  const harm = linked.some(({ neg }) => neg <= -1);
  return gain ? (harm ? 'MIXED' : 'GAIN') : harm ? 'HARM' : 'NONE';
}

export function patternsOf(pilots: readonly Pilot[]): readonly LinkPattern[] {
  const found = new Map<string, LinkPattern & { claims: Claim[] }>();
  for (const pilot of pilots)
    for (const goal of modelOf(pilot).goals)
      for (const sdg of sdgsOf(goal))
        for (const { dimension, direction, name, value, effectiveGrade, deciding } of goal.cells.flatMap(
          ({ channels }) => channels,
        )) {
          if (value === 0) continue;
          const key = JSON.stringify([sdg, dimension, direction, name]);
          const pattern = found.get(key) ?? { sdg, dimension, direction, channel: name, claims: [] };
          const mechanism = deciding[0]?.values['mechanism'] ?? null;
          pattern.claims.push({
            country: pilot.country,
            goal: goal.id,
            sign: value > 0 ? 'GAIN' : 'HARM',
            material: Math.abs(value) >= modelOf(pilot).thresholds.material,
            grade: effectiveGrade,
            mechanism: mechanism === null ? null : String(mechanism),
          });
          found.set(key, pattern);
        }
  const rank = (dimension: string): number => LINK_DIMENSIONS.indexOf(dimension);
  return [...found.values()].sort(
    (a, b) =>
      order(a.sdg, b.sdg) ||
      rank(a.dimension) - rank(b.dimension) ||
      byText(a.direction, b.direction) ||
      byText(a.channel, b.channel),
  );
}

/** Two countries that say the opposite of one link; what one country says of two goals is no contrast. */
export const contrastsOf = (patterns: readonly LinkPattern[]): readonly Contrast[] =>
  patterns.flatMap((pattern) => {
    const of = (sign: Claim['sign']): readonly Claim[] => pattern.claims.filter((each) => each.sign === sign);
    return of('GAIN').flatMap((gain) =>
      of('HARM')
        .filter((harm) => harm.country !== gain.country)
        .map((harm) => ({ pattern, gain, harm })),
    );
  });

export function supportOf(pilots: readonly Pilot[]): readonly PilotSupport[] {
  return pilots.map((pilot) => {
    const { goals, support } = modelOf(pilot);
    const costed = goals.filter(({ funding }) => funding.cost !== null && funding.gap !== null);
    const sum = (values: readonly (number | null)[]): number =>
      known(values).reduce((total, each) => total + each, 0);
    const anyProject = modelOf(pilot).projects.length > 0;
    return {
      country: pilot.country,
      goals: goals.length,
      costed: costed.length,
      gapRatio: shareOf(
        sum(costed.map(({ funding }) => funding.gap)),
        sum(costed.map(({ funding }) => funding.cost)),
      ),
      partners: anyProject ? meanOf(goals.map(({ funding }) => funding.concentration.partners)) : null,
      effective: medianOf(known(goals.map(({ funding }) => funding.concentration.effective))),
      aligned: support.unalignedShare === null ? null : 1 - support.unalignedShare,
    };
  });
}
