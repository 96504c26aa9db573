/** C-401 to C-403: two figures on the same thing, side by side (coherence §5.5, §5.9; rulings-coherence B46). */
import type { CoherenceModel } from '../../model/coherence.ts';
import type { FindingSeverity, FindingSubject, Reconciliation, Value } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { between } from './owners.ts';

/** Two institutions, one concept, one year; of several pairs the one furthest apart. Figures are never averaged. */
const contradictoryFigures = defineFinding({
  id: 'C-401',
  key: ['subject', 'partner', 'year'],
  check(model, report) {
    for (const pair of widestPairs(model.reconciliations)) {
      const found = severityOf(pair.d, model);
      if (!found) continue;
      const { a, b } = pair;
      report(subjectOf(pair), found.severity, {
        measured: pair.d,
        threshold: found.threshold,
        args: { ...figuresOf(pair), d: Math.round(pair.d * 1000) / 1000 },
        owner: between(a.institution, b.institution),
        ...withPartner(pair),
      });
    }
  },
  example: `
    LAB_FWP    | year | event | citizenship | isco | isic | total |
               | 2022 | VALID | _T          | _T   | _T   | 1690  |
               | 2023 | VALID | _T          | _T   | _T   | 3200  |
    INT_PERMIT | year | event | reason | length | citizenship | total |
               | 2022 | VALID | WORK   | _T     | _T          | 1700  |
               | 2023 | VALID | WORK   | _T     | _T          | 1700  |
    → C-401 H work_permits_valid|2023`,
});

function widestPairs(reconciliations: readonly Reconciliation[]): readonly Reconciliation[] {
  const widest = new Map<string, Reconciliation>();
  for (const each of reconciliations) {
    if (each.relation !== 'EQ' || each.a.institution === each.b.institution) continue;
    const key = [each.concept, each.partner ?? '', each.year].join('|');
    const known = widest.get(key);
    if (!known || each.d > known.d || (each.d === known.d && each.check < known.check)) widest.set(key, each);
  }
  return [...widest.values()];
}

function severityOf(
  d: number,
  model: CoherenceModel,
): { severity: FindingSeverity; threshold: number } | null {
  const { severe, notable, minor } = model.thresholds;
  if (d > severe) return { severity: 'H', threshold: severe };
  if (d > notable) return { severity: 'M', threshold: notable };
  return d > minor ? { severity: 'L', threshold: minor } : null;
}

/** A part cannot be larger than the whole; what is tolerated stands in the table of comparisons (B46). */
const partExceedsWhole = defineFinding({
  id: 'C-402',
  key: ['subject', 'partner', 'year'],
  check(model, report) {
    for (const pair of model.reconciliations) {
      if (pair.holds || (pair.relation !== 'LE' && pair.relation !== 'GE')) continue;
      const [part, whole] = pair.relation === 'LE' ? [pair.a, pair.b] : [pair.b, pair.a];
      report(subjectOf({ ...pair, a: part, b: whole }), 'M', {
        measured: whole.value > 0 ? part.value / whole.value : null,
        threshold: 1 + pair.tolerance,
        args: {
          ...figuresOf({ ...pair, a: part, b: whole }),
          percent: Math.round(pair.tolerance * 1000) / 10,
        },
        owner: between(part.institution, whole.institution),
        ...withPartner(pair),
      });
    }
  },
  example: `
    STA_FLOW | year | direction | group | partner | duration | total |
             | 2022 | OUT       | NAT   | _T      | _T       | 40000 |
             | 2023 | OUT       | NAT   | _T      | _T       | 40000 |
    LAB_OUT  | year | destination | total |
             | 2022 | _T          | 44000 |
             | 2023 | _T          | 52000 |
    → C-402 M labour_out|2023`,
});

/** The partner usually counts more, since people leave without telling; exactly 0.5 and 1.5 are M (B46). */
const mirrorMismatch = defineFinding({
  id: 'C-403',
  key: ['subject', 'partner', 'year'],
  check(model, report) {
    for (const pair of model.reconciliations) {
      if (pair.relation !== 'MIRROR') continue;
      const found = mismatch(pair.a.value, pair.b.value);
      if (!found) continue;
      report(subjectOf(pair), found.severity, {
        measured: pair.b.value > 0 ? pair.a.value / pair.b.value : null,
        threshold: found.threshold,
        args: figuresOf(pair),
        owner: pair.a.institution,
        ...withPartner(pair, found.threshold > 1 ? 'MORE' : undefined),
      });
    }
  },
  example: `
    META                  | country | MDA
    STA_FLOW              | year | direction | group | partner | duration | total |
                          | 2023 | OUT       | _T    | FRA     | LT       | 18000 |
                          | 2022 | OUT       | _T    | FRA     | LT       | 36000 |
    LOC_PLAN              | year | region | population |
                          | 2023 | _T     | 2500000    |
    META@fra-sta.xlsx     | country          | FRA
                          | institution_code | STA
    STA_FLOW@fra-sta.xlsx | year | direction | group | partner | duration | total |
                          | 2023 | IN        | _T    | MDA     | LT       | 40000 |
                          | 2022 | IN        | _T    | MDA     | LT       | 40000 |
    → C-403 H outflow|FRA|2023`,
});

/** Bounds of own for one of mirror; products instead of the ratio, so that a mirror of 0 needs no exception. */
function mismatch(
  own: number,
  mirror: number,
): { readonly severity: FindingSeverity; readonly threshold: number } | null {
  const slack = 1e-12 * Math.abs(mirror);
  const above = (bound: number): boolean => own > bound * mirror + slack;
  const below = (bound: number): boolean => own < bound * mirror - slack;
  if (above(1.5)) return { severity: 'H', threshold: 1.5 };
  if (below(0.5)) return { severity: 'H', threshold: 0.5 };
  if (above(1.1)) return { severity: 'M', threshold: 1.1 };
  return below(0.8) ? { severity: 'M', threshold: 0.8 } : null;
}

const subjectOf = ({ concept, year, partner, a, b }: Reconciliation): FindingSubject => ({
  subject: concept,
  year: String(year),
  institution: a.institution,
  institution2: b.institution,
  ...(partner !== null && { partner }),
});

const figuresOf = ({ a, b, check }: Reconciliation): Record<string, Value> => ({
  a: a.value,
  b: b.value,
  check,
});

/** Where both figures stand, and the wording where they are of one partner; `side` is a wording of its own. */
const withPartner = ({ partner, a, b }: Reconciliation, side?: string) => ({
  sources: [...a.places, ...b.places],
  ...(side !== undefined ? { variant: side } : partner !== null && { variant: 'PARTNER' }),
});

export const figureFindings: readonly FindingRule[] = [
  contradictoryFigures,
  partExceedsWhole,
  mirrorMismatch,
];
