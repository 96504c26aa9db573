/** The course of an indicator as a chart; loaded when the first one is looked at. The same figures stand in a table. */
import { LineChart } from '@fluentui/react-charts';
import { fill, type Language, type PaneWords } from '../../../core/index.ts';
import type { IndicatorLine } from '../../worker/results.ts';

const HEIGHT = 180;

interface Props {
  readonly line: IndicatorLine;
  readonly words: PaneWords;
  readonly language: Language;
}

export default function Plot({ line: { label, points, decimals }, words, language }: Props) {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: decimals });
  const short = new Intl.NumberFormat(language, { notation: 'compact' });
  const title = fill(words.figures.plot, { name: label }, language);
  return (
    <LineChart
      data={{
        chartTitle: title,
        lineChartData: [
          {
            legend: label,
            data: points.map(({ year, value }) => ({
              x: year,
              y: value,
              xAxisCalloutData: String(year),
              yAxisCalloutData: number.format(value),
            })),
            lineOptions: { lineBorderWidth: '1' },
          },
        ],
      }}
      height={HEIGHT}
      hideLegend
      yAxisTickFormat={(value: number) => short.format(value)}
      tickFormat="d"
      tickValues={points.map(({ year }) => year)}
      culture={language}
    />
  );
}
