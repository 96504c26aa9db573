/**
 * The workbook that is open in Excel. With the files in `excel/` the only place that calls office.js; which edition can
 * do what is asked of it by requirement sets, never by name.
 */
import type { BookPlan } from '../../core/index.ts';
import { download } from './download.ts';
import type {
  Capabilities,
  CellChange,
  CellMark,
  MarkedCell,
  Piece,
  Reading,
  SheetOutline,
  WorkbookHost,
  Written,
} from './host.ts';
import { trouble, troubleOf } from './trouble.ts';
import { watchChanges } from './excel/events.ts';
import { base64Of, insertSheets } from './excel/insert.ts';
import { markCells, unmarkCells } from './excel/marks.ts';
import { askSheet, hasNotes, loadBook, outlineOf } from './excel/outline.ts';
import { readPieces } from './excel/read.ts';
import {
  COMMENTS,
  ONE_STEP,
  Session,
  SHEETS_FROM_FILE,
  type Context,
  type OfficeGlobals,
} from './excel/session.ts';
import { StatePart } from './excel/state.ts';
import { streamOf } from './excel/stream.ts';
import { writeCells } from './excel/write.ts';

export type { OfficeGlobals } from './excel/session.ts';

export interface ExcelHostOptions {
  /** Makes a workbook of a plan; far from the page, since it takes a while. */
  readonly pack: (plan: BookPlan) => Promise<Uint8Array>;
  /** Milliseconds that Excel may take for one step before the person is told. */
  readonly patience?: number;
  /** For a workbook that Excel cannot open itself. */
  readonly download?: (name: string, bytes: Uint8Array) => void;
}

const PATIENCE = 60_000;

export class ExcelHost implements WorkbookHost {
  readonly capabilities: Capabilities;
  private readonly session: Session;
  private readonly options: ExcelHostOptions;
  private readonly statePart = new StatePart();

  constructor(office: OfficeGlobals, options: ExcelHostOptions) {
    this.options = options;
    this.session = new Session(office, options.patience ?? PATIENCE);
    const { session } = this;
    this.capabilities = {
      kind: 'excel',
      notes: hasNotes(session) ? 'notes' : session.has(COMMENTS) ? 'comments' : 'none',
      insert: session.has(SHEETS_FROM_FILE) ? 'package' : 'cells',
      groupsUndo: session.has(ONE_STEP),
      opensWorkbooks: true,
      recalculates: true,
    };
  }

  private run<T>(work: (context: Context) => Promise<T>): Promise<T> {
    return this.session.run(work);
  }

  name(): Promise<string> {
    return this.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    });
  }

  sheets(): Promise<readonly SheetOutline[]> {
    return this.run(async (context) => {
      const { worksheets } = await loadBook(context);
      const asked = worksheets.map((sheet) => askSheet(this.session, sheet, false));
      await context.sync();
      return asked.map(outlineOf);
    });
  }

  read(reading: Reading = {}): AsyncIterable<Piece> {
    return streamOf((tell) => this.run((context) => readPieces(this.session, context, reading, tell)));
  }

  /** Excel names its steps of undo itself, so that `label` is not shown. */
  write(changes: readonly CellChange[]): Promise<Written> {
    return this.run((context) => writeCells(this.session, context, changes));
  }

  mark(marks: readonly CellMark[], before: readonly MarkedCell[]): Promise<readonly MarkedCell[]> {
    return this.run((context) => markCells(this.session, context, marks, before));
  }

  unmark(cells: readonly MarkedCell[]): Promise<readonly MarkedCell[]> {
    return this.run((context) => unmarkCells(this.session, context, cells));
  }

  insert(plan: BookPlan): Promise<{ readonly sheets: readonly string[]; readonly undo: Written['undo'] }> {
    return this.run((context) => insertSheets(this.session, context, plan, this.options.pack));
  }

  goTo({ sheet: name, cell }: { readonly sheet: string; readonly cell: string }): Promise<void> {
    return this.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject) throw trouble('gone', { sheet: name });
      if (sheet.visibility !== 'Visible') throw trouble('hidden', { sheet: name });
      sheet.activate();
      sheet.getRange(cell).select();
      await context.sync();
    });
  }

  async selected(): Promise<{ readonly sheet: string; readonly cell: string } | null> {
    try {
      return await this.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load('address');
        await context.sync();
        const match = /^(?:'((?:[^']|'')*)'|([^!]*))!([^!]+)$/.exec(range.address);
        const [, quoted, plain = '', cell] = match ?? [];
        return cell === undefined ? null : { sheet: quoted?.replaceAll("''", "'") ?? plain, cell };
      });
    } catch (error) {
      // A picture, or several ranges at once.
      if (troubleOf(error) === 'failed') return null;
      throw error;
    }
  }

  onChanged(listener: (sheetIds: readonly string[]) => void): () => void {
    return watchChanges(this.session, listener);
  }

  state(): Promise<string | null> {
    return this.run((context) => this.statePart.read(context));
  }

  setState(xml: string): Promise<void> {
    return this.run((context) => this.statePart.write(context, xml));
  }

  async open(name: string, bytes: Uint8Array): Promise<'opened' | 'downloaded'> {
    try {
      await this.session.openWorkbook(base64Of(bytes));
      return 'opened';
    } catch {
      // Excel takes no workbook above its limit, and some editions none at all.
      (this.options.download ?? download)(name, bytes);
      return 'downloaded';
    }
  }
}
