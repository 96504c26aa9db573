/** What text, page and pane share in showing issues: signs, places, proposals and explanations in words. */
import { fill, show, words } from '../i18n/translate.ts';
import type { Language } from '../model.ts';
import type { Report, ReportGroup, ReportIssue } from './schema.ts';

export const SIGNS = { error: '✖', warning: '▲', info: 'ℹ' } as const;

/** `C12:C18, C40 …`; where there is no cell, the sheet or the words for the whole workbook. */
export function cellsText({ cells, more, sheet }: ReportGroup, whole: string): string {
  if (cells.length === 0) return sheet ?? whole;
  return cells.join(', ') + (more > 0 ? ' …' : '');
}

/** `Proposal: KSA → SAU (Saudi Arabia) – the closest country …`; null where there is none for one cell. */
export function proposalText(
  { fix, count, sameFix }: Pick<ReportGroup, 'fix' | 'count' | 'sameFix'>,
  language: Language,
): string | null {
  const edit = fix?.edits[0];
  if (!fix || !edit) return null;
  const text = words(language).report;
  const reason = (text.reasons as Readonly<Record<string, string>>)[fix.reason] ?? text.reasons.other;
  if (fix.edits.length > 1)
    return fill(text.proposalRow, { cells: fix.edits.map(({ cell }) => cell).join(', '), reason }, language);
  const shown = (value: typeof edit.to): string =>
    value === null ? text.blank : show(value, language, true);
  const to = fix.name === null ? shown(edit.to) : `${shown(edit.to)} (${fix.name})`;
  const from = edit.from === null ? text.wasBlank : shown(edit.from);
  const one = count > 1 && !sameFix;
  const template = one ? text.proposalFor : fix.safe ? text.proposalSafe : text.proposal;
  return fill(template, { from, to, reason, cell: edit.cell }, language);
}

/** Null where nobody explained it. One that no longer holds says so. */
export function explanationText(explained: ReportGroup['explained'], language: Language): string | null {
  if (explained === null) return null;
  const { report } = words(language);
  const { text, by, on, then, holds } = explained;
  const who = [by, on].filter((part) => part !== null).join(', ');
  if (!holds)
    return then === null
      ? fill(report.lapsedUnknown, { text }, language)
      : fill(report.lapsed, { text, then }, language);
  return who === ''
    ? fill(report.explained, { text }, language)
    : fill(report.explainedBy, { who, text }, language);
}

/** What stands in the note at a marked cell: rule, what is wrong, what to do, the proposal and an explanation. */
export function issueNote(issue: ReportIssue, { language, rules }: Report): string {
  const { rule, severity, message, todo, fix, explained } = issue;
  const { marked, report } = words(language);
  const title = rules[rule]?.title ?? rule;
  const head = { sign: SIGNS[severity], rule, severity: report.severity[severity], title };
  return [
    fill(marked.note, head, language),
    message,
    todo === '' ? null : `→ ${todo}`,
    proposalText({ ...(fix && { fix }), count: 1, sameFix: true }, language),
    explanationText(explained, language),
  ]
    .filter((line) => line !== null && line !== '')
    .join('\n');
}
