/** Lines, fills and letters of a chart in DrawingML (ECMA-376 part 1, §20.1 and §21.2). */
import type { StyleColour } from '../../../layout/plan.ts';
import { cleanText, xmlText } from './text.ts';

/** English metric units in a point. */
const POINT = 12_700;
/** What is the same in every chart; the colours of series come with the plan. */
export const chartInk = {
  title: '22384F',
  text: '1F2A37',
  quiet: '66717F',
  axis: 'A0A8B0',
  grid: 'D5DAE0',
  paper: 'FFFFFF',
} as const satisfies Record<string, StyleColour>;

const solid = (colour: StyleColour): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

export const shape = (content: string): string => `<c:spPr>${content}</c:spPr>`;
export const noLine = '<a:ln><a:noFill/></a:ln>';

export const line = (colour: StyleColour, points: number, dashed = false): string =>
  `<a:ln w="${String(Math.round(points * POINT))}" cap="rnd">${solid(colour)}${dashed ? '<a:prstDash val="dash"/>' : ''}<a:round/></a:ln>`;

/** Hatched: white between lines of the colour, so that two bars differ without colour. */
export const fill = (colour: StyleColour, hatched = false): string =>
  hatched
    ? `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="${chartInk.paper}"/></a:bgClr></a:pattFill>`
    : solid(colour);

/** Whether dark letters are read better on it than white ones, by its luminance (0 to 1). */
export function isLight(colour: StyleColour): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5;
}

export const gridLines = `<c:majorGridlines>${shape(line(chartInk.grid, 0.5))}</c:majorGridlines>`;
export const axisLine = shape(line(chartInk.axis, 0.75));
export const chartFrame = shape(solid(chartInk.paper) + line(chartInk.grid, 0.75));

interface Letters {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: StyleColour;
  /** Degrees; −90 reads upwards. */
  readonly rotate?: number;
}

const properties = (
  tag: 'defRPr' | 'rPr',
  { size, bold = false, colour = chartInk.text }: Letters,
  language = '',
): string =>
  `<a:${tag}${language === '' ? '' : ` lang="${xmlText(language)}"`} sz="${String(size * 100)}" b="${bold ? '1' : '0'}">${solid(colour)}</a:${tag}>`;

const body = ({ rotate }: Letters): string =>
  rotate === undefined ? '<a:bodyPr/>' : `<a:bodyPr rot="${String(rotate * 60_000)}" vert="horz"/>`;

/** The letters of everything inside. */
export const letters = (own: Letters): string =>
  `<c:txPr>${body(own)}<a:lstStyle/><a:p><a:pPr>${properties('defRPr', own)}</a:pPr><a:endParaRPr/></a:p></c:txPr>`;

/** A title of the chart or of an axis, beside and not over what is drawn. */
export const titleOf = (text: string, language: string, own: Letters): string =>
  `<c:title><c:tx><c:rich>${body(own)}<a:lstStyle/><a:p><a:pPr>${properties('defRPr', own)}</a:pPr>` +
  `<a:r>${properties('rPr', own, language)}<a:t>${xmlText(cleanText(text))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
