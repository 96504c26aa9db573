/** C-305 to C-308: whether targets make sense and are within reach (coherence §5.4). */
import type { FindingSeverity } from '../../model.ts';
import type { Progress } from '../../model/results.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { factsOf, followed, KEY } from './followed.ts';

/** Judged on the way as it is, not truncated (B18); nothing where the target is reached or no time has passed. */
const offTrack = defineFinding({
  id: 'C-305',
  key: KEY,
  check(model, report) {
    const { trackOk, trackSlow } = model.thresholds;
    const bands: Partial<Record<Progress['state'], readonly [FindingSeverity, number, string | null]>> = {
      BACKWARD: ['H', 0, 'BACKWARD'],
      OFF: ['M', trackSlow, 'OFF'],
      SLOW: ['L', trackOk, null],
    };
    for (const item of followed(model)) {
      const { state, ratio, travelled, expected } = item.progress;
      const band = bands[state];
      if (!band || ratio === null) continue;
      const [severity, threshold, name] = band;
      const percent = (share: number | null): number | null =>
        share === null ? null : Math.round(share * 1000) / 10;
      report(item.subject, severity, {
        ...factsOf(item, severity === 'H' ? travelled : ratio, threshold, {
          travelled: percent(travelled),
          expected: percent(expected),
        }),
        ...variantFrom(item.variant, name),
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title |
                 | G1      | GOAL  | Costs |
    PLN_TARGETS  | indicator_id | goal_id | label | baseline_year | baseline | target_year | target | better |
                 | COST         | G1      | Cost  | 2018          | 9        | 2030        | 3      | DOWN   |
                 | BACK         | G1      | Back  | 2018          | 9        | 2030        | 3      | DOWN   |
                 | STILL        | G1      | Still | 2018          | 9        | 2030        | 3      | DOWN   |
                 | GOOD         | G1      | Good  | 2018          | 9        | 2030        | 3      | DOWN   |
                 | DONE         | G1      | Done  | 2018          | 9        | 2030        | 3      | DOWN   |
                 | NEW          | G1      | New   | 2023          | 9        | 2030        | 3      | DOWN   |
    COH_POLICIES | policy_id | title | lead | status  | outcome_indicator | baseline_year | baseline | target_year | target |
                 | P1        | Fees  | FIN  | ONGOING | COST              | 2018          | 9        | 2030        | 3      |
    COH_MONITOR  | subject_id | indicator_id | year | value |
                 | G1         | COST         | 2023 | 7.2   |
                 | G1         | BACK         | 2023 | 9.3   |
                 | G1         | STILL        | 2023 | 9     |
                 | G1         | GOOD         | 2023 | 6.5   |
                 | G1         | DONE         | 2023 | 2.9   |
                 | G1         | NEW          | 2023 | 9.5   |
                 | P1         | COST         | 2023 | 8     |
    → C-305 H G1|BACK
    → C-305 M G1|STILL
    → C-305 M P1|COST
    → C-305 L G1|COST`,
});

/** `POLICY_OFF`: the parts that are there, joined. */
function variantFrom(...parts: readonly (string | null)[]): { variant?: string } {
  const variant = parts.filter((part) => part !== null).join('_');
  return variant === '' ? {} : { variant };
}

/** `better` says up and the target lies below the baseline, or the reverse. */
const contradicts = ({ better, baseline, target }: Progress): boolean =>
  baseline !== null &&
  target !== null &&
  ((better === 'UP' && target < baseline) || (better === 'DOWN' && target > baseline));

const targetAgainstDirection = defineFinding({
  id: 'C-306',
  key: KEY,
  check(model, report) {
    for (const item of followed(model)) {
      if (!contradicts(item.progress)) continue;
      report(item.subject, 'M', {
        ...factsOf(item, item.progress.target, item.progress.baseline),
        ...variantFrom(item.variant, item.progress.better === 'DOWN' ? 'DOWN' : null),
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title |
                 | G1      | GOAL  | Costs |
    PLN_TARGETS  | indicator_id | goal_id | label | baseline_year | baseline | target_year | target | better |
                 | FEE          | G1      | Fees  | 2020          | 9        | 2030        | 3      | UP     |
                 | PAY          | G1      | Pay   | 2020          | 3        | 2030        | 9      | DOWN   |
                 | COST         | G1      | Costs | 2020          | 9        | 2030        | 3      | DOWN   |
                 | SAME         | G1      | Same  | 2020          | 9        | 2030        | 9      | UP     |
                 | OPEN         | G1      | Open  | 2020          | 9        | 2030        | 3      |        |
    COH_POLICIES | policy_id | title | lead | status  | outcome_indicator | baseline_year | baseline | target_year | target | better |
                 | P1        | Fees  | FIN  | ONGOING | FEE               | 2020          | 9        | 2030        | 3      | UP     |
                 | P2        | Pay   | FIN  | ONGOING | PAY               | 2020          | 3        | 2030        | 9      | DOWN   |
    → C-306 M G1|FEE
    → C-306 M G1|PAY
    → C-306 M P1|FEE
    → C-306 M P2|PAY`,
});

/** Beyond the target is C-306, so what is left is a target equal to the baseline (A4). */
const targetMetAtStart = defineFinding({
  id: 'C-307',
  key: KEY,
  check(model, report) {
    for (const item of followed(model)) {
      const { baseline, target } = item.progress;
      if (baseline === null || baseline !== target) continue;
      report(item.subject, 'M', factsOf(item, baseline, target));
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title |
                 | G1      | GOAL  | Costs |
    PLN_TARGETS  | indicator_id | goal_id | label | baseline_year | baseline | target_year | target | better |
                 | FEE          | G1      | Fees  | 2020          | 9        | 2030        | 9      | DOWN   |
                 | PAY          | G1      | Pay   | 2020          | 9        | 2030        | 3      | UP     |
                 | COST         | G1      | Costs | 2020          | 9        | 2030        | 3      | DOWN   |
    COH_POLICIES | policy_id | title | lead | status  | outcome_indicator | baseline_year | baseline | target_year | target |
                 | P1        | Fees  | FIN  | ONGOING | FEE               | 2020          | 0        | 2030        | 0      |
    → C-307 M G1|FEE
    → C-307 M P1|FEE`,
});

const noActualValue = defineFinding({
  id: 'C-308',
  key: KEY,
  check(model, report) {
    const from = model.refYear - model.thresholds.monitorYears + 1;
    for (const item of followed(model)) {
      if (item.progress.target === null || item.progress.current !== null) continue;
      report(item.subject, 'M', factsOf(item, null, from, { from_year: from, to_year: model.refYear }));
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title |
                 | G1      | GOAL  | Costs |
    PLN_TARGETS  | indicator_id | goal_id | label | target_year | target |
                 | FEE          | G1      | Fees  | 2030        | 3      |
                 | OLD          | G1      | Old   | 2030        | 3      |
                 | NEW          | G1      | New   | 2030        | 3      |
                 | OPEN         | G1      | Open  |             |        |
    COH_POLICIES | policy_id | title | lead | status  | outcome_indicator | target |
                 | P1        | Fees  | FIN  | ONGOING | NEW               | 3      |
    COH_MONITOR  | subject_id | indicator_id | year | value |
                 | G1         | OLD          | 2020 | 4     |
                 | G1         | NEW          | 2021 | 0     |
    → C-308 M G1|FEE
    → C-308 M G1|OLD
    → C-308 M P1|NEW`,
});

export const trackFindings: readonly FindingRule[] = [
  offTrack,
  targetAgainstDirection,
  targetMetAtStart,
  noActualValue,
];
