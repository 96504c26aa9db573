/** Trouble with the host as the one kind of error that the pane words: `Failure('HOST', reason)`. */
import { Failure } from '../../core/index.ts';
import type { HostTrouble } from './host.ts';

export const trouble = (reason: HostTrouble, args: Failure['args'] = {}): Failure =>
  new Failure('HOST', reason, args);

/** The reason of a failure of the host; null for anything else. */
export const troubleOf = (error: unknown): HostTrouble | null =>
  error instanceof Failure && error.code === 'HOST' ? (error.reason as HostTrouble) : null;

/** Stops where the person no longer wants it. */
export function checkSignal(signal: { readonly aborted: boolean } | undefined): void {
  if (signal?.aborted) throw new Failure('STOPPED', 'signal');
}
