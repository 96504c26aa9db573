/** What of a workbook's cell styles matters here: number format and fill, by the style number of a cell. */
import { Failure } from '../../../failure.ts';
import { stylesOf, type CellStyle, type StyleNumbers } from '../../number-format.ts';
import type { ZipEntry } from '../../zip/zip.ts';
import { isMain } from './namespaces.ts';
import { walkPart, type PartReader, type XmlElement } from './xml.ts';

const ROOT = { name: 'styleSheet', isHome: isMain };

/** Styles by number. A style number beyond the list counts as General without fill. */
export async function readStyles(reader: PartReader, entry: ZipEntry): Promise<readonly CellStyle[]> {
  const most = reader.budget.limits.styles;
  const custom = new Map<number, string>();
  const fills: (string | null)[] = [];
  const cells: StyleNumbers[] = [];
  await walkPart(reader, entry, ROOT, {
    open({ name, path, attribute }) {
      const parent = path.at(-1);
      if (name === 'numFmt' && parent === 'numFmts')
        custom.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'fill' && parent === 'fills') fills.push(null);
      else if (path.at(-2) === 'fills' || path.at(-3) === 'fills')
        fills.push(colourIn(name, attribute, fills.pop() ?? null));
      else if (name === 'xf' && parent === 'cellXfs')
        cells.push({ format: Number(attribute('numFmtId') ?? 0), fill: Number(attribute('fillId') ?? 0) });
      if (cells.length > most || fills.length > most || custom.size > most)
        throw new Failure('LIMIT', 'R36', { limit: most });
    },
  });
  return stylesOf(cells, custom, fills);
}

/** The fill after one more element inside it: its pattern, then its colour. */
function colourIn(name: string, attribute: XmlElement['attribute'], before: string | null): string | null {
  if (name === 'gradientFill') return 'gradient';
  if (name === 'patternFill') {
    const pattern = attribute('patternType') ?? 'none';
    return pattern === 'none' ? null : `pattern ${pattern}`;
  }
  // The background colour shows through a pattern only; for a solid fill the foreground is the colour.
  return name === 'fgColor' && before !== null ? (colourOf(attribute) ?? before) : before;
}

function colourOf(attribute: XmlElement['attribute']): string | null {
  const rgb = attribute('rgb');
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  const theme = attribute('theme');
  const indexed = attribute('indexed');
  if (theme === undefined) return indexed === undefined ? null : `indexed ${indexed}`;
  const tint = Number(attribute('tint') ?? 0);
  return `theme ${theme}${tint === 0 ? '' : ` ${tint > 0 ? '+' : ''}${tint.toFixed(2)}`}`;
}
