/** What changes in one sheet of an older shape (coherence-workbook §8). */
import type { Catalogue, SheetStep } from '../catalogue/define.ts';
import type { Dataset } from '../model.ts';
import { textOf } from '../read/cells.ts';
import { foldName } from '../read/fold.ts';
import { changeColumns } from './columns.ts';
import { refuseTable } from './movable.ts';
import { Recoding } from './recode.ts';
import { type SheetChange, SheetEdits } from './sheet-edits.ts';
import { Signing } from './signed.ts';

/** Null where the sheet has nothing of the older shape. Fails with BAD_SETTINGS where a change could lose something. */
export function sheetChange(dataset: Dataset, step: SheetStep, catalogue: Catalogue): SheetChange | null {
  const { grid, older } = dataset;
  if (!grid || dataset.columns.size === 0) return null;
  const sheet = new SheetEdits(dataset, grid, catalogue);
  renameColumns(sheet, step);
  const recoding = new Recoding(sheet, step.recoded ?? []);
  recoding.recode();
  let claims: ReadonlyMap<number, number> = new Map();
  if (!step.signed) addConstants(sheet, step);
  else if (older) {
    const signing = new Signing(sheet, step.signed, step.constants, (column, row) =>
      recoding.nowIn(column, row),
    );
    signing.signColumn(older.column);
    ({ claims } = signing);
  }
  sheet.take(changeColumns(dataset, grid, step, { catalogue, free: sheet.free(), rows: sheet.rowsBelow() }));
  recoding.noteWithdrawn(claims);
  return sheet.edits.length === 0 ? null : sheet.change();
}

/** Columns that only have another name now. */
function renameColumns(sheet: SheetEdits, step: SheetStep): void {
  const { dataset, grid } = sheet;
  for (const { from, to } of step.renamed) {
    const column = dataset.columns.get(to);
    const header = column === undefined ? '' : textOf(grid.cell(dataset.headerRow, column)).trim();
    if (column === undefined || foldName(header) !== foldName(from)) continue;
    refuseTable(dataset, grid, column);
    sheet.head(column, to, null);
    sheet.line('renamed', dataset.headerRow, column, header, to);
  }
}

/** Columns that the older shape lacks, behind everything that is there. */
function addConstants(sheet: SheetEdits, step: SheetStep): void {
  const { dataset, grid } = sheet;
  const missing = step.constants.filter(({ to }) => !dataset.columns.has(to));
  const like = Math.max(...dataset.columns.values());
  const added = new Map(missing.map(({ to }, index) => [to, grid.columnCount + 1 + index]));
  for (const { to, value } of missing) {
    const column = added.get(to) ?? 0;
    sheet.head(column, to, like);
    sheet.line('added', dataset.headerRow, column, '', to);
    for (const [{ number }] of sheet.groups()) sheet.addTo(number, column, value, like);
  }
  sheet.chooseFrom(added);
}
