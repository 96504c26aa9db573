/** Temporary. */
import { Failure } from '../../core/index.ts';
import type { CellChange, CellMark, MarkedCell, Piece, WorkbookHost, Written } from '../host/host.ts';
import type { WorkClient } from '../work/client.ts';

export class FileHost implements WorkbookHost {
  readonly capabilities: WorkbookHost['capabilities'] = {
    ...{ kind: 'file', notes: 'none', insert: 'none' },
    ...{ groupsUndo: false, opensWorkbooks: false, recalculates: false },
  };
  readonly blob: Blob;
  readonly fileName: string;
  edits: CellChange[] = [];
  private readonly work: WorkClient;
  private xml: string | null = null;
  onGoTo: (place: { sheet: string; cell: string }) => void = () => undefined;

  constructor(name: string, blob: Blob, work: WorkClient) {
    this.fileName = name;
    this.blob = blob;
    this.work = work;
  }
  name(): Promise<string> {
    return Promise.resolve(this.fileName);
  }
  async sheets() {
    const { sheets } = await this.work.ask('sheets', { settings: {} });
    return sheets.map(({ name, visibility, rowCount, columnCount }) => ({
      ...{ id: name, name, visibility, isProtected: false },
      used: { top: 1, left: 1, bottom: rowCount, right: columnCount },
    }));
  }
  async *read(): AsyncIterable<Piece> {
    yield await Promise.resolve({
      type: 'file',
      name: this.fileName,
      blob: this.blob,
      edits: [...this.edits],
    } as const);
  }
  async write(changes: readonly CellChange[]): Promise<Written> {
    const done: CellChange[] = [];
    const passed: { change: CellChange; why: 'changed' }[] = [];
    await this.work.ready(this);
    for (const change of changes) {
      const { sheet, row, column } = change;
      const { values } = await this.work.ask('cells', {
        ...{ settings: {}, sheet, top: row, bottom: row, left: column, right: column },
      });
      const now = values[0]?.[0] ?? null;
      if (String(now ?? '') === String(change.from ?? '')) done.push(change);
      else passed.push({ change, why: 'changed' });
    }
    this.edits.push(...done);
    return { done, passed, undo: 'lost' };
  }
  mark(marks: readonly CellMark[]): Promise<readonly MarkedCell[]> {
    return Promise.resolve(
      marks.map(({ sheet, row, column }) => ({
        ...{ sheetId: sheet, row, column, fill: null, format: '', note: null },
        gave: { fill: '', format: '' },
      })),
    );
  }
  unmark(): Promise<readonly MarkedCell[]> {
    return Promise.resolve([]);
  }
  insert(): never {
    throw new Failure('HOST', 'unsupported');
  }
  goTo(place: { sheet: string; cell: string }): Promise<void> {
    this.onGoTo(place);
    return Promise.resolve();
  }
  selected() {
    return Promise.resolve(null);
  }
  onChanged(): () => void {
    return () => undefined;
  }
  state(): Promise<string | null> {
    return Promise.resolve(this.xml);
  }
  setState(xml: string): Promise<void> {
    this.xml = xml;
    return Promise.resolve();
  }
  open(name: string, bytes: Uint8Array): Promise<'opened' | 'downloaded'> {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    return Promise.resolve('downloaded');
  }
}
