/**
 * Figures to be put into the ministry's own workbook: one sheet of figures with their formulas, one of the facts that
 * these read by name (as 18_DATA, coherence-workbook §4). Where a fact is one cell of the workbook, times a power of
 * ten at most, it is read from that cell, so that the figures follow it; a cell that becomes blank takes its fact away.
 */
import type { Catalogue } from '../catalogue/define.ts';
import { factKeyText } from '../expression/bound.ts';
import { columnLetters, fromA1, toA1 } from '../grid/address.ts';
import type { Book, Fact, Outcome } from '../model.ts';
import { dimensionsOf } from './18-data.ts';
import { decimalsOf, formulaInRow } from './03-indicators.ts';
import { contextOf } from './book.ts';
import { type BookContext, type BookOptions, FIRST_ROW, HEADER_ROW } from './book-context.ts';
import { numberFormat, numberStyle, styles, tabColours } from './book-styles.ts';
import { cell, type ColumnId } from './frame.ts';
import { heightOf } from './text-height.ts';
import { indicatorRows, isNationalOrBySex, type IndicatorRow } from './indicator-rows.ts';
import type { BookPlan, CellPlan, SheetPlan, Style } from './plan.ts';
import { remarksOn } from './words-of-values.ts';

/** Names of the sheets; no other workbook of ours has them. */
export const LIVE_SHEETS = ['FIGURES', 'FIGURES_DATA'] as const;

export interface LiveOptions extends BookOptions {
  /** Title and reading aid of both sheets; `tied` is said where they read cells of the workbook. */
  readonly sheets: Readonly<
    Record<'figures' | 'facts', { readonly title: string; readonly aid: string; readonly tied: string }>
  >;
  /** The workbook that the sheets are put into; absent for a workbook of its own, whose facts are numbers. */
  readonly into?: Book;
}

export function layoutFigures(outcome: Outcome, catalogue: Catalogue, options: LiveOptions): BookPlan {
  const context = contextOf(outcome, catalogue, options);
  const shown = outcome.computed.values.filter((value) => isNationalOrBySex(value) && value.value !== null);
  const rows = indicatorRows(shown);
  const live = rows.filter((row) => row.live);
  const facts = factsBehind(live);
  const formulas = live.flatMap(({ value: { excel } }) =>
    excel ? [excel.numerator ?? '', excel.denominator ?? '', excel.value] : [],
  );
  const data = factsSheet(context, facts, formulas, options);
  const { title, aid } = options.sheets.figures;
  return {
    ...{ title, subject: aid, created: options.asOf, language: options.language },
    names: data.names,
    sheets: [figuresSheet(context, rows, options), data.sheet],
  };
}

function factsBehind(rows: readonly IndicatorRow[]): readonly Fact[] {
  const all = rows.flatMap(({ value }) => value.inputs);
  return [...new Map(all.map((fact) => [factKeyText(fact), fact])).values()];
}

/** A column: its name for formulas, its title, and the cells of its rows. */
interface LiveColumn<T> {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly style: Style;
  readonly cell: (item: T, row: number) => CellPlan | CellPlan['value'];
}

const columnsIn =
  ({ text }: BookContext) =>
  <T>(
    id: ColumnId,
    width: number,
    style: Style,
    read: LiveColumn<T>['cell'],
    name: string = id,
  ): LiveColumn<T> => ({ id: name, title: text.columns[id], width, style, cell: read });

const YEAR: Style = { ...styles.number, format: '0' };
const AMOUNT: Style = { ...styles.number, format: '#,##0.####' };

/** The first nine columns stand as in 03_INDICATORS, since the formulas name cells of their row. */
function figuresSheet(context: BookContext, rows: readonly IndicatorRow[], options: LiveOptions): SheetPlan {
  const decimals = decimalsOf(context);
  const of = columnsIn(context);
  const columns: readonly LiveColumn<IndicatorRow>[] = [
    of('indicator_id', 10, styles.code, ({ value }) => value.indicator),
    of('label', 36, styles.text, ({ value }) => context.labels.indicator(value.indicator)),
    of('unit', 14, styles.quietText, ({ value }) => context.labels.unitOf(value)),
    of('group_name', 18, styles.text, ({ value }) => context.labels.group(value)),
    of('year', 7, YEAR, ({ value }) => value.year),
    of('value', 14, styles.number, ({ value, live }, row) => {
      const formula = live && value.excel ? { formula: formulaInRow(value.excel.value, row) } : {};
      return cell(value.value, { ...numberStyle(decimals(value)), bold: true }, formula);
    }),
    of('formula_text', 40, styles.quietText, ({ value }) => context.labels.formula(value.indicator)),
    of('numerator', 18, styles.number, (each, row) => partCell(each, row, 'numerator')),
    of('denominator', 18, styles.number, (each, row) => partCell(each, row, 'denominator')),
    of('core_value', 14, styles.number, ({ value, live }) =>
      live ? cell(value.value, { ...numberStyle(decimals(value)), colour: styles.quietText.colour }) : null,
    ),
    of('self_check', 10, styles.code, ({ value, live }, row) =>
      live ? checkCell(context, row, decimals(value)) : null,
    ),
    of('quality_flag', 30, styles.text, ({ value }) => remarksOn(context, value)),
  ];
  return sheetOf(LIVE_SHEETS[0], options.sheets.figures, options.into !== undefined, rows, columns);
}

function partCell({ value, live }: IndicatorRow, row: number, part: 'numerator' | 'denominator'): CellPlan {
  const formula = live ? (value.excel?.[part] ?? null) : null;
  const style = { ...styles.number, format: numberFormat(0) };
  return cell(value[part], style, formula === null ? {} : { formula: formulaInRow(formula, row) });
}

/** Says whether the figure is still that of the run. */
function checkCell({ text: { indicators } }: BookContext, row: number, decimals: number): CellPlan {
  const [now, then] = [`F${String(row)}`, `J${String(row)}`];
  const near = `ABS(${now}-${then})<=0.5*10^-${String(decimals)}`;
  const { ok, changed } = indicators;
  return cell(ok, styles.code, {
    formula: `IF(${now}="","${changed}",IF(${near},"${ok}","${changed}"))`,
  });
}

/** The name under which the value of the ministry's cell stands, in the first column. */
const CELL_VALUE = 'cell_value';

function factsSheet(
  context: BookContext,
  facts: readonly Fact[],
  formulas: readonly string[],
  options: LiveOptions,
): { readonly sheet: SheetPlan; readonly names: BookPlan['names'] } {
  const of = columnsIn(context);
  const { into } = options;
  const ties = new Map(facts.map((fact) => [fact, into ? tieOf(fact, into) : null]));
  const code = styles.code;
  const columns: readonly LiveColumn<Fact>[] = [
    of('value', 16, AMOUNT, (fact) => tiedCell(ties.get(fact)), CELL_VALUE),
    of('country', 8, code, ({ country }) => country),
    of('institution', 10, code, ({ institution }) => institution),
    of('sheet', 16, code, ({ sheet }) => sheet),
    of('year', 7, YEAR, ({ year }) => year),
    of('period', 9, code, ({ period }) => period),
    ...dimensionsOf(context, facts, formulas).map(({ name, dimension }) =>
      of<Fact>('dimension_column', 12, code, (fact) => fact.dimensions[dimension] ?? null, name),
    ),
    // without a number in the cell there is no such fact
    of('measure', 18, code, (fact, row) =>
      ties.get(fact)
        ? { value: fact.measure, formula: `IF(ISNUMBER(A${String(row)}),"${fact.measure}","")` }
        : fact.measure,
    ),
    of('value', 16, AMOUNT, (fact, row) => {
      const tie = ties.get(fact);
      if (!tie) return fact.value;
      const from = `N(A${String(row)})`;
      return { value: fact.value, formula: tie.factor === 1 ? from : `${from}*${String(tie.factor)}` };
    }),
    of('unit', 12, code, ({ unit }) => unit),
    of('obs_status', 9, code, ({ obsStatus }) => obsStatus),
    of('conf_status', 9, code, ({ confStatus }) => confStatus),
    of('flags', 20, code, ({ flags }) => flags.join('; ')),
    of('cell', 24, code, ({ sources }) => placesOf(sources)),
  ];
  const last = FIRST_ROW + Math.max(facts.length, 1) - 1;
  return {
    sheet: sheetOf(LIVE_SHEETS[1], options.sheets.facts, into !== undefined, facts, columns),
    names: columns.map(({ id }, index) => {
      const letters = columnLetters(index + 1);
      return {
        name: `d_${id}`,
        ref: `'${LIVE_SHEETS[1]}'!$${letters}$${String(FIRST_ROW)}:$${letters}$${String(last)}`,
      };
    }),
  };
}

/** Cells shown for one fact. */
const MOST_CELLS = 12;

function placesOf(sources: Fact['sources']): string {
  const places = [...new Set(sources.map((each) => `${each.sheet}!${each.cell}`))];
  return places.length > MOST_CELLS ? `${places.slice(0, MOST_CELLS).join('; ')}; …` : places.join('; ');
}

interface Tie {
  /** What stands in the cell. */
  readonly value: number;
  readonly factor: number;
  /** `'LAB_OUT'!F12` */
  readonly place: string;
}

const tiedCell = (tie: Tie | null | undefined): CellPlan | null =>
  tie ? { value: tie.value, formula: `IF(ISNUMBER(${tie.place}),${tie.place},"")`, isOuter: true } : null;

/** The cell that a fact is, and what it was multiplied with; null where more was done than that. */
function tieOf({ value, sources }: Fact, { sheets }: Book): Tie | null {
  const [source, ...others] = sources;
  if (!source || others.length > 0) return null;
  const at = fromA1(source.cell);
  const held = at && sheets.find(({ name }) => name === source.sheet)?.cell(at.row, at.column).value;
  const power = /^(?:×10\^(\d{1,2}))?$/.exec(source.step);
  if (!power || typeof held !== 'number') return null;
  const factor = 10 ** Number(power[1] ?? 0);
  if (held * factor !== value) return null;
  return { value: held, factor, place: `'${source.sheet.replaceAll("'", "''")}'!${source.cell}` };
}

function sheetOf<T>(
  name: string,
  { title, aid, tied }: LiveOptions['sheets']['figures'],
  isTied: boolean,
  items: readonly T[],
  columns: readonly LiveColumn<T>[],
): SheetPlan {
  const widths = columns.map(({ width }) => width);
  const body = items.map((item, index) => {
    const cells = columns.map((column): CellPlan => {
      const given = column.cell(item, FIRST_ROW + index);
      const plan = typeof given === 'object' && given !== null ? given : { value: given };
      return plan.style ? plan : { ...plan, style: column.style };
    });
    const height = heightOf(cells, widths);
    return height === undefined ? { cells } : { height, cells };
  });
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      { height: 24, cells: [cell(title, styles.title)] },
      { cells: [cell(isTied ? `${aid} ${tied}` : aid, styles.aid)] },
      { cells: [] },
      { cells: columns.map(({ id }) => cell(id, styles.machineName)) },
      { cells: columns.map((each) => cell(each.title, styles.header)) },
      ...body,
    ],
    frozen: { rows: HEADER_ROW, columns: 1 },
    ...(items.length > 0 && {
      filter: `A${String(HEADER_ROW)}:${toA1(FIRST_ROW + items.length - 1, columns.length)}`,
    }),
    tab: tabColours.evidence,
    gridLines: false,
  };
}
