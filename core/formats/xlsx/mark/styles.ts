/**
 * Adds to the styles of a workbook what marked cells need: for each style in use a copy with a fill and a sign, all
 * else as it was. Existing styles keep their numbers, and conditional formats are not touched.
 */
import type { Severity } from '../../../model.ts';
import { formatOf } from '../../number-format.ts';
import { xmlText } from '../write/text.ts';
import { isLight } from './light-text.ts';
import { signedFormat, unsignedFormat } from './sign.ts';
import { type Splice } from './splice.ts';
import { append, attributeOf, childOf, rootOf, tagOf, withAttribute, type XmlNode } from './xml-text.ts';

/** Light enough for black text, rare enough to be known again. RRGGBB. */
export const FILLS: Readonly<Record<Severity, string>> = {
  error: 'FFC9CE',
  warning: 'FFEB9F',
  info: 'DCEBFA',
};

/** More own number formats than this, Excel may not show; further ones get no sign. */
const MOST_FORMATS = 200;
/** Excel's own limit is 65 490. */
const MOST_STYLES = 65_000;
const FIRST_FORMAT = 164;
const ORDER = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'],
  ...['colors', 'extLst'],
];
/** What a list must hold before anything else, where a file has none. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font/>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};
type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** A styles part without any style, for files that have none. */
export const emptyStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"></styleSheet>`;

/** How a style was before it was marked, to know it again when another program has numbered the styles anew. */
export interface Look {
  readonly format: string | null;
  /** The fill and, where the text had to become black, the font, as XML; null where it is as it was or none. */
  readonly fill: string | null;
  readonly font: string | null;
}

export class StyleSheet {
  private readonly text: string;
  private readonly root: XmlNode;
  private readonly added = new Map<ListName, string[]>();
  private readonly marked = new Map<string, number | null>();
  private readonly known = new Map<string, number>();
  private readonly formats = new Map<number, string>();

  constructor(text: string, part: string) {
    this.text = text;
    this.root = rootOf(text, part);
    for (const node of childOf(this.root, 'numFmts')?.children ?? []) {
      const tag = tagOf(text, node);
      this.formats.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
    }
  }

  /** The style of a marked cell whose own style has this number; null where the workbook has no room for another. */
  mark(style: number, severity: Severity, isNumber: boolean): number | null {
    const key = `${String(style)} ${severity} ${String(isNumber)}`;
    const known = this.marked.get(key);
    if (known !== undefined) return known;
    const made = this.sizeOf('cellXfs') >= MOST_STYLES ? null : this.copy(style, severity, isNumber);
    this.marked.set(key, made);
    return made;
  }

  /** What cells of this style look like without marks. */
  look(style: number): Look {
    const tag = this.tag(style);
    const fill = Number(attributeOf(tag, 'fillId') ?? 0);
    const fontNode = this.nodes('fonts')[Number(attributeOf(tag, 'fontId') ?? 0)];
    const fillNode = this.nodes('fills')[fill];
    const hasLight = fontNode && isLight(this.text, fontNode);
    return {
      format: this.formatOf(tag).code,
      fill: fill === 0 || !fillNode ? null : this.bare(fillNode),
      font: hasLight ? this.bare(fontNode) : null,
    };
  }

  /** Numbers of the styles that have one of our fills. */
  markedStyles(): ReadonlySet<number> {
    const fills = new Set<string>();
    this.nodes('fills').forEach(({ from, to }, index) => {
      if (isMarkFill(this.text.slice(from, to))) fills.add(String(index));
    });
    const styles = this.nodes('cellXfs').map((node) => attributeOf(tagOf(this.text, node), 'fillId') ?? '0');
    return new Set(styles.flatMap((fill, index) => (fills.has(fill) ? [index] : [])));
  }

  /** A style like a marked one without its marks; without a look, its format without the sign and no fill. */
  unmark(style: number, look: Look | undefined): number {
    const key = JSON.stringify([style, look ?? null]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const p = this.root.prefix;
    const node = this.nodes('cellXfs')[style];
    let tag = this.tag(style);
    const code = look ? look.format : unsignedFormat(this.formatOf(tag).code ?? 'General');
    const { fill: oldFill = null, font: oldFont = null } = look ?? {};
    const fill = oldFill === null ? 0 : this.add('fills', withPrefix(oldFill, p));
    tag = withAttribute(withAttribute(tag, 'fillId', String(fill)), 'numFmtId', String(this.formatId(code)));
    if (oldFont !== null)
      tag = withAttribute(tag, 'fontId', String(this.add('fonts', withPrefix(oldFont, p))));
    const inner = node && !node.isEmpty ? this.text.slice(node.tagEnd, node.closeFrom) : '';
    const whole = `${tag.replace(/\s*\/?>$/, '>')}${inner.replace(/\sshrinkToFit=["'](?:1|true)["']/, '')}</${p}xf>`;
    const made = this.add('cellXfs', whole, true);
    this.known.set(key, made);
    return made;
  }

  /** XML of an element without the prefix of this part. */
  private bare({ from, to }: XmlNode): string {
    const { prefix } = this.root;
    const xml = this.text.slice(from, to);
    return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  }

  private formatId(code: string | null): number {
    if (code === null || /^general$/i.test(code)) return 0;
    const builtIn = Array.from({ length: 50 }, (_, id) => id).find(
      (id) => !this.formats.has(id) && id > 0 && formatOf(id, undefined).code === code,
    );
    return builtIn ?? this.format(code) ?? 0;
  }

  /** A style for the list: XML of font (null: the first one) and fill, and attributes and content of the `xf`. */
  own(font: string | null, fill: string | null, content: string): number {
    const p = this.root.prefix;
    const fontId = font === null ? 0 : this.add('fonts', font);
    const fillId = fill === null ? 0 : this.add('fills', solid(fill));
    const tag = `<xf numFmtId="0" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="0" applyFont="1" applyFill="1" applyAlignment="1">`;
    return this.add('cellXfs', withPrefix(`${tag}${content}</xf>`, p), true);
  }

  /** Another font for the list, as XML without prefixes: name and size are those of the workbook's first. */
  fontLike(more: string): string {
    const [first] = this.nodes('fonts');
    const keep = (first?.children ?? []).filter(({ local }) =>
      ['sz', 'name', 'family', 'charset'].includes(local),
    );
    const part = (name: string): string =>
      keep
        .filter(({ local }) => local === name)
        .map(({ from, to }) => this.text.slice(from, to))
        .join('');
    const [before = '', color = ''] = more.split('|');
    const p = this.root.prefix;
    return `<${p}font>${withPrefix(before, p)}${part('sz')}${withPrefix(color, p)}${part('name')}${part('family')}${part('charset')}</${p}font>`;
  }

  splices(): readonly Splice[] {
    const { root, text } = this;
    return [...this.added].flatMap(([name, items]) => {
      const node = childOf(root, name);
      if (node) return append(text, node, items.join(''), node.children.length + items.length);
      const all = [...this.base(name), ...items];
      const list = `<${root.prefix}${name} count="${String(all.length)}">${all.join('')}</${root.prefix}${name}>`;
      const later = ORDER.slice(ORDER.indexOf(name) + 1);
      const next = root.children.find(({ local }) => later.includes(local));
      return next || !root.isEmpty
        ? [{ at: next?.from ?? root.closeFrom, was: '', now: list }]
        : append(text, root, list);
    });
  }

  private copy(style: number, severity: Severity, isNumber: boolean): number {
    const node = this.nodes('cellXfs')[style] ?? this.nodes('cellXfs')[0];
    const p = this.root.prefix;
    let tag = this.tag(style);
    const inner = node && !node.isEmpty ? this.text.slice(node.tagEnd, node.closeFrom) : '';
    const fill = this.add('fills', withPrefix(solid(FILLS[severity]), p));
    tag = withAttribute(withAttribute(tag, 'fillId', String(fill)), 'applyFill', '1');
    const { code, shows } = this.formatOf(tag);
    const format = this.format(signedFormat(code, severity, shows));
    if (format !== null)
      tag = withAttribute(withAttribute(tag, 'numFmtId', String(format)), 'applyNumberFormat', '1');
    const font = this.nodes('fonts')[Number(attributeOf(tag, 'fontId') ?? 0)];
    if (font && isLight(this.text, font)) {
      const black = this.add('fonts', this.blackened(font));
      tag = withAttribute(withAttribute(tag, 'fontId', String(black)), 'applyFont', '1');
    }
    const alignment = isNumber ? shrunk(inner, p) : inner;
    if (alignment !== inner) tag = withAttribute(tag, 'applyAlignment', '1');
    const whole = `${tag.replace(/\s*\/?>$/, '>')}${alignment}</${p}xf>`;
    return this.add('cellXfs', whole, true);
  }

  /** Places a new list item; equal ones once, except styles, which are asked for once each. */
  private add(name: ListName, item: string, always = false): number {
    const key = `${name} ${item}`;
    const known = always ? undefined : this.known.get(key);
    if (known !== undefined) return known;
    const place = this.sizeOf(name);
    const items = this.added.get(name) ?? [];
    items.push(item);
    this.added.set(name, items);
    this.known.set(key, place);
    return place;
  }

  private format(code: string | null): number | null {
    if (code === null) return null;
    for (const [id, each] of this.formats) if (each === code) return id;
    if (this.formats.size >= MOST_FORMATS) return null;
    const id = Math.max(FIRST_FORMAT - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    this.add(
      'numFmts',
      `<${this.root.prefix}numFmt numFmtId="${String(id)}" formatCode="${xmlText(code)}"/>`,
      true,
    );
    return id;
  }

  private formatOf(tag: string): ReturnType<typeof formatOf> {
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0);
    return formatOf(id, this.formats.get(id));
  }

  private tag(style: number): string {
    const node = this.nodes('cellXfs')[style] ?? this.nodes('cellXfs')[0];
    return node ? tagOf(this.text, node) : withPrefix(BASES['cellXfs']?.[0] ?? '', this.root.prefix);
  }

  private nodes(name: ListName): readonly XmlNode[] {
    return childOf(this.root, name)?.children ?? [];
  }

  private sizeOf(name: ListName): number {
    const node = childOf(this.root, name);
    const own = node ? node.children.length : this.base(name).length;
    return own + (this.added.get(name)?.length ?? 0);
  }

  private base(name: ListName): readonly string[] {
    return (BASES[name] ?? []).map((each) => withPrefix(each, this.root.prefix));
  }

  private blackened(font: XmlNode): string {
    const color = childOf(font, 'color');
    const whole = this.text.slice(font.from, font.to);
    if (!color) return whole;
    const black = `<${color.prefix}color rgb="FF000000"/>`;
    return whole.slice(0, color.from - font.from) + black + whole.slice(color.to - font.from);
  }
}

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const withPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])(?![\w.-]+:)/g, `<$1${prefix}`);

/** With its sign, a number may be too wide for its column and would show as `####`. */
function shrunk(inner: string, prefix: string): string {
  const tag = /<(?:[^\s<>/:]+:)?alignment(?:\s[^<>]*)?>/.exec(inner)?.[0];
  if (tag === undefined) return `<${prefix}alignment shrinkToFit="1"/>${inner}`;
  return /\swrapText=["'](?:1|true)/.test(tag)
    ? inner
    : inner.replace(tag, withAttribute(tag, 'shrinkToFit', '1'));
}

function isMarkFill(xml: string): boolean {
  const rgb = /fgColor[^>]*rgb=["']([^"']*)/.exec(xml)?.[1]?.slice(-6).toUpperCase();
  return Object.values(FILLS).some((colour) => colour === rgb);
}
