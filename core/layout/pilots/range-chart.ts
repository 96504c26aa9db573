/** The chart of 02_SCORES: the score of each plan with its range, beside the lengths that draw it; no order but that of codes. */
import { listed } from '../../i18n/listed.ts';
import { toA1 } from '../../grid/address.ts';
import type { PilotScores, ScoreWithRange } from '../../model/pilots.ts';
import type { ChartPlan } from '../plan.ts';
import type { Section, SheetMap } from '../stacked.ts';
import { chartColours } from '../styles.ts';
import { byCountry, column, countryIn, type PilotContext, tenths } from './page.ts';

const TABLE = 't_Ranges';
/** Columns of the sheet that the chart takes beside its table. */
const CHART = { left: 7, right: 13 };
const LEAST_ROWS = 12;
const ROWS_OF_BAR = 1.5;
const FRAME_ROWS = 5;

interface Line extends ScoreWithRange {
  readonly country: string;
}

export interface RangeChart {
  readonly section: Section;
  readonly charts: (at: SheetMap) => readonly ChartPlan[];
}

/** Null where fewer than two countries have a score; without score there is no bar to stand beside others. */
export function rangeChart(context: PilotContext): RangeChart | null {
  const lines = context.comparison.scores.flatMap(({ country, overall }: PilotScores): Line[] =>
    typeof overall === 'string' ? [] : [{ country, ...overall }],
  );
  if (lines.length < 2) return null;
  const { text, fill } = context;
  const room = Math.max(LEAST_ROWS, Math.ceil(ROWS_OF_BAR * lines.length) + FRAME_ROWS);
  const name = ({ country }: Line): string => countryIn(context, country);
  const list = lines.map((line) =>
    fill(context.words.charts.scores.item, {
      goal: name(line),
      ...{ score: tenth(line.score), low: tenth(line.low), high: tenth(line.high) },
    }),
  );
  return {
    section: byCountry<Line>(context, {
      title: text.sections.ranges,
      table: TABLE,
      columns: [
        column(context, 'overall', 14, { ...tenths, bold: true }, ({ score }) => score),
        column(context, 'below', 14, tenths, ({ score, low }) => score - low),
        column(context, 'above', 14, tenths, ({ score, high }) => high - score),
      ],
      items: lines,
      room,
    }),
    charts: (at) => {
      const range = (id: string): string => `'02_SCORES'!${at.range(TABLE, id)}`;
      return [
        {
          kind: 'bar',
          title: text.chart.title,
          description: fill(text.chart.described, { list: listed(list, context.options.language) }),
          anchor: `${toA1(at.top(TABLE) - 1, CHART.left)}:${toA1(at.top(TABLE) + room - 1, CHART.right)}`,
          valueTitle: context.words.charts.scores.axis,
          ...{ format: '0', min: 0, max: 100, legend: 'none' },
          series: [
            {
              name: { ref: `'02_SCORES'!${at.header(TABLE, 'overall')}` },
              ...{ categories: range('name'), values: range('overall'), colour: chartColours.blue },
              errors: { plus: range('above'), minus: range('below') },
            },
          ],
        },
      ];
    },
  };
}

const tenth = (score: number): number => Number(score.toFixed(1));
