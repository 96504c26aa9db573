/**
 * Every live formula of the coherence workbooks of both samples, worked out again by two engines that have nothing to
 * do with ours: IronCalc everywhere, LibreOffice where it is installed (in CI it must be). Then LibreOffice opens and
 * saves the workbook, and nothing is lost.
 */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesSource, nodePlatform, readWorkbook, writeWorkbook } from '../../core/formats/index.ts';
import type { Book, Grid } from '../../core/index.ts';
import { toA1 } from '../../core/grid/address.ts';
import type { BookPlan, CellPlan } from '../../core/layout/plan.ts';
import { chartProblems, openPackage } from '../helpers/chart-parts.ts';
import { hasLibreOffice, saveAllInLibreOffice, withoutResults } from '../helpers/libreoffice.ts';
import { recalculate } from '../helpers/recalculate.ts';
import { planOf, runSample, type SampleName } from '../helpers/samples.ts';

interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: CellPlan;
}

const cellsOf = (plan: BookPlan): readonly PlacedCell[] =>
  plan.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell ? [{ sheet: name, row: row + 1, column: column + 1, cell }] : [],
      ),
    ),
  );

const isFormula = ({ cell }: PlacedCell): boolean => cell.formula !== undefined;

const read = (bytes: Uint8Array): Promise<Book> =>
  readWorkbook(bytesSource('coherence.xlsx', bytes), nodePlatform);

/** `t_Log A5:G11` of every table in the file. */
const tablesIn = (bytes: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /^xl\/tables\/.+\.xml$/.test(name))
    .map(([, part]) => {
      const [, name = '', ref = ''] =
        /<table [^>]*\bname="([^"]*)"[^>]* ref="([^"]*)"/.exec(strFromU8(part)) ?? [];
      return `${name} ${ref}`;
    })
    .sort();

/** Blank and the empty text are the same to a reader; numbers agree to 1e-9. */
function isSame(found: CellPlan['value'], wanted: CellPlan['value']): boolean {
  return typeof found === 'number' && typeof wanted === 'number'
    ? Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
    : (found ?? '') === (wanted ?? '');
}

/** Cells of the plan that the read workbook shows otherwise. */
function differences({ sheets }: Book, cells: readonly PlacedCell[]): readonly unknown[] {
  const grids = new Map(sheets.map((grid): [string, Grid] => [grid.name, grid]));
  return cells.flatMap(({ sheet, row, column, cell }) => {
    const found = grids.get(sheet)?.cell(row, column).value ?? null;
    const { value: wanted, formula } = cell;
    return isSame(found, wanted) ? [] : [{ sheet, cell: toA1(row, column), wanted, found, formula }];
  });
}

interface Saved {
  readonly plan: BookPlan;
  /** As we write it. */
  readonly bytes: Uint8Array;
  /** What LibreOffice makes of it, and of one in which no formula has a result. */
  readonly saved: Uint8Array;
  readonly workedOut: Uint8Array;
}

/**
 * Both samples in one start of LibreOffice. It reads results that stand in a file as it does in the smaller workbook;
 * the larger one, without them, shows that nothing is lost as well.
 */
async function saveSamples(): Promise<Readonly<Record<SampleName, Saved>>> {
  const [small, large] = [planOf(await runSample('xts')), planOf(await runSample('moldova'))];
  const [xts, moldova] = [await writeWorkbook(small), await writeWorkbook(large)];
  const [bareXts, bareMoldova] = [
    await writeWorkbook(withoutResults(small)),
    await writeWorkbook(withoutResults(large)),
  ];
  const saved = await saveAllInLibreOffice({ xts, bareXts, bareMoldova }, 'xlsx');
  return {
    xts: { plan: small, bytes: xts, saved: saved.xts, workedOut: saved.bareXts },
    moldova: { plan: large, bytes: moldova, saved: saved.bareMoldova, workedOut: saved.bareMoldova },
  };
}

let saving: ReturnType<typeof saveSamples> | undefined;

describe.each([
  { sample: 'xts', figures: 300, elsewhere: 150 },
  { sample: 'moldova', figures: 200, elsewhere: 120 },
] as const satisfies readonly { sample: SampleName; figures: number; elsewhere: number }[])(
  '$sample',
  ({ sample, figures, elsewhere }) => {
    let plan: BookPlan | undefined;
    beforeAll(async () => {
      plan = hasLibreOffice
        ? (await (saving ??= saveSamples()))[sample].plan
        : planOf(await runSample(sample));
    });
    const planned = (): BookPlan => {
      if (!plan) throw new Error('no plan');
      return plan;
    };

    test('has live formulas for numerator, denominator, value, check, previous value and changes, and on other sheets', () => {
      const formulas = cellsOf(planned()).filter(isFormula);
      const own = formulas.filter(({ sheet }) => sheet === '03_INDICATORS');
      const columns = new Set(own.map(({ row, column }) => toA1(row, column).replace(/\d+$/, '')));
      expect([...columns].sort()).toEqual(['F', 'H', 'I', 'P', 'R', 'S', 'T']);
      expect(own.length).toBeGreaterThanOrEqual(figures);
      expect(formulas.length - own.length).toBeGreaterThanOrEqual(elsewhere);
    });

    test('IronCalc gives the figures of the core', () => {
      const result = recalculate(planned());
      expect(result.differences).toEqual([]);
      expect(result.formulas).toBe(cellsOf(planned()).filter(isFormula).length);
    });

    describe.skipIf(!hasLibreOffice)('LibreOffice (skipped where soffice is not installed)', () => {
      const files = async (): Promise<Saved> => (await (saving ??= saveSamples()))[sample];

      test('gives the figures of the core where the file holds none', async () => {
        const formulas = cellsOf(planned()).filter(isFormula);
        expect(differences(await read((await files()).workedOut), formulas)).toEqual([]);
      });

      test('opens and saves the workbook without losing a sheet, a head, a chart or a value', async () => {
        const { bytes, saved } = await files();
        const [before, after] = [await read(bytes), await read(saved)];
        expect(after.sheets.map(({ name }) => name)).toEqual(planned().sheets.map(({ name }) => name));
        expect(differences(before, cellsOf(planned()))).toEqual([]);
        expect(differences(after, cellsOf(planned()))).toEqual([]);
        expect(tablesIn(saved)).toEqual(tablesIn(bytes));
        expect(tablesIn(saved)).toHaveLength(planned().sheets.flatMap(({ tables }) => tables ?? []).length);
        const charts = planned().sheets.flatMap((sheet) => sheet.charts ?? []);
        expect(chartProblems(openPackage(bytes))).toEqual([]);
        expect(charts.length).toBeGreaterThan(0);
        for (const file of [bytes, saved]) expect(openPackage(file).charts).toHaveLength(charts.length);
        expect(after.sheets.map(({ rowCount, columnCount }) => [rowCount, columnCount])).toEqual(
          before.sheets.map(({ rowCount, columnCount }) => [rowCount, columnCount]),
        );
      });
    });
  },
);
