/**
 * Changes cells that still hold what the change expects. Each is looked at right before it is written; what is no
 * longer as expected is passed over with the reason. Where Excel gives up in between, what was done is told.
 */
import { isStill, placed, reasonAgainst as whyNot, type HostCell } from '../cell-value.ts';
import type { CellChange, PassedOver, Written } from '../host.ts';
import { plainValue } from './blocks.ts';
import { bySheet, partsOf, runsOf, textBytes, type CellPlace, type Run } from './cells.ts';
import { findSheets, forbids } from './sheets.ts';
import { failureOf, ONE_STEP, pause, SHEETS_FROM_FILE, type Context, type Session } from './session.ts';
import { typedValue } from './typed.ts';

/** Bytes of a request for each range, and for each cell of it beside its text. */
const RANGE_BYTES = 1_200;
const CELL_BYTES = 12;
/** Cells of one range: the library would cut larger ones itself. */
const RANGE_CELLS = 1_000;
/** Rows between two cells that one range may span: a null leaves a cell as it is. */
const GAP = 20;

/** A run of cells with its range. */
interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly run: Run<CellChange>;
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
}

interface Result {
  readonly done: CellChange[];
  readonly passed: { readonly change: CellChange; readonly why: PassedOver }[];
}

export async function writeCells(
  session: Session,
  context: Context,
  changes: readonly CellChange[],
): Promise<Written> {
  const result: Result = { done: [], passed: [] };
  const bySheetName = bySheet(changes);
  const { sheets, date1904 } = await findSheets(session, context, bySheetName.keys());
  const runs: { readonly sheet: Excel.Worksheet; readonly run: Run<CellChange> }[] = [];
  for (const [name, own] of bySheetName) {
    const sheet = sheets.get(name);
    if (sheet) runs.push(...runsOf(own, RANGE_CELLS, gapOf(sheet)).map((run) => ({ sheet, run })));
    else result.passed.push(...own.map((change) => ({ change, why: 'gone' as const })));
  }
  for (const part of partsOf(runs, ({ run }) => runBytes(run))) {
    try {
      await writePart(session, context, part, date1904, result);
    } catch (error) {
      // Nothing was changed yet: the failure itself is the answer.
      if (result.done.length === 0) throw failureOf(error);
      const told = new Set([...result.done, ...result.passed.map(({ change }) => change)]);
      result.passed.push(
        ...changes
          .filter((change) => !told.has(change))
          .map((change) => ({ change, why: 'failed' as const })),
      );
      break;
    }
    await pause();
  }
  return { ...result, undo: session.has(ONE_STEP) ? 'one step' : 'steps' };
}

const runBytes = ({ rows, cells }: Run<CellChange>): number =>
  RANGE_BYTES +
  rows * CELL_BYTES +
  cells.reduce((sum, { to, format = '' }) => sum + textBytes(String(to ?? '') + format), 0);

/** On a protected sheet a locked cell in between would have Excel refuse the range. */
const gapOf = ({ protection }: Excel.Worksheet): number => (protection.protected ? 0 : GAP);

async function writePart(
  session: Session,
  context: Context,
  runs: readonly { readonly sheet: Excel.Worksheet; readonly run: Run<CellChange> }[],
  date1904: boolean,
  result: Result,
): Promise<void> {
  const asked = runs.map(({ sheet, run }) => look(session, sheet, run));
  await context.sync();
  const good: CellChange[] = [];
  const { runtime } = context;
  runtime.enableEvents = false;
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const each of asked) good.push(...queue(each, date1904, result));
  runtime.enableEvents = true;
  if (good.length === 0) return;
  try {
    await context.sync();
  } catch (error) {
    await listenAgain(context);
    result.done.push(...(await doneAfterAll(session, context, asked, date1904, good)));
    throw error;
  }
  result.done.push(...good);
}

function look(session: Session, sheet: Excel.Worksheet, run: Run<CellChange>): Asked {
  const range = sheet.getRangeByIndexes(run.top - 1, run.column - 1, run.rows, 1);
  range.load('values,formulas,valueTypes,numberFormat');
  if (sheet.protection.protected) range.format.protection.load('locked');
  const merged = session.has(SHEETS_FROM_FILE) ? range.getMergedAreasOrNullObject() : null;
  merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return { sheet, run, range, merged };
}

/** Queues the changes of a run that fit; those that do not are told. */
function queue(asked: Asked, date1904: boolean, result: Result): readonly CellChange[] {
  const { sheet, run } = asked;
  const fitting: Fitting[] = [];
  for (const change of run.cells) {
    const why = reasonAgainst(asked, change, date1904);
    if (why) result.passed.push({ change, why });
    else fitting.push({ ...fit(change, cellAt(asked, change).format, date1904), ...change, change });
  }
  for (const own of runsOf(fitting, RANGE_CELLS, gapOf(sheet))) {
    const range = sheet.getRangeByIndexes(own.top - 1, own.column - 1, own.rows, 1);
    const byRow = new Map(own.cells.map((cell) => [cell.row, cell]));
    const column = <T>(pick: (cell: Fitting) => T): (T | null)[][] =>
      Array.from({ length: own.rows }, (_, index) => {
        const cell = byRow.get(own.top + index);
        return [cell ? pick(cell) : null];
      });
    if (own.cells.some(({ newFormat }) => newFormat !== null))
      range.numberFormat = column(({ newFormat }) => newFormat);
    range.values = column(({ typed }) => typed);
  }
  return fitting.map(({ change }) => change);
}

interface Fitting {
  readonly row: number;
  readonly column: number;
  readonly change: CellChange;
  readonly typed: string | number;
  /** Null: as it is. */
  readonly newFormat: string | null;
}

/** What is given to Excel for a change of a cell with this format. */
function fit(
  { to, format }: CellChange,
  now: string,
  date1904: boolean,
): Pick<Fitting, 'typed' | 'newFormat'> {
  const put = placed(to, format ?? now, date1904);
  const wanted = put.format ?? format ?? now;
  return { typed: typedValue(put.value, wanted), newFormat: wanted === now ? null : wanted };
}

function reasonAgainst(asked: Asked, change: CellChange, date1904: boolean): PassedOver | null {
  const { sheet, range, merged, run } = asked;
  const cell = cellAt(asked, change);
  const isCovered = merged?.isNullObject === false && isInMerge(merged, change.row - 1, run.column - 1);
  const isReformatted = fit(change, cell.format, date1904).newFormat !== null;
  // Null where some cells of the range are locked: then none is written, since Excel would refuse them together.
  const isOpen = !sheet.protection.protected || (range.format.protection.locked as boolean | null) === false;
  const isLocked = !isOpen || (isReformatted && forbids(sheet, 'allowFormatCells'));
  return whyNot({ ...cell, isCovered, isLocked }, change, date1904);
}

/** One cell of a loaded column. */
function cellAt({ range, run }: Asked, { row }: CellPlace): HostCell & { readonly isFormula: boolean } {
  const index = row - run.top;
  const value = range.values[index]?.[0] as unknown;
  const formula = range.formulas[index]?.[0] as unknown;
  const type = range.valueTypes[index]?.[0];
  return {
    value: plainValue(value, type),
    format: range.numberFormat[index]?.[0] as string,
    ...(type === 'Error' && { kind: 'error' }),
    ...(type === 'Boolean' && { kind: 'boolean' }),
    isFormula: typeof formula === 'string' && formula.startsWith('=') && formula !== value,
  };
}

/** Within a merged area, but not its visible corner. */
const isInMerge = ({ areas }: Excel.RangeAreas, row: number, column: number): boolean =>
  areas.items.some(
    ({ rowIndex, columnIndex, rowCount, columnCount }) =>
      row >= rowIndex &&
      row < rowIndex + rowCount &&
      column >= columnIndex &&
      column < columnIndex + columnCount &&
      (row > rowIndex || column > columnIndex),
  );

/** A batch that failed in the middle may have left Excel silent for us. */
async function listenAgain(context: Context): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync().catch(() => undefined);
}

/** Which changes were made by a batch that failed: it is not taken back. */
async function doneAfterAll(
  session: Session,
  context: Context,
  asked: readonly Asked[],
  date1904: boolean,
  queued: readonly CellChange[],
): Promise<readonly CellChange[]> {
  const wanted = new Set(queued);
  const again = asked.map(({ sheet, run }) => look(session, sheet, run));
  try {
    await context.sync();
  } catch {
    return [];
  }
  return again.flatMap((each) =>
    each.run.cells.filter(
      (change) => wanted.has(change) && isStill(cellAt(each, change), change.to, date1904),
    ),
  );
}
