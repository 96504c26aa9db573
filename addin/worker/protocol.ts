/**
 * What the pane and its worker say to one another. The core runs in the worker alone, so that the pane never waits; what
 * comes back is what is shown, in words already. A job is stopped by ending the worker: the core does not look up while
 * it computes.
 */
import type { FailureCode } from '../../core/index.ts';
import type { Piece } from '../host/host.ts';
import type { Jobs } from './jobs.ts';

export type JobName = keyof Jobs;

export interface Ask<Name extends JobName = JobName> {
  readonly type: 'job';
  readonly id: number;
  readonly name: Name;
  readonly input: Jobs[Name]['input'];
}

/** A part of the open workbook; the parts of one reading stand between `begin` and the next job. */
export interface Hand {
  readonly type: 'piece';
  readonly piece: Piece;
}

export type ToWorker = Ask | Hand;

export type FromWorker =
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly stage: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'result'; readonly id: number; readonly output: unknown }
  | {
      readonly type: 'failure';
      readonly id: number;
      readonly code: FailureCode;
      readonly reason: string;
      readonly args: Readonly<Record<string, string | number>>;
    };
