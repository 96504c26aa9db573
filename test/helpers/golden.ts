/** Reports and book plans as text that people can read and compare line by line. */
import { toA1 } from '../../core/grid/address.ts';
import type { Report } from '../../core/index.ts';
import type { BookPlan, CellPlan, SheetPlan, Style } from '../../core/layout/plan.ts';

/** Rows of 14_TRACE that are shown; the others are of the same kind. */
const TRACE_ROWS = 200;
/** Cells of a sheet that are named behind one figure. */
const CELLS = 6;

/** Twelve digits: the last ones of a root or a power may differ between versions of the engine. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

const line = (value: unknown): string => JSON.stringify(value, rounded);

/** JSON with one entry of a list a line; figures without a value say only why. */
export function reportText({ indicators, inputs, issues, groups, findings, rules, ...rest }: Report): string {
  const figures = indicators.map(({ inputs: cells, name, missing, ...each }) =>
    each.value === null
      ? {
          indicator: each.indicator,
          year: each.year,
          disaggregation: each.disaggregation,
          reasons: each.reasons,
          missing,
        }
      : { ...each, name, inputs: cells.map((entry) => ({ ...entry, cells: cutCells(entry.cells) })) },
  );
  const lists = { inputs, issues, groups, findings, indicators: figures };
  return [
    '{',
    `"note": "Numbers with 12 digits; the sha256 of the files and all but ${String(CELLS)} cells of a long list are left out.",`,
    ...Object.entries({ ...rest, rules }).map(([name, value]) => `${line(name)}: ${line(value)},`),
    Object.entries(lists)
      .map(([name, list]) => `${line(name)}: [\n${list.map(line).join(',\n')}\n]`)
      .join(',\n'),
    '}',
    '',
  ].join('\n');
}

const cutCells = (cells: readonly string[]): readonly string[] =>
  cells.length <= CELLS ? cells : [...cells.slice(0, CELLS), `… ${String(cells.length - CELLS)} more`];

/** What the book is, and each of its sheets, by name. One cell a line; a style stands where it is not that of the cell above. */
export const planTexts = ({
  sheets,
  names,
  properties,
  ...rest
}: BookPlan): readonly (readonly [name: string, text: string])[] => [
  [
    'book',
    [
      `# SHEET!cell value [=formula] [style, where it differs from the cell above]; 14_TRACE to row ${String(TRACE_ROWS)}`,
      ...Object.entries({ ...rest, properties }).map(([name, value]) => `book ${name} ${line(value)}`),
      ...names.map(({ name, ref }) => `name ${name} ${ref}`),
      '',
    ].join('\n'),
  ],
  ...sheets.map((sheet) => [sheet.name, [...sheetLines(sheet), ''].join('\n')] as const),
];

function sheetLines({
  name,
  rows,
  columns,
  conditional,
  validations,
  ...rest
}: SheetPlan): readonly string[] {
  const styles: string[] = [];
  const shown = name === '14_TRACE' ? rows.slice(0, TRACE_ROWS) : rows;
  return [
    `${name} rows ${String(rows.length)} columns ${columns.map(({ width, hidden }) => `${String(width)}${hidden === true ? 'h' : ''}`).join(' ')}`,
    ...Object.entries(rest).map(([key, value]) => `${name} ${key} ${line(value)}`),
    ...[...(validations ?? []), ...(conditional ?? [])].map((each) => `${name} ${line(each)}`),
    ...shown.flatMap(({ cells, height }, row) => [
      ...(height === undefined ? [] : [`${name} row ${String(row + 1)} height ${String(height)}`]),
      ...cells.flatMap((cell, column) => {
        const style = cell ? styleWords(cell.style) : '';
        const differs = style !== (styles[column] ?? '');
        styles[column] = style;
        return cell
          ? cellLines(`${name}!${toA1(row + 1, column + 1)}`, cell, differs ? ` [${style}]` : '')
          : [];
      }),
    ]),
  ];
}

/** A blank cell is listed only for its style. */
function cellLines(
  place: string,
  { value, formula, link, note }: CellPlan,
  style: string,
): readonly string[] {
  if (value === null && formula === undefined && style === '') return [];
  return [
    `${place} ${line(value)}${formula === undefined ? '' : ` =${formula}`}${link === undefined ? '' : ` -> ${link}`}${note === undefined ? '' : ` note ${line(note)}`}${style}`,
  ];
}

const styleWords = (style: Style = {}): string =>
  Object.entries(style)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? name : `${name} ${String(value)}`))
    .sort()
    .join(', ');
