/** Whether the text of a font would be lost on a light fill. */
import { attributeOf, childOf, tagOf, type XmlNode } from './xml-text.ts';

/** White or nearly white text cannot be read on a light fill. */
export function isLight(text: string, font: XmlNode): boolean {
  const node = childOf(font, 'color');
  if (!node) return false;
  const tag = tagOf(text, node);
  const theme = attributeOf(tag, 'theme');
  if (theme !== undefined)
    return (theme === '0' || theme === '2') && !(Number(attributeOf(tag, 'tint') ?? 0) < -0.3);
  if (/^[19]$/.test(attributeOf(tag, 'indexed') ?? '')) return true;
  const rgb = /([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(attributeOf(tag, 'rgb') ?? '');
  if (!rgb) return false;
  const [red = 0, green = 0, blue = 0] = rgb.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 170;
}
