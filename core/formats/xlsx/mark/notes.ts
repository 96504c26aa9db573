/**
 * Notes at marked cells: the comments part (ECMA-376 part 1, 18.7) and the drawing that shows them. What stands in
 * these parts stays; at a cell that has a note already, ours stands below it.
 */
import { fromA1 } from '../../../grid/address.ts';
import { escapeLookalikes, cleanText, xmlText } from '../write/text.ts';
import type { Splice } from './splice.ts';
import { append, attributeOf, childOf, rootOf, tagOf } from './xml-text.ts';

export const AUTHOR = 'Mainstream';
/** Stands between a note that was there and ours. */
const LINE = '\n──────────\n';
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

export interface CellNote {
  readonly cell: string;
  readonly text: string;
}

/** Text as XML of a run. */
const run = (text: string, p: string): string =>
  `<${p}r><${p}t xml:space="preserve">${xmlText(escapeLookalikes(cleanText(text)))}</${p}t></${p}r>`;

export const newComments = (notes: readonly CellNote[], namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors><author>${AUTHOR}</author></authors><commentList>${notes
    .map((note) => comment(note, 0, ''))
    .join('')}</commentList></comments>`;

const comment = ({ cell, text }: CellNote, author: number, p: string): string =>
  `<${p}comment ref="${cell}" authorId="${String(author)}"><${p}text>${run(text, p)}</${p}text></${p}comment>`;

/** Adds notes to a comments part; `fresh`: cells that had none. */
export function addComments(
  text: string,
  notes: readonly CellNote[],
  part: string,
): { readonly splices: readonly Splice[]; readonly fresh: readonly CellNote[] } {
  const root = rootOf(text, part);
  const p = root.prefix;
  const authors = childOf(root, 'authors');
  const list = childOf(root, 'commentList');
  if (!authors || !list) return { splices: [], fresh: [] };
  const there = new Map(
    list.children.map((node) => [
      attributeOf(tagOf(text, node), 'ref')?.replaceAll('$', '').toUpperCase(),
      node,
    ]),
  );
  const splices: Splice[] = [];
  const fresh: CellNote[] = [];
  for (const note of notes) {
    const own = there.get(note.cell);
    if (!own) {
      fresh.push(note);
      continue;
    }
    const body = childOf(own, 'text');
    if (!body) continue;
    // A plain text becomes a run, so that every reader takes both.
    const plain = body.children.find(({ local }) => local === 't');
    if (plain) {
      splices.push({ at: plain.from, was: '', now: `<${p}r>` });
      splices.push({ at: plain.to, was: '', now: `</${p}r>${run(LINE + note.text, p)}` });
      continue;
    }
    const behind = body.children.filter(({ local }) => local === 'r').at(-1);
    const now = run((behind ? LINE : '') + note.text, p);
    splices.push(...(behind ? [{ at: behind.to, was: '', now }] : append(text, body, now)));
  }
  if (fresh.length > 0) {
    splices.push(...append(text, authors, `<${p}author>${AUTHOR}</${p}author>`));
    const added = fresh.map((note) => comment(note, authors.children.length, p)).join('');
    splices.push(...append(text, list, added));
  }
  return { splices, fresh };
}

const SHAPE_TYPE = 'mainstream_note';

export const newDrawing = (notes: readonly CellNote[]): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapes(notes)}</xml>`;

/**
 * Adds the boxes of notes to a drawing. The drawing of Excel need not be well-formed, so it is not parsed; null where
 * it does not end as such drawings do.
 */
export function addShapes(text: string, notes: readonly CellNote[]): readonly Splice[] | null {
  const at = text.lastIndexOf('</xml>');
  if (at < 0 || notes.length === 0) return at < 0 ? null : [];
  // Prefixes may be named otherwise in the file, so each shape is told again what they mean.
  const named =
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
  const known = ['v', 'o', 'x'].every((prefix) =>
    text.includes(`xmlns:${prefix}="urn:schemas-microsoft-com:`),
  );
  const added = shapes(notes);
  return [
    {
      at,
      was: '',
      now: known ? added : added.replace(/<v:shape(?:type)? /g, (tag) => `${tag.trim()}${named} `),
    },
  ];
}

const shapes = (notes: readonly CellNote[]): string =>
  `<v:shapetype id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
  notes.map(shape).join('');

/** Columns that a box covers, and characters of a line in it. */
const BOX = 5;
const LINE_LENGTH = 46;

function shape({ cell, text }: CellNote): string {
  const { row, column } = fromA1(cell) ?? { row: 1, column: 1 };
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0);
  const rows = Math.min(40, Math.max(4, lines + 1));
  const left = Math.min(column, LAST_COLUMN - BOX - 1);
  const top = Math.max(0, Math.min(row - 2, LAST_ROW - rows - 1));
  const anchor = [left, 15, top, 2, left + BOX, 15, top + rows, 4].join(', ');
  return (
    `<v:shape id="mainstream_${cell}" type="#${SHAPE_TYPE}" style="position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:${String(rows * 15)}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row - 1)}</x:Row><x:Column>${String(column - 1)}</x:Column></x:ClientData></v:shape>`
  );
}
