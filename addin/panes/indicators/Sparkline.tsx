/** A small line beside a figure; the figures themselves stand in the details, so it is hidden from screen readers. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Point } from '../../../core/index.ts';

const WIDTH = 72;
const HEIGHT = 22;
const EDGE = 3;

const useStyles = makeStyles({
  line: { fill: 'none', stroke: tokens.colorBrandForeground1, strokeWidth: '1.5' },
  dot: { fill: tokens.colorBrandForeground1 },
  chart: { flexShrink: 0 },
});

/** Years are spaced as they lie; nothing is drawn for fewer than two. */
export function Sparkline({ points, title }: { readonly points: readonly Point[]; readonly title: string }) {
  const styles = useStyles();
  const places = placesOf(points);
  const last = places.at(-1);
  if (!last || places.length < 2) return null;
  return (
    <svg className={styles.chart} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <title>{title}</title>
      <polyline
        className={styles.line}
        points={places.map(([x, y]) => `${String(x)},${String(y)}`).join(' ')}
      />
      <circle className={styles.dot} cx={last[0]} cy={last[1]} r="2" />
    </svg>
  );
}

function placesOf(points: readonly Point[]): readonly (readonly [number, number])[] {
  const years = points.map(({ year }) => year);
  const values = points.map(({ value }) => value);
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const along = (value: number, from: number, to: number, length: number): number =>
    EDGE + (to === from ? 0.5 : (value - from) / (to - from)) * (length - 2 * EDGE);
  return points.map(({ year, value }) => [
    Math.round(along(year, firstYear, lastYear, WIDTH)),
    Math.round(HEIGHT - along(value, low, high, HEIGHT)),
  ]);
}
