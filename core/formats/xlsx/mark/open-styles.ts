/** The styles part of a workbook while cells are marked: the one that is there, or a new one. */
import { partAt, relationshipsOf } from '../read/workbook.ts';
import type { PartReader } from '../read/xml.ts';
import type { Dialect, Package } from './package.ts';
import { inOrder, type Splice } from './splice.ts';
import { emptyStyles, type Look, StyleSheet } from './styles.ts';

export interface OpenStyles {
  readonly sheet: StyleSheet;
  look(style: number): Look;
  finish(): void;
}

export async function openStyles(
  reader: PartReader,
  pack: Package,
  main: string,
  { main: namespace, relationships }: Dialect,
): Promise<OpenStyles> {
  const own = (await relationshipsOf(main, reader)).find(({ type }) => type === 'styles')?.target;
  const part = own === undefined ? pack.freeName('xl/styles#.xml') : partAt(reader.zip, own).name;
  const text = own === undefined ? emptyStyles(namespace) : ((await pack.text(part)) ?? '');
  const sheet = new StyleSheet(text, part);
  if (own === undefined) await pack.relate(main, `${relationships}/styles`, part);
  return {
    sheet,
    look: (style) => sheet.look(style),
    finish() {
      if (own !== undefined) pack.change(part, text, sheet.splices());
      else pack.add(part, changedText(text, sheet.splices()), 'spreadsheetml.styles+xml');
    },
  };
}

/** A text with splices carried out that count characters. */
function changedText(text: string, splices: readonly Splice[]): string {
  let out = '';
  let from = 0;
  for (const { at, was, now } of inOrder(splices)) {
    out += text.slice(from, at) + now;
    from = at + was.length;
  }
  return out + text.slice(from);
}
