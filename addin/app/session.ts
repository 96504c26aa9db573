/**
 * All that is done to one workbook goes through here: each write is kept as a step that can be taken back, marks are
 * kept so that they can be removed exactly, and whoever wants to know is told that cells have changed.
 */
import { Failure } from '../../core/index.ts';
import type { CellChange, CellMark, MarkedCell, WorkbookHost, Written } from '../host/host.ts';
import { trouble, troubleOf } from '../host/trouble.ts';
import { mergeKept, NOTHING_KEPT, reverseOf, withoutStep, withStep, type Kept, type Step } from './kept.ts';

/** Ids of the sheets that changed; null: it is not known which. */
export type ChangeListener = (sheetIds: readonly string[] | null) => void;

export type TellTrouble = (failure: Failure, retry: () => void) => void;

/** How often a list that other panes write too is tried. */
const ATTEMPTS = 3;

const placeOf = ({ sheetId, row, column }: MarkedCell): string =>
  `${sheetId} ${String(row)},${String(column)}`;

/** A part beyond its limit, or one of a later version, has words of its own. */
const notKept = (failure: Failure): Failure =>
  failure.code === 'HOST' ? trouble('not-kept', { cause: failure.reason }) : failure;

export class Session {
  readonly host: WorkbookHost;
  private kept: Kept = NOTHING_KEPT;
  private readonly tellKept: (kept: Kept) => void;
  private readonly now: () => string;
  private readonly listeners = new Set<ChangeListener>();
  private readonly unwatch: () => void;
  private isClosed = false;
  private readonly tellTrouble: TellTrouble;
  /** What the workbook holds, as far as this pane knows. */
  private stored: Kept = NOTHING_KEPT;
  private storedLast: Promise<unknown> = Promise.resolve();
  private markedLast: Promise<unknown> = Promise.resolve();

  /**
   * @param tellTrouble hears that something could not be written down, and of the way to try again.
   * @param now the clock of the pane: ISO date and time.
   */
  constructor(
    host: WorkbookHost,
    tellKept: (kept: Kept) => void,
    tellTrouble: TellTrouble = () => undefined,
    now: () => string = () => new Date().toISOString(),
  ) {
    this.host = host;
    this.tellKept = tellKept;
    this.tellTrouble = tellTrouble;
    this.now = now;
    this.unwatch = host.onChanged((sheets) => {
      this.spread(sheets);
    });
  }

  /** Takes up what an earlier session kept in the workbook. Throws `UNREADABLE` for what a later version wrote. */
  async open(): Promise<void> {
    const [xml, { parseState }] = await Promise.all([this.host.state(), import('../host/pane-state.ts')]);
    if (xml === null || this.kept !== NOTHING_KEPT) return;
    this.stored = parseState(xml);
    this.tell(this.stored);
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
  mark(marks: readonly CellMark[]): Promise<number> {
    return this.marking(async () => {
      await this.takeOff(this.kept.marks);
      const done = await this.host.mark(marks, this.kept.marks);
      await this.keep({ ...this.kept, marks: done.map((each) => ({ ...each })) });
      return done.length;
    });
  }

  /**
   * Marks follow what a new check found, where there are marks: cells in order lose theirs, others get one, and those whose
   * mark still says the same are not touched. The number of cells whose mark changed.
   */
  renewMarks(marks: readonly CellMark[]): Promise<number> {
    return this.marking(async () => {
      if (this.kept.marks.length === 0) return 0;
      const { changesOfMarks } = await import('../host/mark-changes.ts');
      const { over, fresh } = changesOfMarks(this.kept.marks, marks, await this.host.sheets());
      await this.takeOff(over);
      if (fresh.length === 0) return over.length;
      const done = await this.host.mark(fresh, this.kept.marks);
      const isDone = new Set(done.map(placeOf));
      const others = this.kept.marks.filter((each) => !isDone.has(placeOf(each)));
      await this.keep({ ...this.kept, marks: [...others, ...done.map((each) => ({ ...each }))] });
      return over.length + done.length;
    });
  }

  /** Those that a person changed since, which stay as they are. */
  unmark(): Promise<readonly MarkedCell[]> {
    return this.marking(() => this.takeOff(this.kept.marks));
  }

  private async takeOff(marks: readonly MarkedCell[]): Promise<readonly MarkedCell[]> {
    if (marks.length === 0) return [];
    const left = await this.host.unmark(marks);
    const isOff = new Set(marks.map(placeOf));
    await this.keep({ ...this.kept, marks: this.kept.marks.filter((each) => !isOff.has(placeOf(each))) });
    return left;
  }

  /** One after the other: a cell must not be marked while its mark is taken off. */
  private marking<T>(work: () => Promise<T>): Promise<T> {
    const next = this.markedLast.catch(() => undefined).then(work);
    this.markedLast = next;
    return next;
  }

  private keep(kept: Kept): Promise<void> {
    if (kept === this.kept) return Promise.resolve();
    this.tell(kept);
    return this.store();
  }

  /** What was done is done: where it cannot be written down, that is told, and it can be taken back in this pane. */
  private store(): Promise<void> {
    const next = this.storedLast
      .catch(() => undefined)
      .then(() => this.writeDown())
      .catch((failure: unknown) => {
        if (!(failure instanceof Failure)) throw failure;
        if (this.isClosed) return;
        this.tellTrouble(notKept(failure), () => void this.store());
      });
    this.storedLast = next;
    return next;
  }

  /** Where another pane wrote first, what it wrote is kept too. Throws the host's failures. */
  private async writeDown(): Promise<void> {
    const { parseState, printState } = await import('../host/pane-state.ts');
    for (let attempt = 1; ; attempt++) {
      const xml = printState(this.kept);
      try {
        await this.host.setState(xml);
        this.stored = parseState(xml);
        return;
      } catch (failure) {
        if (troubleOf(failure) !== 'busy' || attempt === ATTEMPTS) throw failure;
        const theirs = await this.host.state();
        const now = theirs === null ? NOTHING_KEPT : parseState(theirs);
        this.tell(mergeKept(this.stored, this.kept, now));
        this.stored = now;
      }
    }
  }

  private tell(kept: Kept): void {
    this.kept = kept;
    if (!this.isClosed) this.tellKept(kept);
  }

  private async spreadNames(done: readonly CellChange[]): Promise<void> {
    if (done.length === 0) return;
    const names = new Set(done.map(({ sheet }) => sheet));
    const sheets = await this.host.sheets().catch((failure: unknown) => {
      // the changes are made: that it cannot be told where is no failure of them
      if (failure instanceof Failure) return null;
      throw failure;
    });
    this.spread(sheets?.filter(({ name }) => names.has(name)).map(({ id }) => id) ?? null);
  }

  private spread(sheetIds: readonly string[] | null): void {
    for (const listener of this.listeners) listener(sheetIds);
  }
}
