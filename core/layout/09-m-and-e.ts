/** 09_M_AND_E: how far the plan's indicators have come, and what changed after each policy (coherence-workbook §3, coherence §6). */
import type { Target } from '../model/coherence.ts';
import type { Estimate, Progress, SeriesPoint } from '../model/results.ts';
import type { BookContext } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { progressChart } from './progress-chart.ts';
import { labelOf, placeColumn, placeText, sourceColumn } from './source-columns.ts';
import { section, type SectionColumn, type SheetMap, stackedSheet } from './stacked.ts';
import type { CellPlan, SheetPlan, Style } from './plan.ts';

const figure: Style = { ...styles.number, format: '#,##0.##' };
const share: Style = { ...styles.number, format: '0%' };
const year: Style = { ...styles.number, format: '0' };

export function monitoringSheet(context: BookContext): SheetPlan {
  const { targets, estimates } = context.outcome.assessed.model;
  const own = context.words.planSheets.monitoring;
  const way = progressChart(context);
  return stackedSheet(context, {
    name: '09_M_AND_E',
    tab: tabColours.evidence,
    frozenColumns: 2,
    printColumns: 18,
    printFirst: 10,
    ...(way && { charts: way.charts }),
    sections: [
      section({ title: own.frame, table: 't_Results', columns: frameColumns(context), items: targets }),
      section({ title: own.effects, table: 't_Effects', columns: effectColumns(context), items: estimates }),
      ...(way ? [way.section] : []),
      section({
        title: own.series,
        table: 't_Series',
        columns: seriesColumns(context),
        items: pointsOf(estimates),
      }),
    ],
  });
}

// ── Results frame ────────────────────────────────────────────────────────────────────────────────────────

/** An indicator of the catalogue has its unit, also where the plan does not repeat it. */
function unitColumn(context: BookContext, column: SectionColumn<Target>): SectionColumn<Target> {
  const wanted = new Set(context.outcome.assessed.model.targets.map(({ indicator }) => indicator));
  const units = new Map<string, string>();
  for (const value of context.outcome.computed.values)
    if (wanted.has(value.indicator) && !units.has(value.indicator))
      units.set(value.indicator, context.labels.unitOf(value));
  return {
    ...column,
    cell: (target, row, at) => {
      const given = target.values['unit'] ?? null;
      return given === null || given === ''
        ? (units.get(target.indicator) ?? null)
        : column.cell(target, row, at);
    },
  };
}

function frameColumns(context: BookContext): readonly SectionColumn<Target>[] {
  const own = context.words.planSheets.monitoring;
  const from = (id: string, width: number): SectionColumn<Target> =>
    sourceColumn(context, 'PLN_TARGETS', id, width);
  const live = (
    id: string,
    label: string,
    style: Style,
    read: (progress: Progress) => number | null,
    formula: (one: (column: string) => string) => string,
  ): SectionColumn<Target> => ({
    ...{ id, label, width: 11, style },
    cell: ({ progress }, row, at): CellPlan => ({
      value: read(progress) ?? '',
      formula: formula((column) => at.one('t_Results', row, column)),
      style,
    }),
  });
  const blank = (one: (column: string) => string, ...columns: string[]): string =>
    `OR(${columns.map((column) => `${one(column)}=""`).join(',')})`;
  return [
    { id: 'goal', label: context.text.columns.goal, width: 10, style: styles.code, cell: ({ goal }) => goal },
    {
      id: 'indicator',
      label: context.text.columns.indicator,
      width: 34,
      style: styles.text,
      cell: ({ indicator, values }) =>
        typeof values['label'] === 'string' ? values['label'] : context.labels.indicator(indicator),
    },
    from('result_level', 12),
    unitColumn(context, from('unit', 12)),
    from('baseline', 11),
    from('baseline_year', 9),
    from('milestone', 11),
    from('milestone_year', 9),
    from('target', 11),
    from('target_year', 9),
    {
      id: 'actual',
      label: own.actual,
      width: 11,
      style: figure,
      cell: ({ progress }) => progress.current?.value ?? null,
    },
    {
      id: 'actual_year',
      label: own.actualYear,
      width: 9,
      style: year,
      cell: ({ progress }) => progress.current?.year ?? null,
    },
    live(
      'travelled',
      own.travelled,
      share,
      ({ travelled }) => (travelled === null ? null : Math.max(-1, Math.min(2, travelled))),
      (one) =>
        `IF(${blank(one, 'baseline', 'target', 'actual')},"",IF(${one('target')}=${one('baseline')},"",MAX(-1,MIN(2,(${one('actual')}-${one('baseline')})/(${one('target')}-${one('baseline')})))))`,
    ),
    live(
      'expected',
      own.expected,
      share,
      ({ expected }) => expected,
      (one) =>
        `IF(${blank(one, 'baseline_year', 'target_year', 'actual_year')},"",IF(${one('target_year')}=${one('baseline_year')},"",MIN(1,(${one('actual_year')}-${one('baseline_year')})/(${one('target_year')}-${one('baseline_year')}))))`,
    ),
    live(
      'ratio',
      own.ratio,
      { ...styles.number, format: '0.00' },
      ({ ratio }) => ratio,
      (one) =>
        `IF(${blank(one, 'travelled', 'expected')},"",IF(${one('expected')}<=0,"",(${one('actual')}-${one('baseline')})/(${one('target')}-${one('baseline')})/${one('expected')}))`,
    ),
    {
      id: 'state',
      label: own.state,
      width: 16,
      style: styles.text,
      cell: ({ progress }) => own.states[progress.state],
    },
    {
      id: 'better',
      label: labelOf(context, 'PLN_TARGETS', 'better'),
      width: 18,
      style: styles.text,
      cell: ({ progress }) =>
        progress.better === null ? '' : context.labels.code('CL_BETTER', progress.better),
    },
    from('means_of_verification', 26),
    from('responsible', 18),
    from('assumption', 26),
    placeColumn<Target>(context),
  ];
}

// ── What changed after a policy ──────────────────────────────────────────────────────────────────────────

/** Which line of the series holds a point: group, and whether the policy had begun. */
interface Point {
  readonly estimate: Estimate;
  readonly group: 'TREATED' | 'COMPARISON';
  readonly point: SeriesPoint;
  /** 1, 2, … */
  readonly t: number;
  readonly begun: boolean;
  /** t − t0 from the start on, else 0. */
  readonly since: number;
}

/** Points of an estimate stand together, those of the comparison group after the others. */
const pointsOf = (estimates: readonly Estimate[]): readonly Point[] =>
  estimates.flatMap((estimate) => [
    ...pointsOfGroup(estimate, 'TREATED'),
    ...(estimate.method === 'DID' || estimate.method === 'CITS' ? pointsOfGroup(estimate, 'COMPARISON') : []),
  ]);

function pointsOfGroup(estimate: Estimate, group: Point['group']): readonly Point[] {
  if (estimate.refused !== null || estimate.startIndex === null) return [];
  const { startIndex } = estimate;
  const points = group === 'TREATED' ? estimate.series : estimate.comparison;
  const first = points.findIndex(({ index }) => index >= startIndex);
  return points.map((point, index) => ({
    ...{ estimate, group, point, t: index + 1 },
    begun: point.index >= startIndex,
    since: point.index >= startIndex ? index - first : 0,
  }));
}

function effectColumns(context: BookContext): readonly SectionColumn<Estimate>[] {
  const own = context.words.planSheets.monitoring;
  const { model } = context.outcome.assessed;
  const titles = new Map(model.policies.map(({ id, title }) => [id, title]));
  const points = pointsOf(model.estimates);
  const number = (id: string, label: string, read: (estimate: Estimate) => number | null) =>
    ({ id, label, width: 11, style: figure, cell: read }) satisfies SectionColumn<Estimate>;
  const live = (
    id: string,
    label: string,
    read: (estimate: Estimate) => number | null,
    formula: (block: Block, comparison: Block | null) => string,
  ): SectionColumn<Estimate> => ({
    ...{ id, label, width: 11, style: figure },
    cell: (estimate, _, at): CellPlan => {
      const value = read(estimate);
      const block = blockOf(points, estimate, 'TREATED', at);
      const text =
        value === null || !block ? null : formula(block, blockOf(points, estimate, 'COMPARISON', at));
      return { value, ...(text !== null && { formula: text }), style: figure };
    },
  });
  // LINEST gives b3, b2, b1, b0 in its first row, and their standard errors in the second
  const coefficient =
    (row: 1 | 2, column: 1 | 2) =>
    ({ y, x }: Block) =>
      `INDEX(LINEST(${y},${x},TRUE,TRUE),${String(row)},${String(column)})`;
  /** Of two groups the change less that of the comparison group. */
  const change = (id: 'level' | 'slope', of: 'levelChange' | 'slopeChange', column: 1 | 2) =>
    live(
      id,
      own[id],
      ({ segmented, comparisonSegmented }) => segmented && segmented[of] - (comparisonSegmented?.[of] ?? 0),
      (block, comparison) =>
        [block, ...(comparison ? [comparison] : [])].map(coefficient(1, column)).join('-'),
    );
  /** Told from eight points a side on; of two groups there is one for each, and none is told. */
  const error = (id: 'levelError' | 'slopeError', of: 'levelChange' | 'slopeChange', column: 1 | 2) =>
    live(
      id,
      own[id],
      ({ segmented, comparisonSegmented }) =>
        comparisonSegmented === null ? (segmented?.errors?.[of] ?? null) : null,
      coefficient(2, column),
    );
  /** All that is said below eight points a side. */
  const residual = (id: 'residualLow' | 'residualHigh', pick: (...values: number[]) => number) =>
    number(id, own[id], ({ segmented, comparisonSegmented }) => {
      const fits = [segmented, comparisonSegmented].flatMap((each) => each ?? []);
      const told = comparisonSegmented === null && segmented?.errors;
      return fits.length === 0 || told ? null : pick(...fits.flatMap(({ residuals }) => residuals));
    });
  return [
    {
      id: 'policy',
      label: context.text.columns.policy,
      width: 10,
      style: styles.code,
      cell: ({ policy }) => policy,
    },
    {
      id: 'what',
      label: own.what,
      width: 34,
      style: styles.text,
      cell: ({ policy, indicator }) =>
        `${titles.get(policy) ?? policy}${context.words.report.colon} ${context.labels.indicator(indicator)}`,
    },
    {
      id: 'method',
      label: own.method,
      width: 12,
      style: styles.text,
      cell: ({ method }) => own.methods[method],
    },
    { id: 'start', label: own.start, width: 12, style: styles.code, cell: ({ start }) => start },
    live(
      'before',
      own.before,
      ({ before }) => before,
      ({ y, begun }) => `AVERAGEIFS(${y},${begun},0)`,
    ),
    live(
      'after',
      own.after,
      ({ after }) => after,
      ({ y, begun }) => `AVERAGEIFS(${y},${begun},1)`,
    ),
    number('value', own.value, ({ value, method }) => (method === 'TARGET' ? null : value)),
    change('level', 'levelChange', 2),
    change('slope', 'slopeChange', 1),
    number('comparison', own.comparison, ({ comparisonBefore, comparisonAfter }) =>
      comparisonBefore === null || comparisonAfter === null ? null : comparisonAfter - comparisonBefore,
    ),
    number('watson', own.durbinWatson, ({ segmented }) => segmented?.durbinWatson ?? null),
    {
      id: 'design',
      label: own.design,
      width: 11,
      style: styles.text,
      cell: ({ design }) => (design === null ? '' : own.designs[design]),
    },
    {
      id: 'sentence',
      label: own.sentence,
      width: 22,
      style: styles.text,
      cell: (estimate) => sentenceOf(context, estimate),
    },
    {
      id: 'caveat',
      label: own.caveat,
      width: 22,
      style: styles.text,
      cell: ({ caveats }) => caveats.map((caveat) => own.caveats[caveat]).join(' '),
    },
    error('levelError', 'levelChange', 2),
    error('slopeError', 'slopeChange', 1),
    residual('residualLow', Math.min),
    residual('residualHigh', Math.max),
  ];
}

/** The fixed careful wording of §6: no word of a cause. */
function sentenceOf(context: BookContext, { method, refused, value }: Estimate): string {
  const own = context.words.planSheets.monitoring;
  if (refused !== null) return own.refusals[refused];
  const shown = value === null ? null : rounded(value);
  return context.fill(own.sentences[method], {
    value: method === 'TARGET' ? Math.round((value ?? 0) * 100) : shown,
  });
}

/** Two decimals, of a small change as many as its first two figures need; never a zero with a sign. */
const rounded = (value: number): number =>
  Math.abs(value) < 0.095 ? Number(value.toPrecision(2)) + 0 : Math.round(value * 100) / 100;

interface Block {
  /** Values, the three regressors, and whether the policy had begun. */
  readonly y: string;
  readonly x: string;
  readonly begun: string;
}

/** Rows of a group of an estimate in the table of series; `null` where it has none there. */
function blockOf(
  points: readonly Point[],
  estimate: Estimate,
  group: Point['group'],
  at: SheetMap,
): Block | null {
  const own = points.filter((each) => each.estimate === estimate && each.group === group);
  const [first] = own;
  if (!first) return null;
  const top = at.top('t_Series') + points.indexOf(first);
  const last = top + own.length - 1;
  const range = (from: string, to: string): string =>
    `${at.one('t_Series', top, from)}:${at.one('t_Series', last, to)}`;
  return { y: range('value', 'value'), x: range('t', 'since'), begun: range('begun', 'begun') };
}

function seriesColumns(context: BookContext): readonly SectionColumn<Point>[] {
  const own = context.words.planSheets.monitoring;
  const number = (id: string, label: string, read: (point: Point) => number, style: Style = year) =>
    ({ id, label, width: 11, style, cell: read }) satisfies SectionColumn<Point>;
  return [
    {
      id: 'policy',
      label: context.text.columns.policy,
      width: 10,
      style: styles.code,
      cell: ({ estimate }) => estimate.policy,
    },
    {
      id: 'what',
      label: own.what,
      width: 34,
      style: styles.text,
      cell: ({ estimate, group }) => `${own.methods[estimate.method]}: ${own.groups[group]}`,
    },
    {
      id: 'time',
      label: context.text.columns.period,
      width: 12,
      style: styles.code,
      cell: ({ point }) => point.time,
    },
    number('t', own.number, ({ t }) => t),
    number('begun', own.begun, ({ begun }) => (begun ? 1 : 0)),
    number('since', own.since, ({ since }) => since),
    number('value', context.text.columns.value, ({ point }) => point.value, figure),
    {
      id: 'source',
      label: context.text.columns.source,
      width: 22,
      style: styles.quietText,
      cell: ({ point }) => (point.place === null ? '' : placeText(context, point.place)),
    },
  ];
}
