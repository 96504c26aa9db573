/**
 * Loads the unmodified Excel client library into a bare VM context and connects it to a simulated Excel, at the place
 * where the library hands its messages to the frame around it. Its own check of requirement sets is switched on.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import vm from 'node:vm';
import type { OfficeGlobals } from '../../addin/host/excel.ts';
import { setNotes, type NoteLibrary } from './notes-api.ts';
import { supports, type Answer, type SimulatedExcel, type ToldEvent } from './simulated-excel.ts';

interface LibraryWindow extends NoteLibrary {
  Excel: typeof Excel & NoteLibrary['Excel'];
  Office?: unknown;
  OSF: { DDA: { RichApi: unknown } };
  OfficeExtension: NoteLibrary['OfficeExtension'] & {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    _testSetRichApiMessageReadyImpl(ready: () => unknown): void;
    _testTriggerRichApiMessageEvent(message: unknown): void;
  };
}

const LIBRARY = resolve(
  import.meta.dirname,
  '../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js',
);
let script: vm.Script | null = null;

const nothing = (): undefined => undefined;
const element = (): object => ({
  ...{ style: {}, setAttribute: nothing, appendChild: nothing, addEventListener: nothing },
});

/** As much of a page as the library looks at while it loads. */
function bareWindow(): Record<string, unknown> {
  const url = 'https://localhost/';
  const win: Record<string, unknown> = {
    location: { href: url, search: '', hash: '', origin: 'https://localhost', protocol: 'https:' },
    ...{ name: '', navigator: { userAgent: 'node' }, history: {}, external: {} },
    ...{ addEventListener: nothing, removeEventListener: nothing, postMessage: nothing },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, console, performance },
    document: {
      ...{ domain: 'localhost', URL: url, createElement: element, addEventListener: nothing },
      ...{ getElementsByTagName: () => [element()], querySelectorAll: () => [] },
      ...{ head: element(), body: element() },
    },
  };
  for (const name of ['window', 'self', 'top', 'parent', 'globalThis']) win[name] = win;
  return win;
}

interface Booted {
  readonly library: LibraryWindow;
  readonly office: OfficeGlobals;
  /** The simulated Excel that answers at the moment. */
  connected: SimulatedExcel;
}

let booted: Booted | null = null;

/**
 * Loading takes longer than most tests: the library is loaded once, and connected to one Excel after another. `hasNotes`:
 * as if the library were the newer one that Excel itself loads.
 */
export function bootExcel(simulated: SimulatedExcel, hasNotes = false): OfficeGlobals {
  booted ??= load(simulated);
  setNotes(booted.library, hasNotes);
  booted.connected = simulated;
  const own = booted;
  simulated.onEvent((event) => {
    // Events come when the call that caused them is over.
    setTimeout(() => {
      if (own.connected === simulated) fire(event);
    });
  });
  return booted.office;
}

let fire: (event: ToldEvent) => void = nothing;

function load(first: SimulatedExcel): Booted {
  const context = vm.createContext(bareWindow());
  script ??= new vm.Script(readFileSync(LIBRARY, 'utf8'), { filename: 'excel-web-16.00.js' });
  script.runInContext(context);
  const win = context as unknown as LibraryWindow;
  win.OSF.DDA.RichApi = {
    executeRichApiRequestAsync: (message: readonly unknown[], callback: (result: unknown) => void) => {
      void own.connected.request(String(message[4])).then((answer) => {
        callback(resultOf(answer));
      });
    },
  };
  const office = {
    context: {
      requirements: {
        isSetSupported: (name: string, version?: string) =>
          supports(own.connected.requirements, name, version),
      },
      displayLanguage: 'en-US',
      contentLanguage: 'en-US',
    },
  };
  win.Office = office;
  const { OfficeExtension } = win;
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  fire = ({ kind, target, args }) => {
    const entry = { messageCategory: 65_536, messageType: kind, targetId: target, isRemoteOverride: false };
    OfficeExtension._testTriggerRichApiMessageEvent({
      entries: [{ ...entry, message: JSON.stringify(args) }],
    });
  };
  const globals = { Excel: win.Excel, Office: office as unknown as OfficeGlobals['Office'] };
  const own: Booted = { library: win, office: globals, connected: first };
  return own;
}

const resultOf = (answer: Answer): unknown =>
  answer.ok
    ? { status: 'succeeded', value: { data: [200, ['Content-Type', 'application/json'], answer.body] } }
    : { status: 'failed', error: { code: answer.code, message: `error ${String(answer.code)}` } };
