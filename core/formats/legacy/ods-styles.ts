/** Styles of an OpenDocument file as far as they matter here: number formats, fills, and sheets that are not shown. */
import { formatOfCode, PLAIN, type CellStyle } from '../number-format.ts';
import { OdsFormats } from './ods-formats.ts';
import type { OdsElement } from './ods-xml.ts';

interface Style {
  readonly family: string;
  readonly parent: string | undefined;
  readonly format: string | undefined;
  fill: string | null | undefined;
  shown: boolean;
}

export class OdsStyles {
  private readonly formats = new OdsFormats();
  private readonly styles = new Map<string, Style>();
  private current: Style | null = null;

  open(element: OdsElement): void {
    const { name, attribute } = element;
    if (this.formats.open(element)) return;
    if (name === 'style:style') {
      const family = attribute('style:family') ?? '';
      this.current = {
        family,
        parent: attribute('style:parent-style-name'),
        format: attribute('style:data-style-name'),
        fill: undefined,
        shown: true,
      };
      this.styles.set(`${family} ${attribute('style:name') ?? ''}`, this.current);
    }
    if (!this.current) return;
    if (name === 'style:table-cell-properties') this.current.fill = fillOf(attribute('fo:background-color'));
    if (name === 'style:table-properties') this.current.shown = attribute('table:display') !== 'false';
  }

  text(text: string): void {
    this.formats.text(text);
  }

  close(name: string): void {
    this.formats.close(name);
    if (name === 'style:style') this.current = null;
  }

  isShown(table: string): boolean {
    return this.styles.get(`table ${table}`)?.shown ?? true;
  }

  /** Every cell style by name, in a fixed order, so that their places in it can serve as style numbers. */
  cells(): readonly (readonly [name: string, style: CellStyle])[] {
    return [...this.styles]
      .filter(([, { family }]) => family === 'table-cell')
      .map(([key, style]) => [key.slice('table-cell '.length), this.resolve(style)] as const);
  }

  /** A style has what its parents have unless it says otherwise. */
  private resolve(style: Style): CellStyle {
    let format: string | undefined;
    let fill: string | null | undefined;
    let at: Style | undefined = style;
    for (let step = 0; at && step < 20; step++) {
      format ??= at.format;
      if (fill === undefined) fill = at.fill;
      at = at.parent === undefined ? undefined : this.styles.get(`table-cell ${at.parent}`);
    }
    const code = format === undefined ? '' : this.formats.code(format);
    return { ...(code === '' ? PLAIN : formatOfCode(code)), fill: fill ?? null };
  }
}

/** `FFFF00`; null for none, undefined where the style does not say. */
function fillOf(colour: string | undefined): string | null | undefined {
  if (colour === undefined) return undefined;
  return colour.startsWith('#') ? colour.slice(1).toUpperCase() : null;
}
