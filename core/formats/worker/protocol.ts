/**
 * What a page and its reading worker say to one another: plain data that can be cloned. A worker may read several
 * files at a time; `id`, given by the page, tells them apart.
 */
import type { FailureCode } from '../../failure.ts';
import type { Limits } from '../limits.ts';
import type { PackedBook } from '../pack.ts';

/** `ReadOptions` without functions. */
export interface RequestOptions {
  readonly limits?: Partial<Limits>;
  /** Names of the sheets that are read; all where not given. */
  readonly sheets?: readonly string[];
  readonly keepRaw?: boolean;
}

export interface Request {
  readonly type: 'read';
  readonly id: number;
  /** Name of the file as people know it. */
  readonly name: string;
  readonly blob: Blob;
  readonly options: RequestOptions;
}

/** Ends a reading at its next piece; answered by a failure `STOPPED`, or by the result where that was done before. */
export interface Stop {
  readonly type: 'stop';
  readonly id: number;
}

export interface Progress {
  readonly type: 'progress';
  readonly id: number;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export interface Result {
  readonly type: 'result';
  readonly id: number;
  readonly packed: PackedBook;
}

/** A `Failure` taken apart; a mistake of the program comes as code `BUG` with its message in `args.cause`. */
export interface Refused {
  readonly type: 'failure';
  readonly id: number;
  readonly code: FailureCode;
  readonly reason: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export type ToWorker = Request | Stop;
/** Every request is answered by one `result` or `failure`, after any number of `progress`. */
export type FromWorker = Progress | Result | Refused;
