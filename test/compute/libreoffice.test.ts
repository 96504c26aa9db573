/** The live formulas once more, in LibreOffice: written without results, so that it has to work them out itself. */
import { describe, expect, test } from 'vitest';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { writeWorkbook } from '../../core/formats/xlsx/write/write.ts';
import { figureBook } from '../helpers/figure-book.ts';
import { computeText } from '../helpers/figures.ts';
import { hasLibreOffice, saveInLibreOffice, withoutResults } from '../helpers/libreoffice.ts';
import { world } from './world.ts';

describe.skipIf(!hasLibreOffice)('in LibreOffice', () => {
  test('all formulas give the figures of the core', async () => {
    const plan = figureBook(computeText(world, undefined, ['sex']));
    const saved = await saveInLibreOffice(await writeWorkbook(withoutResults(plan)), 'xlsx');
    const book = await readWorkbook(bytesSource('saved.xlsx', saved), nodePlatform);
    const grid = book.sheets.find(({ name }) => name === 'FIGURES');
    const differences: unknown[] = [];
    let compared = 0;
    plan.sheets[0]?.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        compared++;
        const found = grid?.cell(row + 1, column + 1).value ?? '';
        const wanted = cell.value ?? '';
        const same =
          typeof found === 'number' && typeof wanted === 'number'
            ? Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
            : found === wanted;
        if (!same) differences.push({ row, column, formula: cell.formula, wanted, found });
      });
    });
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });
});
