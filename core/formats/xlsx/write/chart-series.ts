/** One series of a chart: name, look, ranges of error and cells, in the order of the schema (ECMA-376, CT_BarSer, CT_LineSer, CT_ScatterSer). */
import type { ChartKind, ChartSeriesPlan } from '../../../layout/plan.ts';
import { categoryReference, type ChartCells, numberReference, textReference } from './chart-cells.ts';
import { chartInk, fill, isLight, letters, line, noLine, shape } from './chart-shapes.ts';
import { cleanText, xmlText } from './text.ts';

const LINE_WIDTH = 2.25;
const MARKER_SIZE = '6';

export const isLinear = (kind: ChartKind): boolean => kind === 'line' || kind === 'scatter';

export function seriesXml(kind: ChartKind, series: ChartSeriesPlan, index: number, at: ChartCells): string {
  const n = String(index);
  const categories =
    kind === 'scatter' ? numberReference(at, series.categories) : categoryReference(at, series.categories);
  const values = numberReference(at, series.values);
  return [
    `<c:ser><c:idx val="${n}"/><c:order val="${n}"/>`,
    `<c:tx>${nameXml(series, at)}</c:tx>`,
    isLinear(kind) ? linearLook(series) : barLook(series),
    series.labelled ? labels(kind, series) : '',
    series.errors ? errorBars(kind, series.errors, at) : '',
    kind === 'scatter'
      ? `<c:xVal>${categories}</c:xVal><c:yVal>${values}</c:yVal>`
      : `<c:cat>${categories}</c:cat><c:val>${values}</c:val>`,
    isLinear(kind) ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

const nameXml = ({ name }: ChartSeriesPlan, at: ChartCells): string =>
  'ref' in name ? textReference(at, name.ref) : `<c:v>${xmlText(cleanText(name.text))}</c:v>`;

const barLook = ({ colour, hatched }: ChartSeriesPlan): string =>
  shape(fill(colour, hatched) + line(colour, 0.75)) + '<c:invertIfNegative val="0"/>';

function linearLook({ colour, dashed, marker = 'circle', pointsOnly }: ChartSeriesPlan): string {
  const sign =
    marker === 'none'
      ? '<c:symbol val="none"/>'
      : `<c:symbol val="${marker}"/><c:size val="${MARKER_SIZE}"/>${shape(fill(colour) + line(chartInk.paper, 0.75))}`;
  return shape(pointsOnly ? noLine : line(colour, LINE_WIDTH, dashed)) + `<c:marker>${sign}</c:marker>`;
}

/** Inside stacked bars, where there is room for nothing else; above points; at the end of bars. */
function labels(kind: ChartKind, { hatched, colour }: ChartSeriesPlan): string {
  const stacked = kind === 'stackedBar' || kind === 'stackedColumn';
  const position = stacked ? 'ctr' : isLinear(kind) ? 't' : 'outEnd';
  return (
    `<c:dLbls>${shape('<a:noFill/>' + noLine)}${letters({ size: 9, ...(stacked && { bold: true }), ...(stacked && !hatched && !isLight(colour) && { colour: chartInk.paper }) })}<c:dLblPos val="${position}"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function errorBars(
  kind: ChartKind,
  { plus, minus }: NonNullable<ChartSeriesPlan['errors']>,
  at: ChartCells,
): string {
  return (
    `<c:errBars>${kind === 'bar' || kind === 'stackedBar' ? '' : '<c:errDir val="y"/>'}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>` +
    `<c:plus>${numberReference(at, plus)}</c:plus><c:minus>${numberReference(at, minus)}</c:minus>` +
    `${shape(line(chartInk.text, 1.25))}</c:errBars>`
  );
}
