/**
 * Issues that a ministry has explained in its EXPLAIN sheet (coherence §3.11a). An explained issue stays; if the value
 * has changed since, the explanation no longer counts.
 */
import type { Checked, Dataset, Issue } from '../model.ts';

interface Explanation {
  readonly text: string;
  /** What stood in the cell then; null where it was not written down. */
  readonly value: string | null;
}

/** Finds the explanation of an issue; null where there is none that still counts. */
export function explanations({ submissions }: Checked): (issue: Issue) => string | null {
  const sheets = submissions.flatMap(({ datasets }) => datasets);
  const byFile = new Map<string, Map<string, Explanation>>();
  for (const { template, file, rows } of sheets) {
    if (template.id !== 'EXPLAIN') continue;
    const own = byFile.get(file) ?? new Map<string, Explanation>();
    for (const { values } of rows) {
      const { issue_key: key, explanation: text, value_at_that_time: value } = values;
      if (typeof key === 'string' && typeof text === 'string')
        own.set(key, { text, value: value === null || value === undefined ? null : String(value) });
    }
    byFile.set(file, own);
  }
  return (issue) => {
    const found = byFile.get(issue.place.file)?.get(issue.key);
    if (!found) return null;
    return found.value === null || found.value === valueNow(issue, sheets) ? found.text : null;
  };
}

function valueNow({ place }: Issue, sheets: readonly Dataset[]): string {
  const dataset = sheets.find(({ file, sheet }) => file === place.file && sheet === place.sheet);
  const row = dataset?.rows.find(({ number }) => number === place.row);
  return dataset && row && place.column !== undefined ? dataset.raw(row, place.column) : '';
}
