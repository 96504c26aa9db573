/** C-407: sheets that were expected and did not come (coherence §5.5). */
import type { CoherenceModel } from '../../model/coherence.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';

/** Due by the reference date, without a date of receipt and without such a sheet among the inputs (B21). */
const sheetNotReceived = defineFinding({
  id: 'C-407',
  key: ['institution', 'subject', 'year'],
  check(model, report) {
    for (const entry of model.calendar) {
      const due = entry.year === model.refYear && entry.due !== null && entry.due <= model.refDate;
      if (!due || entry.received || entry.present) continue;
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

export const calendarFindings: readonly FindingRule[] = [sheetNotReceived];
