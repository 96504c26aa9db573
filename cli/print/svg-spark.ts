/** The course of one indicator in the size of a word: a point for each year with a figure. Its words name first and last. */
import { html, type Markup } from './markup.ts';
import { place } from './svg-frame.ts';

export interface YearValue {
  readonly year: number;
  readonly value: number;
}

const WIDTH = 96;
const HEIGHT = 28;
const EDGE = 4;

/** Oldest first, at least two years. The scale goes from the smallest to the largest value, not from zero. */
export function spark(label: string, points: readonly YearValue[]): Markup {
  const years = points.map(({ year }) => year);
  const values = points.map(({ value }) => value);
  const at = (value: number, all: readonly number[], from: number, to: number): number => {
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return place(low === high ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
  };
  const drawn = points.map(
    ({ year, value }) =>
      [at(year, years, EDGE, WIDTH - EDGE), at(value, values, HEIGHT - EDGE, EDGE)] as const,
  );
  return html`<svg
    class="spark"
    viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}"
    role="img"
    aria-label="${label}"
  >
    <polyline class="line s1" points="${drawn.map((point) => point.join(',')).join(' ')}" />
    ${drawn.map(([x, y]) => html`<path class="point s1" d="M${place(x - 2)} ${place(y - 2)}h4v4h-4z" />`)}
  </svg>`;
}
