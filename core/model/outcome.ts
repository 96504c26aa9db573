/** What the stages hand on, what protection did to it, and what the core asks of its caller. */
import type { CoherenceModel } from './coherence.ts';
import type { Dataset, Row, Submission } from './dataset.ts';
import type { Difference, Fact, IndicatorValue, Reconciliation } from './figure.ts';
import type { Finding } from './finding.ts';
import type { Issue } from './issue.ts';
import type { Scores } from './scores.ts';

/** A dataset that counts: of the right country and not replaced by a later file. */
export interface Usable {
  readonly dataset: Dataset;
  /** Rows under an error: they count as rows without value (rulings A8). */
  readonly blocked: Iterable<Row> & Pick<ReadonlySet<Row>, 'has' | 'size'>;
}

/** Rows of one file: read = accepted + rejected + ignored. */
export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly ignored: number;
}

/** Result of the check stage. */
export interface Checked {
  /** The country consolidated; null where no workbook names one. */
  readonly country: string | null;
  readonly submissions: readonly Submission[];
  readonly usable: readonly Usable[];
  /** Sheets of other countries' workbooks: never part of a figure, only what a partner says of the same flow. */
  readonly mirrors?: readonly Usable[];
  /** In order of file, sheet, row, column, rule. */
  readonly issues: readonly Issue[];
  /** By file name. */
  readonly counts: ReadonlyMap<string, RowCounts>;
}

/** Result of the compute stage. */
export interface Computed {
  /** In order of indicator (catalogue), disaggregation, year. */
  readonly values: readonly IndicatorValue[];
  /** Every resolved fact used, each once, in a stable order: the rows of 18_DATA. */
  readonly facts: readonly Fact[];
  readonly reconciliations: readonly Reconciliation[];
  /** Every pair of figures compared; absent in what a public edition shows. */
  readonly differences?: readonly Difference[];
  /** Issues of the comparisons between institutions. */
  readonly issues: readonly Issue[];
}

/** With other figures and facts; facts and issues are for who asks for them, since they take long to list. */
export const computedWith = (
  of: Computed,
  { values, facts }: Pick<Computed, 'values'> & { readonly facts: () => Computed['facts'] },
): Computed => ({
  ...{ values, reconciliations: of.reconciliations },
  ...(of.differences && { differences: of.differences }),
  get facts() {
    return facts();
  },
  get issues() {
    return of.issues;
  },
});

/** Result of the assess stage. */
export interface Assessed {
  readonly model: CoherenceModel;
  /** In the order of coherence §5.1: severity, weight, rule, key. */
  readonly findings: readonly Finding[];
  /** Findings left out because another one says more (coherence §5.10), for the log. */
  readonly suppressed: readonly Finding[];
  readonly scores: Scores;
}

/** Everything a run found: reports and the coherence workbook are made from this. */
export interface Outcome {
  readonly checked: Checked;
  readonly computed: Computed;
  readonly assessed: Assessed;
  readonly parameters: Parameters;
  /** Absent where nothing was protected. */
  readonly disclosure?: Disclosure;
  /** In a public edition: what each input file is called instead of its name. */
  readonly fileNames?: ReadonlyMap<string, string>;
}

/** COH_PARAMS and settings after precedence; each changed value with its origin. */
export interface Parameters {
  readonly values: Readonly<Record<string, number | string>>;
  readonly changed: readonly {
    readonly name: string;
    readonly value: number | string;
    readonly origin: string;
  }[];
  /** Weights typed in an earlier coherence workbook: only the default is weaker (coherence §2). */
  readonly typedBefore?: Readonly<Record<string, number>>;
}

/** How small counts are treated: only told, hidden below 5, hidden below 10 (docs/disclosure.md). */
export const DISCLOSURE_PROFILES = ['open', 'standard', 'strict'] as const;
export type DisclosureProfile = (typeof DISCLOSURE_PROFILES)[number];

/** `full`: for the government that owns the data. `public`: for everybody (coherence-workbook §2.6). */
export const EDITIONS = ['full', 'public'] as const;
export type Edition = (typeof EDITIONS)[number];

/** What protection did. */
export interface Disclosure {
  readonly profile: DisclosureProfile;
  readonly edition: Edition;
  readonly hidden: DisclosureCounts;
  /**
   * Whether a text holds a number that the public edition hides. A question and no list, so that the numbers themselves
   * can be written nowhere. Absent from the full edition, which hides nothing.
   */
  readonly tells?: (text: string) => boolean;
}

export interface DisclosureCounts {
  /** Resolved facts that are small themselves, and those hidden with them. */
  readonly smallFacts: number;
  readonly otherFacts: number;
  /** Figures of indicators and comparisons. */
  readonly figures: number;
  readonly comparisons: number;
}

/** Σ factor × variable; variables count from 0. */
export type LinearForm = readonly (readonly [variable: number, factor: number])[];

/** Equations over variables that are never negative. */
export interface LinearSystem {
  readonly variables: number;
  readonly equations: readonly { readonly form: LinearForm; readonly equals: number }[];
}

/** Linear programming, handed to the core from outside: it is a program of its own. */
export interface LinearSolver {
  /**
   * Least and greatest value of each form on the system; ±Infinity where unbounded, null where there is no solution.
   * @param isEnough whether a range of a form found so far is as good as the whole: saves most of the work.
   */
  ranges(
    system: LinearSystem,
    forms: readonly LinearForm[],
    isEnough?: (form: number, low: number, high: number) => boolean,
  ): readonly ({ readonly low: number; readonly high: number } | null)[];
}

/** All that the core asks of its surroundings. The real AbortSignal fits `signal`. */
export interface Host {
  readonly signal?: { readonly aborted: boolean };
  readonly progress?: (step: {
    readonly stage: string;
    readonly done: number;
    readonly total: number;
  }) => void;
}
