/**
 * A page that plays Excel on the web around the pane: the unmodified office.js in the pane's frame speaks with it by
 * messages between frames, and the simulated Excel, which stays in this process, answers. Both origins exist only
 * in the browser, where every request is answered from files. The messages are those observed between the library and
 * Excel on the web.
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { TYPES } from '../helpers/static-site.ts';
import type { SimulatedExcel, ToldEvent } from './simulated-excel.ts';

/** The library trusts a host on a machine of the pane's own name. */
const HOST = 'https://localhost:8443';
const PANE = 'https://localhost:3000';

export interface AroundPane {
  /** Excel's display language. */
  readonly locale?: string;
  /** What the button of the ribbon adds to the address: `?tab=check`. */
  readonly query?: string;
  readonly width?: number;
  /** Whether Excel's theme is dark, as editions for the desktop tell; Excel on the web says nothing. */
  readonly isDark?: boolean;
}

export interface HostedPane {
  readonly page: Page;
  readonly pane: Frame;
  /** Requests to other hosts, errors on the console, breaches of the policy. */
  readonly complaints: string[];
}

interface Message {
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const CONVERSATION = 'c1_test';
const ADD_IN = 'addin-1';
const CALL = 93;
const EVENTS = 'richApiMessage';
/** Category of messages that are events. */
const EVENT = 65_536;
const NOT_A_CALL = 5001;

/** Opens the pane of the bundle `folder` in `excel`. */
export async function openPane(
  context: BrowserContext,
  folder: string,
  excel: SimulatedExcel,
  { locale = 'en-US', query = '', width = 340, isDark }: AroundPane = {},
): Promise<HostedPane> {
  const complaints: string[] = [];
  const pane = `${PANE}/taskpane.html${query}`;
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const fulfil = (body: Buffer | string, contentType: string): Promise<void> =>
      route.fulfill({ body, contentType });
    if (url.origin === HOST && url.pathname === '/')
      return fulfil(hostPage({ pane, locale, width }), 'text/html');
    // what a browser asks for by itself
    if (url.origin === HOST) return route.fulfill({ status: 204, body: '' });
    if (url.origin !== PANE) {
      complaints.push(url.href);
      return route.abort();
    }
    try {
      const type = TYPES[extname(url.pathname)] ?? 'application/octet-stream';
      return await fulfil(await readFile(join(folder, url.pathname)), type);
    } catch {
      complaints.push(`absent: ${url.href}`);
      return route.fulfill({ status: 404, body: '' });
    }
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      reportError(new Error(`policy: ${violatedDirective} ${blockedURI}`));
    });
  });
  if (isDark !== undefined)
    await context.addInitScript((isDarkTheme) => {
      // The library for the web takes no theme from its host: it is put where the one for the desktop keeps it.
      Object.defineProperty(Object.prototype, '_officeTheme', {
        get: () => ({ isDarkTheme }),
        set: () => undefined,
      });
    }, isDark);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  const conversation = new Conversation(excel, locale);
  await page.exposeFunction('excelAnswers', (text: string) => conversation.answer(text));
  conversation.onEvent((text) => {
    if (page.isClosed()) return;
    page
      .evaluate((own) => {
        (globalThis as unknown as { tellPane(message: string): void }).tellPane(own);
      }, text)
      .catch(() => undefined);
  });
  await page.goto(`${HOST}/`);
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('the pane has no frame');
  return { page, pane: frame, complaints };
}

/** The name of the frame must be set before it is inserted. */
const hostPage = ({
  pane,
  locale,
  width,
}: {
  readonly pane: string;
  readonly locale: string;
  readonly width: number;
}): string => {
  const name = JSON.stringify({
    ...{ baseFrameName: 'pane', serializerVersion: '1', flights: '[]' },
    hostInfo: `Excel|Web|16.01|${locale}|${CONVERSATION}|||0`,
    xdmInfo: `${CONVERSATION}|${ADD_IN}|${HOST}`,
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Simulated Excel</title>
<style>body { margin: 0 } iframe { border: 0; width: ${String(width)}px; height: 100vh }</style></head><body><script>
const frame = document.createElement('iframe');
frame.name = ${JSON.stringify(name)};
frame.src = ${JSON.stringify(pane)};
frame.title = 'Task pane';
globalThis.tellPane = (text) => { frame.contentWindow.postMessage(text, '${PANE}'); };
addEventListener('message', async (event) => {
  if (event.source !== frame.contentWindow) return;
  const answer = await excelAnswers(event.data);
  if (answer !== null) tellPane(answer);
});
document.body.append(frame);
</script></body></html>`;
};

/** Excel's side of the messages. */
class Conversation {
  private readonly excel: SimulatedExcel;
  private readonly locale: string;
  /** Conversations that want to hear of events, by the name of what they hear. */
  private readonly listening = new Map<string, string>();
  private send: (text: string) => void = () => undefined;

  constructor(excel: SimulatedExcel, locale: string) {
    this.excel = excel;
    this.locale = locale;
    excel.onEvent((event) => {
      // Events come when the call that caused them is over.
      setTimeout(() => {
        this.tell(event);
      });
    });
  }

  onEvent(send: (text: string) => void): void {
    this.send = send;
  }

  private tell({ kind, target, args }: ToldEvent): void {
    const conversation = this.listening.get(EVENTS);
    if (conversation === undefined) return;
    const entry = [EVENT, kind, target, JSON.stringify(args), 0, false];
    this.send(
      packed({
        ...{ _messageType: 1, _actionName: EVENTS, _conversationId: conversation, _correlationId: -1 },
        ...{ _responseType: 1, _errorCode: 0, _data: { ArrayData: [entry] } },
      }),
    );
  }

  async answer(text: string): Promise<string> {
    const {
      _actionName: name,
      _actionType,
      _conversationId,
      _correlationId,
      _data,
    } = JSON.parse(text) as Message;
    const reply = { _messageType: 1, _actionName: name, _conversationId, _correlationId, _responseType: 0 };
    if (_actionType === 1) this.listening.set(name, _conversationId);
    if (_actionType === 2) this.listening.delete(name);
    if (_actionType === 1 || _actionType === 2)
      return packed({ ...reply, _errorCode: 0, _data: { Error: 0 } });
    if (name === 'ContextActivationManager_getAppContextAsync')
      return packed({ ...reply, _errorCode: 0, _data: this.context() });
    if (name === 'ContextActivationManager_notifyHost')
      return packed({ ...reply, _errorCode: 0, _data: null });
    if (name === 'executeMethod')
      return packed({ ...reply, _errorCode: 0, _data: await this.call(_data as Call) });
    return packed({ ...reply, _errorCode: -1, _data: null });
  }

  private async call({ DdaMethod, ArrayData }: Call): Promise<unknown> {
    if (DdaMethod.DispatchId !== CALL) return { Version: 1, Error: NOT_A_CALL };
    const body = String(ArrayData?.[4]);
    // The library tells that it can hear of actions; Excel has nothing to say to that.
    const answer = body.includes('Microsoft.InternalService.AddinInternalService')
      ? ({ ok: true, body: '{"Results":[],"TraceIds":[]}' } as const)
      : await this.excel.request(body);
    return answer.ok
      ? { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], answer.body] }
      : { Version: 1, Error: answer.code };
  }

  private context(): unknown {
    const { excel, locale } = this;
    return {
      ...{ _id: ADD_IN, _appName: 16, _appVersion: '16.01', _appMinorVersion: 1, _appUILocale: locale },
      ...{ _dataLocale: locale, _docUrl: `${HOST}/${excel.book.name}`, _clientMode: 1, _settings: [] },
      ...{ _reason: 'documentOpened', _osfControlType: 1, _eToken: '', _correlationId: CONVERSATION },
      ...{ _appInstanceId: ADD_IN, _hostFullVersion: '16.0.99999.0', _addinName: 'Mainstream' },
      _requirementMatrix: JSON.stringify(excel.requirements),
      ...{ _clientWindowHeight: 600, _clientWindowWidth: 340, _appDomains: [PANE] },
      ...{ _featureGates: {}, _initialDisplayMode: 0, _hostCustomMessage: '' },
    };
  }
}

interface Call {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

const packed = (message: object): string =>
  JSON.stringify({ _origin: HOST, _serializerVersion: 1, ...message });
