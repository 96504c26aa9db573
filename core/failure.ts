/** The few things that are thrown: trouble in the world or the program. Trouble in data is an Issue. */

export type FailureCode =
  | 'UNREADABLE' // the file cannot be read as a workbook; `args.reason` holds the R-code
  | 'LOCKED' // encrypted, or open elsewhere
  | 'NOT_FOUND'
  | 'BAD_SETTINGS' // wrong option or settings file
  | 'LIMIT' // refused by a limit
  | 'UNWRITABLE'
  | 'HOST' // Excel, or what stands in its place, does not do what the pane asks; reasons in `addin/host/host.ts`
  | 'STOPPED'
  | 'BUG';

export class Failure extends Error {
  readonly code: FailureCode;
  /** Which wording (`failures.<code>.<reason>` in i18n) and its parameters. */
  readonly reason: string;
  readonly args: Readonly<Record<string, string | number>>;

  constructor(code: FailureCode, reason: string, args: Readonly<Record<string, string | number>> = {}) {
    super(`${code}.${reason} ${JSON.stringify(args)}`);
    this.name = 'Failure';
    this.code = code;
    this.reason = reason;
    this.args = args;
  }
}
