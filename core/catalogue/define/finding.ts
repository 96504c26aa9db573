/** The forms of a finding (C-…), of the parameters of the coherence side and of the breakdowns that evidence should have. */
import type { FindingSeverity, FindingSubject, Place, Value } from '../../model.ts';
import type { CoherenceModel } from '../../model/coherence.ts';

export interface FindingRule {
  readonly id: string;
  /** Values that make the key, in the order of rulings-coherence A1. */
  readonly key: readonly (keyof FindingSubject)[];
  check(
    model: CoherenceModel,
    report: (
      subject: FindingSubject,
      severity: FindingSeverity,
      facts: {
        readonly measured?: number | null;
        readonly threshold?: number | null;
        readonly args?: Record<string, Value>;
        readonly owner?: string | null;
        readonly sources?: readonly Place[];
        readonly variant?: string;
      },
    ) => void,
  ): void;
  /** Findings that say nothing more beside this one (coherence §5.10, rulings-coherence A5). */
  readonly suppresses?: readonly {
    readonly rules: readonly string[];
    /** Parts of the subject in which the two must agree; empty = any. */
    readonly same: readonly (keyof FindingSubject)[];
  }[];
  /** Word under which 11_SUPPORT sums the finding up, and from which severities on (rulings-coherence D6). */
  readonly flag?: { readonly word: SupportFlag; readonly severities: readonly FindingSeverity[] };
  /** Sheets as text tables, then one line per expected finding: `→ C-204 H G2|HEA|P2|P3`, or `→ none`. */
  readonly example: string;
}
/** In the order in which they are told. */
export const SUPPORT_FLAGS = ['ORPHAN', 'GAP', 'DEPENDENT', 'FRAGMENTED', 'OVERLAP'] as const;
export type SupportFlag = (typeof SUPPORT_FLAGS)[number];

export const defineFinding = (rule: FindingRule): FindingRule => rule;

/** A threshold, weight or list that a country may change (coherence §2). */
export interface ParameterDefault {
  readonly name: string;
  /** A list is text with `;`. `null`: worked out from the data where nobody sets it. */
  readonly value: number | string | null;
  /** Bounds of a number, both included. */
  readonly min?: number;
  readonly max?: number;
}

/** A number at which a check speaks; a country may set another one. Its words stand in `i18n/<language>/thresholds.ts`. */
export interface Threshold {
  readonly name: string;
  readonly value: number;
  /** Bounds, both included. */
  readonly min: number;
  readonly max: number;
}

/** A breakdown that evidence should have. */
export interface SplitRequirement {
  /** Worded in `i18n/<language>/coherence.ts`. */
  readonly split: string;
  /** Any of these columns will do. */
  readonly columns: readonly string[];
  /** Amounts of money are broken down as well as counts. */
  readonly money?: true;
}

/** Breakdowns that figures named as evidence should have (coherence §5.8). */
export interface RequiredSplits {
  /** Share of the whole that must stand in known categories, 0–1. */
  readonly enough: number;
  /** Of every count of persons. */
  readonly always: readonly SplitRequirement[];
  /** By dimension of the indicator. */
  readonly of: Readonly<Record<string, readonly SplitRequirement[]>>;
  /** Dimensions whose counts need the sexes by one more characteristic, and what that is called. */
  readonly crossedWithSex: { readonly dimensions: readonly string[]; readonly split: string };
}
