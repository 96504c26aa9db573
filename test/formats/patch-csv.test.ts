/** Fields of text tables changed in place: encoding, mark, delimiter, quoting and line ends of all else stay. */
import { describe, expect, it } from 'vitest';
import {
  bytesSource,
  nodePlatform,
  patchBook,
  readBook,
  undoPatch,
  type BookEdit,
} from '../../core/formats/index.ts';

const at = (row: number, column: number, to: BookEdit['to']): BookEdit => ({
  sheet: 'STA_POP',
  row,
  column,
  to,
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

interface Case {
  readonly name: string;
  readonly before: Uint8Array;
  readonly edits: readonly BookEdit[];
  readonly after: Uint8Array;
  /** What undoing gives, where it is not the file as it was. */
  readonly undone?: Uint8Array;
}

const CASES: readonly Case[] = [
  {
    name: 'a number with the decimal mark and line ends of the file',
    before: utf8('year;rate\r\n2022;1,5\r\n2023;"2,5 "\r\n'),
    edits: [at(3, 2, 2.5)],
    after: utf8('year;rate\r\n2022;1,5\r\n2023;"2,5"\r\n'),
  },
  {
    name: 'a text that needs quotation marks, others keep theirs or have none',
    before: utf8('a,"b",c\n1,2,"3"\n'),
    edits: [at(2, 1, 'x, "y"'), at(2, 3, 'z')],
    after: utf8('a,"b",c\n"x, ""y""",2,"z"\n'),
  },
  {
    name: 'fields behind one of several lines',
    before: utf8('a,b\n"one\ntwo, ""three""",4\n5,6\n'),
    edits: [at(2, 2, 40), at(3, 1, null)],
    after: utf8('a,b\n"one\ntwo, ""three""",40\n,6\n'),
  },
  {
    name: 'a field behind blank lines and text behind quotation marks',
    before: utf8('a,b\n\n"1"x,2\n'),
    edits: [at(3, 2, 3)],
    after: utf8('a,b\n\n"1"x,3\n'),
  },
  {
    name: 'a file with a mark, the line sep= and no last line end',
    before: utf8('\ufeffsep=;\r\na;b\r1;2\n3;4'),
    edits: [at(1, 2, 'c'), at(3, 2, 5)],
    after: utf8('\ufeffsep=;\r\na;c\r1;2\n3;5'),
  },
  {
    name: 'windows-1252, with letters and the signs that Latin-1 does not have',
    before: latin('pays;note\nC\xf4te d\x92Ivoire;\x80 5\nS\xe9n\xe9gal ;x\n'),
    edits: [at(3, 1, 'Sénégal'), at(2, 2, '’')],
    after: latin('pays;note\nC\xf4te d\x92Ivoire;\x92\nS\xe9n\xe9gal;x\n'),
  },
  {
    name: 'UTF-16 with tabulators',
    before: wide('year\ttotal\r\n2023\tdouze\r\n'),
    edits: [at(2, 2, '_T é')],
    after: wide('year\ttotal\r\n2023\t_T é\r\n'),
  },
  {
    name: 'a field that its row does not have',
    before: utf8('a,b,c,d\n1\n2,3,4,5\n'),
    edits: [at(2, 4, 'x'), at(2, 2, 'y')],
    after: utf8('a,b,c,d\n1,y,,x\n2,3,4,5\n'),
    undone: utf8('a,b,c,d\n1,,,\n2,3,4,5\n'),
  },
  {
    name: 'nothing, where a field that is not there is emptied or its row is not there',
    before: utf8('a,b\n1\n'),
    edits: [at(2, 2, null), at(9, 1, 'x')],
    after: utf8('a,b\n1\n'),
  },
];

describe('a text table', () => {
  it.each(CASES)('$name', async ({ before, edits, after, undone }) => {
    const source = bytesSource('STA_POP.csv', before);
    const patched = await patchBook(await readBook(source, nodePlatform), source, nodePlatform, edits);
    expect(Buffer.from(patched.bytes).toString('latin1')).toBe(Buffer.from(after).toString('latin1'));
    const fixed = bytesSource('STA_POP.csv', patched.bytes);
    const back = await undoPatch(await readBook(fixed, nodePlatform), fixed, nodePlatform, patched.undo);
    expect(Buffer.from(back).toString('latin1')).toBe(Buffer.from(undone ?? before).toString('latin1'));
  });

  it('refuses a text that its encoding cannot write, and names the row', async () => {
    const source = bytesSource('STA_POP.csv', latin('pays\nS\xe9n\xe9gal\nx\n'));
    const book = await readBook(source, nodePlatform);
    await expect(patchBook(book, source, nodePlatform, [at(3, 1, '東京')])).rejects.toMatchObject({
      reason: 'R38',
      args: { row: 3 },
    });
  });
});
