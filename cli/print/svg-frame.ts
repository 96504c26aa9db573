/** What all drawings share: size, axis with round steps, numbers in the reader's language, and the key of the series. */
import type { Report } from '../../core/index.ts';
import { html, type Markup } from './markup.ts';

export type Chart = NonNullable<Report['charts']>[number];
export type Series = Chart['series'][number];

/** Units of the drawing; about pixels on a wide screen. */
export const WIDTH = 640;
export const KEY_ROW = 18;
const MOST_STEPS = 5;
/** Names longer than this are cut in the drawing; the table below has them whole. */
const LONGEST = 34;

export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Covers all values and zero, in steps of 1, 2 or 5 times a power of ten. */
export function axisOf({ min, max }: Pick<Chart, 'min' | 'max'>, values: readonly number[]): Axis {
  const least = min ?? Math.min(0, ...values);
  const most = max ?? Math.max(0, ...values);
  const step = roundStep((most - least || 1) / MOST_STEPS);
  const low = min ?? Math.floor(least / step) * step;
  const high = max ?? Math.max(low + step, Math.ceil(most / step) * step);
  const count = Math.floor((high - low) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(12)));
  return { low, high, ticks };
}

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  return (([1, 2, 5].find((each) => each * power >= raw - 1e-12) ?? 10) as number) * power;
}

/** Where a value lies between the ends of an axis. */
export const along = ({ low, high }: Axis, from: number, to: number, value: number): number =>
  place(from + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (to - from));

/** Tenths are enough, and the same everywhere. */
export const place = (value: number): number => Math.round(value * 10) / 10;

/** A value as it is shown: shares in per cent, others with one decimal where they are small. */
export function numberText(
  { isShare }: Pick<Chart, 'isShare'>,
  value: number,
  language: string,
  least = 0,
): string {
  const digits = isShare || Math.abs(value) >= 1000 ? 0 : 1;
  return new Intl.NumberFormat(language, {
    style: isShare ? 'percent' : 'decimal',
    minimumFractionDigits: Math.min(least, digits),
    maximumFractionDigits: digits,
  }).format(value);
}

/** Decimals that all figures of a chart are shown with, as soon as one of them needs it. */
export const decimalsIn = (values: readonly number[]): number =>
  values.some((value) => Math.round(value * 10) % 10 !== 0) ? 1 : 0;

export const short = (text: string, longest = LONGEST): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

/** Fill of a series: the second one may be hatched, so that colour never stands alone. */
export const fillOf = (id: string, index: number, { hatched }: Series): string =>
  hatched ? `url(#${id}-hatch)` : `var(--series-${String(index + 1)})`;

export const hatch = (id: string): Markup =>
  html`<defs>
    <pattern
      id="${id}-hatch"
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect class="paper" width="6" height="6" />
      <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
    </pattern>
  </defs>`;

/** A drawing with its name and its words for who does not see it. */
export const svg = (id: string, chart: Chart, height: number, content: readonly Markup[]): Markup => html`
  <svg
    class="chart"
    viewBox="0 0 ${String(WIDTH)} ${String(height)}"
    role="img"
    aria-labelledby="${id}-title"
    aria-describedby="${id}-desc"
  >
    <title id="${id}-title">${chart.title}</title>
    <desc id="${id}-desc">${chart.description}</desc>
    ${hatch(id)} ${content}
  </svg>
`;
