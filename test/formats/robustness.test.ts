/** Damaged files: whatever is changed, reading either succeeds or ends in a `Failure`, soon. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../core/failure.ts';
import { partsOf, readBytes, readRaw, workbookBytes, type RawWorkbook } from '../helpers/raw-workbook.ts';

const book: RawWorkbook = {
  sheets: [
    {
      name: 'Données',
      rows: `<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> b &amp; c</t></is></c><c r="C1" s="1"><v>45351</v></c></row>
<row r="2"><c r="A2"><f>1+1</f><v>2.5E-3</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="str"><f>"é"</f><v>é</v></c><c/></row><row><c><v>12345678901234567</v></c></row>`,
      after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    },
  ],
  strings: ['<t>one</t>', '<r><t>t</t></r><r><t>wo</t></r><rPh sb="0" eb="1"><t>x</t></rPh>'],
  formats: [14],
};
const parts = partsOf(book);
const whole = workbookBytes(book);

/** Reads and says how it ended; anything but a book or a Failure is thrown on. */
async function ending(reading: Promise<unknown>): Promise<'read' | 'refused'> {
  try {
    await reading;
    return 'read';
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'BUG') throw error;
    expect(error.reason).toMatch(/^R\d\d$/);
    return 'refused';
  }
}

const change = fc.record({
  at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  remove: fc.integer({ min: 0, max: 12 }),
  insert: fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '/>',
      '</',
      '"',
      "'",
      '&',
      '<!--',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE',
      '<?',
      '</c>',
      '<c>',
      '<row>',
      '</row>',
      '</sheetData>',
      '\u0000',
      '9'.repeat(30),
      'ZZZZZZZ',
    ),
    fc.string({ maxLength: 4 }),
  ),
});

describe('damaged files', () => {
  it.each(Object.keys(parts))('with changes in %s', async (name) => {
    const xml = parts[name] ?? '';
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let changed = xml;
        for (const { at, remove, insert } of changes) {
          const start = Math.floor(at * changed.length);
          changed = changed.slice(0, start) + insert + changed.slice(start + remove);
        }
        await ending(readRaw({ ...book, parts: { [name]: changed } }));
      }),
      { seed: 7, numRuns: 250 },
    );
  });

  it('with bytes changed anywhere in the zip', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = new Uint8Array(whole);
          for (const [at, value] of changes) bytes[at] = value;
          await ending(readBytes(bytes));
        },
      ),
      { seed: 8, numRuns: 1500 },
    );
  });

  it('cut at any length are refused', async () => {
    for (let length = 0; length < whole.length; length += 7)
      expect(await ending(readBytes(whole.subarray(0, length)))).toBe('refused');
  });

  it('of random bytes are refused', async () => {
    const head = fc.constantFrom(
      '',
      'PK\u0003\u0004',
      'PK\u0005\u0006',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
      '<?xml',
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 1500 }), async (start, rest) => {
        const bytes = Uint8Array.from([...Array.from(start, (each) => each.charCodeAt(0)), ...rest]);
        expect(await ending(readBytes(bytes))).toBe('refused');
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});
