/** The chart of 09_M_AND_E: how far each monitored indicator has come, beside what was expected by now (GOV-11). */
import { listed } from '../i18n/listed.ts';
import type { Target } from '../model/coherence.ts';
import { toA1 } from '../grid/address.ts';
import type { BookContext } from './book-context.ts';
import { styles } from './book-styles.ts';
import { LOOKS } from './chart-block.ts';
import type { ChartPlan, Style } from './plan.ts';
import { shorten } from './shorten.ts';
import { section, type Section, type SectionColumn, type SheetMap } from './stacked.ts';

/** More pairs of bars cannot be read: those furthest behind then stand for all. */
const MOST = 15;
const LONGEST_NAME = 60;
const TABLE = 't_Progress';
/** Columns of the sheet that the chart takes beside its table. */
const CHART = { left: 5, right: 10 };
const LEAST_ROWS = 14;
const ROWS_OF_PAIR = 2;
const FRAME_ROWS = 5;

const share: Style = { ...styles.number, format: '0%' };

interface Way {
  readonly target: Target;
  /** Its place in the results frame, from 0. */
  readonly index: number;
  /** As the results frame shows it: from −1 to 2. */
  readonly travelled: number;
  readonly expected: number;
}

export interface ProgressChart {
  readonly section: Section;
  readonly charts: (at: SheetMap) => readonly ChartPlan[];
}

/** Null where no indicator is monitored. */
export function progressChart(context: BookContext): ProgressChart | null {
  const all = context.outcome.assessed.model.targets.flatMap((target, index): readonly Way[] => {
    const { travelled, expected } = target.progress;
    if (travelled === null || expected === null) return [];
    return [{ target, index, travelled: Math.max(-1, Math.min(2, travelled)), expected }];
  });
  if (all.length === 0) return null;
  const isCut = all.length > MOST;
  const behind = ({ travelled, expected }: Way): number => travelled - expected;
  const ways = isCut ? [...all].sort((a, b) => behind(a) - behind(b)).slice(0, MOST) : all;
  const words = context.words.charts.progress;
  const title = isCut ? context.fill(words.titleFirst, { n: MOST }) : words.title;
  const room = Math.max(LEAST_ROWS, ROWS_OF_PAIR * ways.length + FRAME_ROWS);
  return {
    section: section({ title, table: TABLE, columns: columnsOf(context), items: ways, room }),
    charts: (at) => [
      {
        kind: 'bar',
        title,
        description: described(context, ways),
        anchor: `${toA1(at.top(TABLE) - 1, CHART.left)}:${toA1(at.top(TABLE) + room - 1, CHART.right)}`,
        valueTitle: words.axis,
        format: '0%',
        series: (['travelled', 'expected'] as const).flatMap((id, index) => {
          const look = LOOKS[index];
          const range = (column: string): string => `'09_M_AND_E'!${at.range(TABLE, column)}`;
          const name = { ref: `'09_M_AND_E'!${at.header(TABLE, id)}` };
          return look ? [{ ...look, name, categories: range('indicator'), values: range(id) }] : [];
        }),
      },
    ],
  };
}

const nameOf = (context: BookContext, { target }: Way): string => {
  const own = target.values['label'];
  const name = typeof own === 'string' && own !== '' ? own : context.labels.indicator(target.indicator);
  return shorten(`${target.goal}  ${name}`, LONGEST_NAME);
};

function columnsOf(context: BookContext): readonly SectionColumn<Way>[] {
  const own = context.words.planSheets.monitoring;
  const follows = (id: 'travelled' | 'expected'): SectionColumn<Way> => ({
    ...{ id, label: own[id], width: 14, style: share },
    cell: (way, _, at) => ({
      value: way[id],
      formula: at.one('t_Results', at.top('t_Results') + way.index, id),
      style: share,
    }),
  });
  return [
    {
      ...{ id: 'goal', label: context.text.columns.goal, width: 10, style: styles.code },
      cell: ({ target }) => target.goal,
    },
    {
      ...{ id: 'indicator', label: context.text.columns.indicator, width: 34, style: styles.text },
      cell: (way) => nameOf(context, way),
    },
    follows('travelled'),
    follows('expected'),
  ];
}

function described(context: BookContext, ways: readonly Way[]): string {
  const { progress, gap } = context.words.charts;
  const list = ways.map((way) =>
    context.fill(progress.item, {
      name: nameOf(context, way),
      travelled: Math.round(100 * way.travelled),
      expected: Math.round(100 * way.expected),
    }),
  );
  return context.fill(gap.described, { drawn: progress.drawn, list: listed(list, context.options.language) });
}
