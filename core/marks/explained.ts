/**
 * Issues that a ministry has explained in its EXPLAIN sheet (coherence §3.11a). An explained issue stays visible; if
 * the value has changed since, the explanation no longer counts, and the issue says so.
 */
import type { Checked, Dataset, Issue, Value } from '../model.ts';

export interface Explained {
  readonly text: string;
  /** Function or unit, not a person; null where it was not written down. */
  readonly by: string | null;
  /** ISO date. */
  readonly on: string | null;
  /** What stood in the cell when it was explained; null where it was not written down. */
  readonly then: string | null;
  /** False once the value is another than it was then. */
  readonly holds: boolean;
}

type Explanation = Omit<Explained, 'holds'>;

/** Finds the explanation of an issue; null where there is none. */
export function explanations({ submissions }: Checked): (issue: Issue) => Explained | null {
  const sheets = submissions.flatMap(({ datasets }) => datasets);
  const byFile = new Map<string, Map<string, Explanation>>();
  for (const { template, file, rows } of sheets) {
    if (template.id !== 'EXPLAIN') continue;
    const own = byFile.get(file) ?? new Map<string, Explanation>();
    for (const { values } of rows) {
      const { issue_key: key, explanation: text, value_at_that_time: then } = values;
      if (typeof key !== 'string' || typeof text !== 'string') continue;
      own.set(key, {
        text,
        by: textOf(values['explained_by']),
        on: textOf(values['date']),
        then: textOf(then),
      });
    }
    byFile.set(file, own);
  }
  if (byFile.size === 0) return () => null;
  return (issue) => {
    const found = explanationOf(issue, byFile);
    return found && { ...found, holds: found.then === null || found.then === explainedValue(issue, sheets) };
  };
}

const textOf = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** A comparison may be explained by either of the two institutions. */
function explanationOf(
  issue: Issue,
  byFile: ReadonlyMap<string, ReadonlyMap<string, Explanation>>,
): Explanation | null {
  const own = byFile.get(issue.place.file)?.get(issue.key);
  if (own || !isComparison(issue)) return own ?? null;
  for (const other of byFile.values()) {
    const found = other.get(issue.key);
    if (found) return found;
  }
  return null;
}

const isComparison = ({ args }: Issue): boolean => args['left'] !== undefined && args['right'] !== undefined;

/**
 * The value that an explanation is about: the text of the cell; both figures of a comparison; blank where the issue
 * stands at no cell of a row.
 */
export function explainedValue(issue: Issue, sheets: readonly Dataset[]): string {
  const { place, args } = issue;
  if (isComparison(issue)) return `${String(args['left'])} / ${String(args['right'])}`;
  const dataset = sheets.find(({ file, sheet }) => file === place.file && sheet === place.sheet);
  const row = dataset?.rows.find(({ number }) => number === place.row);
  return dataset && row && place.column !== undefined ? dataset.raw(row, place.column) : '';
}
