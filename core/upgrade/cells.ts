/** The cells of a sheet on its way to a newer shape: what is filled, its headers and labels, what may be typed. */
import type { Catalogue } from '../catalogue/define.ts';
import { labelOfField } from '../i18n/labels.ts';
import { LANGUAGES, type Cell, type Dataset, type Grid, type Value } from '../model.ts';
import { isUncomputed, textOf } from '../read/cells.ts';
import type { UpgradeEdit, UpgradeRule } from '../model/upgrade.ts';

export const filledCells = (grid: Grid): number => {
  let count = 0;
  for (let row = 1; row <= grid.rowCount; row++)
    for (const column of grid.usedColumns) if (!isClear(grid.cell(row, column))) count++;
  return count;
};

export const isClear = (cell: Cell): boolean => cell.kind === 'blank' && !isUncomputed(cell);

export const valueOf = (cell: Cell): Value => (typeof cell.value === 'boolean' ? textOf(cell) : cell.value);

/** The row of translated labels, which begins with `#`. */
export function labelRowOf({ headerRow, rows }: Dataset, grid: Grid): number | null {
  const end = Math.min(...rows.map(({ number }) => number), grid.rowCount + 1);
  for (let row = headerRow + 1; row < end; row++) {
    const first = grid.usedColumns.find((column) => !isClear(grid.cell(row, column)));
    if (first !== undefined) return textOf(grid.cell(row, first)).trim().startsWith('#') ? row : null;
  }
  return null;
}

/** A header, and the label below it where the sheet has such a row. `like`: the column whose look a new one takes. */
export function headEdits(
  { headerRow, template, meta, sheet }: Dataset,
  grid: Grid,
  labelRow: number | null,
  { column, name, like }: { readonly column: number; readonly name: string; readonly like: number | null },
): readonly UpgradeEdit[] {
  const field = template.fields.find(({ id }) => id === name);
  const language = LANGUAGES.find((each) => each === meta.language?.slice(0, 2)) ?? 'en';
  const edit = (row: number, to: string): UpgradeEdit => ({
    ...{ sheet, row, column, to },
    ...(like !== null && { like: { row, column: like } }),
  });
  const header = edit(headerRow, name);
  if (labelRow === null || !field) return [header];
  const old = textOf(grid.cell(labelRow, column));
  const sign = /^\s*#/.test(old) ? '# ' : '';
  return like !== null || old !== ''
    ? [header, edit(labelRow, sign + labelOfField(language, template, field))]
    : [header];
}

/** Codes to choose from in a column of this name; null where everything may be typed. */
export function codesFor(
  name: string,
  { template }: Dataset,
  { codeLists }: Pick<Catalogue, 'codeLists'>,
): Extract<UpgradeRule['allows'], { readonly codes: readonly string[] }> | null {
  const field = template.fields.find(({ id }) => id === name);
  const codes = codeLists.find(({ id }) => id === field?.codes)?.codes;
  return codes && !field?.open ? { codes } : null;
}
