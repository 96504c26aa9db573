/** Exit codes (design §4), the same for every command and format. */
import type { Failure, Report } from '../core/index.ts';

export type FailOn = 'error' | 'warning' | 'info' | 'never';

const FAILURES: Record<Failure['code'], number> = {
  UNREADABLE: 3,
  LOCKED: 3,
  NOT_FOUND: 2,
  BAD_SETTINGS: 2,
  LIMIT: 4,
  UNWRITABLE: 2,
  // Only the pane has a host.
  HOST: 70,
  STOPPED: 130,
  BUG: 70,
};

/** What the code depends on. */
interface Ended {
  readonly summary: Pick<Report['summary'], 'errors' | 'warnings' | 'infos' | 'explained'>;
  readonly inputs: Parameters<typeof exitCodeOfInputs>[0];
}

/**
 * Of a run that came to its end, the highest that applies: 0 fine · 1 issues at or above `failOn` · 3 some files
 * could not be read · 4 a file was refused by a limit. Warnings and notes that the ministry explained do not count.
 */
export function exitCodeOf({ summary, inputs }: Ended, failOn: FailOn): number {
  const { errors, explained } = summary;
  const warnings = summary.warnings - explained.warnings;
  const infos = summary.infos - explained.infos;
  const counts: Record<FailOn, number> = {
    error: errors,
    warning: errors + warnings,
    info: errors + warnings + infos,
    never: 0,
  };
  return exitCodeOfInputs(inputs) || (counts[failOn] > 0 ? 1 : 0);
}

/** What the files alone give: 0 all read or left aside on purpose · 3 some could not be read · 4 refused by a limit. */
export function exitCodeOfInputs(
  inputs: readonly { readonly status: string; readonly reason: { readonly code: string } | null }[],
): 0 | 3 | 4 {
  const failed = inputs.filter(({ status }) => status === 'failed');
  if (failed.some(({ reason }) => reason?.code === 'LIMIT')) return 4;
  return failed.length > 0 ? 3 : 0;
}

/** Of a run that was broken off: 2 wrong use or settings · 3 unreadable · 4 limit · 70 our bug · 130 stopped. */
export const exitCodeOfFailure = ({ code }: Pick<Failure, 'code'>): number => FAILURES[code];
