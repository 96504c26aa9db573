/**
 * One conversation with Excel: runs batches, waits no longer than a person would, and makes one kind of failure of
 * everything that Excel answers (error codes of Excel's API, and those of whole calls on the web).
 */
import { Failure } from '../../../core/index.ts';
import type { HostTrouble } from '../host.ts';
import { trouble } from '../trouble.ts';

/** The globals that a pane has once office.js is loaded. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: Pick<typeof Office, 'context'>;
}

export type Context = Excel.RequestContext;

const REASONS: Readonly<Partial<Record<string, HostTrouble>>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidRequestContext: 'gone',
  InvalidOrTimedOutSession: 'slow',
  Timeout: 'slow',
  ActivityLimitReached: 'busy',
  WriteNotSupportedWhenModalDialogOpen: 'busy',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedSheet: 'unsupported',
};

interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

// The library lives in a realm of its own in tests, so its classes are not ours.
const isOfficeError = (error: unknown): error is OfficeError =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

/** A failure of ours stays as it is; what is no error of Excel is a mistake of ours and goes up unchanged. */
export function failureOf(error: unknown): unknown {
  if (error instanceof Failure || !isOfficeError(error)) return error;
  const { code, debugInfo } = error;
  // A call refused as a whole names no statement: the add-in itself may not.
  if (code === 'AccessDenied' && !debugInfo?.errorLocation && !debugInfo?.statement)
    return trouble('denied', { code });
  return trouble(REASONS[code] ?? 'failed', { code });
}

export class Session {
  readonly office: OfficeGlobals;
  /** Milliseconds that Excel may take for one run. */
  private readonly patience: number;

  constructor(office: OfficeGlobals, patience: number) {
    this.office = office;
    this.patience = patience;
  }

  /** Whether this Excel has a requirement set; `1.10` is above `1.9`. */
  has(version: string): boolean {
    return this.office.Office.context.requirements.isSetSupported('ExcelApi', version);
  }

  /** Opens a new workbook beside this one. */
  async openWorkbook(base64: string): Promise<void> {
    await this.office.Excel.createWorkbook(base64);
  }

  /** Runs batches whose changes are one step of undo where Excel can do that. */
  async run<T>(work: (context: Context) => Promise<T>): Promise<T> {
    const { Excel: excel } = this.office;
    const options = this.has(ONE_STEP) ? { mergeUndoGroup: true } : {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(trouble('slow'));
      }, this.patience);
    });
    try {
      return await Promise.race([excel.run(options, work), late]);
    } catch (error) {
      throw failureOf(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** All changes of one run are one step of Excel's undo from here on. */
export const ONE_STEP = '1.20';
/** Comments. */
export const COMMENTS = '1.10';
/** Whether the file may be written. */
export const READ_ONLY = '1.10';
/** Merged areas, and sheets from another workbook. */
export const SHEETS_FROM_FILE = '1.13';
export const NOTES = '1.18';

/** Lets the page breathe between two pieces of work. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
