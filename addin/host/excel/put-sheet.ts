/**
 * A sheet of a plan, put into the open workbook step by step where Excel takes no sheets from a file (below ExcelApi
 * 1.13). What only the writer of files can do stays out: charts and the foot of printed pages.
 */
import { columnLetters, toA1 } from '../../../core/index.ts';
import { textBytes } from './cells.ts';
import { putStyle, STYLE_BYTES, type CellPlan, type SheetPlan, type Style } from './put-style.ts';
import { COMMENTS, type Session } from './session.ts';
import { typedValue } from './typed.ts';

/** What is queued into a call, and how much of the call's request it takes, in bytes. */
export interface Step {
  readonly bytes: number;
  readonly queue: () => void;
}

const STEP_BYTES = 1_500;
/** Cells of one range: the library would cut larger ones itself. */
const RANGE_CELLS = 1_000;
/** Points of a character and of the margins of a column. */
const CHARACTER = 5.25;
const MARGIN = 3.75;

/** What a sheet locked against slips still lets people do in its open cells; as in files. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  ...{ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true, allowInsertRows: true },
  ...{ allowDeleteRows: true, allowSort: true, allowAutoFilter: true },
  ...{ allowEditObjects: true, allowEditScenarios: true },
};

/** In the order in which they must be carried out; the sheet is there and empty. */
export function stepsOf(session: Session, sheet: Excel.Worksheet, plan: SheetPlan): readonly Step[] {
  const step = (queue: () => void, bytes = STEP_BYTES): Step => ({ bytes, queue });
  const at = (address: string): Excel.Range => sheet.getRange(address.replaceAll('$', ''));
  return [
    ...columnSteps(sheet, plan),
    ...linkSteps(sheet, plan),
    ...rectanglesOf(plan).map(({ address, style, under }) =>
      step(() => {
        putStyle(at(address), style, under);
      }, STYLE_BYTES),
    ),
    ...cellSteps(sheet, plan),
    ...(plan.merges ?? []).map((merge) =>
      step(() => {
        at(merge).merge(false);
      }),
    ),
    ...plan.rows.flatMap(({ height }, index) =>
      height === undefined
        ? []
        : [
            step(() => {
              at(`${String(index + 1)}:${String(index + 1)}`).format.rowHeight = height;
            }),
          ],
    ),
    ...(plan.validations ?? []).map((rule) =>
      step(
        () => {
          validate(at(rule.ref), rule);
        },
        STEP_BYTES + textBytes(JSON.stringify(rule)),
      ),
    ),
    ...(plan.conditional ?? []).map(({ ref, formula, style }) =>
      step(() => {
        const { custom } = at(ref).conditionalFormats.add('Custom');
        custom.rule.formula = `=${formula}`;
        if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
        if (style.colour !== undefined) custom.format.font.color = `#${style.colour}`;
        if (style.bold) custom.format.font.bold = true;
      }),
    ),
    ...(plan.tables ?? []).map(({ name, ref }) =>
      step(() => {
        sheet.tables.add(at(ref), true).name = name;
      }),
    ),
    ...notesOf(session, sheet, plan),
    step(() => {
      finish(sheet, plan);
    }),
  ];
}

function columnSteps(sheet: Excel.Worksheet, { columns }: SheetPlan): readonly Step[] {
  return columns.map(({ width, hidden = false, style, through }, index) => ({
    bytes: STEP_BYTES + (style ? STYLE_BYTES : 0),
    queue: () => {
      const range = sheet.getRange(`${columnLetters(index + 1)}:${columnLetters(through ?? index + 1)}`);
      range.format.columnWidth = width * CHARACTER + MARGIN;
      if (style) putStyle(range, style);
      if (hidden) range.columnHidden = true;
    },
  }));
}

/** Before styles: Excel gives links a look of its own. */
function linkSteps(sheet: Excel.Worksheet, { rows }: SheetPlan): readonly Step[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.link === undefined
        ? []
        : [
            {
              bytes: STEP_BYTES,
              queue: () => {
                sheet.getCell(row, column).hyperlink = {
                  documentReference: (cell.link ?? '').replace(/^#/, ''),
                  textToDisplay: String(cell.value ?? ''),
                };
              },
            },
          ],
    ),
  );
}

interface Rectangle {
  readonly address: string;
  readonly style: Style;
  /** Of the column. */
  readonly under: Style;
}

/** Cells of one style that lie side by side, in rows below each other where they are as wide. */
function rectanglesOf({ rows, columns }: Pick<SheetPlan, 'rows' | 'columns'>): readonly Rectangle[] {
  const open = new Map<string, { first: number; last: number }>();
  const done: Rectangle[] = [];
  const runs = rows.map(({ cells }) => runsOfRow(cells, columns));
  for (let row = 0; row <= rows.length; row++) {
    const here = new Map((runs[row] ?? []).map((run) => [run.key, run]));
    for (const [key, { first, last }] of open) {
      if (here.has(key)) continue;
      open.delete(key);
      const run = runs[last]?.find((each) => each.key === key);
      if (!run) continue;
      const address = `${toA1(first + 1, run.from + 1)}:${toA1(last + 1, run.to + 1)}`;
      done.push({ address, style: run.style, under: run.under });
    }
    for (const key of here.keys()) open.set(key, { first: open.get(key)?.first ?? row, last: row });
  }
  return done;
}

function runsOfRow(cells: readonly (CellPlan | null)[], columns: SheetPlan['columns']) {
  const runs: { key: string; style: Style; under: Style; from: number; to: number }[] = [];
  cells.forEach((cell, column) => {
    const under = columns[column]?.style ?? {};
    if (cell === null || (!cell.style && Object.keys(under).length === 0)) return;
    const style = cell.style ?? {};
    const last = runs.at(-1);
    const isSame = last?.to === column - 1 && same(last.style, style) && same(last.under, under);
    if (isSame) last.to = column;
    else runs.push({ key: '', style, under, from: column, to: column });
  });
  return runs.map((run) => ({ ...run, key: JSON.stringify([run.from, run.to, run.style, run.under]) }));
}

const same = (a: Style, b: Style): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Values and formulas, in bands of whole rows. */
function cellSteps(sheet: Excel.Worksheet, { rows, columns }: SheetPlan): readonly Step[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 0) return [];
  const height = Math.max(1, Math.floor(RANGE_CELLS / width));
  const steps: Step[] = [];
  for (let top = 0; top < rows.length; top += height) {
    const band = rows.slice(top, top + height).map(({ cells }) =>
      Array.from({ length: width }, (_, column) => {
        const cell = cells[column];
        // a null leaves a cell as it is
        return cell ? given(cell, (cell.style ?? columns[column]?.style)?.format) : null;
      }),
    );
    if (band.every((row) => row.every((value) => value === null))) continue;
    steps.push({
      bytes: STEP_BYTES + textBytes(JSON.stringify(band)),
      queue: () => {
        sheet.getRangeByIndexes(top, 0, band.length, width).formulas = band;
      },
    });
  }
  return steps;
}

function given({ value, formula }: CellPlan, format = 'General'): string | number | boolean | null {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return null;
  return typeof value === 'boolean' ? value : typedValue(value, format);
}

type ValidationPlan = NonNullable<SheetPlan['validations']>[number];

const OPERATORS = {
  between: 'Between',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
} as const;
const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function validate({ dataValidation }: Excel.Range, plan: ValidationPlan): void {
  const [formula1 = '', formula2] = plan.formulae.map((each) =>
    typeof each === 'string' && plan.type !== 'date' ? `=${each}` : each,
  );
  const operator = OPERATORS[plan.operator ?? 'between'];
  const bounds = { formula1, operator, ...(formula2 !== undefined && { formula2 }) };
  dataValidation.rule =
    plan.type === 'list'
      ? { list: { inCellDropDown: true, source: String(formula1) } }
      : { [plan.type === 'whole' ? 'wholeNumber' : plan.type]: bounds };
  dataValidation.ignoreBlanks = plan.allowBlank ?? true;
  const { prompt, promptTitle = '', error, errorTitle = '', errorStyle = 'stop' } = plan;
  const hasPrompt = prompt !== undefined;
  dataValidation.prompt = { showPrompt: hasPrompt, title: promptTitle, message: prompt ?? '' };
  // Without an error text nothing is refused: the rule then only helps to fill in.
  dataValidation.errorAlert = {
    ...{ showAlert: error !== undefined, style: ALERTS[errorStyle], title: errorTitle, message: error ?? '' },
  };
}

function notesOf(session: Session, sheet: Excel.Worksheet, { rows }: SheetPlan): readonly Step[] {
  if (!session.has(COMMENTS)) return [];
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const { note } = cell ?? {};
      if (note === undefined) return [];
      const queue = (): void => {
        sheet.comments.add(sheet.getCell(row, column), note);
      };
      return [{ bytes: STEP_BYTES + textBytes(note), queue }];
    }),
  );
}

/** What would be in the way of the rest: protection last. */
function finish(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { frozen, print, tab } = plan;
  if (tab !== undefined) sheet.tabColor = `#${tab}`;
  if (plan.gridLines === false) sheet.showGridlines = false;
  if (plan.filter !== undefined) sheet.autoFilter.apply(sheet.getRange(plan.filter));
  if (frozen && frozen.rows + frozen.columns > 0) {
    const corner = toA1(Math.max(1, frozen.rows), Math.max(1, frozen.columns));
    if (frozen.columns === 0) sheet.freezePanes.freezeRows(frozen.rows);
    else if (frozen.rows === 0) sheet.freezePanes.freezeColumns(frozen.columns);
    else sheet.freezePanes.freezeAt(sheet.getRange(`A1:${corner}`));
  }
  if (print) {
    const { pageLayout } = sheet;
    pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
    pageLayout.zoom = {
      ...(print.fit.wide > 0 && { horizontalFitToPages: print.fit.wide }),
      ...(print.fit.tall > 0 && { verticalFitToPages: print.fit.tall }),
    };
    if (print.repeatRows !== undefined) pageLayout.setPrintTitleRows(rowsOf(print.repeatRows));
  }
  if (plan.hidden) sheet.visibility = 'Hidden';
  if (plan.protected) sheet.protection.protect(ALLOWED);
}

/** `1:2` → `$1:$2`. */
const rowsOf = (rows: string): string => rows.replace(/\$?(\d+)/g, '$$$1');
