/** 06_LINKS: every mechanism with its authors and its evidence, the strongest first (coherence-workbook §3; B4, B14). */
import { groupBy } from '../grouped.ts';
import { type Channel, GRADE_QUALITY, type GoalValue, pairsOf, strengthText } from '../model/coherence.ts';
import { type BookContext, linkTo } from './book-context.ts';
import { numberStyle, styles, tabColours } from './book-styles.ts';
import { linkCell } from './frame.ts';
import { heatTarget } from './04-heatmap.ts';
import { sourceColumn } from './source-columns.ts';
import { section, type SectionColumn, stackedSheet } from './stacked.ts';
import type { SheetPlan, Style } from './plan.ts';
import type { TraceIndex } from './trace-lines.ts';

export function linksSheet(context: BookContext, trace: TraceIndex): SheetPlan {
  const { model } = context.outcome.assessed;
  const weights = new Map(model.goals.map(({ id, weight }) => [id, weight]));
  const strongestFirst = [...model.channels].sort(
    (a, b) =>
      Math.abs(b.value) - Math.abs(a.value) || (weights.get(b.goal) ?? 0) - (weights.get(a.goal) ?? 0),
  );
  return stackedSheet(context, {
    name: '06_LINKS',
    tab: tabColours.evidence,
    frozenColumns: 4,
    printFirst: 9,
    sections: [
      section({
        title: context.words.planSheets.links.list,
        table: 't_Links',
        columns: linkColumns(context, trace),
        items: strongestFirst,
      }),
      section({
        title: context.words.planSheets.links.tradeOffs,
        table: 't_TradeOffs',
        columns: tradeOffColumns(context),
        items: model.tradeOffs.flatMap((tradeOff) =>
          pairsOf(tradeOff)
            .slice(0, MOST_PAIRS)
            .map((pair) => ({ dimension: tradeOff.dimension, pair })),
        ),
      }),
    ],
  });
}

/** Pairs of a dimension that are listed, the strongest gains first; all are counted by the finding. */
const MOST_PAIRS = 500;

interface TradeOffLine {
  readonly dimension: string;
  readonly pair: readonly [gain: GoalValue, harm: GoalValue];
}

function tradeOffColumns(context: BookContext): readonly SectionColumn<TradeOffLine>[] {
  const own = context.words.planSheets.links;
  const code = (id: string, label: string, width: number, read: (line: TradeOffLine) => string) =>
    ({ id, label, width, style: styles.code, cell: read }) satisfies SectionColumn<TradeOffLine>;
  return [
    code('helped', own.helped, 9, ({ pair: [gain] }) => gain.goal),
    code('dimension', context.text.columns.dimension, 22, ({ dimension }) =>
      context.labels.dimension(dimension),
    ),
    code('gain', own.gain, 12, ({ pair: [gain] }) => strengthText(gain.value)),
    code('harmed', own.harmed, 16, ({ pair: [, harm] }) => harm.goal),
    code('harm', own.harm, 10, ({ pair: [, harm] }) => strengthText(harm.value)),
  ];
}

function linkColumns(context: BookContext, trace: TraceIndex): readonly SectionColumn<Channel>[] {
  const { text, words, labels } = context;
  const { model, findings } = context.outcome.assessed;
  const own = words.planSheets.links;
  const raised = groupBy(findings, ({ subject }) => JSON.stringify([subject.goal, subject.dimension]));
  const rulesOn = (channel: Channel): readonly string[] =>
    (raised.get(JSON.stringify([channel.goal, channel.dimension])) ?? [])
      .filter(({ subject }) => concerns(subject, channel))
      .map(({ rule }) => rule);
  const strengthLink: Style = { ...styles.link, align: 'right', indent: 1, format: '+0.#;−0.#;0' };
  const evidence = new Map(model.evidence.map((each) => [each.id, each]));
  const newest = (channel: Channel) =>
    channel.evidence
      .flatMap((id) => evidence.get(id)?.latest ?? [])
      .sort((a, b) => b.year - a.year)
      .at(0);
  const firstText = (channel: Channel, field: string): string =>
    [...channel.deciding, ...channel.links]
      .map(({ values }) => values[field])
      .find((value) => typeof value === 'string' && value !== '')
      ?.toString() ?? '';
  const label = (id: string): string => sourceColumn(context, 'PLN_LINKS', id, 0).label;
  const code = (id: string, width: number, header: string, read: (channel: Channel) => string) =>
    ({ id, label: header, width, style: styles.code, cell: read }) satisfies SectionColumn<Channel>;
  return [
    code('goal', 9, text.columns.goal, ({ goal }) => goal),
    code('dimension', 22, text.columns.dimension, ({ dimension }) => labels.dimension(dimension)),
    code('direction', 12, text.columns.direction, ({ direction }) => text.heatmap.directions[direction]),
    code('channel', 16, text.columns.channel, ({ name }) => name),
    {
      id: 'strength',
      label: own.strength,
      width: 10,
      style: { ...styles.number, format: '+0.#;−0.#;0' },
      cell: (channel) => linkCell(channel.value, rowLink(channel, trace), strengthLink),
    },
    {
      id: 'authors',
      label: own.authors,
      width: 26,
      style: styles.text,
      cell: ({ links }) => links.map(({ author, strength }) => `${author}: ${signed(strength)}`).join('; '),
    },
    code('agreed', 9, label('agreed'), ({ agreed }) => (agreed ? labels.code('CL_YES_NO', 'YES') : '')),
    code('grade', 8, label('grade'), ({ grade }) => grade),
    code('effective_grade', 10, own.effectiveGrade, ({ effectiveGrade }) => effectiveGrade),
    {
      id: 'q',
      label: own.quality,
      width: 11,
      style: numberStyle(1),
      cell: ({ effectiveGrade }) => GRADE_QUALITY[effectiveGrade],
    },
    {
      id: 'mechanism',
      label: label('mechanism'),
      width: 42,
      style: styles.text,
      cell: (channel) => firstText(channel, 'mechanism'),
    },
    code('evidence', 14, label('evidence_ids'), ({ evidence: ids }) => ids.join('; ')),
    {
      id: 'latest',
      label: own.latest,
      width: 11,
      style: { ...styles.number, format: '#,##0.##' },
      cell: (channel) => newest(channel)?.value ?? null,
    },
    {
      id: 'year',
      label: text.columns.year,
      width: 8,
      style: { ...styles.number, format: '0' },
      cell: (channel) => newest(channel)?.year ?? null,
    },
    {
      id: 'reference',
      label: label('evidence_ref'),
      width: 28,
      style: styles.text,
      cell: (channel) => firstText(channel, 'evidence_ref'),
    },
    {
      id: 'findings',
      label: own.findings,
      width: 24,
      style: styles.quietText,
      cell: (channel) => [...new Set(rulesOn(channel))].join(', '),
    },
  ];
}

/** A strength as typed: `+2`, `−0.5`; blank says nothing. */
const signed = (value: number | null): string =>
  value === null ? '?' : value === 0 ? '0' : `${value > 0 ? '+' : '−'}${String(Math.abs(value))}`;

function rowLink({ goal, dimension, direction }: Channel, trace: TraceIndex): string | undefined {
  const row = trace.rowOf(heatTarget(goal, dimension, direction));
  return row === undefined ? undefined : linkTo('14_TRACE', `A${String(row)}`);
}

/** Of the findings on the cell of the channel: where one names direction and channel, on this very one. */
const concerns = (subject: { direction?: string; channel?: string }, channel: Channel): boolean =>
  (subject.direction ?? channel.direction) === channel.direction &&
  (subject.channel ?? channel.name) === channel.name;
