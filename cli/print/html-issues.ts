/**
 * The issues of the HTML report: by rule, errors first; each cause once, with its cells, what to do, and how the first
 * case looks in the sheet.
 */
import type { ReportExcerpt, ReportGroup, ReportIssue } from '../../core/index.ts';
import type { Voice } from './html-table.ts';
import { cellsOf, explanationOf, firstOf, proposalOf } from './issue-words.ts';
import { html, type Markup } from './markup.ts';
import { SEVERITIES, SIGNS, splitBy } from './signs.ts';

export function issues(voice: Voice): Markup | null {
  const { text, report } = voice;
  if (report.groups.length === 0) return null;
  const byRule = [...splitBy(report.groups, ({ rule }) => rule)].map(([rule, groups]) => ({
    rule,
    groups,
    worst: Math.min(...groups.map(({ severity }) => SEVERITIES.indexOf(severity))),
  }));
  byRule.sort((a, b) => a.worst - b.worst || (a.rule < b.rule ? -1 : 1));
  return html`
    ${filters(voice)}
    ${byRule.map(({ rule, groups }) => {
      const known = report.rules[rule];
      return html`
        <div class="rule">
          <h3 id="${rule}">${rule} ${known?.title ?? ''}</h3>
          ${known?.why ? html`<p>${text.why}: ${known.why}</p>` : null}
          ${groups.map((group) => article(voice, group))}
        </div>
      `;
    })}
  `;
}

/** Hidden until the script that makes them work has run: without it, everything is shown anyway. */
function filters({ text, report }: Voice): Markup {
  const present = SEVERITIES.filter((severity) => report.groups.some((group) => group.severity === severity));
  return html`
    <form class="filters" hidden role="search">
      <label>${text.filter} <input type="search" id="filter" autocomplete="off" /></label>
      <fieldset>
        <legend>${text.show}</legend>
        ${present.map(
          (severity) =>
            html`<label
              ><input type="checkbox" name="severity" value="${severity}" checked />
              <span class="severity ${severity}"
                ><span aria-hidden="true">${SIGNS[severity]}</span> ${text.severity[severity]}</span
              ></label
            > `,
        )}
      </fieldset>
      <p
        role="status"
        class="soft"
        id="shown"
        data-text="${text.filterShown}"
        data-total="${report.groups.length}"
      ></p>
    </form>
  `;
}

function article(voice: Voice, group: ReportGroup): Markup {
  const { text, say, report } = voice;
  const first = firstOf(report, group);
  if (!first) return html``;
  const { place, severity, count } = group;
  const where = [place.file, place.sheet ?? text.wholeWorkbook].filter((part) => part !== '').join(' · ');
  const cells = cellsOf(group);
  return html`
    <article class="group" data-severity="${severity}">
      <h4>
        ${severityMark(voice, severity)} <span>${where}</span>
        ${cells === '' ? null : html`<code>${cells}</code>`}
        ${count > 1 ? html`<span class="soft">${say(text.cases, { n: count })}</span>` : null}
      </h4>
      <p>${first.message}</p>
      ${group.excerpt ? excerptTable(voice, group, group.excerpt) : null}
      <p><strong>${text.todo}:</strong> ${first.todo}</p>
      ${beside(voice, first)}
    </article>
  `;
}

const beside = ({ report: { language }, say }: Voice, first: ReportIssue): Markup[] =>
  [
    proposalOf(first, language, (template, args = {}) => say(template, args)),
    explanationOf(first, language, (template, args = {}) => say(template, args)),
  ]
    .filter((each) => each !== null)
    .map((each) => html`<p class="beside">${each}</p>`);

/** Looks like the sheet: letters above, row numbers at the side, the fault with a frame, a sign and a word. */
function excerptTable(
  { text, say }: Voice,
  { place, severity }: ReportGroup,
  excerpt: ReportExcerpt,
): Markup {
  const { columns, header, rows, marked } = excerpt;
  const caption = say(text.excerpt, {
    sheet: place.sheet ?? '',
    row: marked.row,
    column: columns[marked.column] ?? '',
  });
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table class="sheet">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${columns.map((letter) => html`<th scope="col">${letter}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr class="names">
            <td></td>
            ${header.map((name) => html`<td>${name}</td>`)}
          </tr>
          ${rows.map(
            ({ number, cells }) => html`
              <tr>
                <th scope="row">${number}</th>
                ${cells.map((cell, index) =>
                  number === marked.row && index === marked.column
                    ? html`<td class="fault ${severity}">
                        <span aria-hidden="true">${SIGNS[severity]}</span>
                        <span class="visually-hidden">${text.here}: </span>${cell}
                      </td>`
                    : html`<td>${cell}</td>`,
                )}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** Severity by word and sign, not by colour alone. */
const severityMark = ({ text }: Voice, severity: ReportIssue['severity']): Markup =>
  html`<span class="severity ${severity}"
    ><span aria-hidden="true">${SIGNS[severity]}</span> ${text.severity[severity]}</span
  >`;
