/** 04_HEATMAP: goal × dimension in both directions, with a twin table of numbers for sorting (coherence-workbook §5). */
import { type Cell, DIRECTIONS, type Direction, type Goal, LINK_DIMENSIONS } from '../model/coherence.ts';
import { remember } from '../remember.ts';
import { toA1 } from '../grid/address.ts';
import { type BookContext, FIRST_ROW, HEADER_ROW, linkTo } from './book-context.ts';
import { heatStyle, styles, tabColours } from './book-styles.ts';
import { type Canvas, canvas } from './canvas.ts';
import { cell, headingRows, landscape } from './frame.ts';
import { gapChart } from './gap-chart.ts';
import { scoreRow } from './score-rows.ts';
import { at, AT } from './score-formulas.ts';
import { live } from './score-lines.ts';
import { legend, totals } from './heat-figures.ts';
import {
  balance,
  byPillar,
  cellOf,
  evidenceShare,
  examinedShare,
  highFindings,
  millions,
  strongest,
  titleOf,
} from './plan-view.ts';
import type { CellPlan, SheetPlan, Style } from './plan.ts';
import { headerWidth, heightOf } from './text-height.ts';
import type { TraceIndex } from './trace-lines.ts';

const FIRST_CELL = 3;
const PAIRS = LINK_DIMENSIONS.flatMap((dimension) =>
  DIRECTIONS.map((direction) => ({ dimension, direction })),
);
const FIRST_SIDE = FIRST_CELL + PAIRS.length;
const SIDE = [
  'strongest',
  'balance',
  'examined',
  'evidence',
  'high',
  'score',
  'coverage',
  'cost',
  'gap',
  'integration',
] as const;
const TITLE_WIDTH = 28;
/** So narrow that all dimensions stand on one page; longer texts take two lines. */
const CELL_WIDTH = 6.3;
const SIDE_WIDTH = 10.5;
const HEADER_HEIGHT = 42;
const SIDE_WIDTHS: Readonly<Partial<Record<(typeof SIDE)[number], number>>> = { integration: 18 };
/** Last column of the first pages, with the heat map as a whole; what stands beside it follows. */
const LAST_PRINTED = FIRST_SIDE - 1;
/** Column of the hidden twin, one free column after the last shown. */
const FIRST_TWIN = FIRST_SIDE + SIDE.length + 1;

/** Trace target of a heat-map cell. */
export const heatTarget = (goal: string, dimension: string, direction: Direction): string =>
  `${goal} ${dimension} ${direction}`;

/** Trace target of the cost and funds of a goal, by the sheet that adds them up. */
export const moneyTarget = (goal: string): string => `${goal} 11_SUPPORT`;

/** Row of each goal on the sheet; pillar bands stand between. */
export function heatRows(context: BookContext): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let row = FIRST_ROW;
  for (const { pillar, goals } of byPillar(context.outcome.assessed.model)) {
    if (pillar) row++;
    for (const goal of goals) rows.set(goal.id, row++);
  }
  return rows;
}

/** Address of a heat-map cell. */
export const heatCellAddress = (row: number, dimension: string, direction: Direction): string =>
  toA1(
    row,
    FIRST_CELL + PAIRS.findIndex((each) => each.dimension === dimension && each.direction === direction),
  );

export function heatmapSheet(context: BookContext, trace: TraceIndex): SheetPlan {
  const { model } = context.outcome.assessed;
  const page = canvas(headingRows(context, '04_HEATMAP'));
  headers(context, page);
  const rows = heatRows(context);
  let row = FIRST_ROW;
  for (const { pillar, goals } of byPillar(model)) {
    if (pillar) {
      for (let column = 1; column < FIRST_SIDE + SIDE.length; column++)
        page.put(row, column, cell(null, styles.band));
      page.put(row++, 1, cell(`${pillar.id}  ${titleOf(pillar, context.options.language)}`, styles.band));
    }
    for (const goal of goals) goalRow(context, page, goal, row++, trace);
  }
  if (model.goals.length === 0) page.put(row++, 1, cell(context.text.frame.nothing, styles.nothing));
  const below = row;
  row = dimensionRows(context, page, row, [...rows.values()]);
  row = legend(context, page, row + 1, FIRST_CELL, LAST_PRINTED);
  row = totals(context, page, row + 1, FIRST_CELL, TITLE_WIDTH);
  const gaps = gapChart(context, page, row + 2, (goal, side) => {
    const at = rows.get(goal);
    return at === undefined ? null : toA1(at, FIRST_SIDE + SIDE.indexOf(side));
  });
  if (gaps) row = gaps.last;
  twin(page, model.goals);
  const last = FIRST_ROW + Math.max(model.goals.length, 1) - 1;
  return {
    name: '04_HEATMAP',
    columns: [
      { width: 8 },
      { width: TITLE_WIDTH },
      ...PAIRS.map(() => ({ width: CELL_WIDTH })),
      ...sideWidths(sideHeads(context)).map((width) => ({ width })),
      { width: 3, hidden: true },
      ...Array.from({ length: PAIRS.length + 1 }, () => ({ width: 9, hidden: true })),
    ],
    rows: page.rows(),
    merges: page.merges(),
    frozen: { rows: HEADER_ROW, columns: 2 },
    ...(model.goals.length > 0 && {
      tables: [
        {
          name: 't_Net',
          ref: `${toA1(HEADER_ROW, FIRST_TWIN)}:${toA1(last, FIRST_TWIN + PAIRS.length)}`,
        },
      ],
    }),
    print: {
      ...landscape(context, '04_HEATMAP'),
      repeatRows: `${String(HEADER_ROW - 1)}:${String(HEADER_ROW)}`,
      repeatColumns: 'A:B',
      area: `A1:${toA1(row, LAST_PRINTED)}`,
      moreAreas: [`${toA1(HEADER_ROW - 1, FIRST_SIDE)}:${toA1(below - 1, FIRST_SIDE + SIDE.length - 1)}`],
    },
    ...(gaps && { charts: [gaps.chart] }),
    tab: tabColours.people,
    gridLines: false,
  };
}

/** Row 4: the dimensions over their pairs; row 5: the two directions. */
function headers(context: BookContext, page: Canvas): void {
  const { heatmap } = context.text;
  page.height(HEADER_ROW - 1, 30);
  page.put(HEADER_ROW - 1, 1, cell(null, styles.header));
  page.put(HEADER_ROW - 1, 2, cell(null, styles.header));
  page.put(HEADER_ROW, 1, cell(context.text.columns.goal, styles.header));
  page.put(HEADER_ROW, 2, cell(heatmap.goalTitle, styles.header));
  LINK_DIMENSIONS.forEach((dimension, index) => {
    const column = FIRST_CELL + 2 * index;
    page.span(HEADER_ROW - 1, column, 2, cell(context.labels.dimension(dimension), styles.headerCentre));
    DIRECTIONS.forEach((direction, offset) => {
      page.put(HEADER_ROW, column + offset, cell(heatmap.directions[direction], styles.headerCentre));
    });
  });
  const heads = sideHeads(context);
  heads.forEach((head, index) => {
    page.put(HEADER_ROW - 1, FIRST_SIDE + index, cell(null, styles.headerCentre));
    page.put(HEADER_ROW, FIRST_SIDE + index, head);
  });
  page.height(HEADER_ROW, Math.max(HEADER_HEIGHT, heightOf(heads, sideWidths(heads)) ?? 0));
}

function sideHeads(context: BookContext): readonly CellPlan[] {
  const currency = context.outcome.assessed.model.exercise.currency ?? '';
  return SIDE.map((id) =>
    cell(context.fill(context.text.heatmap.side[id], { currency }).trim(), styles.headerCentre),
  );
}

/** No word of a header is broken. */
const sideWidths = (heads: readonly CellPlan[]): readonly number[] =>
  SIDE.map((id, index) =>
    Math.max(
      SIDE_WIDTHS[id] ?? SIDE_WIDTH,
      headerWidth(String(heads[index]?.value ?? ''), styles.headerCentre),
    ),
  );

const sideStyle = (format: string) => ({ ...styles.number, vertical: 'middle' as const, format });

function goalRow(context: BookContext, page: Canvas, goal: Goal, row: number, trace: TraceIndex): void {
  page.put(row, 1, cell(goal.id, { ...styles.code, bold: true, vertical: 'middle' }));
  const title = cell(titleOf(goal, context.options.language), { ...styles.text, vertical: 'middle' });
  page.put(row, 2, title);
  const cells = PAIRS.map(({ dimension, direction }) => heatCell(cellOf(goal, dimension, direction), trace));
  cells.forEach((each, index) => {
    page.put(row, FIRST_CELL + index, each);
  });
  const height = heightOf([title, ...cells], [TITLE_WIDTH, ...cells.map(() => CELL_WIDTH)]);
  if (height !== undefined) page.height(row, height);
  const side: readonly (readonly [number | null, string])[] = [
    [strongest(goal), '0.#'],
    [balance(goal), '+0.#;−0.#;0'],
    [examinedShare(goal), '0%'],
    [evidenceShare(goal), '0%'],
    [highFindings(context.outcome.assessed.findings, goal.id), '0'],
    [null, '0.0'],
    [null, '0%'],
    [millions(goal.funding.cost), '#,##0.0'],
    [millions(goal.funding.gap), '#,##0.0'],
    [goal.integration, '0'],
  ];
  side.forEach(([value, format], index) => {
    const id = SIDE[index];
    const link = id === undefined || value === null ? undefined : sideLink(context, goal, row, id, trace);
    page.put(row, FIRST_SIDE + index, cell(value, sideStyle(format), link === undefined ? {} : { link }));
  });
  scoreCells(context, page, goal, row);
}

/** Where a number beside the heat map comes from: the cells of the goal, its findings, its money. */
function sideLink(
  context: BookContext,
  goal: Goal,
  row: number,
  id: (typeof SIDE)[number],
  trace: TraceIndex,
): string | undefined {
  const traced = (target: string): string | undefined => {
    const found = trace.rowOf(target);
    return found === undefined ? undefined : linkTo('14_TRACE', `A${String(found)}`);
  };
  switch (id) {
    case 'cost':
    case 'gap':
      return traced(moneyTarget(goal.id));
    case 'high': {
      const { findings } = context.outcome.assessed;
      const first = findings.findIndex((each) => each.severity === 'H' && each.subject.goal === goal.id);
      return first === -1 ? undefined : linkTo('05_FINDINGS', `A${String(FIRST_ROW + first)}`);
    }
    case 'strongest':
    case 'balance':
    case 'examined':
    case 'evidence': {
      const most = strongest(goal);
      const own = goal.cells.find(({ examined, intensity }) => examined && intensity === most);
      return own && linkTo('04_HEATMAP', heatCellAddress(row, own.dimension, own.direction));
    }
    default:
      return undefined;
  }
}

/** Score and coverage follow 17_SCORES, and with it the weights. */
function scoreCells(context: BookContext, page: Canvas, goal: Goal, row: number): void {
  const own = context.outcome.assessed.scores.goals.find((each) => each.goal === goal.id);
  const there = scoreRow(context, goal.id);
  (['score', 'coverage'] as const).forEach((id) => {
    const address = `'17_SCORES'!${at(AT[id], there)}`;
    page.put(row, FIRST_SIDE + SIDE.indexOf(id), {
      value: own?.[id] ?? '',
      ...live(context, `IF(${address}="","",${address})`),
      style: sideStyle(id === 'score' ? '0.0' : '0%'),
      link: linkTo('17_SCORES', at(AT[id], there)),
    });
  });
}

/** Text and marks of a cell; a click leads to the rows in which the link was asserted. */
function heatCell(found: Cell | undefined, trace: TraceIndex): CellPlan {
  if (!found) return cell('·', heatStyle('unexamined', 0));
  // what a cell says of a link first, its marks below where both do not fit beside one another
  const plain = heatStyle(found.state, found.intensity);
  const isHigh = heightOf([cell(found.label, wrapped(plain))], [CELL_WIDTH]) !== undefined;
  const row = trace.rowOf(heatTarget(found.goal, found.dimension, found.direction));
  return {
    value: found.label,
    style: isHigh ? wrapped(plain) : plain,
    ...(row !== undefined && { link: linkTo('14_TRACE', `A${String(row)}`) }),
  };
}

const wrapped = remember((style: Style): Style => ({ ...style, wrap: true }));

/** Bottom: in how many goals a dimension was looked at and linked. */
function dimensionRows(context: BookContext, page: Canvas, row: number, goalRows: readonly number[]): number {
  const { goals } = context.outcome.assessed.model;
  if (goalRows.length === 0) return row;
  const lines = [
    ['examined', (found: Cell | undefined) => found?.examined ?? false],
    ['linked', (found: Cell | undefined) => found?.linked ?? false],
  ] as const;
  lines.forEach(([id, test], offset) => {
    page.put(row + offset, 1, cell(null, styles.band));
    page.put(row + offset, 2, cell(context.text.heatmap.bottom[id], styles.band));
    PAIRS.forEach(({ dimension, direction }, index) => {
      const count = goals.filter((goal) => test(cellOf(goal, dimension, direction))).length;
      page.put(
        row + offset,
        FIRST_CELL + index,
        cell(count, { ...styles.band, bold: false, align: 'center' }),
      );
    });
  });
  return row + lines.length;
}

/** t_Net: goal and net effect as numbers, in hidden columns. */
function twin(page: Canvas, goals: readonly Goal[]): void {
  if (goals.length === 0) return;
  page.put(HEADER_ROW, FIRST_TWIN, cell('goal_id', styles.machineName));
  PAIRS.forEach(({ dimension, direction }, index) => {
    page.put(HEADER_ROW, FIRST_TWIN + 1 + index, cell(`${dimension}_${direction}`, styles.machineName));
  });
  goals.forEach((goal, offset) => {
    const row = FIRST_ROW + offset;
    page.put(row, FIRST_TWIN, cell(goal.id, styles.code));
    PAIRS.forEach(({ dimension, direction }, index) => {
      const found = cellOf(goal, dimension, direction);
      page.put(row, FIRST_TWIN + 1 + index, cell(found?.examined ? found.net : null, styles.number));
    });
  });
}
