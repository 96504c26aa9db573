/** Issues as entries of the report, one by one and grouped: words in the reader's language, repairs with names. */
import { fromA1 } from '../grid/address.ts';
import { AREA_LIST, codeLabel } from '../i18n/labels.ts';
import { issueMessage } from '../i18n/rule-words.ts';
import { fill, words } from '../i18n/translate.ts';
import type { Explained } from '../marks/explained.ts';
import type { Dataset, Issue, Language, Place } from '../model.ts';
import { SEVERITIES } from './counts.ts';
import { EXCERPTS, excerpts } from './excerpts.ts';
import { groupCases } from './groups.ts';
import type { ReportGroup, ReportIssue } from './schema.ts';

export type EntryOf = (issue: Issue) => ReportIssue;

export function entries(
  datasets: readonly Dataset[],
  explained: (issue: Issue) => Explained | null,
  language: Language,
): EntryOf {
  const nameOf = fixNames(datasets, language);
  return (issue) => {
    const { rule, severity, key, variant, place, args, fix, count = 1 } = issue;
    const { message, todo } = issueMessage(issue, language);
    const explanation = explained(issue);
    return {
      rule,
      severity,
      key,
      ...(variant !== undefined && { variant }),
      place: { ...place },
      args: { ...args },
      message: issue.others
        ? `${message} ${fill(words(language).report.otherContents, { n: count - 1 }, language)}`
        : message,
      todo,
      ...(fix && {
        fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit })), name: nameOf(issue) },
      }),
      explained: explanation && { ...explanation },
      ...(issue.private && { private: true }),
      count,
    };
  };
}

/** What a proposed code or country is called; null where the proposal is no code or has no name of its own. */
function fixNames(datasets: readonly Dataset[], language: Language): (issue: Issue) => string | null {
  const sheets = new Map(datasets.map((each) => [`${each.file}|${each.sheet}`, each]));
  return ({ place, fix }) => {
    const to = fix?.edits.length === 1 ? fix.edits[0]?.to : undefined;
    if (typeof to !== 'string') return null;
    const { template } = sheets.get(`${place.file}|${place.sheet ?? ''}`) ?? {};
    const field = template?.fields.find(({ id }) => id === place.column);
    const list = field?.type === 'area' ? AREA_LIST : field?.type === 'code' ? field.codes : undefined;
    const name = list === undefined ? to : codeLabel(language, list, to);
    return name === to ? null : name;
  };
}

/** A group with the place of its first case, by which its excerpt is found. */
export interface PlacedGroup {
  readonly entry: Omit<ReportGroup, 'excerpt'>;
  readonly place: Place;
  readonly isPrivate: boolean;
}

/** Errors first, then in the order of the cases. */
export function groupsOf(
  issues: readonly Issue[],
  entryOf: EntryOf,
  explained: (issue: Issue) => Explained | undefined,
): PlacedGroup[] {
  const apart = (issue: Issue): string => JSON.stringify([explained(issue) ?? '', issue.others ?? '']);
  const groups = groupCases(issues, apart).map(({ first, count, cells, more, sameFix }): PlacedGroup => {
    const { rule, severity, variant, key, place, message, todo, fix, explained: text } = entryOf(first);
    return {
      place,
      isPrivate: first.private ?? false,
      entry: {
        rule,
        severity,
        ...(variant !== undefined && { variant }),
        key,
        file: place.file,
        sheet: place.sheet ?? null,
        column: place.column ?? null,
        count,
        cells: [...cells],
        more,
        message,
        todo,
        ...(fix && { fix }),
        sameFix,
        explained: text,
      },
    };
  });
  return SEVERITIES.flatMap((severity) => groups.filter(({ entry }) => entry.severity === severity));
}

/** The first groups get a piece of their sheet; the place of a case that has no row number is its cell. */
export function withExcerpts(
  groups: readonly PlacedGroup[],
  datasets: readonly Dataset[],
  isPrivate: (place: Place) => boolean,
): ReportGroup[] {
  const excerptOf = excerpts(datasets, isPrivate);
  let left = EXCERPTS;
  return groups.map(({ entry, place, isPrivate: hidden }) => {
    const row = place.row ?? fromA1(place.cell ?? '')?.row;
    const excerpt = left > 0 && !hidden ? excerptOf({ ...place, ...(row !== undefined && { row }) }) : null;
    if (excerpt) left--;
    return { ...entry, excerpt };
  });
}
