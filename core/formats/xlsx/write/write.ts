/**
 * Writes a book plan as .xlsx: exceljs makes the parts, `repack.ts` puts them together. Same plan, same bytes.
 * Text stays text even where it looks like a formula; a plan with impossible contents is refused as our bug.
 */
import type ExcelJS from 'exceljs';
import type {
  BookPlan,
  CellPlan,
  ConditionalPlan,
  PrintPlan,
  SheetPlan,
  ValidationPlan,
} from '../../../layout/plan.ts';
import { toA1 } from '../../../grid/address.ts';
import { CREATOR, repack } from './repack.ts';
import { headOf, isLarge, stylesBelow, STYLES_ROW } from './large-sheet.ts';
import { heightByContent } from './row-heights.ts';
import { cleanText, escapeLookalikes, looksLikeFormula } from './text.ts';
import { checkCharts } from './chart-checks.ts';
import { checkCell, checkPlan, headerTexts, parseRange } from './guards.ts';
import { differentialStyle, styleMapper } from './styles.ts';
import { shownStyle } from './whole-numbers.ts';

const A4 = 9;
/** Inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
/** Page of pages, readable in every language. */
const FOOTER = '&R&8&P / &N';

type MapStyle = ReturnType<typeof styleMapper>;

export async function writeWorkbook(plan: BookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  checkCharts(plan);
  const { default: Excel } = await import('exceljs/dist/exceljs.bare.min.js');
  const book = new Excel.Workbook();
  describe(book, plan);
  const mapStyle = styleMapper();
  for (const sheet of plan.sheets) await addSheet(book, sheet, mapStyle);
  // Stored, not deflated: the parts are packed again below.
  const zip = await book.xlsx.writeBuffer({
    zip: { compression: 'STORE' },
  } as Partial<ExcelJS.XlsxWriteOptions>);
  return repack(new Uint8Array(zip), plan, mapStyle);
}

function describe(book: ExcelJS.Workbook, plan: BookPlan): void {
  const created = new Date(plan.created);
  book.creator = CREATOR;
  book.lastModifiedBy = CREATOR;
  book.created = created;
  book.modified = created;
  book.title = cleanText(plan.title);
  book.subject = cleanText(plan.subject);
  // Understood by exceljs, missing in its types.
  Object.assign(book, { language: plan.language });
  const activeTab = plan.sheets.findIndex(({ hidden }) => !hidden);
  book.views = [
    { x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab, visibility: 'visible' },
  ];
}

async function addSheet(book: ExcelJS.Workbook, whole: SheetPlan, mapStyle: MapStyle): Promise<void> {
  const plan = isLarge(whole) ? headOf(whole) : whole;
  const sheet = book.addWorksheet(plan.name, {
    state: plan.hidden ? 'hidden' : 'visible',
    views: [viewOf(plan)],
    ...(plan.tab !== undefined && {
      properties: { tabColor: { argb: `FF${plan.tab}` } } as ExcelJS.WorksheetProperties,
    }),
    ...(plan.print && pageOf(plan.print)),
  });
  plan.columns.forEach(({ width, hidden, style }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    if (hidden) column.hidden = true;
    if (style) column.style = mapStyle(style);
  });
  for (const table of plan.tables ?? []) addTable(sheet, whole, table);
  addRows(sheet, plan, mapStyle);
  if (plan !== whole)
    stylesBelow(whole, mapStyle).styles.forEach((style, index) => {
      sheet.getRow(STYLES_ROW).getCell(index + 1).style = style;
    });
  for (const merge of plan.merges ?? []) sheet.mergeCells(merge);
  if (plan.filter !== undefined) sheet.autoFilter = plan.filter;
  for (const rule of plan.validations ?? []) addValidation(sheet, rule);
  for (const rule of plan.conditional ?? []) addConditional(sheet, rule);
  for (const row of plan.print?.breaks ?? []) sheet.getRow(row).addPageBreak();
  if (plan.protected) await sheet.protect('', ALLOWED);
}

/** What a sheet locked against slips still lets people do in its open cells. */
const ALLOWED: Partial<ExcelJS.WorksheetProtection> = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
};

function viewOf({ frozen, gridLines }: SheetPlan): Partial<ExcelJS.WorksheetView> {
  const shown = { showGridLines: gridLines ?? true };
  if (!frozen || frozen.rows + frozen.columns === 0) return shown;
  return { ...shown, state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows };
}

const pageOf = (print: PrintPlan): Partial<ExcelJS.AddWorksheetOptions> => ({
  pageSetup: {
    paperSize: A4,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: print.fit.wide,
    fitToHeight: print.fit.tall,
    margins: MARGINS,
  },
  headerFooter: { oddFooter: print.footer ?? FOOTER },
});

/** The table around cells that `addRows` fills; it needs the number of its rows, not their contents. */
function addTable(sheet: ExcelJS.Worksheet, plan: SheetPlan, table: { name: string; ref: string }): void {
  const range = parseRange(table.ref);
  sheet.addTable({
    name: table.name,
    displayName: table.name,
    ref: table.ref.split(':')[0] ?? '',
    headerRow: true,
    // The cells bring their own colours.
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: headerTexts(plan, range).map((text) => ({
      name: escapeLookalikes(cleanText(text ?? '')),
      filterButton: true,
    })),
    rows: Array.from({ length: range.bottom - range.top }, () => []),
  });
}

function addRows(sheet: ExcelJS.Worksheet, plan: SheetPlan, mapStyle: MapStyle): void {
  const merged = new Set((plan.merges ?? []).map((ref) => ref.split(':')[0]));
  plan.rows.forEach((planned, index) => {
    const row = sheet.getRow(index + 1);
    const isMerged = (column: number): boolean => merged.has(toA1(index + 1, column));
    const height = planned.height ?? heightByContent(planned, plan.columns, isMerged);
    if (height !== undefined) row.height = height;
    planned.cells.forEach((cell, column) => {
      if (!cell) return;
      checkCell(cell, plan.name, index + 1);
      const target = row.getCell(column + 1);
      const written = writtenOf(cell.value);
      target.value = valueOf(written, cell.formula);
      target.style = mapStyle(shownStyle(cell), cell.formula === undefined && isRisky(written));
      if (cell.note !== undefined) target.note = cleanText(cell.note);
    });
  });
}

type Written = CellPlan['value'];

const writtenOf = (value: CellPlan['value']): Written =>
  typeof value === 'string' ? escapeLookalikes(cleanText(value)) : value;

/** Looked at as it will stand in the cell: what is cleaned away may have stood before the sign. */
const isRisky = (written: Written): boolean => typeof written === 'string' && looksLikeFormula(written);

/** Blank stays blank: a text of no characters is not written, except as the result of a formula. */
function valueOf(written: Written, formula: string | undefined): ExcelJS.CellValue {
  if (formula === undefined) return written === '' ? null : written;
  return { formula, ...(written !== null && { result: written }) } as ExcelJS.CellFormulaValue;
}

/** One rule for the whole range; the published types of exceljs leave this list out. */
interface WithValidations {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
}

function addValidation(sheet: ExcelJS.Worksheet, plan: ValidationPlan): void {
  const line = (text: string): string => cleanText(text).replace(/\s*\n\s*/g, ' ');
  const rule = {
    type: plan.type,
    allowBlank: plan.allowBlank ?? true,
    operator: plan.operator ?? 'between',
    formulae: plan.type === 'date' ? plan.formulae.map((date) => new Date(date)) : [...plan.formulae],
    showInputMessage: plan.prompt !== undefined,
    ...(plan.promptTitle !== undefined && { promptTitle: line(plan.promptTitle) }),
    ...(plan.prompt !== undefined && { prompt: line(plan.prompt) }),
    // Without an error text nothing is refused: the rule then only helps to fill in.
    showErrorMessage: plan.error !== undefined,
    ...(plan.error !== undefined && { error: line(plan.error), errorStyle: plan.errorStyle ?? 'stop' }),
    ...(plan.errorTitle !== undefined && { errorTitle: line(plan.errorTitle) }),
  } as ExcelJS.DataValidation;
  const [first, last] = plan.ref.replaceAll('$', '').split(':');
  (sheet as unknown as WithValidations).dataValidations.add(`${first ?? ''}:${last ?? first ?? ''}`, rule);
}

function addConditional(sheet: ExcelJS.Worksheet, plan: ConditionalPlan): void {
  sheet.addConditionalFormatting({
    ref: plan.ref,
    rules: [
      { type: 'expression', priority: 0, formulae: [plan.formula], style: differentialStyle(plan.style) },
    ],
  });
}
