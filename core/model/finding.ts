/** What it means for the plan: one statement, whom it is about and who is asked to answer. */
import type { Place, Value } from './file.ts';

export type FindingSeverity = 'H' | 'M' | 'L' | 'I';

/** A C-… statement about the plan; people discuss it, it never blocks. Record of coherence §5.1 and ruling A1. */
export interface Finding {
  /** Rule and subject ids joined by `|`, in the order of ruling A1; survives re-runs. */
  readonly key: string;
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly subject: FindingSubject;
  readonly measured: number | null;
  readonly threshold: number | null;
  readonly args: Readonly<Record<string, Value>>;
  /** CL_INSTITUTION code of who is asked to answer. */
  readonly owner: string | null;
  readonly sources: readonly Place[];
  /** Goal weight of rulings A7 and B39, used for order and priority. */
  readonly weight: number;
  readonly variant?: string;
}

export interface FindingSubject {
  readonly goal?: string;
  readonly goal2?: string;
  readonly dimension?: string;
  readonly direction?: string;
  readonly channel?: string;
  readonly policy?: string;
  readonly policy2?: string;
  readonly institution?: string;
  readonly institution2?: string;
  readonly partner?: string;
  readonly plan?: string;
  readonly project?: string;
  readonly project2?: string;
  readonly indicator?: string;
  readonly subject?: string;
  readonly year?: string;
}
