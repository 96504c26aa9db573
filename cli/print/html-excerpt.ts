/** A piece of the sheet as it looks in Excel: column letters, row numbers, header, the row above and the row at fault. */
import type { ReportGroup } from '../../core/index.ts';
import { SIGNS } from './group.ts';
import type { Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';

export function excerptTable({ text, say }: Voice, { excerpt, severity, sheet }: ReportGroup): Markup | null {
  if (!excerpt) return null;
  const { columns, header, headerRow, rows, marked } = excerpt;
  const caption = say(text.excerpt.caption, { row: marked.row, sheet });
  const isMarked = (row: number, column: string): boolean =>
    row === marked.row && (marked.column === '' || column === marked.column);
  const mark = html`<span class="mark"
    ><span aria-hidden="true">${SIGNS[severity]}</span>
    <span class="unseen">${text.excerpt.faulty} </span></span
  >`;
  const cell = (row: number, content: string, index: number): Markup => {
    const column = columns[index] ?? '';
    if (!isMarked(row, column)) return html`<td${numeric(content)}>${content}</td>`;
    const first = marked.column !== '' || index === 0;
    return html`<td class="faulty ${severity}">${first ? mark : null}${content}</td>`;
  };
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table class="sheet">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.excerpt.corner}</th>
            ${columns.map((letters) => html`<th scope="col">${letters}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr class="header">
            <th scope="row">${String(headerRow)} <span class="unseen">${text.excerpt.header}</span></th>
            ${header.map((title) => html`<td>${title}</td>`)}
          </tr>
          ${rows.map(
            ({ number, cells }) =>
              html`<tr>
                <th scope="row">${String(number)}</th>
                ${cells.map((content, index) => cell(number, content, index))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** Numbers stand to the right, as in the sheet. */
const numeric = (content: string): Markup | null =>
  /^-?\d[\d.,]*$/.test(content) ? html` class="number"` : null;
