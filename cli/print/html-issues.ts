/** The issues of the HTML report: by rule, errors first; inside a rule each cause once, with a piece of its sheet. */
import type { ReportGroup } from '../../core/index.ts';
import { cellsText, explanationText, proposalText, SIGNS, splitBy } from './group.ts';
import { excerptTable } from './html-excerpt.ts';
import { filter } from './html-filter.ts';
import type { Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';

export function issues(voice: Voice): Markup | null {
  const { report } = voice;
  if (report.groups.length === 0) return null;
  // groups stand errors first, so the first of a rule is its most severe
  const rank = ([{ severity } = { severity: 'info' }]: readonly { readonly severity: string }[]): number =>
    Object.keys(SIGNS).indexOf(severity);
  const byRule = [...splitBy(report.groups, ({ rule }) => rule)].sort(
    ([a, one], [b, other]) => rank(one) - rank(other) || (a < b ? -1 : 1),
  );
  return html`${filter(voice)} ${byRule.map(([rule, groups]) => ruleSection(voice, rule, groups))}`;
}

function ruleSection(voice: Voice, rule: string, groups: readonly ReportGroup[]): Markup {
  const { text, report } = voice;
  const known = report.rules[rule];
  return html`
    <div class="rule">
      <h3 id="${rule}">${rule} ${known?.title ?? ''}</h3>
      ${known?.why ? html`<p class="soft">${text.why}${text.colon} ${known.why}</p>` : null}
      ${groups.map((group) => groupArticle(voice, group))}
    </div>
  `;
}

function groupArticle(voice: Voice, group: ReportGroup): Markup {
  const { text, say, report } = voice;
  const { severity, file, sheet, count, message, todo, explained } = group;
  const proposal = proposalText(group, report.language);
  const explanation = explanationText(explained, report.language);
  return html`
    <article class="group ${severity}" data-severity="${severity}">
      <h4>
        <span class="severity ${severity}"
          ><span aria-hidden="true">${SIGNS[severity]}</span> ${text.severity[severity]}</span
        >
        <code>${cellsText(group, text.wholeWorkbook)}</code>
        ${count > 1 ? html`<span class="count">${say(text.cases, { n: count })}</span>` : null}
        <span class="soft">${group.cells.length > 0 && sheet !== null ? `${sheet} · ` : ''}${file}</span>
      </h4>
      <p>${message}</p>
      ${excerptTable(voice, group)}
      <p><strong>${text.todo}${text.colon}</strong> ${todo}</p>
      ${proposal === null ? null : html`<p class="proposal">${proposal}</p>`}
      ${explanation === null ? null : html`<p class="explained"><strong>${explanation}</strong></p>`}
    </article>
  `;
}
