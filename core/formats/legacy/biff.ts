/**
 * Walks over the records of an Excel 95 to 2003 workbook ([MS-XLS]; BIFF5 and BIFF8). Every record must lie within
 * the stream and every part that begins must end: that is how a cut or overwritten file shows, as there are no check
 * sums. Older versions (one sheet without a workbook around it) are not read.
 */
import { Failure } from '../../failure.ts';
import type { Budget } from '../budget.ts';
import { formatOf, type CellStyle, type NumberFormat } from '../number-format.ts';
import { codePage, type Decode } from './code-page.ts';
import { damaged } from './damaged.ts';
import { checkTabs, SheetOutline, visibilityOf, type BookOutline, type Promised } from './outline.ts';

const BOF = 0x0809;
const EOF = 0x000a;
const WORKSHEET = 0;

/** What follows is a row, a column and a style. */
const CELLS: ReadonlyMap<number, Promised> = new Map([
  [0x0203, 'number'],
  [0x027e, 'number'],
  [0x00fd, 'text'],
  [0x0204, 'text'],
  [0x00d6, 'text'],
  [0x0205, 'logical'],
  [0x0006, 'formula'],
  [0x0206, 'formula'],
  [0x0406, 'formula'],
]);

/** One record; `view` is its content. */
interface BiffRecord {
  readonly type: number;
  readonly view: DataView;
}

interface Tab {
  readonly name: string;
  readonly at: number;
  readonly state: number;
  readonly kind: number;
}

export function outlineOfBiff(stream: Uint8Array, budget: Budget): BookOutline {
  const walk = new Walk(stream, budget);
  return walk.outline();
}

class Walk {
  private readonly view: DataView;
  private readonly budget: Budget;
  private at = 0;
  private date1904 = false;
  private decode: Decode = codePage(1252);
  private codePageSeen = false;
  private readonly tabs: Tab[] = [];
  private readonly looks: { readonly format: number; readonly fill: string | null }[] = [];
  private readonly codes = new Map<number, string>();
  private readonly hiddenNames: boolean[] = [];
  private biff8 = true;

  constructor(stream: Uint8Array, budget: Budget) {
    this.view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    this.budget = budget;
  }

  outline(): BookOutline {
    this.beginBook();
    for (let record = this.next(); record.type !== EOF; record = this.next()) this.global(record);
    const tabs = this.tabs.map(({ name }) => name);
    const worksheets = this.tabs.filter(({ kind }) => kind === WORKSHEET);
    checkTabs(tabs, worksheets.length, this.budget);
    const byStart = new Map(this.tabs.map((tab) => [tab.at, tab]));
    const outlines = new Map<Tab, SheetOutline | null>();
    while (this.remains()) {
      const tab = byStart.get(this.at);
      const isSheet = tab?.kind === WORKSHEET;
      const outline = isSheet ? new SheetOutline(tab.name, visibilityOf(tab.state), this.budget) : null;
      this.part(outline);
      if (tab) outlines.set(tab, outline);
    }
    // Each tab must begin where it says, and a sheet may not be claimed by two of them.
    if (this.tabs.some((tab) => !outlines.has(tab))) throw damaged();
    const { date1904, hiddenNames, biff8, decode } = this;
    return {
      ...{ date1904, tabs, hiddenNames },
      styles: this.styles(),
      sheets: worksheets.map((tab) => outlines.get(tab)).filter((each) => each instanceof SheetOutline),
      recode: biff8 ? null : (text) => decode(Uint8Array.from(text, (each) => each.charCodeAt(0))),
    };
  }

  private beginBook(): void {
    const { type, view } = this.next();
    const version = type === BOF && view.byteLength >= 4 ? view.getUint16(0, true) : 0;
    if ((version !== 0x0600 && version !== 0x0500) || view.getUint16(2, true) !== 0x0005) throw damaged();
    this.biff8 = version === 0x0600;
  }

  /** A record of the workbook itself. */
  private global({ type, view }: BiffRecord): void {
    switch (type) {
      case 0x002f:
        throw new Failure('LOCKED', 'R04');
      case 0x0022:
        this.date1904 = view.getUint16(0, true) === 1;
        break;
      case 0x0042:
        if (this.biff8) break;
        this.decode = codePage(view.getUint16(0, true));
        this.codePageSeen = true;
        break;
      case 0x0085:
        this.tabs.push({
          at: view.getUint32(0, true),
          state: view.getUint8(4) & 3,
          kind: view.getUint8(5),
          name: this.text(view, 7, view.getUint8(6)),
        });
        break;
      case 0x00e0:
        if (this.looks.length >= this.budget.limits.styles)
          throw new Failure('LIMIT', 'R36', { limit: this.budget.limits.styles });
        this.looks.push({ format: view.getUint16(2, true), fill: this.fillOf(view) });
        break;
      case 0x041e: {
        const [start, length] = this.biff8 ? [4, view.getUint16(2, true)] : [3, view.getUint8(2)];
        this.codes.set(view.getUint16(0, true), this.text(view, start, length));
        break;
      }
      case 0x0018:
      case 0x0218:
        this.hiddenNames.push((view.getUint16(0, true) & 1) === 1);
        break;
      case BOF:
        throw damaged();
    }
  }

  /** A part of the workbook with all that it contains (charts in a sheet are parts of their own). */
  private part(outline: SheetOutline | null): void {
    if (this.next().type !== BOF) throw damaged();
    for (let depth = 1; depth > 0;) {
      const record = this.next();
      if (record.type === BOF) depth += 1;
      else if (record.type === EOF) depth -= 1;
      else if (record.type === 0x002f) throw new Failure('LOCKED', 'R04');
      else if (depth === 1 && outline) this.ofSheet(record, outline);
    }
  }

  private ofSheet({ type, view }: BiffRecord, outline: SheetOutline): void {
    const number = (place: number): number => view.getUint16(place, true);
    const promised = CELLS.get(type);
    if (promised !== undefined) {
      outline.cell(number(0) + 1, number(2) + 1, number(4), promised);
      return;
    }
    switch (type) {
      case 0x00bd: {
        const count = (view.byteLength - 6) / 6;
        if (!Number.isInteger(count) || count < 1 || number(2) + count - 1 !== number(view.byteLength - 2))
          throw damaged();
        for (let index = 0; index < count; index++)
          outline.cell(number(0) + 1, number(2) + index + 1, number(4 + index * 6), 'number');
        break;
      }
      case 0x0201:
        outline.blank(1);
        break;
      case 0x00be:
        outline.blank(Math.max(0, (view.byteLength - 6) / 2));
        break;
      case 0x0208:
        if ((number(12) & 0x20) !== 0) outline.hideRow(number(0) + 1);
        break;
      case 0x007d:
        if ((number(8) & 1) === 1) outline.hideColumns(number(0) + 1, number(2) + 1);
        break;
      case 0x00e5:
        for (let index = 0; index < number(0); index++) {
          const at = 2 + index * 8;
          outline.merge({
            top: number(at) + 1,
            bottom: number(at + 2) + 1,
            left: number(at + 4) + 1,
            right: number(at + 6) + 1,
          });
        }
        break;
      case 0x001c:
        // In BIFF5 the rest of a long note follows under row 65 535.
        if (this.biff8 || number(0) !== 0xffff) outline.note(number(0) + 1, number(2) + 1);
        break;
    }
  }

  private styles(): readonly CellStyle[] {
    const known = new Map<number, NumberFormat>();
    return this.looks.map(({ format, fill }) => {
      const found = known.get(format) ?? formatOf(format, this.codes.get(format));
      known.set(format, found);
      return { ...found, fill };
    });
  }

  /** Number in the palette of the colour that fills a cell. */
  private fillOf(view: DataView): string | null {
    const colours = view.getUint16(this.biff8 ? 18 : 8, true);
    const pattern = this.biff8 ? view.getUint8(17) >> 2 : view.getUint8(10) & 0x3f;
    return pattern === 0 ? null : `indexed ${String(colours & 0x7f)}`;
  }

  /** `length` characters; in BIFF8 a byte before them says whether they take two bytes each. */
  private text(view: DataView, start: number, length: number): string {
    if (!this.biff8) {
      if (!this.codePageSeen) this.decode = codePage(1252);
      return this.decode(new Uint8Array(view.buffer, view.byteOffset + start, length));
    }
    const wide = (view.getUint8(start) & 1) === 1;
    let text = '';
    for (let index = 0; index < length; index++)
      text += String.fromCharCode(
        wide ? view.getUint16(start + 1 + index * 2, true) : view.getUint8(start + 1 + index),
      );
    return text;
  }

  /** Whether another part follows; streams are padded with zeros. */
  private remains(): boolean {
    return this.at + 4 <= this.view.byteLength && this.view.getUint16(this.at, true) === BOF;
  }

  private next(): BiffRecord {
    if (this.at + 4 > this.view.byteLength) throw new Failure('UNREADABLE', 'R03');
    const type = this.view.getUint16(this.at, true);
    const start = this.at + 4;
    const length = this.view.getUint16(this.at + 2, true);
    if (start + length > this.view.byteLength) throw new Failure('UNREADABLE', 'R03');
    this.at = start + length;
    return { type, view: new DataView(this.view.buffer, this.view.byteOffset + start, length) };
  }
}
