/** A workbook in memory, with the same manners as the others: for tests of the pane. */
import { type BookPlan, type Range, type Value } from '../../core/index.ts';
import { placed, reasonAgainst, type HostCell } from './cell-value.ts';
import type {
  Block,
  Capabilities,
  CellChange,
  CellMark,
  HostTrouble,
  MarkedCell,
  PassedOver,
  Piece,
  Reading,
  SheetOutline,
  WorkbookHost,
  Written,
} from './host.ts';
import { gatherMarks, isOurs, lookOf, noteSum, type CellLook } from './mark-look.ts';
import { checkSignal, trouble } from './trouble.ts';

export interface MemoryCell extends HostCell {
  readonly isFormula?: boolean;
  readonly isOpen?: boolean;
  /** RRGGBB. */
  readonly fill?: string;
  readonly note?: string;
}

export interface MemorySheet {
  readonly name: string;
  /** Row by row, from A1. */
  readonly rows: readonly (readonly (Value | MemoryCell)[])[];
  readonly isProtected?: boolean;
  readonly isHidden?: boolean;
  readonly merges?: readonly Range[];
  /** What blank cells of a column are like, from A; as usual where absent. */
  readonly columns?: readonly (Pick<MemoryCell, 'format' | 'isOpen'> | null)[];
}

interface Held extends Omit<MemorySheet, 'rows' | 'name'> {
  readonly id: string;
  readonly name: string;
  readonly cells: Map<string, MemoryCell>;
}

const BLANK: MemoryCell = { value: null, format: 'General' };
const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

const PLAIN: Capabilities = {
  ...{ kind: 'memory', notes: 'notes', insert: 'cells' },
  ...{ groupsUndo: true, opensWorkbooks: false, recalculates: false },
};

export class MemoryHost implements WorkbookHost {
  readonly capabilities: Capabilities;
  /** Every call fails so while it is set. */
  trouble: HostTrouble | null = null;
  /** Workbooks handed to the person. */
  readonly opened: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  private readonly title: string;
  private readonly held: Held[];
  private xml: string | null = null;
  private place: { readonly sheet: string; readonly cell: string } | null = null;
  private readonly listeners = new Set<(sheetIds: readonly string[]) => void>();
  private serial = 0;

  constructor(title: string, sheets: readonly MemorySheet[], capabilities: Partial<Capabilities> = {}) {
    this.title = title;
    this.held = sheets.map((sheet) => this.hold(sheet));
    this.capabilities = { ...PLAIN, ...capabilities };
  }

  private hold({ rows, ...about }: MemorySheet): Held {
    const cells = new Map<string, MemoryCell>();
    rows.forEach((row, index) => {
      row.forEach((cell, offset) => {
        const own = typeof cell === 'object' && cell !== null ? cell : { value: cell, format: 'General' };
        if (own.value !== null || own.isFormula || own.isOpen || own.fill || own.note)
          cells.set(keyOf(index + 1, offset + 1), own);
      });
    });
    return { ...about, id: `sheet-${String(++this.serial)}`, cells };
  }

  /** A person at the keyboard. */
  type(sheet: string, row: number, column: number, value: Value): void {
    const held = this.find(sheet);
    if (!held) throw new Error(`no sheet ${sheet}`);
    const key = keyOf(row, column);
    held.cells.set(key, { ...(held.cells.get(key) ?? BLANK), value, isFormula: false });
    this.tell(held.id);
  }

  cell(sheet: string, row: number, column: number): MemoryCell {
    return this.find(sheet)?.cells.get(keyOf(row, column)) ?? BLANK;
  }

  private tell(id: string): void {
    for (const listener of this.listeners) listener([id]);
  }

  private find(name: string): Held | undefined {
    return this.held.find((sheet) => sheet.name === name);
  }

  private refuse(): void {
    if (this.trouble) throw trouble(this.trouble);
  }

  name(): Promise<string> {
    return this.answer(() => this.title);
  }

  private answer<T>(work: () => T): Promise<T> {
    return Promise.resolve().then(() => {
      this.refuse();
      return work();
    });
  }

  sheets(): Promise<readonly SheetOutline[]> {
    return this.answer(() => this.held.map(outlineOf));
  }

  async *read({ sheets, signal, progress }: Reading = {}): AsyncGenerator<Piece> {
    await Promise.resolve();
    this.refuse();
    checkSignal(signal);
    const outlines = this.held.map(outlineOf);
    yield {
      type: 'book',
      ...{ name: this.title, names: [], properties: [], date1904: false, state: this.xml, sheets: outlines },
    };
    let done = 0;
    for (const held of this.held) {
      checkSignal(signal);
      const { id, merges = [] } = held;
      if (sheets && !sheets.includes(id)) continue;
      const notes = [...held.cells].flatMap(([key, { note }]) => {
        const [row = 0, column = 0] = key.split(',').map(Number);
        return note === undefined ? [] : [{ row, column, text: note }];
      });
      yield { type: 'sheet', id, beside: { merges, notes, hiddenRows: [], hiddenColumns: [], tables: [] } };
      const block = blockOf(held);
      if (block) yield { type: 'block', id, block };
      progress?.({ done: ++done, total: this.held.length });
    }
  }

  write(changes: readonly CellChange[]): Promise<Written> {
    return this.answer(() => {
      const done: CellChange[] = [];
      const passed: { readonly change: CellChange; readonly why: PassedOver }[] = [];
      for (const change of changes) {
        const why = this.change(change);
        if (why) passed.push({ change, why });
        else done.push(change);
      }
      return { done, passed, undo: 'one step' };
    });
  }

  private change(change: CellChange): PassedOver | null {
    const held = this.find(change.sheet);
    if (!held) return 'gone';
    const key = keyOf(change.row, change.column);
    const cell = held.cells.get(key) ?? { ...BLANK, ...held.columns?.[change.column - 1] };
    const { isFormula = false } = cell;
    const isCovered = (held.merges ?? []).some((merge) => covers(merge, change));
    const isLocked = held.isProtected === true && cell.isOpen !== true;
    const why = reasonAgainst({ ...cell, isFormula, isCovered, isLocked }, change, false);
    if (why) return why;
    const format = change.format ?? cell.format;
    const { kind, ...rest } = cell;
    void kind;
    held.cells.set(key, { ...rest, format, ...placed(change.to, format, false) });
    return null;
  }

  mark(marks: readonly CellMark[], before: readonly MarkedCell[]): Promise<readonly MarkedCell[]> {
    return this.answer(() =>
      gatherMarks(marks).flatMap((mark): readonly MarkedCell[] => {
        const held = this.find(mark.sheet);
        if (!held) return [];
        const { row, column } = mark;
        const earlier = before.find(
          (cell) => cell.sheetId === held.id && cell.row === row && cell.column === column,
        );
        const now = held.cells.get(keyOf(row, column)) ?? BLANK;
        const isStillOurs = earlier && isOurs(earlier, lookNow(now)).fill;
        const original: CellLook = isStillOurs
          ? { ...lookNow(now), fill: earlier.fill, format: earlier.format }
          : lookNow(now);
        const { fill, format } = lookOf(mark, original);
        const isFree = now.note === undefined || (earlier?.note ?? '') === noteSum(now.note);
        held.cells.set(keyOf(row, column), {
          ...now,
          format,
          ...(fill !== null && { fill }),
          ...(isFree && { note: mark.text }),
        });
        const note = isFree ? noteSum(mark.text) : null;
        const place = { sheetId: held.id, row, column };
        return [{ ...place, fill: original.fill, format: original.format, gave: { fill, format }, note }];
      }),
    );
  }

  unmark(cells: readonly MarkedCell[]): Promise<readonly MarkedCell[]> {
    return this.answer(() => cells.filter((cell) => !this.unmarkCell(cell)));
  }

  /** False where a person changed something since. */
  private unmarkCell(cell: MarkedCell): boolean {
    const held = this.held.find(({ id }) => id === cell.sheetId);
    if (!held) return true;
    const key = keyOf(cell.row, cell.column);
    const { fill, note, ...now } = held.cells.get(key) ?? BLANK;
    const ours = isOurs(cell, lookNow({ ...now, ...(fill !== undefined && { fill }) }));
    const left = ours.fill ? (cell.fill ?? undefined) : fill;
    const isOurNote = note !== undefined && noteSum(note) === cell.note;
    held.cells.set(key, {
      ...now,
      format: ours.format ? cell.format : now.format,
      ...(left !== undefined && { fill: left }),
      ...(note !== undefined && !isOurNote && { note }),
    });
    return ours.fill && ours.format;
  }

  insert(plan: BookPlan): Promise<{ readonly sheets: readonly string[]; readonly undo: Written['undo'] }> {
    return this.answer(() => {
      const added = plan.sheets.filter(({ name }) => !this.find(name));
      for (const sheet of added) {
        const { name, rows, hidden = false, protected: isProtected = false } = sheet;
        const columns = sheet.columns.map(({ style: { format = 'General', unlocked = false } = {} }) => ({
          ...{ format, isOpen: unlocked },
        }));
        const cells = rows.map(({ cells: own }) =>
          own.map((cell): Value | MemoryCell =>
            cell === null
              ? null
              : {
                  value: typeof cell.value === 'boolean' ? Number(cell.value) : cell.value,
                  format: cell.style?.format ?? 'General',
                  isFormula: cell.formula !== undefined,
                  isOpen: cell.style?.unlocked === true,
                },
          ),
        );
        this.held.push(this.hold({ name, rows: cells, columns, isHidden: hidden, isProtected }));
      }
      return { sheets: added.map(({ name }) => name), undo: 'one step' as const };
    });
  }

  goTo(place: { readonly sheet: string; readonly cell: string }): Promise<void> {
    return this.answer(() => {
      const held = this.find(place.sheet);
      if (!held) throw trouble('gone', { sheet: place.sheet });
      if (held.isHidden) throw trouble('hidden', { sheet: place.sheet });
      this.place = place;
    });
  }

  selected(): Promise<{ readonly sheet: string; readonly cell: string } | null> {
    return this.answer(() => this.place);
  }

  onChanged(listener: (sheetIds: readonly string[]) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  state(): Promise<string | null> {
    return this.answer(() => this.xml);
  }

  setState(xml: string): Promise<void> {
    return this.answer(() => {
      this.xml = xml;
    });
  }

  open(name: string, bytes: Uint8Array): Promise<'opened' | 'downloaded'> {
    return this.answer(() => {
      this.opened.push({ name, bytes });
      return 'downloaded';
    });
  }
}

const covers = (
  { top, left, bottom, right }: Range,
  { row, column }: { readonly row: number; readonly column: number },
): boolean =>
  row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left);

const lookNow = ({
  fill = null,
  format,
}: {
  readonly fill?: string | null;
  readonly format: string;
}): CellLook => ({
  ...{ fill, format, hasPattern: false, font: null },
});

/** From A1 to the last cell that holds something. */
function usedOf({ cells }: Held): Range | null {
  let [bottom, right] = [0, 0];
  for (const [key, { value, isFormula }] of cells) {
    if (value === null && !isFormula) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom === 0 ? null : { top: 1, left: 1, bottom, right };
}

const outlineOf = (held: Held): SheetOutline => ({
  ...{ id: held.id, name: held.name, isProtected: held.isProtected === true, used: usedOf(held) },
  visibility: held.isHidden ? 'hidden' : 'visible',
});

function blockOf(held: Held): Block | null {
  const box = usedOf(held);
  if (!box) return null;
  const grid = <T>(pick: (cell: MemoryCell) => T): T[][] =>
    Array.from({ length: box.bottom }, (_, row) =>
      Array.from({ length: box.right }, (__, column) =>
        pick(held.cells.get(keyOf(row + 1, column + 1)) ?? BLANK),
      ),
    );
  const found = [...held.cells].map(([key, cell]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return { row, column, cell };
  });
  return {
    box,
    values: grid(({ value }) => value),
    formats: grid(({ format }) => format),
    formulas: found.flatMap(({ row, column, cell }) => (cell.isFormula ? [[row, column] as const] : [])),
    fills: found.flatMap(({ row, column, cell }) => (cell.fill ? [[row, column, cell.fill] as const] : [])),
    kinds: found.flatMap(({ row, column, cell }) => (cell.kind ? [[row, column, cell.kind] as const] : [])),
  };
}
