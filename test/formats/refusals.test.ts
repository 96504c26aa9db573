/** Files that must not be read: each is refused with its own code, and nothing of it is used. */
import { describe, expect, it } from 'vitest';
import { REFUSED } from '../fixtures/refused.ts';
import { readBytes, refusalOf, workbookBytes } from '../helpers/raw-workbook.ts';

describe('refusals', () => {
  it.each(Object.entries(REFUSED))('%s', async (_, [expected, file, options]) => {
    const reading = refusalOf(readBytes(file, options), (failure) => {
      expect(failure.args['file']).toBe('test.xlsx');
    });
    expect(await reading).toBe(expected);
  });

  it('name sheet and cell where there is one', async () => {
    const cells: unknown[] = [];
    for (const name of ['string number beyond the list', 'column XFE', 'a cell twice'])
      await refusalOf(readBytes(REFUSED[name]?.[1] ?? new Uint8Array()), ({ args }) => {
        cells.push([args['sheet'], args['cell']]);
      });
    expect(cells).toEqual([
      ['Sheet1', 'A1'],
      ['Sheet1', 'XFE1'],
      ['Sheet1', 'A1'],
    ]);
  });

  it('come at once for a file that unpacks to gigabytes', async () => {
    const row = Buffer.from('<row><c><v>0</v></c></row>'.repeat(40_000));
    const bomb = workbookBytes({
      sheets: [{ rows: row.toString().repeat(40) }],
    });
    expect(await refusalOf(readBytes(bomb))).toMatch(/^LIMIT\.R2[13]$/);
  });
});
