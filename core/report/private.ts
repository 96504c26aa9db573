/** Columns that hold personal data, as issues marked private say; no report repeats what stands in them. */
import type { Explained } from '../marks/explained.ts';
import type { Checked, Issue, Place } from '../model.ts';

/** What a report says in place of a text. */
const HIDDEN = '…';
/** Arguments of an issue that repeat a cell. */
const REPEATED: readonly string[] = ['found', 'suggestion'];

/** Columns of EXPLAIN that a report repeats. */
const EXPLAINING: readonly string[] = ['explanation', 'explained_by', 'value_at_that_time'];

export interface Privacy {
  isPrivate(place: Place, field: string | undefined): boolean;
  /** The issue without what stands in its cell, where that is private; a fix would repeat it. */
  covered(issue: Issue): Issue;
  /** The explanation without the old content of a private cell, and without a text that is private itself. */
  coveredExplanation(issue: Issue, explained: Explained): Explained;
}

export function privacyOf({ issues }: Checked): Privacy {
  const nameOf = ({ file, sheet = '' }: Place, field = ''): string => `${file}|${sheet}|${field}`;
  const columns = new Set(
    issues.filter((issue) => issue.private).map(({ place }) => nameOf(place, place.column)),
  );
  const explaining = new Set(
    issues
      .filter((issue) => issue.private && EXPLAINING.includes(issue.place.column ?? ''))
      .map(({ place }) => place.file),
  );
  const isPrivate: Privacy['isPrivate'] = (place, field) => columns.has(nameOf(place, field));
  return {
    isPrivate,
    covered(issue) {
      if (columns.size === 0 || issue.private || !isPrivate(issue.place, issue.place.column)) return issue;
      const args = Object.entries(issue.args).map(([name, value]) => [
        name,
        REPEATED.includes(name) && typeof value === 'string' ? HIDDEN : value,
      ]);
      const covered: { -readonly [K in keyof Issue]: Issue[K] } = {
        ...issue,
        args: Object.fromEntries(args) as Issue['args'],
        private: true,
      };
      delete covered.fix;
      return covered;
    },
    coveredExplanation(issue, explained) {
      // A comparison may be explained in either of two workbooks.
      const isHidden =
        explaining.has(issue.place.file) || (explaining.size > 0 && issue.args['left'] !== undefined);
      return {
        ...explained,
        ...(isPrivate(issue.place, issue.place.column) && { then: null }),
        ...(isHidden && { text: HIDDEN, by: null, then: null }),
      };
    },
  };
}
