/** What the reports for people say about a group of issues beside its message: more cells, proposal, explanation. */
import {
  codeLabel,
  show,
  type Language,
  type Report,
  type ReportGroup,
  type ReportIssue,
  type Value,
  words,
} from '../../core/index.ts';

type Say = (template: string, args?: Readonly<Record<string, Value>>) => string;

/** The first case of a group; a list that was cut still has it. */
export const firstOf = ({ issues }: Report, { issue }: ReportGroup): ReportIssue | undefined => issues[issue];

/** `C12:C18, C40 …`; blank where the issue stands at no cell. */
export const cellsOf = ({ cells, more }: ReportGroup): string => cells.join(', ') + (more ? ' …' : '');

/** `Proposal: ITA (Italy) – the closest country or code …`; null where there is none for a single cell. */
export function proposalOf({ fix }: ReportIssue, language: Language, say: Say): string | null {
  const text = words(language).report;
  const edit = fix?.edits[0];
  if (!fix || !edit) return null;
  const reason = (text.reasons as Readonly<Record<string, string>>)[fix.reason] ?? text.reasons.other;
  if (fix.edits.length > 1) return say(text.proposalRow, { reason });
  const to = edit.to === null ? text.blank : named(edit.to, language);
  return say(fix.safe ? text.proposalSafe : text.proposal, { to, reason });
}

/** A country with its name. */
function named(value: Value, language: Language): string {
  const shown = show(value, language, true);
  if (typeof value !== 'string' || !/^[A-Z]{3}$/.test(value)) return shown;
  const name = codeLabel(language, 'CL_AREA', value);
  return name === value ? shown : `${shown} (${name})`;
}

export function explanationOf({ explained }: ReportIssue, language: Language, say: Say): string | null {
  if (!explained) return null;
  const text = words(language).report;
  const { holds, by, then } = explained;
  return say(holds ? text.explained : text.lapsed, { text: explained.text, by: by ?? text.ministry, then });
}
