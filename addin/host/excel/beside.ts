/** What hangs on a sheet beside its cells: merged and hidden parts, tables, notes; asked once with the first cells. */
import type { Note, Span } from '../../../core/index.ts';
import type { Piece, SheetBeside } from '../host.ts';
import { rangeOf, type Asked } from './outline.ts';

/** What hangs on the sheets, asked with a call until one brings it, and then told once. */
export class Besides {
  isTold = false;
  private readonly asked: readonly Asked[];
  private readonly tell: (piece: Piece) => void;

  constructor(asked: readonly Asked[], tell: (piece: Piece) => void) {
    this.asked = asked;
    this.tell = tell;
  }

  /** What to do once the call has come back. */
  ask(): () => void {
    if (this.isTold) return () => undefined;
    const details = this.asked.map(askDetail);
    return () => {
      this.isTold = true;
      for (const detail of details) this.tell({ type: 'sheet', id: detail.id, beside: besideOf(detail) });
    };
  }
}

/** What needs a look at the list first: hidden rows one by one, where tables and notes stand. */
interface AskedDetail {
  readonly id: string;
  readonly asked: Asked;
  readonly rows: { readonly value: readonly { readonly rowHidden?: boolean }[] } | null;
  readonly columns: { readonly value: readonly { readonly columnHidden?: boolean }[] } | null;
  readonly tables: readonly (readonly [Excel.Table, Excel.Range])[];
  readonly notes: readonly (readonly [text: string, Excel.Range])[];
}

function askDetail(asked: Asked): AskedDetail {
  const { beside, sheet } = asked;
  const around = beside?.around.isNullObject === false ? beside.around : null;
  const isMixed = (hidden: unknown): boolean => hidden === null;
  const located = (range: Excel.Range): Excel.Range => {
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  };
  return {
    ...{ id: sheet.id, asked },
    rows: around && isMixed(around.rowHidden) ? around.getRowProperties({ rowHidden: true }) : null,
    columns:
      around && isMixed(around.columnHidden) ? around.getColumnProperties({ columnHidden: true }) : null,
    tables: beside?.tables.items.map((table) => [table, located(table.getRange())] as const) ?? [],
    notes: [
      ...(beside?.notes?.items ?? []).map((note) => [note.content, located(note.getLocation())] as const),
      ...(beside?.comments?.items ?? []).map(
        (comment) => [conversation(comment), located(comment.getLocation())] as const,
      ),
    ],
  };
}

const conversation = ({ content, replies }: Excel.Comment): string =>
  [content, ...replies.items.map((reply) => reply.content)].join('\n');

function besideOf({ asked, rows, columns, tables, notes }: AskedDetail): SheetBeside {
  const around = asked.beside?.around;
  const box = around ? rangeOf(around) : null;
  const { merges } = asked.beside ?? {};
  const spans = (hidden: unknown, each: readonly boolean[] | undefined, first: number, last: number) =>
    hidden === true ? [{ first, last }] : spansOf(each ?? [], first);
  return {
    merges: merges && !merges.isNullObject ? merges.areas.items.flatMap((area) => rangeOf(area) ?? []) : [],
    hiddenRows: box
      ? spans(
          around?.rowHidden,
          rows?.value.map(({ rowHidden }) => rowHidden === true),
          box.top,
          box.bottom,
        )
      : [],
    hiddenColumns: box
      ? spans(
          around?.columnHidden,
          columns?.value.map(({ columnHidden }) => columnHidden === true),
          box.left,
          box.right,
        )
      : [],
    notes: notes
      .map(([text, range]): Note => ({ row: range.rowIndex + 1, column: range.columnIndex + 1, text }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    tables: tables.flatMap(([{ name, showHeaders }, range]) => {
      const place = rangeOf(range);
      return place ? [{ name, range: place, headerRows: showHeaders ? 1 : 0 }] : [];
    }),
  };
}

/** Neighbours that are hidden, together. */
function spansOf(hidden: readonly boolean[], first: number): readonly Span[] {
  const spans: Span[] = [];
  hidden.forEach((isHidden, index) => {
    if (!isHidden) return;
    const at = first + index;
    const last = spans.at(-1);
    if (last?.last === at - 1) spans[spans.length - 1] = { first: last.first, last: at };
    else spans.push({ first: at, last: at });
  });
  return spans;
}
