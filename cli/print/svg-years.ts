/** Lines and standing columns over years. A year without a figure has no point; a line goes on behind it. */
import { html, type Markup } from './markup.ts';
import { type Drawing, sums, valuesOf } from './svg-bars.ts';
import {
  along,
  type Axis,
  axisOf,
  type Chart,
  fillOf,
  KEY_ROW,
  numberText,
  place,
  WIDTH,
} from './svg-frame.ts';

const LEFT = 90;
const RIGHT = WIDTH - 16;
const HIGH = 220;
const FOOT = 44;
/** More names than this do not fit below the axis: then every second or third year is named. */
const MOST_NAMES = 12;

export function years(id: string, chart: Chart, top: number, language: string): Drawing {
  const isStacked = chart.kind === 'stackedColumn';
  const axis = axisOf(chart, isStacked ? sums(chart) : valuesOf(chart));
  const bottom = top + HIGH;
  const at = (value: number): number => along(axis, bottom, top + 8, value);
  const slot = (RIGHT - LEFT) / Math.max(1, chart.categories.length);
  const middle = (index: number): number => place(LEFT + slot * (index + 0.5));
  return {
    height: bottom + FOOT,
    content: [
      frame(chart, axis, bottom, at, language),
      names(chart, bottom, middle),
      ...chart.series.map((_, series) =>
        chart.kind === 'line'
          ? line(chart, series, at, middle)
          : columns(id, chart, series, slot, at, middle, isStacked),
      ),
    ],
  };
}

const frame = (
  chart: Chart,
  axis: Axis,
  bottom: number,
  at: (value: number) => number,
  language: string,
): Markup => html`
  ${axis.ticks.map(
    (tick) => html`
      <line
        class="${tick === 0 ? 'axis' : 'grid'}"
        x1="${LEFT}"
        y1="${at(tick)}"
        x2="${RIGHT}"
        y2="${at(tick)}"
      />
      <text class="tick" x="${LEFT - 6}" y="${place(at(tick) + 4)}" text-anchor="end">
        ${numberText(chart, tick, language)}
      </text>
    `,
  )}
  <text class="tick" x="${LEFT}" y="${bottom + 14 + KEY_ROW}">${chart.axis}</text>
`;

function names({ categories }: Chart, bottom: number, middle: (index: number) => number): Markup {
  const every = Math.ceil(categories.length / MOST_NAMES);
  return html`${categories.map((name, index) =>
    index % every === 0
      ? html`<text class="tick" x="${middle(index)}" y="${bottom + 14}" text-anchor="middle">${name}</text>`
      : null,
  )}`;
}

function line(
  { series }: Chart,
  number: number,
  at: (value: number) => number,
  middle: (index: number) => number,
): Markup {
  const own = series[number];
  const points = (own?.values ?? []).flatMap((value, index) =>
    value === null ? [] : [[middle(index), at(value)] as const],
  );
  const kind = `s${String(number + 1)}${own?.dashed ? ' dashed' : ''}`;
  return html`
    <polyline class="line ${kind}" points="${points.map((point) => point.join(',')).join(' ')}" />
    ${points.map(([x, y]) => html`<path class="point s${String(number + 1)}" d="${marker(number, x, y)}" />`)}
  `;
}

/** A circle, a square, a diamond: told apart without colour. */
export function marker(series: number, x: number, y: number): string {
  if (series % 3 === 1) return `M${place(x - 4)} ${place(y - 4)}h8v8h-8z`;
  if (series % 3 === 2) return `M${x} ${place(y - 5)}l5 5l-5 5l-5 -5z`;
  return `M${place(x - 4)} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`;
}

function columns(
  id: string,
  { series }: Chart,
  number: number,
  slot: number,
  at: (value: number) => number,
  middle: (index: number) => number,
  isStacked: boolean,
): Markup {
  const own = series[number];
  const count = isStacked ? 1 : series.length;
  const width = place(Math.min(40, (slot * 0.8) / count));
  const below = (index: number): number =>
    isStacked ? series.slice(0, number).reduce((sum, { values }) => sum + (values[index] ?? 0), 0) : 0;
  return html`${(own?.values ?? []).map((value, index) => {
    if (!own || value === null) return null;
    const [from, to] = [at(below(index)), at(below(index) + value)];
    const x = place(middle(index) - (width * count) / 2 + (isStacked ? 0 : number * width));
    return html`<rect
      class="bar s${String(number + 1)}"
      x="${x}"
      y="${Math.min(from, to)}"
      width="${width}"
      height="${place(Math.abs(to - from))}"
      fill="${fillOf(id, number, own)}"
    />`;
  })}`;
}
