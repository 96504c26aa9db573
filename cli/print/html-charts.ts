/** The charts of the coherence workbook on the page: each drawn from its figures, which stand below as a table. */
import { type ColumnOf, table, type Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';
import { bars, valuesOf } from './svg-bars.ts';
import { type Chart, decimalsIn, fillOf, KEY_ROW, numberText, short, svg } from './svg-frame.ts';
import { marker, years } from './svg-years.ts';

const KEY_LEFT = 8;

export function chartFigures(voice: Voice, charts: readonly Chart[]): Markup | null {
  return charts.length === 0 ? null : html`${charts.map((chart, index) => chartFigure(voice, chart, index))}`;
}

function chartFigure(voice: Voice, chart: Chart, index: number): Markup {
  const { plan, report } = voice;
  const id = `chart-${chart.sheet.slice(0, 2)}-${String(index + 1)}`;
  const top = chart.series.length > 1 ? 6 + KEY_ROW * chart.series.length : 6;
  const isLying = chart.kind === 'bar' || chart.kind === 'stackedBar';
  const { height, content } = (isLying ? bars : years)(id, chart, top, report.language);
  const drawing = svg(id, chart, Math.ceil(height), [key(id, chart), ...content]);
  return html`
    <figure>
      <figcaption>${chart.title}</figcaption>
      <div class="scroll" tabindex="0" role="group" aria-label="${chart.title}">${drawing}</div>
      <details>
        <summary>${plan.figures}</summary>
        ${table(
          chart.title,
          columnsOf(voice, chart),
          chart.categories.map((_, row) => row),
        )}
      </details>
    </figure>
  `;
}

/** Which series looks how; a single one is named by the title. */
function key(id: string, chart: Chart): Markup {
  if (chart.series.length < 2) return html``;
  return html`${chart.series.map((series, index) => {
    const y = 4 + KEY_ROW * index;
    const sample =
      chart.kind === 'line'
        ? html`<path class="point s${String(index + 1)}" d="${marker(index, KEY_LEFT + 6, y + 7)}" />`
        : html`<rect
            class="bar s${String(index + 1)}"
            x="${KEY_LEFT}"
            y="${y + 1}"
            width="12"
            height="12"
            fill="${fillOf(id, index, series)}"
          />`;
    return html`${sample}<text x="${KEY_LEFT + 20}" y="${y + 11}">${short(series.name, 80)}</text>`;
  })}`;
}

function columnsOf(voice: Voice, chart: Chart): readonly ColumnOf<number>[] {
  const { plan, report } = voice;
  const least = decimalsIn(valuesOf(chart));
  return [
    { title: plan.category, cell: (row) => chart.categories[row] ?? '' },
    ...chart.series.map(({ name, values, ranges }): ColumnOf<number> => ({
      title: name,
      number: true,
      cell: (row) => {
        const value = values[row] ?? null;
        const range = ranges?.[row];
        const text = (each: number): string => numberText(chart, each, report.language, least);
        if (value === null) return '';
        return range
          ? `${text(value)} (${voice.say(plan.range, { low: text(range.low), high: text(range.high) })})`
          : text(value);
      },
    })),
  ];
}
