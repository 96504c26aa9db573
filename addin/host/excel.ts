/**
 * The workbook that is open in Excel. With the files in `excel/` the only place that calls office.js; which edition can
 * do what is asked of it by requirement sets, never by name.
 */
import type { Piece, Reading } from './host.ts';
import { askSheet, loadBook, outlineOf } from './excel/outline.ts';
import { readPieces } from './excel/read.ts';
import { Session, type OfficeGlobals } from './excel/session.ts';
import { streamOf } from './excel/stream.ts';

export type { OfficeGlobals } from './excel/session.ts';

export class ExcelHost {
  private readonly session: Session;

  constructor(office: OfficeGlobals, patience = 60_000) {
    this.session = new Session(office, patience);
  }

  name(): Promise<string> {
    return this.session.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    });
  }

  sheets() {
    return this.session.run(async (context) => {
      const { worksheets } = await loadBook(context);
      const asked = worksheets.map((sheet) => askSheet(this.session, sheet, false));
      await context.sync();
      return asked.map(outlineOf);
    });
  }

  read(reading: Reading = {}): AsyncIterable<Piece> {
    return streamOf((tell) =>
      this.session.run((context) => readPieces(this.session, context, reading, tell)),
    );
  }
}
