/** The texts of a workbook, to which those of the sheets written here are added (ECMA-376, CT_Sst). */
import { strFromU8, strToU8 } from 'fflate';
import { cleanText, escapeLookalikes, xmlText } from './text.ts';

/** Number of a text among those of the workbook, as it will be written; null for one of no characters. */
export type IdOf = (text: string) => number | null;

export interface Texts {
  readonly idOf: IdOf;
  /** One more cell holds a text whose number is known. */
  readonly again: () => void;
  /** So many cells of exceljs with texts are no more. */
  readonly drop: (cells: number) => void;
  readonly write: () => void;
}

const TEXTS = 'xl/sharedStrings.xml';

/** Texts that exceljs has written keep their numbers. */
export function openTexts(parts: Record<string, Uint8Array>): Texts {
  const xml = strFromU8(parts[TEXTS] ?? new Uint8Array());
  const first = Number(/ uniqueCount="(\d+)"/.exec(xml)?.[1] ?? 0);
  const ids = new Map<string, number>();
  // Cleaning a text takes longer than finding it again.
  const known = new Map<string, number | null>();
  let used = 0;
  const addText = (text: string): number | null => {
    const written = escapeLookalikes(cleanText(text));
    if (written === '') return null;
    const id = ids.get(written) ?? first + ids.size;
    ids.set(written, id);
    return id;
  };
  return {
    idOf(text) {
      let id = known.get(text);
      if (id === undefined) known.set(text, (id = addText(text)));
      if (id !== null) used++;
      return id;
    },
    again() {
      used++;
    },
    drop(cells) {
      used -= cells;
    },
    write() {
      const added = [...ids.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
      const count = Number(/ count="(\d+)"/.exec(xml)?.[1] ?? first) + used;
      parts[TEXTS] = strToU8(
        xml
          .replace(/ uniqueCount="\d+"/, ` uniqueCount="${String(first + ids.size)}"`)
          .replace(/ count="\d+"/, ` count="${String(count)}"`)
          .replace(/<\/sst>\s*$/, () => `${added.join('')}</sst>`),
      );
    },
  };
}
