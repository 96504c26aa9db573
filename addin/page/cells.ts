/** The cells that the grid has seen, fetched from the worker block by block as they come into sight. */
import type { Settings, Value } from '../../core/index.ts';
import type { WorkbookHost } from '../host/host.ts';
import type { WorkClient } from '../worker/client.ts';
import type { CellBlock } from '../worker/jobs.ts';

export interface ShownCell {
  readonly value: Value;
  readonly isFormula: boolean;
}

/** Rows and columns of a block. */
const ROWS = 100;
const COLUMNS = 30;
/** Blocks kept; those seen longest ago go first. */
const MOST_BLOCKS = 60;
/** Pixels of a column: as much as its first texts need, within reason. */
const WIDTH = { least: 72, most: 260, usual: 96, letter: 7, around: 16 };

interface Held {
  readonly block: CellBlock;
  readonly formulas: ReadonlySet<string>;
}

/** Of one sheet. A store for React: `subscribe` and `version` tell when something new can be shown. */
export class Cells {
  version = 0;
  private readonly host: WorkbookHost;
  private readonly work: WorkClient;
  private readonly settings: Settings;
  private readonly sheet: string;
  private readonly fail: (failure: unknown) => void;
  private readonly blocks = new Map<string, Held | null>();
  private readonly widths = new Map<number, number>();
  private readonly listeners = new Set<() => void>();

  constructor(
    host: WorkbookHost,
    work: WorkClient,
    settings: Settings,
    sheet: string,
    fail: (failure: unknown) => void,
  ) {
    this.host = host;
    this.work = work;
    this.settings = settings;
    this.sheet = sheet;
    this.fail = fail;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Null while it is on its way. */
  at(row: number, column: number): ShownCell | null {
    const top = row - ((row - 1) % ROWS);
    const left = column - ((column - 1) % COLUMNS);
    const held = this.block(top, left);
    if (!held) return null;
    return {
      value: held.block.values[row - top]?.[column - left] ?? null,
      isFormula: held.formulas.has(`${String(row)},${String(column)}`),
    };
  }

  /** Pixels; from the first cells of the sheet, so that columns do not move while one scrolls. */
  width(column: number): number {
    return this.widths.get(column) ?? WIDTH.usual;
  }

  get hasWidths(): number {
    return this.widths.size;
  }

  /** After a change of cells: what is shown stays until the new comes. */
  forget(): void {
    const seen = [...this.blocks.keys()];
    for (const name of seen) {
      const [top = 1, left = 1] = name.split(',').map(Number);
      void this.fetch(name, top, left);
    }
  }

  private block(top: number, left: number): Held | null {
    const name = `${String(top)},${String(left)}`;
    const held = this.blocks.get(name);
    if (held !== undefined) return held;
    this.blocks.set(name, null);
    for (const old of this.blocks.keys()) {
      if (this.blocks.size <= MOST_BLOCKS) break;
      this.blocks.delete(old);
    }
    void this.fetch(name, top, left);
    return null;
  }

  private async fetch(name: string, top: number, left: number): Promise<void> {
    const { settings, sheet, work, host } = this;
    try {
      await work.ready(host);
      const box = { top, left, bottom: top + ROWS - 1, right: left + COLUMNS - 1 };
      const block = await work.ask('cells', { settings, sheet, ...box });
      this.blocks.set(name, { block, formulas: new Set(block.formulas) });
      if (top === 1) this.measure(block);
    } catch (failure) {
      this.blocks.delete(name);
      this.fail(failure);
      return;
    }
    this.version++;
    for (const listener of this.listeners) listener();
  }

  private measure({ left, values }: CellBlock): void {
    const { least, most, letter, around } = WIDTH;
    for (const row of values)
      row.forEach((value, index) => {
        if (value === null) return;
        const needed = String(value).length * letter + around;
        const known = this.widths.get(left + index) ?? least;
        this.widths.set(left + index, Math.min(most, Math.max(known, needed)));
      });
  }
}
