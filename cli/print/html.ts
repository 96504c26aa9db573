/** The report as one page that needs nothing else: opened from a mail, printed, read aloud. */
import { codeLabel, fill, type Report, type ReportInput, show, words } from '../../core/index.ts';
import { failureText, type FailureRecord } from './failure.ts';
import { issues } from './html-issues.ts';
import { findings, indicators } from './html-results.ts';
import { SCRIPT, SCRIPT_HASH } from './html-script.ts';
import { STYLE } from './html-style.ts';
import { type ColumnOf, table, type Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';

/** Nothing is loaded, and nothing run but our own script, not even what a mistake of ours would let through. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

export function printHtml(report: Report): string {
  const { language, tool, asOf, country } = report;
  const text = words(language).report;
  const voice: Voice = {
    report,
    text,
    say: (template, args) => fill(template, args, language),
    number: (value) => show(value, language),
  };
  const title = report.findings.length > 0 ? text.titleWithPlan : text.title;
  const sections = [
    { id: 'summary', title: text.summary, body: summary(voice) },
    { id: 'files', title: text.receipt, body: receipt(voice) },
    { id: 'issues', title: text.issues, body: issues(voice) },
    { id: 'findings', title: text.findings, body: findings(voice) },
    { id: 'indicators', title: text.indicators, body: indicators(voice) },
  ].filter(({ body }) => body !== null);
  const about = [
    country === null ? null : codeLabel(language, 'CL_AREA', country),
    asOf === null ? text.noDate : voice.say(text.asOf, { date: asOf }),
    voice.say(text.madeWith, { tool: tool.name, version: tool.version }),
  ].filter((part) => part !== null);
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="generator" content="Mainstream" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}${country === null ? '' : ` – ${country}`}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        <a class="skip" href="#issues">${text.skip}</a>
        <header>
          <h1>${title}</h1>
          <p class="soft">${about.join(' · ')}</p>
        </header>
        <nav aria-label="${text.contents}">
          <ul>
            ${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}
          </ul>
        </nav>
        <main>
          ${sections.map(
            ({ id, title: name, body }) => html`
              <section aria-labelledby="${id}">
                <h2 id="${id}">${name}</h2>
                ${body}
              </section>
            `,
          )}
        </main>
        <script></script>
      </body>
    </html> `;
  // The script is put in last: its hash holds for every one of its spaces.
  const tidy = page.html.replace(/\n\s+/g, '\n').trim();
  return `${tidy.replace('<script></script>', () => `<script>${SCRIPT}</script>`)}\n`;
}

function summary(voice: Voice): Markup {
  const { text, say, number, report } = voice;
  const { errors, warnings, infos, byRule, total, shown, explained } = report.summary;
  if (total === 0) return html`<p>${text.nothing}</p>`;
  const totals = say(text.totals, {
    errors: say(text.severities.error, { n: errors }),
    warnings: say(text.severities.warning, { n: warnings }),
    infos: say(text.severities.info, { n: infos }),
  });
  const rows = Object.entries(byRule).map(([rule, count]) => ({ rule, count }));
  return html`
    <p>${totals}</p>
    ${explained > 0 ? html`<p>${say(text.explainedCount, { n: explained })}</p>` : null}
    ${shown < total ? html`<p>${say(text.cut, { shown, total })}</p>` : null}
    ${table(
      text.captions.summary,
      [
        { title: text.columns.rule, cell: ({ rule }) => `${rule} ${report.rules[rule]?.title ?? ''}` },
        { title: text.columns.count, cell: ({ count }) => number(count), number: true },
      ],
      rows,
    )}
  `;
}

function receipt(voice: Voice): Markup | null {
  const { text, number, report } = voice;
  if (report.inputs.length === 0) return null;
  const count = (key: keyof ReportInput['rows']): ColumnOf<ReportInput> => ({
    title: text.columns[key],
    cell: ({ rows }) => number(rows[key]),
    number: true,
  });
  return html`
    ${table(
      text.captions.receipt,
      [
        { title: text.columns.file, cell: ({ file }) => file },
        { title: text.columns.institution, cell: ({ institution }) => institution ?? '' },
        { title: text.columns.status, cell: (input) => statusOf(voice, input) },
        count('read'),
        count('accepted'),
        count('rejected'),
        count('ignored'),
      ],
      report.inputs,
    )}
    <p class="soft">${text.rowsNote}</p>
  `;
}

function statusOf(
  { text, say, report }: Voice,
  { status, reason, unknownSheets, dialect }: ReportInput,
): string {
  const why = reason && failureText(reason as FailureRecord, report.language);
  if (why) return status === 'failed' ? `${text.status.failed}: ${why}` : why;
  const more = [
    dialect,
    unknownSheets.length === 0 ? null : say(text.unknownSheets, { sheets: unknownSheets.join(', ') }),
  ].filter((each) => each !== null);
  return [text.status[status], ...more].join('. ');
}
