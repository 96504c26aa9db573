/**
 * The page around the pane: plays Excel on the web for the unmodified office.js, which talks to it by messages between
 * frames. Host and pane must have one host name (their ports may differ), which is what the library itself asks for.
 */
import type { SimulatedExcel } from './simulated-excel.ts';

export interface XdmOptions {
  /** Where the frame is put. */
  readonly mount: HTMLElement;
  readonly excel: SimulatedExcel;
  readonly paneUrl: string;
  /** Language in which Excel is shown, `fr-FR`. */
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
}

/** What goes between the frames, for whoever wants to look. */
export interface WireMessage {
  readonly direction: 'pane to host' | 'host to pane';
  readonly action: string;
  readonly bytes: number;
}

export interface AttachedHost {
  readonly frame: HTMLIFrameElement;
  readonly wire: readonly WireMessage[];
}

interface FromPane {
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId?: number };
    readonly ArrayData?: readonly unknown[];
  };
}

const CALL = 0;
const REGISTER = 1;
const RICH_API = 93;
const NOT_SUPPORTED = 5001;
const ADDIN = 'mainstream-addin';
const EVENTS = 'richApiMessage';

/** Of the events that the library waits for, beside those of the workbook. */
const EVENT_CATEGORY = 65_536;

export function attachHost(options: XdmOptions): AttachedHost {
  const { mount, excel, paneUrl, locale = 'en-US' } = options;
  const { origin } = location;
  const paneOrigin = new URL(paneUrl).origin;
  const conversation = 'conversation-1';
  const frame = document.createElement('iframe');
  const wire: WireMessage[] = [];
  /** Events asked for, with the conversation in which. */
  const wanted = new Map<string, string>();

  const send = (message: Readonly<Record<string, unknown>>): void => {
    const text = JSON.stringify({ _origin: origin, _serializerVersion: 1, _messageType: 1, ...message });
    wire.push({ direction: 'host to pane', action: String(message['_actionName']), bytes: text.length });
    frame.contentWindow?.postMessage(text, paneOrigin);
  };

  const answer = async ({ _actionName, _data }: FromPane): Promise<unknown> => {
    if (_actionName === 'ContextActivationManager_getAppContextAsync')
      return contextOf({ excel, locale, conversation, origin, paneOrigin });
    if (_actionName === 'ContextActivationManager_notifyHost') return null;
    if (_actionName !== 'executeMethod' || _data?.DdaMethod?.DispatchId !== RICH_API)
      return { Version: 1, Error: NOT_SUPPORTED };
    const body = String(_data.ArrayData?.[4]);
    // The library tells once that commands may come; there are none to hand over.
    if (body.includes('NotifyActionHandlerReady')) return success('{"Results":[],"TraceIds":[]}');
    const reply = await excel.request(body);
    return reply.ok ? success(reply.body) : { Version: 1, Error: reply.code };
  };

  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
    const message = JSON.parse(event.data) as FromPane;
    const { _actionName, _actionType, _conversationId, _correlationId } = message;
    wire.push({ direction: 'pane to host', action: _actionName, bytes: event.data.length });
    const base = { _actionName, _conversationId, _correlationId, _responseType: 0, _errorCode: 0 };
    if (_actionType !== CALL) {
      if (_actionType === REGISTER) wanted.set(_actionName, _conversationId);
      else wanted.delete(_actionName);
      send({ ...base, _data: { Error: 0 } });
      return;
    }
    void answer(message).then((_data) => {
      send({ ...base, _data });
    });
  });

  excel.onEvent(({ kind, target, args }) => {
    const _conversationId = wanted.get(EVENTS);
    if (_conversationId === undefined) return;
    const entry = [EVENT_CATEGORY, kind, target, JSON.stringify(args), 0, false];
    send({
      ...{ _actionName: EVENTS, _conversationId, _correlationId: -1, _responseType: 1, _errorCode: 0 },
      _data: { ArrayData: [entry] },
    });
  });

  // The name must be there before the frame is: later the library would take itself for a page of its own.
  frame.name = JSON.stringify({
    baseFrameName: 'mainstream',
    hostInfo: `Excel|Web|16.01|${locale}|${conversation}|||0`,
    xdmInfo: `${conversation}|${ADDIN}|${origin}`,
    serializerVersion: '1',
    flights: '[]',
  });
  frame.src = paneUrl;
  frame.title = 'Pane';
  frame.style.cssText = `width:${String(options.width ?? 340)}px;height:${String(options.height ?? 700)}px;border:0`;
  mount.append(frame);
  return { frame, wire };
}

const success = (body: string): unknown => ({
  ...{ Version: 1, Error: 0 },
  Data: [200, ['Content-Type', 'application/json'], body],
});

interface About {
  readonly excel: SimulatedExcel;
  readonly locale: string;
  readonly conversation: string;
  readonly origin: string;
  readonly paneOrigin: string;
}

/** What the library is told at its start; versions are texts, since 1.10 is above 1.9. */
function contextOf({ excel, locale, conversation, origin, paneOrigin }: About): unknown {
  return {
    ...{ _id: ADDIN, _appInstanceId: ADDIN, _appName: 16, _appVersion: '16.01', _appMinorVersion: 1 },
    ...{ _appUILocale: locale, _dataLocale: locale, _clientMode: 1 },
    ...{
      _docUrl: `${origin}/${excel.book.name}`,
      _settings: [],
      _reason: 'documentOpened',
      _osfControlType: 1,
    },
    ...{
      _eToken: '',
      _correlationId: conversation,
      _hostFullVersion: '16.0.99999.0',
      _addinName: 'Mainstream',
    },
    _requirementMatrix: JSON.stringify(excel.requirements),
    ...{ _clientWindowHeight: 700, _clientWindowWidth: 340, _appDomains: [paneOrigin], _featureGates: {} },
    ...{ _initialDisplayMode: 0, _hostCustomMessage: '' },
  };
}
