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
  const added: string[] = [];
  // By text as given: cleaning one takes longer than finding it again.
  const ids = new Map<string, number | null>();
  let used = 0;
  const addText = (text: string): number | null => {
    const written = escapeLookalikes(cleanText(text));
    const id = written === '' ? null : first + added.length;
    if (id !== null) added.push(`<si><t xml:space="preserve">${xmlText(written)}</t></si>`);
    ids.set(text, id);
    return id;
  };
  return {
    idOf(text) {
      let id = ids.get(text);
      if (id === undefined) id = addText(text);
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
      const count = Number(/ count="(\d+)"/.exec(xml)?.[1] ?? first) + used;
      parts[TEXTS] = strToU8(
        xml
          .replace(/ uniqueCount="\d+"/, ` uniqueCount="${String(first + added.length)}"`)
          .replace(/ count="\d+"/, ` count="${String(count)}"`)
          .replace(/<\/sst>\s*$/, () => `${added.join('')}</sst>`),
      );
    },
  };
}
