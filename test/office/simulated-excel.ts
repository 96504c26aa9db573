/**
 * A simulated Excel as a whole: the engine over a workbook, the limits of the real one, what it can be told to do
 * wrong, and a record of every request. Runs in Node and in a page.
 */
import type { SimBook, SimEvent } from './book.ts';
import { Engine, HostError, type Batch, type Reply } from './engine.ts';
import { insertSheets, refuseParts } from './insert.ts';
import { Workbook } from './objects/workbook.ts';

/** Codes of a call that fails as a whole, as Excel on the web gives them. */
const WHOLE_CALL = {
  editing: 5004,
  timedOut: 5012,
  dialogOpen: 5016,
  activityLimit: 5102,
  requestTooLarge: 5103,
  replyTooLarge: 5104,
  noPermission: 7000,
} as const;

export type WholeCall = keyof typeof WHOLE_CALL;

/** Largest request and reply of Excel on the web, in bytes. */
export const MOST_BYTES = 5_000_000;

export interface Switches {
  /** The person is typing into a cell. */
  isEditing: boolean;
  /** Every call fails so; or only the one with this number, counted from the moment it is set. */
  failing: WholeCall | null;
  failAt: number | null;
  /** An action whose name is this fails with this code; those in front of it that are named so and pass: `after`. */
  failingAction: { readonly name: string; readonly code: string; readonly after?: number } | null;
  mostBytes: number;
  /** What happens in Excel right before a call, counted from 1. */
  before: ((call: number) => void) | null;
  /** Milliseconds before an answer; Infinity: never. */
  latency: number;
}

export interface Sync {
  readonly requestBytes: number;
  readonly replyBytes: number;
  readonly actions: number;
  /** Names of methods called and properties set, for the curious. */
  readonly names: readonly string[];
  readonly isWrite: boolean;
  readonly failed: string | null;
}

export type OpenFile = (name: string, bytes: Uint8Array) => Promise<SimBook>;

export type Answer =
  { readonly ok: true; readonly body: string } | { readonly ok: false; readonly code: number };

/** What the library is told of: number of the event, target, arguments. */
export interface ToldEvent {
  readonly kind: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const REQUIREMENTS = { SharedRuntime: '1.2', RichApiRuntime: '1.2', Settings: '1.1', DialogApi: '1.2' };

/** The sets that an edition with this level of ExcelApi has. */
const requirementsOf = (excelApi: string): Readonly<Record<string, string>> => ({
  ...REQUIREMENTS,
  ExcelApi: excelApi,
});

/** `1.9` is below `1.10`. */
export function supports(
  requirements: Readonly<Record<string, string>>,
  set: string,
  version = '1.1',
): boolean {
  const has = requirements[set];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

const ACTION_METHOD = 3;
const ACTION_SET = 4;
const ACTION_UPDATE = 9;

export class SimulatedExcel {
  readonly book: SimBook;
  readonly engine: Engine;
  readonly requirements: Readonly<Record<string, string>>;
  readonly switches: Switches = {
    ...{ isEditing: false, failing: null, failAt: null, failingAction: null },
    ...{ mostBytes: MOST_BYTES, latency: 0, before: null },
  };
  /** Requests since the last look. */
  readonly log: Sync[] = [];
  private readonly listeners: ((event: ToldEvent) => void)[] = [];

  /** Workbooks that a batch wants to take sheets from, read before it is carried out. */
  private readonly files = new Map<string, SimBook>();
  private readonly open: OpenFile;
  private calls = 0;

  /** `open` reads a file into a workbook. */
  constructor(book: SimBook, excelApi: string, open: OpenFile) {
    this.book = book;
    this.open = open;
    this.requirements = requirementsOf(excelApi);
    this.engine = new Engine(
      new Workbook(book, (base64) => {
        const from = this.files.get(base64);
        if (!from) throw new HostError('GeneralException', 'There was an internal error.', 500);
        return insertSheets(book, from);
      }),
    );
    book.listen((event) => {
      for (const told of toldOf(event)) for (const listener of this.listeners) listener(told);
    });
  }

  onEvent(listener: (event: ToldEvent) => void): void {
    this.listeners.push(listener);
  }

  /** Answers a batch as text; the text is what travels between frames. */
  async request(body: string): Promise<Answer> {
    await this.wait();
    this.switches.before?.(++this.calls);
    const batch = JSON.parse(body) as Batch;
    const code = this.refusal(body.length);
    if (code !== null) return this.record(batch, body, null, code);
    await this.openFiles(batch);
    const reply = this.failingReply(batch) ?? this.engine.execute(batch);
    const text = JSON.stringify(reply);
    if (text.length > this.switches.mostBytes)
      return this.record(batch, body, text, WHOLE_CALL.replyTooLarge);
    this.record(batch, body, text, null, reply.Error?.Code);
    return { ok: true, body: text };
  }

  private async openFiles({ Actions }: Batch): Promise<void> {
    this.files.clear();
    for (const { Name, ArgumentInfo } of Actions) {
      if (Name !== 'InsertWorksheetsFromBase64') continue;
      const base64 = String(ArgumentInfo?.Arguments?.[0]);
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      // A file that it cannot take is answered when the action comes.
      if (!refuseParts(bytes)) this.files.set(base64, await this.open('inserted.xlsx', bytes));
    }
  }

  private async wait(): Promise<void> {
    const { latency } = this.switches;
    if (latency === Infinity) await new Promise(() => undefined);
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
  }

  private refusal(bytes: number): number | null {
    const { switches } = this;
    if (switches.isEditing) return WHOLE_CALL.editing;
    if (bytes > switches.mostBytes) return WHOLE_CALL.requestTooLarge;
    if (switches.failing === null) return null;
    if (switches.failAt === null) return WHOLE_CALL[switches.failing];
    switches.failAt -= 1;
    if (switches.failAt > 0) return null;
    const code = WHOLE_CALL[switches.failing];
    switches.failing = null;
    switches.failAt = null;
    return code;
  }

  /** Actions in front of the one that is told to fail are carried out. */
  private failingReply({ Actions, ObjectPaths }: Batch): Reply | null {
    const { failingAction } = this.switches;
    if (!failingAction) return null;
    let passing = failingAction.after ?? 0;
    const index = Actions.findIndex(
      ({ Name, ObjectPathId }) =>
        (Name === failingAction.name || ObjectPaths[ObjectPathId]?.Name === failingAction.name) &&
        passing-- === 0,
    );
    if (index < 0) return null;
    const before = this.engine.execute({ Actions: Actions.slice(0, index), ObjectPaths });
    if (before.Error) return before;
    const Error = { Code: failingAction.code, Message: failingAction.code, Location: '' };
    return { ...before, Error: { ...Error, HttpStatusCode: 500, ActionIndex: index } };
  }

  private record(
    { Actions }: Batch,
    body: string,
    reply: string | null,
    code: number | null,
    failed?: string,
  ): Answer {
    this.log.push({
      requestBytes: body.length,
      replyBytes: reply?.length ?? 0,
      actions: Actions.length,
      names: Actions.flatMap(({ Name }) => (Name === '' ? [] : [Name])),
      isWrite: Actions.some(
        ({ ActionType, Name }) =>
          ActionType === ACTION_SET ||
          ActionType === ACTION_UPDATE ||
          (ActionType === ACTION_METHOD &&
            /^(?:Add|Delete|Clear|SetXml|Set|Protect|Unprotect|Insert)/.test(Name)),
      ),
      failed: failed ?? (code === null ? null : String(code)),
    });
    return code === null ? { ok: true, body: reply ?? '' } : { ok: false, code };
  }
}

const WORKBOOK = 'Workbook';

/** An event goes to listeners of the sheet and of the workbook. */
function toldOf(event: SimEvent): readonly ToldEvent[] {
  const { sheet } = event;
  const args = { worksheetId: sheet.id, source: 'Local' };
  const both = (kind: number, more: Readonly<Record<string, unknown>>): readonly ToldEvent[] =>
    [sheet.id, WORKBOOK].map((target) => ({ kind, target, args: { ...args, ...more } }));
  if (event.type === 'changed')
    return both(10, { address: event.address, changeType: 'RangeEdited', triggerSource: 'Unknown' });
  if (event.type === 'selected') return both(14, { address: event.address });
  return both({ added: 13, deleted: 15, renamed: 25 }[event.type], {});
}
