/** The cells that a chart points to: their address as a formula, and the values kept with it for viewers that compute nothing. */
import { Failure } from '../../../failure.ts';
import { toA1 } from '../../../grid/address.ts';
import type { BookPlan, CellPlan } from '../../../layout/plan.ts';
import { parseRange } from './guards.ts';
import { cleanText, xmlText } from './text.ts';

/** The cells of a plan by reference: `'02_PROFILE'!S6:S12`. */
export interface ChartCells {
  /** `'02_PROFILE'!$S$6:$S$12`. */
  formula(ref: string): string;
  /** Cell by cell; null where there is none. Fails with BUG where the plan has no such row or column of cells. */
  cells(ref: string): readonly (CellPlan | null)[];
}

const REF = /^'((?:[^']|'')+)'!([A-Z]+\d+(?::[A-Z]+\d+)?)$/;

export function chartCells(plan: BookPlan): ChartCells {
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  const parse = (ref: string) => {
    const [, name = '', address = ''] = REF.exec(ref.replaceAll('$', '')) ?? [];
    const sheet = sheets.get(name.replaceAll("''", "'"));
    if (!sheet) throw new Failure('BUG', 'planChart', { ref });
    const range = parseRange(address);
    if (range.top !== range.bottom && range.left !== range.right)
      throw new Failure('BUG', 'planChart', { ref });
    return { name, sheet, range };
  };
  return {
    formula(ref) {
      const { name, range } = parse(ref);
      const [first, last] = [fixed(range.top, range.left), fixed(range.bottom, range.right)];
      return `'${name}'!${first === last ? first : `${first}:${last}`}`;
    },
    cells(ref) {
      const { sheet, range } = parse(ref);
      const across = range.right - range.left;
      return Array.from({ length: across + range.bottom - range.top + 1 }, (_, index) => {
        const [row, column] = across > 0 ? [range.top, range.left + index] : [range.top + index, range.left];
        return sheet.rows[row - 1]?.cells[column - 1] ?? null;
      });
    },
  };
}

const fixed = (row: number, column: number): string =>
  toA1(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** Number format of the first number. */
export const formatOf = (cells: readonly (CellPlan | null)[]): string =>
  cells.find((cell) => typeof cell?.value === 'number')?.style?.format ?? 'General';

/** Numbers only: a blank cell, a text or a mark is a gap. */
export function numberReference(at: ChartCells, ref: string): string {
  const cells = at.cells(ref);
  const format = formatOf(cells);
  const points = cells.flatMap((cell, index) =>
    typeof cell?.value === 'number' ? [point(index, String(cell.value))] : [],
  );
  return (
    `<c:numRef><c:f>${xmlText(at.formula(ref))}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode>` +
    `<c:ptCount val="${String(cells.length)}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}

export function textReference(at: ChartCells, ref: string): string {
  const cells = at.cells(ref);
  const points = cells.flatMap((cell, index) =>
    cell?.value === null || cell?.value === undefined
      ? []
      : [point(index, xmlText(cleanText(String(cell.value))))],
  );
  return (
    `<c:strRef><c:f>${xmlText(at.formula(ref))}</c:f><c:strCache>` +
    `<c:ptCount val="${String(cells.length)}"/>${points.join('')}</c:strCache></c:strRef>`
  );
}

/** Years and other numbers stay numbers. */
export const categoryReference = (at: ChartCells, ref: string): string =>
  at.cells(ref).every((cell) => typeof cell?.value === 'number')
    ? numberReference(at, ref)
    : textReference(at, ref);

const point = (index: number, value: string): string =>
  `<c:pt idx="${String(index)}"><c:v>${value}</c:v></c:pt>`;
