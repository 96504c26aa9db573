/** C-4xx: the ministries' figures behind the plan (coherence §5.5). */
import type { CoherenceModel } from '../../coherence-model.ts';
import type { FindingSeverity, Reconciliation } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { between } from './owners.ts';

/** Two institutions, one concept, one year; of several pairs the one furthest apart. Figures are never averaged. */
export const contradictoryFigures = defineFinding({
  id: 'C-401',
  key: ['subject', 'partner', 'year'],
  check(model, report) {
    for (const pair of widestPairs(model.reconciliations)) {
      const found = severityOf(pair.d, model);
      if (!found) continue;
      const { a, b } = pair;
      report(
        {
          subject: pair.concept,
          year: String(pair.year),
          institution: a.institution,
          institution2: b.institution,
          ...(pair.partner !== null && { partner: pair.partner }),
        },
        found.severity,
        {
          measured: pair.d,
          threshold: found.threshold,
          args: { a: a.value, b: b.value, d: Math.round(pair.d * 1000) / 1000, check: pair.check },
          owner: between(a.institution, b.institution),
          sources: [...a.places, ...b.places],
          ...(pair.partner !== null && { variant: 'PARTNER' }),
        },
      );
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

/** Due by the reference date, without a date of receipt and without such a sheet among the inputs (B21). */
export const sheetNotReceived = defineFinding({
  id: 'C-407',
  key: ['institution', 'subject', 'year'],
  check(model, report) {
    for (const entry of model.calendar) {
      const due = entry.year === model.refYear && entry.due !== null && entry.due <= model.refDate;
      if (!due || entry.receivedOn !== null || entry.present) continue;
      const needed = linksThatNeed(entry.sheet, model);
      report(
        { institution: entry.institution, subject: entry.sheet, year: String(entry.year) },
        needed.length > 0 ? 'H' : 'M',
        {
          measured: needed.length,
          threshold: 1,
          args: { due: entry.due, links: needed.join(', ') },
          owner: entry.institution,
          sources: [entry.place],
          ...(needed.length > 0 && { variant: 'ONLY_SOURCE' }),
        },
      );
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
    PLN_LINKS    | goal_id | dimension | direction | strength | grade | evidence_ids   | asserted_by |
                 | G1      | REM       | M2D       | 3        | B     | REM-01         | PLN         |
                 | G1      | FLW       | M2D       | -2       | B     | FLW-01; CTX-01 | PLN         |
                 | G1      | GEN       | M2D       | 1        | B     | GEN-03         | PLN         |
    PLN_CALENDAR | sheet_id  | year | institution_code | due_date   | received_date |
                 | FIN_REMIT | 2023 | FIN              | 2023-11-30 |               |
                 | STA_FLOW  | 2023 | STA              | 2023-11-30 |               |
                 | STA_POP   | 2023 | STA              | 2023-11-30 |               |
                 | LAB_OUT   | 2023 | LAB              | 2024-03-31 |               |
                 | JUS_TIP   | 2023 | JUS              | 2023-11-30 | 2023-11-20    |
                 | MFA_CONS  | 2022 | MFA              | 2022-11-30 |               |
    STA_POP      | year | age | total    |
                 | 2023 | _T  | 10000000 |
    → C-407 H FIN|FIN_REMIT|2023
    → C-407 M STA|STA_FLOW|2023`,
});

/** Material links all of whose evidence indicators need the sheet, as `G2 × HEA`. */
function linksThatNeed(sheet: string, model: CoherenceModel): readonly string[] {
  const sheets = new Map(model.evidence.map((each) => [each.id, each.sheets]));
  const only = (ids: readonly string[]): boolean =>
    ids.length > 0 && ids.every((id) => sheets.get(id)?.includes(sheet) ?? false);
  const cells = model.goals.flatMap((goal) => goal.cells);
  const needed = cells.filter((cell) =>
    cell.channels.some(
      ({ value, evidence }) => Math.abs(value) >= model.thresholds.material && only(evidence),
    ),
  );
  return [...new Set(needed.map((cell) => `${cell.goal} × ${cell.dimension}`))];
}

export const dataFindings: readonly FindingRule[] = [contradictoryFigures, sheetNotReceived];
