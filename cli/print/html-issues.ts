/** The issues of the HTML report: by rule, errors first; inside a rule by file and sheet; each cause once. */
import { printPlace, type ReportIssue, show } from '../../core/index.ts';
import { type Group, groupIssues, SEVERITIES, SIGNS, splitBy } from './group.ts';
import { type ColumnOf, table, type Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';

export function issues(voice: Voice): Markup | null {
  const { text, report } = voice;
  if (report.issues.length === 0) return null;
  const worst = (list: readonly ReportIssue[]): number =>
    Math.min(...list.slice(0, 1000).map(({ severity }) => SEVERITIES.indexOf(severity)));
  const byRule = [...splitBy(report.issues, ({ rule }) => rule)]
    .map(([rule, list]) => ({ rule, list, worst: worst(list) }))
    .sort((a, b) => a.worst - b.worst || (a.rule < b.rule ? -1 : 1));
  return html`${byRule.map(({ rule, list }) => {
    const known = report.rules[rule];
    const sheets = splitBy(list, ({ place }) => `${place.file}|${place.sheet ?? ''}`);
    return html`
      <h3 id="${rule}">${rule} ${known?.title ?? ''}</h3>
      ${known?.why ? html`<p>${text.why}: ${known.why}</p>` : null}
      ${[...sheets.values()].map((own) => groupTable(voice, own))}
    `;
  })}`;
}

function groupTable(voice: Voice, own: readonly ReportIssue[]): Markup {
  const { text, say, number } = voice;
  const place = own[0]?.place;
  const sheet = place?.sheet ?? text.wholeWorkbook;
  const columns: readonly ColumnOf<Group>[] = [
    { title: text.columns.cells, cell: (group) => cellsOf(voice, group) },
    { title: text.columns.severity, cell: ({ first }) => severityMark(voice, first.severity) },
    { title: text.columns.message, cell: ({ first }) => messageOf(voice, first) },
    { title: text.columns.todo, cell: ({ first }) => todoOf(voice, first) },
    { title: text.columns.count, cell: ({ count }) => number(count), number: true },
  ];
  return table(say(text.captions.sheet, { sheet, file: place?.file ?? '' }), columns, groupIssues(own));
}

function cellsOf({ say, text }: Voice, { first, others, count }: Group): Markup {
  const where = html`<code>${printPlace(first.place) || first.place.file}</code>`;
  if (count === 1) return where;
  const n = count - 1;
  const cells = others.join(', ') + (n > others.length ? ' …' : '');
  return html`${where}<br />
    <span class="soft">${say(cells === '' ? text.moreWithout : text.more, { n, cells })}</span>`;
}

const messageOf = ({ say, text }: Voice, { message, explained }: ReportIssue): Markup =>
  explained === null
    ? html`${message}`
    : html`${message}<br /><strong>${say(text.explained, { text: explained })}</strong>`;

function todoOf({ say, text, report }: Voice, { todo, fix }: ReportIssue): Markup {
  const to = fix?.edits[0]?.to;
  if (!fix || fix.edits.length !== 1 || to === undefined) return html`${todo}`;
  const shown = to === null ? text.blank : show(to, report.language, true);
  const reason = (text.reasons as Readonly<Record<string, string>>)[fix.reason] ?? text.reasons.other;
  return html`${todo}<br /><strong
      >${say(fix.safe ? text.proposalSafe : text.proposal, { to: shown })}</strong
    >
    <span class="soft">(${reason})</span>`;
}

/** Severity by word and sign, not by colour alone. */
const severityMark = ({ text }: Voice, severity: ReportIssue['severity']): Markup =>
  html`<span class="severity ${severity}"
    ><span aria-hidden="true">${SIGNS[severity]}</span> ${text.severity[severity]}</span
  >`;
