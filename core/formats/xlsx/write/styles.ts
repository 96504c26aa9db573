/** Styles of a plan in the words of exceljs, each made once: exceljs finds a style again by its object. */
import type ExcelJS from 'exceljs';
import type { Style, StyleColour } from '../../../layout/plan.ts';

export type CellStyle = Partial<ExcelJS.Style>;

/** Same as the default font, so that cells with and without own font look alike. */
const FONT = { name: 'Calibri', family: 2, size: 11 } as const;
const LINE: StyleColour = 'C9D1D9';
const INK: StyleColour = '1F2A37';

const argb = (colour: StyleColour): { argb: string } => ({ argb: `FF${colour.toUpperCase()}` });

/** Gives the exceljs style of a plan's style; `asText` gives it the text format. */
export function styleMapper(): (style: Style | undefined, asText?: boolean) => CellStyle {
  const byContent = new Map<string, CellStyle>();
  const byObject = [new WeakMap<Style, CellStyle>(), new WeakMap<Style, CellStyle>()] as const;
  const plain: Style = {};
  return (given, asText = false) => {
    const style = given ?? plain;
    const known = byObject[asText ? 1 : 0].get(style);
    if (known) return known;
    const wanted = asText ? { ...style, format: '@' } : style;
    const key = JSON.stringify(Object.entries(wanted).sort(([a], [b]) => (a < b ? -1 : 1)));
    const made = byContent.get(key) ?? cellStyle(wanted);
    byContent.set(key, made);
    byObject[asText ? 1 : 0].set(style, made);
    return made;
  };
}

function cellStyle(style: Style): CellStyle {
  const alignment = alignmentOf(style);
  return {
    ...(hasFont(style) && { font: { ...FONT, ...fontOf(style) } }),
    ...(style.fill !== undefined && { fill: fillOf(style, style.fill) }),
    ...(alignment && { alignment }),
    ...(style.format !== undefined && { numFmt: style.format }),
    ...(style.border && { border: borderOf(style.border) }),
    ...(style.unlocked && { protection: { locked: false } }),
  };
}

/** The style of a conditional format: only what it changes, and a plain fill stands in the background colour. */
export function differentialStyle(style: Style): CellStyle {
  const solid = style.fill !== undefined && style.pattern === undefined;
  return {
    ...(hasFont(style) && { font: fontOf(style) }),
    ...(solid && { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(style.fill ?? '') } }),
    ...(!solid && style.fill !== undefined && { fill: fillOf(style, style.fill) }),
    ...(style.format !== undefined && { numFmt: style.format }),
    ...(style.border && { border: borderOf(style.border) }),
  };
}

const hasFont = (style: Style): boolean =>
  Boolean(style.bold) || Boolean(style.italic) || style.size !== undefined || style.colour !== undefined;

const fontOf = (style: Style): Partial<ExcelJS.Font> => ({
  ...(style.bold && { bold: true }),
  ...(style.italic && { italic: true }),
  ...(style.size !== undefined && { size: style.size }),
  ...(style.colour !== undefined && { color: argb(style.colour) }),
});

const fillOf = (style: Style, fill: StyleColour): ExcelJS.FillPattern =>
  style.pattern === 'hatch'
    ? { type: 'pattern', pattern: 'lightUp', fgColor: argb(style.colour ?? LINE), bgColor: argb(fill) }
    : { type: 'pattern', pattern: 'solid', fgColor: argb(fill) };

function alignmentOf(style: Style): Partial<ExcelJS.Alignment> | null {
  const alignment = {
    ...(style.align && { horizontal: style.align }),
    ...(style.vertical && { vertical: style.vertical }),
    ...(style.wrap && { wrapText: true }),
    ...(style.rotate !== undefined && { textRotation: style.rotate }),
    ...(style.indent !== undefined && { indent: style.indent, horizontal: style.align ?? ('left' as const) }),
  };
  return Object.keys(alignment).length > 0 ? alignment : null;
}

function borderOf(border: NonNullable<Style['border']>): Partial<ExcelJS.Borders> {
  const side = {
    style: border === 'thick' ? ('medium' as const) : ('thin' as const),
    color: argb(border === 'thick' ? INK : LINE),
  };
  switch (border) {
    case 'bottom':
      return { bottom: side };
    case 'top':
      return { top: side };
    case 'all':
    case 'thick':
      return { top: side, left: side, bottom: side, right: side };
  }
}
