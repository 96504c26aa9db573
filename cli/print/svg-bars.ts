/** Lying bars, side by side or stacked, with a line for the range of a value where it has one. */
import { html, type Markup } from './markup.ts';
import {
  along,
  type Axis,
  axisOf,
  type Chart,
  decimalsIn,
  fillOf,
  KEY_ROW,
  numberText,
  place,
  short,
  WIDTH,
} from './svg-frame.ts';

const LEFT = 220;
const RIGHT = WIDTH - 50;
const BAR = 14;
const GAP = 10;
const FOOT = 40;

export interface Drawing {
  readonly height: number;
  readonly content: readonly Markup[];
}

/** `top`: where the key of the series ends. */
export function bars(id: string, chart: Chart, top: number, language: string): Drawing {
  const isStacked = chart.kind === 'stackedBar';
  const perRow = isStacked ? 1 : chart.series.length;
  const row = perRow * BAR + GAP;
  const axis = axisOf(chart, isStacked ? sums(chart) : valuesOf(chart));
  const bottom = top + chart.categories.length * row + GAP;
  const at = (value: number): number => along(axis, LEFT, RIGHT, value);
  return {
    height: bottom + FOOT,
    content: [
      grid(chart, axis, top, bottom, language),
      ...chart.categories.map(
        (name, index) => html`
          <text x="${LEFT - 8}" y="${place(top + GAP + index * row + (row - GAP) / 2 + 4)}" text-anchor="end">
            ${short(name)}
          </text>
          ${
            chart.series.every(({ values }) => (values[index] ?? null) === null)
              ? html`<text
                  class="tick"
                  x="${place(at(0) + 5)}"
                  y="${place(top + GAP + index * row + BAR - 3)}"
                  >–</text
                >`
              : null
          }
          ${
            isStacked
              ? stack(id, chart, index, top + GAP + index * row, at)
              : chart.series.map((_, series) =>
                  bar(id, chart, series, index, top + GAP + index * row + series * BAR, at, language),
                )
          }
        `,
      ),
      html`<line class="axis" x1="${at(0)}" y1="${top}" x2="${at(0)}" y2="${bottom}" />`,
    ],
  };
}

export const valuesOf = ({ series }: Chart): number[] =>
  series.flatMap(({ values, ranges }) => [
    ...values.filter((value) => value !== null),
    ...(ranges ?? []).flatMap((range) => (range ? [range.low, range.high] : [])),
  ]);

/** Ends of the stacks. */
export const sums = ({ categories, series }: Chart): number[] =>
  categories.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));

function grid(chart: Chart, axis: Axis, top: number, bottom: number, language: string): Markup {
  return html`
    ${axis.ticks.map((tick) => {
      const x = along(axis, LEFT, RIGHT, tick);
      return html`
        <line class="grid" x1="${x}" y1="${top}" x2="${x}" y2="${bottom}" />
        <text class="tick" x="${x}" y="${bottom + 14}" text-anchor="middle">
          ${numberText(chart, tick, language)}
        </text>
      `;
    })}
    <text class="tick" x="${place((LEFT + RIGHT) / 2)}" y="${bottom + 14 + KEY_ROW}" text-anchor="middle">
      ${chart.axis}
    </text>
  `;
}

function bar(
  id: string,
  chart: Chart,
  series: number,
  index: number,
  y: number,
  at: (value: number) => number,
  language: string,
): Markup | null {
  const own = chart.series[series];
  const value = own?.values[index] ?? null;
  if (!own || value === null) return null;
  const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
  const range = own.ranges?.[index] ?? null;
  const end = Math.max(to, range ? at(range.high) : 0) + 5;
  return html`
    <rect
      class="bar s${String(series + 1)}"
      x="${from}"
      y="${y}"
      width="${place(to - from)}"
      height="${BAR - 2}"
      fill="${fillOf(id, series, own)}"
    />
    ${range ? whisker(at(range.low), at(range.high), y + BAR / 2 - 1) : null}
    <text class="tick" x="${place(end)}" y="${y + BAR - 3}"
      >${numberText(chart, value, language, decimalsIn(valuesOf(chart)))}</text
    >
  `;
}

const whisker = (low: number, high: number, y: number): Markup => html`
  <path class="range" d="M${low} ${y - 4}V${y + 4}M${low} ${y}H${high}M${high} ${y - 4}V${y + 4}" />
`;

function stack(
  id: string,
  { series }: Chart,
  index: number,
  y: number,
  at: (value: number) => number,
): readonly Markup[] {
  let sum = 0;
  return series.flatMap((own, number) => {
    const value = own.values[index] ?? 0;
    const from = at(sum);
    sum += value;
    const width = place(at(sum) - from);
    return width <= 0
      ? []
      : [
          html`<rect
            class="bar s${String(number + 1)}"
            x="${from}"
            y="${y}"
            width="${width}"
            height="${BAR - 2}"
            fill="${fillOf(id, number, own)}"
          />`,
        ];
  });
}
