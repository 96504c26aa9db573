/** Rules in all countries: how often each is raised, what became of last run's findings, how people answered (§7). */
import type { Finding } from '../model.ts';
import type { FinishedBook, Pilot, RuleInPilots } from '../model/pilots.ts';
import { shareOf } from './sizes.ts';

/** What the rules look at of a country. */
export interface RaisedIn {
  readonly country: string;
  readonly goals: number;
  readonly findings: readonly Pick<Finding, 'rule' | 'key'>[];
  readonly finished: Pick<FinishedBook, 'findings'> | null;
}

export const raisedIn = ({ country, outcome, finished }: Pilot): RaisedIn => ({
  country,
  goals: outcome.assessed.model.goals.length,
  findings: outcome.assessed.findings,
  finished,
});

/** In the order of the rules. */
export function rulesIn(rules: readonly string[], pilots: readonly RaisedIn[]): readonly RuleInPilots[] {
  return rules.map((rule) => {
    const countries = pilots.map((pilot) => ruleIn(rule, pilot));
    const raised = countries.filter(({ count }) => count > 0).length;
    return {
      rule,
      countries,
      raisedIn: raised,
      reading: raised === 0 ? 'NONE' : raised === pilots.length ? 'ALL' : 'SOME',
    };
  });
}

function ruleIn(
  rule: string,
  { country, goals, findings, finished }: RaisedIn,
): RuleInPilots['countries'][number] {
  const keys = new Set(findings.filter((each) => each.rule === rule).map(({ key }) => key));
  const told = finished?.findings.filter((each) => each.rule === rule) ?? [];
  const answered = (status: string): number | null =>
    shareOf(told.filter((each) => each.status === status).length, told.length);
  const perTen = shareOf(10 * keys.size, goals);
  return {
    country,
    count: keys.size,
    perTen,
    resolved: shareOf(told.filter(({ key }) => !keys.has(key)).length, told.length),
    explained: answered('EXPLAINED'),
    accepted: answered('ACCEPTED'),
  };
}

/** Four of five countries. */
export const MOST_PILOTS = 0.8;
/** Half of the findings of a country. */
export const MOST_ANSWERS = 0.5;

/** Countries in which people gave this answer to at least half of the findings of a rule. */
export const answeredIn = (
  { countries }: Pick<RuleInPilots, 'countries'>,
  answer: 'explained' | 'accepted',
): readonly string[] =>
  countries.filter((each) => (each[answer] ?? 0) >= MOST_ANSWERS).map(({ country }) => country);

/** A hint at the rule itself needs four of five countries. */
export const isHint = (countries: readonly string[], pilots: number): boolean =>
  countries.length >= 2 && countries.length >= MOST_PILOTS * pilots;
