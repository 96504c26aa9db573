/**
 * Every messy layout of domain/profile-sheets §6, read from its own small file and imported. `npm run layouts` writes
 * the files anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { carryOut, catalogue, proposeImport } from '../../core/index.ts';
import { layouts } from '../fixtures/layouts/index.ts';
import { fileBytes, fileName } from '../helpers/drawn-book.ts';
import { drawnTable, plainLeftOut, plainRows } from '../helpers/imported.ts';

const LARGEST = 20_000;
const pathOf = (name: string): URL => new URL(`../fixtures/layouts/${name}`, import.meta.url);

describe.each(layouts.map((layout) => ({ id: layout.id, layout })))('$id', ({ layout }) => {
  const path = pathOf(fileName(layout));

  test('its file is the one that was drawn', async () => {
    const bytes = await fileBytes(layout);
    if (process.env['UPDATE_LAYOUTS'] !== undefined) writeFileSync(path, bytes);
    expect(bytes.byteLength).toBeLessThan(LARGEST);
    expect(existsSync(path)).toBe(true);
    expect(Buffer.from(bytes).equals(readFileSync(path))).toBe(true);
  });

  test(`${layout.rule}: ${layout.shows}`, async () => {
    const source = await fileSource(path.pathname);
    const book = await readBook(source, nodePlatform);
    await source.close();
    const options = layout.options ?? {};
    const proposal = proposeImport(book, layout.as, catalogue, options);
    const imported = carryOut(book, proposal.mapping, catalogue, options);
    const found = {
      questions: proposal.questions.map(({ id }) => id).sort(),
      remarks: proposal.remarks.map(({ id }) => id).sort(),
      ...(layout.rows !== undefined && {
        rows: plainRows(imported, layout.withNotes),
        leftOut: imported.leftOut.map(plainLeftOut).sort(),
      }),
    };
    expect(found).toEqual({
      questions: [...(layout.questions ?? [])].sort(),
      remarks: [...(layout.remarks ?? [])].sort(),
      ...(layout.rows !== undefined && {
        rows: drawnTable(layout.rows, layout.always),
        leftOut: [...(layout.leftOut ?? [])].sort(),
      }),
    });
    const { read, imported: taken, blank, leftOut } = imported.cells;
    expect(taken + blank + leftOut).toBe(read);
  });
});
