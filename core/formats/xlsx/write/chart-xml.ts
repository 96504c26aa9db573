/** A chart part, written in the order of the schema (ECMA-376 part 1, §21.2: CT_ChartSpace, CT_PlotArea, CT_CatAx, CT_ValAx). */
import type { ChartPlan } from '../../../layout/plan.ts';
import { type ChartCells, formatOf } from './chart-cells.ts';
import { isLinear, seriesXml } from './chart-series.ts';
import {
  axisLine,
  chartInk,
  chartFrame,
  gridLines,
  letters,
  noLine,
  shape,
  titleOf,
} from './chart-shapes.ts';
import { xmlText } from './text.ts';

const CATEGORY_AXIS = '111111111';
const VALUE_AXIS = '222222222';
const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

const isLying = ({ kind }: ChartPlan): boolean => kind === 'bar' || kind === 'stackedBar';
const isStacked = ({ kind }: ChartPlan): boolean => kind === 'stackedColumn' || kind === 'stackedBar';

export function chartXml(chart: ChartPlan, language: string, at: ChartCells): string {
  const legend = chart.legend ?? 'bottom';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${xmlText(language)}"/><c:roundedCorners val="0"/>`,
    `<c:chart>${titleOf(chart.title, language, { size: 12, bold: true, colour: chartInk.title })}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${drawn(chart, at)}${categoryAxis(chart, language)}${valueAxis(chart, language, at)}${shape('<a:noFill/>' + noLine)}</c:plotArea>`,
    legend === 'none'
      ? ''
      : `<c:legend><c:legendPos val="${legend === 'right' ? 'r' : 'b'}"/><c:overlay val="0"/>${letters({ size: 9 })}</c:legend>`,
    '<c:plotVisOnly val="0"/>',
    // A year without a figure is bridged; in columns and bars it stays empty.
    `<c:dispBlanksAs val="${isLinear(chart.kind) ? 'span' : 'gap'}"/>`,
    `</c:chart>${chartFrame}${letters({ size: 9 })}</c:chartSpace>`,
  ].join('');
}

function drawn(chart: ChartPlan, at: ChartCells): string {
  const series = chart.series.map((each, index) => seriesXml(chart.kind, each, index, at)).join('');
  switch (chart.kind) {
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${AXIS_IDS}</c:scatterChart>`;
    default: {
      const [grouping, overlap] = isStacked(chart) ? ['stacked', '100'] : ['clustered', '-5'];
      return (
        `<c:barChart><c:barDir val="${isLying(chart) ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
        `${series}<c:gapWidth val="60"/><c:overlap val="${overlap}"/>${AXIS_IDS}</c:barChart>`
      );
    }
  }
}

const axisTitle = (text: string | undefined, language: string, upright: boolean): string =>
  text === undefined || text === ''
    ? ''
    : titleOf(text, language, { size: 9, colour: chartInk.quiet, ...(upright && { rotate: -90 }) });

/** Labels stay at the edge, also where values are below zero. */
function categoryAxis(chart: ChartPlan, language: string): string {
  const lying = isLying(chart);
  const isScatter = chart.kind === 'scatter';
  const own = isScatter ? 'valAx' : 'catAx';
  return [
    `<c:${own}><c:axId val="${CATEGORY_AXIS}"/>`,
    // The first bar stands on top.
    `<c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${lying ? 'l' : 'b'}"/>${axisTitle(chart.categoryTitle, language, lying)}`,
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    `${axisLine}${letters({ size: 9 })}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    isScatter
      ? '<c:crossBetween val="midCat"/>'
      : '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>',
    `</c:${own}>`,
  ].join('');
}

function valueAxis(chart: ChartPlan, language: string, at: ChartCells): string {
  const { min, max } = chart;
  const format = chart.format ?? formatOf(chart.series.flatMap(({ values }) => at.cells(values)));
  const lying = isLying(chart);
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>`,
    max === undefined ? '' : `<c:max val="${String(max)}"/>`,
    min === undefined ? '' : `<c:min val="${String(min)}"/>`,
    `</c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>${gridLines}`,
    axisTitle(chart.valueTitle, language, !lying),
    `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `${shape(noLine)}${letters({ size: 9 })}<c:crossAx val="${CATEGORY_AXIS}"/>`,
    // Where the first bar stands on top, the far end of the categories is below.
    `<c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="${chart.kind === 'scatter' ? 'midCat' : 'between'}"/></c:valAx>`,
  ].join('');
}
