/** Several countries side by side, for lessons and better tools; never in an order of merit (domain/coherence-workbook §7). */
import type { Catalogue } from '../catalogue/define.ts';
import type {
  AbsentCountry,
  ComparedDeclaration,
  Comparison,
  Decided,
  Pilot,
  PilotLine,
} from '../model/pilots.ts';
import { columnsOf, HARD, localColumnsOf, sheetsOf } from './data.ts';
import { comparedFigures } from './figures.ts';
import { MOST_ANSWERS, MOST_PILOTS, raisedIn, rulesIn } from './findings.ts';
import { lessonsOf, proposalsFrom } from './lessons.ts';
import {
  commonGoalsOf,
  contrastsOf,
  dimensionsOf,
  isExamined,
  isLinked,
  patternsOf,
  supportOf,
} from './plan.ts';
import { COVER_MIN, FEWEST, pairsOf, scoresOf } from './scores.ts';
import { byText, shareOf } from './sizes.ts';

/** The numbers on which a comparison hangs, by the name of their words. */
export const NUMBERS = {
  coverage: COVER_MIN,
  quartiles: FEWEST,
  pilots: MOST_PILOTS,
  answers: MOST_ANSWERS,
  filled: HARD,
} as const;

/** Pilots in any order; the result does not depend on it. */
export function compareCountries(
  given: readonly Pilot[],
  absent: readonly AbsentCountry[],
  decided: readonly Decided[],
  catalogue: Catalogue,
  declared: ComparedDeclaration,
  method: string,
): Comparison {
  const pilots = [...given].sort((a, b) => byText(a.country, b.country));
  const scores = scoresOf(pilots);
  const patterns = patternsOf(pilots);
  const rules = rulesIn(
    catalogue.findings.map(({ id }) => id),
    pilots.map(raisedIn),
  );
  const sheets = sheetsOf(pilots, catalogue.templates, declared);
  const columns = columnsOf(pilots, catalogue.templates);
  const lessons = lessonsOf(pilots);
  return {
    countries: pilots.map(({ country }) => country),
    absent: [...absent].sort((a, b) => byText(a.country, b.country)),
    lines: pilots.map((pilot) => lineOf(pilot, method)),
    figures: comparedFigures(pilots, declared),
    scores,
    pairs: pairsOf(scores),
    dimensions: dimensionsOf(pilots),
    commonGoals: commonGoalsOf(pilots),
    rules,
    patterns,
    contrasts: contrastsOf(patterns),
    sheets,
    support: supportOf(pilots),
    lessons,
    proposals: proposalsFrom({ lessons, rules, sheets, columns, decided, pilots: pilots.length }),
    columns,
    localColumns: localColumnsOf(pilots),
  };
}

function lineOf({ country, outcome, own, finished }: Pilot, method: string): PilotLine {
  const { model, findings } = outcome.assessed;
  const { goals, exercise } = model;
  const [plan] = model.plans;
  const textIn = (field: string): string | null => {
    const value = exercise.values[field];
    return value === undefined || value === null ? null : String(value);
  };
  const perGoal = (severity: string): number | null =>
    shareOf(findings.filter((each) => each.severity === severity).length, goals.length);
  const title = plan?.values['title'];
  return {
    country,
    exercise: exercise.id,
    plan: typeof title === 'string' ? title : null,
    start: plan?.start ?? null,
    end: plan?.end ?? null,
    role: textIn('role'),
    phase: textIn('phase'),
    method,
    lastMethod: finished?.method ?? null,
    changed: (own?.parameters.changed ?? []).map(({ name, value }) => ({ name, value })),
    files: outcome.checked.submissions.filter(({ meta }) => meta.country === country).length,
    goals: goals.length,
    examined: shareOf(goals.filter(isExamined).length, goals.length),
    linked: shareOf(goals.filter(isLinked).length, goals.length),
    policies: model.policies.length,
    ministries: model.institutions.filter(({ submitted }) => submitted).length,
    society: model.participation.groups.filter(({ consulted }) => consulted).length,
    perGoal: { H: perGoal('H'), M: perGoal('M'), L: perGoal('L') },
  };
}
