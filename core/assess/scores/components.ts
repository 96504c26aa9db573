/** The components of a goal's score, each 0–100 with fixed goalposts (domain/coherence §7.2; rulings-coherence A6, A14). */
import { groupBy } from '../../grouped.ts';
import {
  type Cell,
  type Channel,
  type CoherenceModel,
  type Effect,
  type Goal,
  type Grade,
  LINK_DIMENSIONS,
  type Target,
} from '../../model/coherence.ts';
import { SOCIETY_GROUPS } from '../../model/results.ts';
import type { Components } from '../../model/scores.ts';

/** q: how well an effective grade backs a strength (§3.4). */
const QUALITY: Readonly<Record<Grade, number>> = { A: 1, B: 0.8, C: 0.6, D: 0.3, E: 0 };
/** r: how far a cell is answered. */
const RESPONSE: Readonly<Record<Cell['response'], number>> = { full: 1, planned: 0.5, none: 0 };

/** A share of a sum, built up from weighted terms. */
export interface Tally {
  readonly part: number;
  readonly whole: number;
}

export const percent = ({ part, whole }: Tally): number | null => (whole > 0 ? 100 * (part / whole) : null);

const tally = (terms: readonly (readonly [part: number, whole: number])[]): Tally => ({
  part: terms.reduce((total, [part]) => total + part, 0),
  whole: terms.reduce((total, [, whole]) => total + whole, 0),
});

/** EVI: strength backed by evidence, over all linked channels. */
export const evidenceOf = (cells: readonly Cell[]): Tally =>
  tally(
    cells
      .flatMap((cell): readonly Channel[] => cell.channels)
      .map(({ value, effectiveGrade }) => [Math.abs(value), QUALITY[effectiveGrade]] as const)
      .filter(([size]) => size >= 1)
      .map(([size, quality]) => [size * quality, size] as const),
  );

/** RES: strength that somebody answers, over linked cells in which migration acts on the goal. */
export const responseOf = (cells: readonly Cell[]): Tally =>
  tally(
    cells
      .filter(({ direction, linked }) => direction === 'M2D' && linked)
      .map(({ intensity, response }) => [intensity * RESPONSE[response], intensity] as const),
  );

/** CON: helping effects of active policies among all of theirs. */
export const consistencyOf = (effects: readonly Effect[]): Tally =>
  tally(
    effects
      .filter(({ standing }) => standing === 'active')
      .map(({ value }) => [Math.max(0, value ?? 0), Math.abs(value ?? 0)] as const),
  );

/** All components of any goal of the model. */
export function componentsFrom(model: CoherenceModel): (goal: Goal) => Components {
  const effects = groupBy(model.effects, (effect) => effect.goal);
  const targets = groupBy(model.targets, (target) => target.goal);
  const submitted = new Set(model.institutions.flatMap((each) => (each.submitted ? [each.code] : [])));
  return (goal) => {
    const own = targets.get(goal.id) ?? [];
    return {
      EXA: examinedOf(goal.cells),
      EVI: percent(evidenceOf(goal.cells)),
      RES: percent(responseOf(goal.cells)),
      CON: percent(consistencyOf(effects.get(goal.id) ?? [])),
      MON: own.length === 0 ? 0 : 100 * (own.filter(isMonitored).length / own.length),
      FIN: financeOf(goal),
      PAR: participationOf(goal, submitted),
      PRO: progressOf(own),
    };
  };
}

function examinedOf(cells: readonly Cell[]): number {
  const share = (direction: Cell['direction']): number =>
    cells.filter((cell) => cell.direction === direction && cell.examined).length / LINK_DIMENSIONS.length;
  return 50 * share('M2D') + 50 * share('D2M');
}

/** Baseline with its year, target and a newest value (B49). */
const isMonitored = ({ progress }: Target): boolean =>
  progress.baseline !== null &&
  progress.baselineYear !== null &&
  progress.target !== null &&
  progress.current !== null;

/** Without a cost, or without any figure on funds, nothing can be said (B9f, B9i). */
const financeOf = ({ funding: { cost, funded } }: Goal): number | null =>
  cost === null || funded === null ? null : 100 * Math.min(1, Math.max(0, funded / cost));

/** Institutions that sent data and came, and groups of society heard; without relevant institutions the first is 0 (A6). */
function participationOf({ relevant, participation }: Goal, submitted: ReadonlySet<string>): number {
  const active = participation.institutions.filter(
    ({ institution, attended }) => attended && submitted.has(institution) && relevant.includes(institution),
  );
  const heard = participation.groups.filter(({ consulted }) => consulted);
  const government = relevant.length === 0 ? 0 : active.length / relevant.length;
  return 50 * government + 50 * (heard.length / SOCIETY_GROUPS.length);
}

function progressOf(targets: readonly Target[]): number | null {
  const ratios = targets.flatMap(({ progress }) => progress.ratio ?? []);
  const sum = ratios.reduce((total, ratio) => total + Math.min(1, Math.max(0, ratio)), 0);
  return ratios.length === 0 ? null : 100 * (sum / ratios.length);
}
