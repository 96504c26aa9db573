/** Columns that may hold personal data: what stands in them is shown in no report, whichever rule speaks of it. */
import type { Dataset, Issue, Place } from '../model.ts';

const HIDDEN = '•••';

/** Tells whether a column was marked by a rule on personal data. */
export function privateColumns(issues: readonly Issue[]): (place: Place) => boolean {
  const marked = new Set(
    issues
      .filter(({ private: hidden, place }) => hidden && place.column !== undefined)
      .map(({ place }) => columnOf(place)),
  );
  return (place) => marked.size > 0 && marked.has(columnOf(place));
}

const columnOf = ({ file, sheet, column }: Place): string => JSON.stringify([file, sheet, column]);

/** What of an issue may be shown: the whole, nothing that was found, or all but the key of its row. */
export function coverIssues(
  issues: readonly Issue[],
  datasets: readonly Dataset[],
  isPrivate: (place: Place) => boolean,
): (issue: Issue) => Issue {
  if (!issues.some((issue) => issue.private)) return (issue) => issue;
  const keyed = new Set(
    datasets
      .filter(({ file, sheet, template }) =>
        template.key.some((column) => isPrivate({ file, sheet, column })),
      )
      .map(({ file, sheet }) => `${file}|${sheet}`),
  );
  return (issue) => {
    if (issue.private || isPrivate(issue.place)) return withoutValue(issue);
    return keyed.has(`${issue.place.file}|${issue.place.sheet ?? ''}`) ? withoutKey(issue) : issue;
  };
}

/** Texts beside what was found may name the row by its key columns, so none of them is shown. */
const withoutKey = (issue: Issue): Issue => ({
  ...issue,
  key: keyByRow(issue),
  args: Object.fromEntries(
    Object.entries(issue.args).map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'found' ? HIDDEN : value,
    ]),
  ),
});

const keyByRow = ({ rule, place }: Issue): string =>
  `${rule}|${place.sheet ?? ''}|#${String(place.row ?? '')}|${place.column ?? ''}`;

/**
 * The issue without what was found: no proposal, and a key that names the row by its number, since the key columns may
 * be the ones to hide. The place stays.
 */
function withoutValue(issue: Issue): Issue {
  const { rule, severity, variant, place, args, count } = issue;
  return {
    rule,
    severity,
    place,
    ...(variant !== undefined && { variant }),
    ...(count !== undefined && { count }),
    key: keyByRow(issue),
    args: args['found'] === undefined ? args : { ...args, found: HIDDEN },
    private: true,
  };
}
