/** Small values in the records of a binary workbook: texts and the fill of a cell. */
import { damaged } from './damaged.ts';

/** A text with its length before it; `next` is where it ends. No text at all counts as an empty one. */
export function wideString(view: DataView, at: number): { readonly text: string; readonly next: number } {
  const length = view.getUint32(at, true);
  if (length === 0xffffffff) return { text: '', next: at + 4 };
  if (at + 4 + length * 2 > view.byteLength) throw damaged();
  let text = '';
  for (let index = 0; index < length; index++)
    text += String.fromCharCode(view.getUint16(at + 4 + index * 2, true));
  return { text, next: at + 4 + length * 2 };
}

const PATTERNS = [
  'none',
  'solid',
  'mediumGray',
  'darkGray',
  'lightGray',
  'darkHorizontal',
  'darkVertical',
  'darkDown',
  'darkUp',
  'darkGrid',
  'darkTrellis',
  'lightHorizontal',
  'lightVertical',
  'lightDown',
  'lightUp',
  'lightGrid',
  'lightTrellis',
  'gray125',
  'gray0625',
];

const GRADIENT = 0x28;

/** A fill as its colour is named in .xlsx, too; null where there is none. */
export function fillOf(view: DataView): string | null {
  const pattern = view.getUint32(0, true);
  if (pattern === 0) return null;
  if (pattern === GRADIENT) return 'gradient';
  const index = String(view.getUint8(5));
  const tint = view.getInt16(6, true) / 32_767;
  switch (view.getUint8(4) >> 1) {
    case 1:
      return `indexed ${index}`;
    case 2:
      return [8, 9, 10]
        .map((at) => view.getUint8(at).toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase();
    case 3:
      return `theme ${index}${tint === 0 ? '' : ` ${tint > 0 ? '+' : ''}${tint.toFixed(2)}`}`;
    default:
      return `pattern ${PATTERNS[pattern] ?? String(pattern)}`;
  }
}
