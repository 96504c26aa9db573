/**
 * Runs the rules of the catalogue over the workbooks, by scope: cells and rows, sheets, then all workbooks
 * together. Which rules there are is not known here. Cost grows with cells and issues, not with their product.
 */
import { olderVersions } from '../marks/template-way.ts';
import type {
  Catalogue,
  CellRule,
  ConsolidationRule,
  DatasetRule,
  Rule,
  RowRule,
  RuleContext,
  SheetContext,
} from '../catalogue/define.ts';
import { fingerprint, issuedTo } from '../marks/fingerprint.ts';
import type { Checked, Dataset, Host, Issue, Submission, Usable } from '../model.ts';
import { byCodeUnits, countRows, sortIssues } from './receipt.ts';
import { limitsOf } from './limits.ts';
import { checkRows } from './rows.ts';
import { addIssue, copyOf, issueOfWorkbook, openVerdict, typedOver, type Verdict } from './verdict.ts';

/** One workbook while it is checked. */
interface Docket {
  readonly submission: Submission;
  readonly verdicts: readonly Verdict[];
  /** Issues that stand at no sheet. */
  readonly issues: Issue[];
}

export interface CheckOptions {
  /** The country consolidated; without it the one that most workbooks name (ties: the first in alphabetical order). */
  readonly country?: string | null;
  /** List every issue instead of counting most of a frequent cause on a few: for who works on all of them. */
  readonly listAll?: boolean;
  /** Numbers that a country set instead of the catalogue's, by name. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** For who checks the same workbooks again after each change, with the same options and `listAll`. */
  readonly before?: SheetsChecked;
  readonly host?: Host;
}

/** What the rules said of sheets that they look at one by one: a sheet that is the same dataset is not checked again. */
export class SheetsChecked {
  /** Before the rules that look at a sheet as a whole. */
  readonly rows = new WeakMap<Dataset, Verdict>();
  readonly verdicts = new WeakMap<Dataset, Verdict>();
  readonly contexts = new WeakMap<Dataset, SheetContext>();
  readonly usable = new WeakMap<Dataset, UsableSheet>();
}

interface UsableSheet extends Usable {
  readonly blocked: Verdict['blocked'];
}

export function check(
  submissions: readonly Submission[],
  catalogue: Catalogue,
  options: CheckOptions = {},
): Checked {
  const country = options.country ?? consolidatedCountry(submissions);
  const ordered = [...submissions].sort((a, b) => byCodeUnits(a.file, b.file));
  const checkSheet = openSheetCheck(
    catalogue,
    options,
    submissions.flatMap(({ datasets }) => datasets).length,
  );
  const dockets = ordered.map((submission): Docket => ({
    submission,
    verdicts: submission.datasets.map(checkSheet),
    issues: [],
  }));
  const mirrors = mirrorsOf(dockets, country);
  checkTogether(dockets, catalogue, country);
  return {
    country,
    submissions: ordered,
    usable: dockets.flatMap(({ verdicts }) =>
      verdicts.filter(({ out }) => !out).map((verdict) => usableOf(verdict, options.before)),
    ),
    mirrors,
    issues: dockets.flatMap(({ issues, verdicts }) => [...issues, ...sortIssues(verdicts)]),
    counts: new Map(dockets.map(({ submission, verdicts }) => [submission.file, countRows(verdicts)])),
  };
}

/** Runs the rules that look at one sheet. @param total number of sheets. */
function openSheetCheck(
  catalogue: Catalogue,
  { thresholds, listAll, before, host }: CheckOptions,
  total: number,
): (dataset: Dataset) => Verdict {
  const rowRules = catalogue.rules.filter(
    (rule): rule is RowRule | CellRule => rule.scope === 'row' || rule.scope === 'cell',
  );
  const sheetRules = catalogue.rules.flatMap(onSheets);
  const context: RuleContext = { limit: limitsOf(catalogue, thresholds) };
  const checkAnew = (dataset: Dataset): Verdict => {
    const verdict = openVerdict(dataset, listAll ? Infinity : undefined);
    checkRows(verdict, rowRules, catalogue, context, host);
    before?.rows.set(dataset, copyOf(verdict));
    return verdict;
  };
  const checkTypedOver = (dataset: Dataset): Verdict | null => {
    const was = before && dataset.typedOver;
    const known = was && before.rows.get(was.of);
    if (!known || known.out) return null;
    const verdict = typedOver(known, dataset, was.rows);
    const rows = dataset.rows.filter(({ number }) => was.rows.has(number));
    checkRows(verdict, rowRules, catalogue, context, host, rows);
    return verdict;
  };
  let done = 0;
  return (dataset) => {
    host?.progress?.({ stage: 'check', done: done++, total });
    const known = before?.verdicts.get(dataset);
    if (known) return copyOf(known);
    const verdict = checkTypedOver(dataset) ?? checkAnew(dataset);
    const { blocked } = verdict;
    const was = dataset.typedOver;
    const contextBefore = was && before?.contexts.get(was.of);
    const around: SheetContext = {
      ...context,
      isBlocked: (row) => blocked.size > 0 && blocked.has(row),
      isKept: before !== undefined,
      ...(was && contextBefore && { before: { context: contextBefore, rows: was.rows } }),
    };
    if (!was) before?.contexts.set(dataset, around);
    for (const { rule, check: checkSheet } of sheetRules)
      checkSheet(
        dataset,
        ({ row, field }, args, options) => {
          addIssue(verdict, rule, row, field, args, options);
        },
        around,
      );
    before?.verdicts.set(dataset, copyOf(verdict));
    return verdict;
  };
}

/** The same as before where the same rows are under an error. */
function usableOf({ dataset, blocked }: Verdict, before: SheetsChecked | undefined): Usable {
  const known = before?.usable.get(dataset);
  if (known?.blocked.isSame(blocked)) return known;
  const usable = { dataset, blocked };
  before?.usable.set(dataset, usable);
  return usable;
}

/** Sheets of other countries that are sound in themselves: what a partner says of the same flow. */
const mirrorsOf = (dockets: readonly Docket[], country: string | null): readonly Usable[] =>
  dockets
    .filter(
      ({ submission: { meta } }) => country !== null && meta.country !== null && meta.country !== country,
    )
    .flatMap(({ verdicts }) =>
      verdicts.filter(({ out }) => !out).map(({ dataset, blocked }) => ({ dataset, blocked })),
    );

/** What a rule looks for in a sheet as a whole, in the order of the rules. */
function onSheets(rule: Rule): readonly { readonly rule: Rule; readonly check: DatasetRule['check'] }[] {
  if (rule.scope === 'dataset') return [{ rule, check: rule.check.bind(rule) }];
  return rule.scope === 'cell' && rule.checkSheet ? [{ rule, check: rule.checkSheet.bind(rule) }] : [];
}

/** Each rule sees the sheets that the earlier ones left. */
function checkTogether(dockets: readonly Docket[], catalogue: Catalogue, country: string | null): void {
  const rules = catalogue.rules.filter((rule): rule is ConsolidationRule => rule.scope === 'consolidation');
  const indicators = new Set(catalogue.indicators.map(({ id }) => id));
  for (const rule of rules) {
    const left = new Map<Submission, Docket>();
    const sheets = new Map<Dataset, Verdict>();
    for (const docket of dockets) {
      const standing = docket.verdicts.filter(({ out }) => !out);
      for (const verdict of standing) sheets.set(verdict.dataset, verdict);
      left.set({ ...docket.submission, datasets: standing.map(({ dataset }) => dataset) }, docket);
    }
    rule.check(
      [...left.keys()],
      ({ submission, dataset, row, field }, args, options = {}) => {
        const docket = left.get(submission);
        if (!docket) return;
        const verdict = dataset ? sheets.get(dataset) : undefined;
        const reach = verdict
          ? addIssue(verdict, rule, row, field, args, options)
          : issueAtWorkbook(docket, issueOfWorkbook(rule, submission.file, args, options), options.blocks);
        if (reach === 'workbook') for (const each of docket.verdicts) each.out = true;
      },
      {
        country,
        indicators,
        fingerprintOf: (institution) => fingerprint(institution, catalogue),
        allOf: (submission) => left.get(submission)?.submission.datasets ?? submission.datasets,
        sheetsOf: (institution) => issuedTo(institution, catalogue.templates),
        versions: { known: catalogue.templateVersion, ...olderVersions(catalogue.steps) },
      },
    );
  }
}

function issueAtWorkbook(docket: Docket, issue: Issue, blocks: string | undefined): string {
  docket.issues.push(issue);
  return blocks ?? (issue.severity === 'error' ? 'workbook' : 'nothing');
}

/** The country that most workbooks name; of equals the first in alphabetical order. */
export function consolidatedCountry(submissions: readonly Submission[]): string | null {
  const counts = new Map<string, number>();
  for (const { meta } of submissions)
    if (meta.country !== null) counts.set(meta.country, (counts.get(meta.country) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]));
  return first?.[0] ?? null;
}
