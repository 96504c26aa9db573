/** Order of the issues, and the receipt of each file: rows read = accepted + rejected + ignored. */
import type { Issue, RowCounts } from '../model.ts';
import type { Verdict } from './verdict.ts';

/** The same order on every machine and in every language. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The issues of one workbook: by sheet name, row (the sheet itself first), column from left to right, rule. */
export function sortIssues(verdicts: readonly Verdict[]): Issue[] {
  const ordered = [...verdicts].sort((a, b) => byCodeUnits(a.dataset.sheet, b.dataset.sheet));
  return ordered.flatMap(({ dataset, issues }) => {
    const column = ({ place }: Issue): number => dataset.columns.get(place.column ?? '') ?? 0;
    return issues.sort(
      (a, b) =>
        (a.place.row ?? 0) - (b.place.row ?? 0) || column(a) - column(b) || byCodeUnits(a.rule, b.rule),
    );
  });
}

/**
 * Data rows of a file. *Rejected*: rows that stay out of the figures because of an issue – an error of their own,
 * or one that takes out their sheet or workbook (replaced by a later file, another country). *Ignored*: rows
 * without data. Forms and the sheets that stand in every workbook (META, EXPLAIN) hold no data rows.
 */
export function countRows(verdicts: readonly Verdict[]): RowCounts {
  let [accepted, rejected, ignored] = [0, 0, 0];
  for (const { dataset, blocked, out } of verdicts) {
    if (dataset.template.layout === 'form' || dataset.template.institution === '*') continue;
    const lost = out ? dataset.rows.length : blocked.size;
    rejected += lost;
    accepted += dataset.rows.length - lost;
    ignored += dataset.ignored;
  }
  return { read: accepted + rejected + ignored, accepted, rejected, ignored };
}
