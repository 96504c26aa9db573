/**
 * All that is done to one workbook goes through here: each write is kept as a step that can be taken back, marks are
 * kept so that they can be removed exactly, and whoever wants to know is told that cells have changed.
 */
import { Failure } from '../../core/index.ts';
import type { CellChange, CellMark, MarkedCell, WorkbookHost, Written } from '../host/host.ts';
import { NOTHING_KEPT, reverseOf, withoutStep, withStep, type Kept, type Step } from './kept.ts';

/** Ids of the sheets that changed; null: it is not known which. */
export type ChangeListener = (sheetIds: readonly string[] | null) => void;

export class Session {
  readonly host: WorkbookHost;
  private kept: Kept = NOTHING_KEPT;
  private readonly tellKept: (kept: Kept) => void;
  private readonly now: () => string;
  private readonly listeners = new Set<ChangeListener>();
  private readonly unwatch: () => void;
  private isClosed = false;

  /** @param now the clock of the pane: ISO date and time. */
  constructor(
    host: WorkbookHost,
    tellKept: (kept: Kept) => void,
    now: () => string = () => new Date().toISOString(),
  ) {
    this.host = host;
    this.tellKept = tellKept;
    this.now = now;
    this.unwatch = host.onChanged((sheets) => {
      this.spread(sheets);
    });
  }

  /** Takes up what an earlier session kept in the workbook. Throws `UNREADABLE` for what a later version wrote. */
  async open(): Promise<void> {
    const [xml, { parseState }] = await Promise.all([this.host.state(), import('../host/pane-state.ts')]);
    if (xml !== null && this.kept === NOTHING_KEPT) this.tell(parseState(xml));
  }

  close(): void {
    this.isClosed = true;
    this.unwatch();
    this.listeners.clear();
  }

  onChanged(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** `label` names the step in the list of changes and in Excel's undo. */
  async write(changes: readonly CellChange[], label: string): Promise<Written> {
    const written = await this.host.write(changes, label);
    await this.keep(withStep(this.kept, this.now(), label, written.done));
    await this.spreadNames(written.done);
    return written;
  }

  /** Cells that somebody changed since stay as they are. */
  async reverse(step: Step, label: string): Promise<Written> {
    const written = await this.host.write(reverseOf(step), label);
    await this.keep(withoutStep(this.kept, step));
    await this.spreadNames(written.done);
    return written;
  }

  /** The number of marked cells. Marks of before that are no longer wanted are removed. */
  async mark(marks: readonly CellMark[]): Promise<number> {
    await this.unmark();
    const before = await this.host.mark(marks, this.kept.marks);
    await this.keep({ ...this.kept, marks: before.map((each) => ({ ...each })) });
    return before.length;
  }

  /** Those that a person changed since, which stay as they are. */
  async unmark(): Promise<readonly MarkedCell[]> {
    if (this.kept.marks.length === 0) return [];
    const left = await this.host.unmark(this.kept.marks);
    await this.keep({ ...this.kept, marks: [] });
    return left;
  }

  private async keep(kept: Kept): Promise<void> {
    if (kept === this.kept) return;
    this.tell(kept);
    const { printState } = await import('../host/pane-state.ts');
    try {
      await this.host.setState(printState(kept));
    } catch (error) {
      // what was done is done; it can be taken back as long as the pane is open
      if (!(error instanceof Failure)) throw error;
    }
  }

  private tell(kept: Kept): void {
    this.kept = kept;
    if (!this.isClosed) this.tellKept(kept);
  }

  private async spreadNames(done: readonly CellChange[]): Promise<void> {
    if (done.length === 0) return;
    const names = new Set(done.map(({ sheet }) => sheet));
    const sheets = await this.host.sheets();
    this.spread(sheets.filter(({ name }) => names.has(name)).map(({ id }) => id));
  }

  private spread(sheetIds: readonly string[] | null): void {
    for (const listener of this.listeners) listener(sheetIds);
  }
}
