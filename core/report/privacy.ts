/** Columns that may hold personal data: what stands in them is shown in no report, whichever rule speaks of it. */
import type { Issue, Place } from '../model.ts';

const HIDDEN = '•••';

/** Tells whether a column was marked by a rule on personal data. */
export function privateColumns(issues: readonly Issue[]): (place: Place) => boolean {
  const marked = new Set(
    issues.filter((issue) => issue.private === true).map(({ place }) => columnOf(place)),
  );
  return (place) => marked.size > 0 && marked.has(columnOf(place));
}

const columnOf = ({ file, sheet, column }: Place): string => JSON.stringify([file, sheet, column]);

/**
 * The issue without what was found: no proposal, and a key that names the row by its number, since the key columns may
 * be the ones to hide. The place stays.
 */
export function withoutValue({ rule, severity, variant, place, args, count }: Issue): Issue {
  return {
    rule,
    severity,
    place,
    ...(variant !== undefined && { variant }),
    ...(count !== undefined && { count }),
    key: `${rule}|${place.sheet ?? ''}|#${String(place.row ?? '')}|${place.column ?? ''}`,
    args: args['found'] === undefined ? args : { ...args, found: HIDDEN },
    private: true,
  };
}
