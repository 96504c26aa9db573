/** Columns that may hold personal data: what stands in them is shown in no report and no log, whichever rule speaks of it. */
import type { Checked, Dataset, Issue, Place } from '../model.ts';
import type { Explained } from './explained.ts';

/** What may be shown of the issues of a run, and of what was explained about them. */
export interface Cover {
  isPrivate(place: Place): boolean;
  issue(issue: Issue): Issue;
  explanation(issue: Issue, explained: Explained): Explained;
}

export function coverOf({ submissions }: Checked, issues: readonly Issue[]): Cover {
  const isPrivate = privateColumns(issues);
  const datasets = submissions.flatMap((each) => each.datasets);
  return {
    isPrivate,
    issue: coverIssues(issues, datasets, isPrivate),
    explanation: coverExplanations(issues, isPrivate),
  };
}

const HIDDEN = '•••';
/** Arguments that repeat what stands in a cell. */
const REPEATING: readonly string[] = ['found', 'suggestion'];

/** Tells whether a column was marked by a rule on personal data. */
function privateColumns(issues: readonly Issue[]): (place: Place) => boolean {
  const marked = new Set(
    issues
      .filter(({ private: hidden, place }) => hidden && place.column !== undefined)
      .map(({ place }) => columnOf(place)),
  );
  return (place) => marked.size > 0 && marked.has(columnOf(place));
}

const columnOf = ({ file, sheet, column }: Place): string => JSON.stringify([file, sheet, column]);

/** What of an issue may be shown: the whole, nothing that was found, or all but the key of its row. */
function coverIssues(
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
    // A rule on personal data itself says nothing but places, and stands at no row.
    if (issue.private && issue.key.split('|')[2] === '') return issue;
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
    args: Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, REPEATING.includes(name) ? HIDDEN : value]),
    ),
    private: true,
  };
}

/** Columns of EXPLAIN that a report repeats. */
const EXPLAINING: readonly string[] = ['explanation', 'explained_by', 'value_at_that_time'];

/**
 * Explanations that name a person themselves are not repeated, nor the old content of a private cell. A comparison may
 * be explained in either of two workbooks.
 */
function coverExplanations(
  issues: readonly Issue[],
  isPrivate: (place: Place) => boolean,
): (issue: Issue, explained: Explained) => Explained {
  const files = new Set(
    issues
      .filter((issue) => issue.private && EXPLAINING.includes(issue.place.column ?? ''))
      .map(({ place }) => place.file),
  );
  return (issue, explained) => {
    const isComparison = issue.args['left'] !== undefined;
    if (files.has(issue.place.file) || (files.size > 0 && isComparison))
      return { ...explained, text: HIDDEN, by: null, then: null };
    return issue.private || isPrivate(issue.place) ? { ...explained, then: null } : explained;
  };
}
