/** 13_RECONCILE: figures of two institutions on the same thing, side by side and never averaged (coherence §5.9). */
import { type Decidable, decidable } from '../catalogue/define.ts';
import { AREA_LIST } from '../i18n/labels.ts';
import type { ReconciledFigure, Reconciliation, Value } from '../model.ts';
import { reconcileKey } from '../model/round.ts';
import { addedColumns, answeredColumn, answerOf } from './answer-cells.ts';
import { type BookContext, FIRST_ROW, isPublic, linkTo } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { type Column, cell, linkCell, lettersOf, tableSheet, titleOf } from './frame.ts';
import type { CellPlan, SheetPlan, Style } from './plan.ts';
import type { TraceIndex } from './trace-lines.ts';

export const BANDS = ['agree', 'minor', 'notable', 'severe'] as const;

/** Trace target of one side of a comparison. */
export const sideTarget = (each: Reconciliation, side: 'a' | 'b'): string =>
  [each.check, each.concept, String(each.year), each.partner, side].filter(Boolean).join(' ');

const bandStyles: Readonly<Record<Reconciliation['band'], Style>> = {
  agree: { ...styles.code, colour: '2F6B2F' },
  minor: { ...styles.code, fill: 'FEF4DD' },
  notable: { ...styles.code, fill: 'FDB863' },
  severe: { ...styles.code, bold: true, fill: '8C2D04', colour: 'FFFFFF' },
};

export function reconcileSheet(
  context: BookContext,
  items: readonly Reconciliation[],
  trace: TraceIndex,
): SheetPlan {
  const columns = reconcileColumns(context, trace);
  const last = FIRST_ROW + items.length - 1;
  const range = (id: string): string =>
    `${lettersOf(columns, id)}${String(FIRST_ROW)}:${lettersOf(columns, id)}${String(last)}`;
  return tableSheet(context, {
    name: '13_RECONCILE',
    table: 't_Reconcile',
    columns,
    items,
    frozenColumns: 2,
    printFirst: 10,
    printColumns: columns.findIndex(({ id }) => id === 'date') + 1,
    tab: tabColours.people,
    validations: [
      {
        ref: range('value_decided'),
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formulae: [-1e15],
        allowBlank: true,
        errorStyle: 'stop',
        errorTitle: context.text.columns.value_decided,
        error: context.text.reconcile.enterNumber,
      },
    ],
  });
}

function reconcileColumns(context: BookContext, trace: TraceIndex): readonly Column<Reconciliation>[] {
  const { labels, text } = context;
  const number = { ...styles.number, format: '#,##0.##' };
  const human = (id: Column<Reconciliation>['id'], width: number, style: Style = styles.human) =>
    ({
      id,
      width,
      style,
      human: true,
      cell: (each) => answerOf(context, '13_RECONCILE', reconcileKey(each), id),
    }) satisfies Column<Reconciliation>;
  // what is computed with is protected like any figure; what is only kept was looked at by nobody
  const decided = (each: Reconciliation): Value => {
    const value = answerOf(context, '13_RECONCILE', reconcileKey(each), 'value_decided');
    return isPublic(context) && !(isCarried(each) && typeof value === 'number') ? null : value;
  };
  const decidedBy = new Map(context.catalogue.crossChecks.map((check) => [check.id, decidable(check)]));
  const isCarried = ({ check }: Reconciliation): boolean => (decidedBy.get(check)?.sides.length ?? 1) > 0;
  const at = (id: string, row: number): string => `${letters(id)}${String(row)}`;
  const columns: readonly Column<Reconciliation>[] = [
    { id: 'concept_id', width: 18, style: styles.code, cell: ({ concept }) => concept },
    { id: 'label', width: 30, style: styles.text, cell: ({ concept }) => labels.concept(concept) },
    { id: 'year', width: 7, style: { ...styles.number, format: '0' }, cell: ({ year }) => year },
    { id: 'partner', width: 18, style: styles.text, cell: ({ partner }) => partnerName(context, partner) },
    {
      id: 'relation',
      width: 12,
      style: styles.text,
      cell: ({ relation }) => text.reconcile.relations[relation],
    },
    {
      id: 'tolerance',
      width: 10,
      style: { ...styles.number, format: '0%' },
      cell: ({ tolerance }) => tolerance,
    },
    { id: 'value_a', width: 12, style: number, cell: ({ a }) => a.value },
    { id: 'inst_a', width: 15, style: styles.text, cell: ({ a }) => labels.institution(a.institution) },
    { id: 'def_a', width: 12, style: styles.text, cell: ({ a }) => a.definition },
    { id: 'link_a', width: 15, style: styles.link, cell: (each) => placeCell(each, 'a', trace) },
    { id: 'value_b', width: 12, style: number, cell: ({ b }) => b.value },
    { id: 'inst_b', width: 15, style: styles.text, cell: ({ b }) => labels.institution(b.institution) },
    { id: 'def_b', width: 12, style: styles.text, cell: ({ b }) => b.definition },
    { id: 'link_b', width: 15, style: styles.link, cell: (each) => placeCell(each, 'b', trace) },
    {
      id: 'd',
      width: 11,
      style: { ...styles.number, format: '0.000' },
      cell: ({ d }, row) => {
        const [a, b] = [at('value_a', row), at('value_b', row)];
        return {
          value: d,
          formula: `IF(ABS(${a})+ABS(${b})=0,0,2*ABS(${a}-${b})/(ABS(${a})+ABS(${b})))`,
          style: { ...styles.number, format: '0.000' },
        };
      },
    },
    {
      id: 'band',
      width: 11,
      style: styles.code,
      cell: ({ band }) => cell(text.reconcile.bands[band], bandStyles[band]),
    },
    {
      id: 'holds',
      width: 11,
      style: styles.text,
      cell: ({ relation, holds }) =>
        relation === 'LE' || relation === 'GE' ? (holds ? text.reconcile.holds : text.reconcile.broken) : '',
    },
    {
      id: 'value_used',
      width: 12,
      style: number,
      cell: (each, row) =>
        isCarried(each)
          ? {
              value: decided(each) ?? '',
              formula: `IF(${at('value_decided', row)}="","",${at('value_decided', row)})`,
              style: number,
            }
          : null,
    },
    {
      id: 'rule_used',
      width: 12,
      style: styles.text,
      cell: (each, row) =>
        isCarried(each)
          ? {
              value: decided(each) === null ? text.reconcile.bothShown : 'MANUAL',
              formula: `IF(${at('value_decided', row)}="","${text.reconcile.bothShown}","MANUAL")`,
              style: styles.text,
            }
          : text.reconcile.bothShown,
    },
    {
      id: 'decides',
      width: 24,
      style: styles.text,
      cell: (each) => decidesText(context, each, decidedBy.get(each.check)),
    },
    human('explanation', 28),
    { ...human('value_decided', 12, { ...styles.human, format: '#,##0.##' }), cell: decided },
    ...(isPublic(context) ? [] : [human('decided_by', 13)]),
    human('date', 12, styles.humanDate),
    ...answeredColumn(context, '13_RECONCILE', reconcileKey),
    { id: 'key', width: 22, style: styles.quietText, cell: reconcileKey },
  ];
  const letters = (id: string): string => lettersOf(columns, id);
  const taken = columns.map((column) => titleOf(context, column));
  return [...columns, ...addedColumns(context, '13_RECONCILE', taken, reconcileKey)];
}

/** A country, or the institution that a budget is of; of the whole nothing. */
function partnerName({ labels }: BookContext, partner: string | null): string {
  if (partner === null || partner === '_T') return '';
  const country = labels.code(AREA_LIST, partner);
  return country === partner ? labels.institution(partner) : country;
}

/** What a decided value does, or why it can do nothing. */
function decidesText(context: BookContext, { a, b }: Reconciliation, found: Decidable | undefined): string {
  const { decides } = context.text.reconcile;
  if (!found) return '';
  if (found.because === null) return decides.both;
  const [side] = found.sides;
  if (side === undefined) return found.because === 'PART' ? decides.part : decides.made;
  const institution = context.labels.institution((side === 'a' ? a : b).institution);
  return context.fill(found.because === 'PARTNER' ? decides.partner : decides.one, { institution });
}

function placeCell(each: Reconciliation, side: 'a' | 'b', trace: TraceIndex): CellPlan {
  const figure: ReconciledFigure = each[side];
  const [first] = figure.places;
  const row = trace.rowOf(sideTarget(each, side));
  const text = first ? [first.sheet, first.cell].filter(Boolean).join('!') : '';
  return linkCell(text, row === undefined ? undefined : linkTo('14_TRACE', `A${String(row)}`));
}
