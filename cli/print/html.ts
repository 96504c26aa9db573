/** The report as one page that needs nothing else: opened from a mail, printed, read aloud. */
import { codeLabel, fill, type Report, show, words } from '../../core/index.ts';
import { SCRIPT_SOURCE, script } from './html-filter.ts';
import { issues } from './html-issues.ts';
import { findings, heatMap, otherCharts, overview, scores } from './html-plan.ts';
import { PLAN_STYLE } from './html-plan-style.ts';
import { indicators } from './html-results.ts';
import { receipt } from './html-receipt.ts';
import { STYLE } from './html-style.ts';
import { table, type Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';

/** Nothing is loaded, and nothing run but the filter: not even what a mistake of ours would let through. */
const POLICY = `default-src 'none'; script-src ${SCRIPT_SOURCE}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

export function printHtml(report: Report): string {
  const { language, tool, asOf, country } = report;
  const text = words(language).report;
  const voice: Voice = {
    report,
    text,
    plan: words(language).companion,
    say: (template, args) => fill(template, args, language),
    number: (value) => show(value, language),
  };
  const hasPlan = report.goals !== undefined;
  const title = hasPlan || report.findings.length > 0 ? text.titleWithPlan : text.title;
  const sheets = words(language).book.sheets;
  const onPlan = [
    { id: 'plan', title: voice.plan.plan, body: overview(voice) },
    { id: 'heat', title: sheets['04_HEATMAP'].title, body: heatMap(voice) },
    { id: 'scores', title: sheets['17_SCORES'].title, body: scores(voice) },
    { id: 'findings', title: text.findings, body: findings(voice) },
    { id: 'charts', title: voice.plan.charts, body: otherCharts(voice) },
    { id: 'indicators', title: text.indicators, body: indicators(voice) },
  ];
  const sections = [
    ...onPlan,
    { id: 'summary', title: hasPlan ? voice.plan.data : text.summary, body: summary(voice) },
    { id: 'files', title: text.receipt, body: receipt(voice) },
    { id: 'issues', title: text.issues, body: issues(voice) },
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
          ${{ html: hasPlan || report.indicators.length > 0 ? STYLE + PLAN_STYLE : STYLE }}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">${text.skip}</a>
        <header>
          <h1>${title}</h1>
          <p class="soft">${about.join(' · ')}</p>
          ${publicEdition(voice)}
        </header>
        <nav aria-label="${text.contents}">
          <ul>
            ${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}
          </ul>
        </nav>
        <main id="content" tabindex="-1">
          ${sections.map(
            ({ id, title: name, body }) => html`
              <section aria-labelledby="${id}">
                <h2 id="${id}">${name}</h2>
                ${body}
              </section>
            `,
          )}
        </main>
        ${report.groups.length > 0 ? script() : null}
      </body>
    </html> `;
  return `${page.html.replace(/\n\s+/g, '\n').trim()}\n`;
}

function summary(voice: Voice): Markup {
  const { text, say, number, report } = voice;
  const { errors, warnings, infos, byRule, total, groups, explained } = report.summary;
  const known = explained.errors + explained.warnings + explained.infos;
  const shown = report.groups.length;
  if (!report.inputs.some(({ status }) => status === 'read')) return html``;
  if (total === 0) return html`<p>${text.nothing}</p>`;
  const totals = say(text.totals, {
    errors: say(text.severities.error, { n: errors }),
    warnings: say(text.severities.warning, { n: warnings }),
    infos: say(text.severities.info, { n: infos }),
  });
  const rows = Object.entries(byRule).map(([rule, count]) => ({ rule, count }));
  return html`
    <p>${totals}</p>
    ${known > 0 ? html`<p>${say(text.explainedTotal, { n: known })}</p>` : null}
    ${shown < groups ? html`<p>${say(text.cut, { shown, total: groups })}</p>` : null}
    ${table(
      text.captions.summary,
      [
        { title: text.columns.rule, cell: ({ rule }) => ruleLink(voice, rule) },
        { title: text.columns.count, cell: ({ count }) => number(count), number: true },
      ],
      rows,
    )}
  `;
}

/** A link to where the rule is told, where the list has it. */
function ruleLink({ report }: Voice, rule: string): Markup {
  const name = html`${rule} ${report.rules[rule]?.title ?? ''}`;
  return report.groups.some((group) => group.rule === rule) ? html`<a href="#${rule}">${name}</a>` : name;
}

/** What a reader of a public edition must know first: that figures are hidden, and how many. */
function publicEdition({ report: { disclosure, language }, say }: Voice): Markup | null {
  if (disclosure?.edition !== 'public' || disclosure.profile === 'open') return null;
  const { figures, facts } = disclosure.hidden;
  return html`<p>${say(words(language).disclosure.published, { figures, facts })}</p>`;
}
