/** Figures put into the ministry's own workbook: recalculated by another engine on its cells they are those of the core. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { fromA1, type BookPlan } from '../../core/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { recalculate } from '../helpers/recalculate.ts';
import { workOn } from '../helpers/work.ts';

const NAME = 'mda-fin.xlsx';
const bytes = readFileSync(join(samplesFolder(), 'moldova', NAME));
const asked = { language: 'fr', settings: {} } as const;

/** `IF(ISNUMBER('FIN_REM'!E9),…` names the cell that is read. */
const PLACE = /ISNUMBER\('([^']+)'!([A-Z]+\d+)\)/;

describe('figures in the workbook', () => {
  it('follow its cells, and a blank cell takes them away', async () => {
    const work = await workOn(bytes, NAME);
    const plan = await work.ask('liveFigures', asked);
    expect(plan.sheets.map(({ name }) => name)).toEqual(['FIGURES', 'FIGURES_DATA']);
    const places = plan.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell?.isOuter ? [PLACE.exec(cell.formula ?? '') ?? []] : [])),
      ),
    );
    expect(places.length).toBeGreaterThan(5);
    const together = await withSheets(plan, new Set(places.map(([, sheet = '']) => sheet)));
    const { formulas, differences } = recalculate(together);
    expect(formulas).toBeGreaterThan(places.length);
    expect(differences).toEqual([]);

    const [, sheet = '', cell = ''] = places[0] ?? [];
    const at = fromA1(cell);
    const without = recalculate(together, [
      { sheet, cell: [at?.row ?? 0, at?.column ?? 0], value: '' },
    ]).differences;
    expect(without).toContainEqual(expect.objectContaining({ sheet: 'FIGURES_DATA', recalculated: '' }));
    expect(
      without.some(
        ({ sheet: own, cell: where, recalculated }) =>
          own === 'FIGURES' && where.startsWith('F') && recalculated === '',
      ),
    ).toBe(true);
  });

  it('read sheets that hold no data of a ministry when it is checked again', async () => {
    const work = await workOn(bytes, NAME);
    const file = await work.ask('figuresFile', { ...asked, of: 'workbook' });
    expect(file.name).toBe('mda-figures.xlsx');
    const again = await (await workOn(file.bytes, file.name)).ask('recognised', { ...asked, mappings: [] });
    expect(again.unknown).toEqual([]);
  });
});

async function withSheets(plan: BookPlan, wanted: ReadonlySet<string>): Promise<BookPlan> {
  const book = await readBook(bytesSource(NAME, bytes), nodePlatform);
  const sheets = book.sheets.flatMap((grid) =>
    wanted.has(grid.name)
      ? [
          {
            name: grid.name,
            columns: [],
            rows: Array.from({ length: grid.rowCount }, (_, row) => ({
              cells: Array.from({ length: grid.columnCount }, (__, column) => ({
                value: grid.cell(row + 1, column + 1).value,
              })),
            })),
          },
        ]
      : [],
  );
  return { ...plan, sheets: [...plan.sheets, ...sheets] };
}
