/** What the sections of the HTML report share: the reader's language, and tables that everybody can read. */
import type { Report, Value, words } from '../../core/index.ts';
import { html, type Markup } from './markup.ts';

/** Words and numbers in the language of the report. */
export interface Voice {
  readonly report: Report;
  readonly text: ReturnType<typeof words>['report'];
  /** Words of the parts on the plan. */
  readonly plan: ReturnType<typeof words>['companion'];
  readonly say: (template: string, args: Readonly<Record<string, Value>>) => string;
  readonly number: (value: number) => string;
}

export interface ColumnOf<T> {
  readonly title: string;
  readonly cell: (row: T) => Markup | string;
  readonly number?: boolean;
}

/** A table with caption and column headers; the first column names the row. Wide ones scroll, by key too. */
export function table<T>(caption: string, columns: readonly ColumnOf<T>[], rows: readonly T[]): Markup {
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${columns.map(({ cell, number }, index) =>
                  index === 0
                    ? html`<th scope="row">${cell(row)}</th>`
                    : html`<td${number ? html` class="number"` : ''}>${cell(row)}</td>`,
                )}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
