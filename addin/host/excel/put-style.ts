/** Puts the style of a plan on a range of the open workbook; the same look as the writer of files gives. */
import type { BookPlan } from '../../../core/index.ts';

export type SheetPlan = BookPlan['sheets'][number];
export type CellPlan = NonNullable<SheetPlan['rows'][number]['cells'][number]>;
export type Style = NonNullable<CellPlan['style']>;

/** Bytes of a request for one range with all that a style may have. */
export const STYLE_BYTES = 6_000;

const LINE = '#C9D1D9';
const INK = '#1F2A37';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const ACROSS = { left: 'Left', center: 'Center', right: 'Right' } as const;
const UPRIGHT = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

/** `under`: what the cells have already; of it nothing stays. A hatched fill becomes a plain one. */
export function putStyle(range: Excel.Range, style: Style, under: Style = {}): void {
  const { format } = range;
  const { font } = format;
  if (style.bold !== under.bold) font.bold = style.bold === true;
  if (style.italic !== under.italic) font.italic = style.italic === true;
  if (style.size !== undefined) font.size = style.size;
  if (style.colour !== undefined) font.color = `#${style.colour}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  else if (under.fill !== undefined) format.fill.clear();
  if (style.wrap !== under.wrap) format.wrapText = style.wrap === true;
  if (style.align ?? style.indent) format.horizontalAlignment = ACROSS[style.align ?? 'left'];
  if (style.vertical !== under.vertical) format.verticalAlignment = UPRIGHT[style.vertical ?? 'bottom'];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.rotate !== undefined) format.textOrientation = style.rotate;
  if (style.unlocked !== under.unlocked) format.protection.locked = style.unlocked !== true;
  // One value for all cells of a range is taken as it is; the types of the library know only lists.
  if (style.format !== under.format) Object.assign(range, { numberFormat: style.format ?? 'General' });
  putBorder(format, style.border, under.border !== undefined);
}

/** Lines of each cell, so that they stand between the cells of a range too. */
const SIDES = {
  all: EDGES,
  thick: EDGES,
  top: ['EdgeTop', 'InsideHorizontal'],
  bottom: ['EdgeBottom', 'InsideHorizontal'],
} as const;

function putBorder({ borders }: Excel.RangeFormat, border: Style['border'], hasOne: boolean): void {
  if (hasOne) for (const edge of EDGES) borders.getItem(edge).style = 'None';
  if (border === undefined) return;
  for (const edge of SIDES[border]) {
    const item = borders.getItem(edge);
    item.style = 'Continuous';
    item.color = border === 'thick' ? INK : LINE;
    if (border === 'thick') item.weight = 'Medium';
  }
}
