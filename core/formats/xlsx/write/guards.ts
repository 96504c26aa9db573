/**
 * What a plan must not hold, looked at before anything is written: exceljs would write it without a word and Excel
 * would then repair or refuse the file. A plan that breaks one of these is our mistake, hence `BUG`.
 */
import { Failure } from '../../../failure.ts';
import { fromA1 } from '../../../grid/address.ts';
import type { BookPlan, CellPlan, SheetPlan } from '../../../layout/plan.ts';
import type { Range } from '../../../model.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_FORMULA = 8_192;
/** Longest title and text of an input prompt or error message. */
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_FOOTER = 255;
const NAME = /^[A-Za-z_\\][\w.\\]{0,254}$/;

function refuse(reason: string, args: Readonly<Record<string, string | number>>): never {
  throw new Failure('BUG', reason, args);
}

/** `A1:F20` or `B3`, with or without `$`, as a rectangle. */
export function parseRange(ref: string): Range {
  const [from, to] = ref.split(':');
  const first = fromA1(from ?? '');
  const last = to === undefined ? first : fromA1(to);
  if (!first || !last || first.row > last.row || first.column > last.column)
    return refuse('planRange', { ref });
  if (first.row < 1 || last.row > LAST_ROW || last.column > LAST_COLUMN) return refuse('planRange', { ref });
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export function checkPlan(plan: BookPlan): void {
  if (plan.sheets.length === 0 || plan.sheets.every(({ hidden }) => hidden)) refuse('planSheets', {});
  if (Number.isNaN(Date.parse(plan.created))) refuse('planDate', { date: plan.created });
  const sheets = new Set<string>();
  const names = new Set<string>();
  for (const sheet of plan.sheets) {
    checkSheetName(sheet.name, sheets);
    checkSheet(sheet);
    for (const table of sheet.tables ?? []) checkTable(sheet, table, names);
  }
  for (const { name, ref } of plan.names) {
    checkName(name, names);
    const target = /^'?([^'!]+)'?!/.exec(ref)?.[1];
    if (target !== undefined && !sheets.has(target.toLowerCase())) refuse('planName', { name, ref });
  }
}

function checkSheetName(name: string, seen: Set<string>): void {
  const legal = /^[\x20-\x7E]{1,31}$/.test(name) && !/[[\]:*?/\\]|^'|'$/.test(name);
  if (!legal || name.toLowerCase() === 'history' || seen.has(name.toLowerCase()))
    refuse('planSheetName', { sheet: name });
  seen.add(name.toLowerCase());
}

function checkSheet(sheet: SheetPlan): void {
  if (sheet.rows.length > LAST_ROW) refuse('planRange', { sheet: sheet.name, rows: sheet.rows.length });
  if ((sheet.print?.footer?.length ?? 0) > LONGEST_FOOTER) refuse('planFooter', { sheet: sheet.name });
  for (const rule of sheet.validations ?? []) {
    const tooLong =
      [rule.promptTitle, rule.errorTitle].some((text) => (text?.length ?? 0) > LONGEST_TITLE) ||
      [rule.prompt, rule.error].some((text) => (text?.length ?? 0) > LONGEST_PROMPT) ||
      rule.formulae.some((formula) => String(formula).length > LONGEST_PROMPT);
    if (tooLong) refuse('planValidation', { sheet: sheet.name, ref: rule.ref });
  }
}

/** A table needs a data row, and header cells that are single-line texts, each different. */
function checkTable(
  sheet: SheetPlan,
  table: { readonly name: string; readonly ref: string },
  names: Set<string>,
): void {
  const range = parseRange(table.ref);
  checkName(table.name, names);
  const headers = headerTexts(sheet, range).map((text) => text?.toLowerCase());
  const whole = headers.every((text) => text !== undefined && text !== '' && !/[\r\n]/.test(text));
  if (range.bottom === range.top || !whole || new Set(headers).size < headers.length)
    refuse('planTable', { sheet: sheet.name, table: table.name });
}

/** The header texts of a table; undefined where a cell holds no text. */
export function headerTexts(sheet: SheetPlan, range: Range): (string | undefined)[] {
  const cells = sheet.rows[range.top - 1]?.cells ?? [];
  return Array.from({ length: range.right - range.left + 1 }, (_, index) => {
    const value = cells[range.left - 1 + index]?.value;
    return typeof value === 'string' ? value : undefined;
  });
}

/** Names of tables and cells share one list; none may read as a cell address. */
function checkName(name: string, seen: Set<string>): void {
  const address = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[rR](\d*[cC]\d*)?$|^[cC]\d*$/.test(name);
  if (!NAME.test(name) || address || seen.has(name.toLowerCase())) refuse('planName', { name });
  seen.add(name.toLowerCase());
}

/** Refuses numbers that are none, and formulas that Excel cannot read. */
export function checkCell(cell: CellPlan, sheet: string, row: number): void {
  if (typeof cell.value === 'number' && !Number.isFinite(cell.value))
    refuse('planNumber', { sheet, row, value: String(cell.value) });
  if (cell.formula === undefined) return;
  if (cell.formula === '' || cell.formula.startsWith('=') || cell.formula.length > LONGEST_FORMULA)
    refuse('planFormula', { sheet, row, formula: cell.formula.slice(0, 100) });
}
