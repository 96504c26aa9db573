/** Columns that hold personal data, as issues marked private say; no report repeats what stands in them. */
import type { Checked, Issue, Place } from '../model.ts';

/** What a report says in place of a text. */
const HIDDEN = '…';
/** Arguments of an issue that repeat a cell. */
const REPEATED: readonly string[] = ['found', 'suggestion'];

export interface Privacy {
  isPrivate(place: Place, field: string | undefined): boolean;
  /** The issue without what stands in its cell, where that is private; a fix would repeat it. */
  covered(issue: Issue): Issue;
}

export function privacyOf({ issues }: Checked): Privacy {
  const nameOf = ({ file, sheet = '' }: Place, field = ''): string => `${file}|${sheet}|${field}`;
  const columns = new Set(
    issues.filter((issue) => issue.private).map(({ place }) => nameOf(place, place.column)),
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
  };
}
