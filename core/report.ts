/** Makes the machine report of a run: adds words in the reader's language, counts exactly, cuts where asked. */
import type { Catalogue } from './catalogue/define.ts';
import type { CoherenceModel } from './coherence-model.ts';
import type { FailureCode } from './failure.ts';
import { fromA1 } from './grid/address.ts';
import { describeDialect } from './i18n/csv-words.ts';
import { findingText } from './i18n/finding-words.ts';
import { issueMessage, type RuleWords, ruleTitle } from './i18n/rule-words.ts';
import { words, wordsOf } from './i18n/translate.ts';
import { currencyOf } from './i18n/units.ts';
import { type Explained, explanations } from './marks/explained.ts';
import type {
  Assessed,
  Checked,
  Computed,
  Finding,
  IndicatorValue,
  Issue,
  Language,
  Place,
  RowCounts,
  Severity,
  CsvDialect,
} from './model.ts';
import { excerpts } from './report/excerpt.ts';
import { groupIssues } from './report/groups.ts';
import { type Privacy, privacyOf } from './report/private.ts';
import type { Report, ReportGroup, ReportInput, ReportIssue } from './report/schema.ts';

export { reportJsonSchema, reportSchema } from './report/schema.ts';
export type { Report, ReportExcerpt, ReportGroup, ReportInput, ReportIssue } from './report/schema.ts';

/** One file that the user pointed at, read or not. */
export interface InputFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly status: 'read' | 'skipped' | 'failed';
  /** Why it was skipped or failed; null where it was read. */
  readonly reason: {
    readonly code: FailureCode | 'SKIPPED';
    readonly reason: string;
    readonly args: Readonly<Record<string, string | number>>;
  } | null;
  /** How a text file was read. */
  readonly dialect?: CsvDialect;
}

/** What a run found, as far as it went: an Outcome fits, and so does the check stage alone. */
export interface Results {
  readonly checked: Checked;
  readonly computed?: Computed;
  readonly assessed?: Assessed | null;
}

export interface ReportOptions {
  /** Every file met; a submission without a line here is listed as read. */
  readonly inputs?: readonly InputFile[];
  readonly language: Language;
  readonly toolVersion: string;
  /** For the decimals of the indicators. */
  readonly catalogue?: Catalogue;
  readonly asOf: string | null;
  /** Most issues to list: errors first, then warnings. The totals stay exact. */
  readonly limit?: number;
}

export function makeReport(results: Results, options: ReportOptions): Report {
  const { checked, computed, assessed } = results;
  const { language } = options;
  const all = merge(checked.issues, computed?.issues ?? []);
  const shown = cut(all, options.limit);
  const explained = explanations(checked);
  const privacy = privacyOf(checked);
  const entries = shown.map((issue) => {
    const found = explained(issue);
    const explanation = found && privacy.coveredExplanation(issue, found);
    return entryOf(privacy.covered(issue), explanation, language);
  });
  return {
    reportVersion: '1.0',
    tool: { name: 'mainstream', version: options.toolVersion },
    asOf: options.asOf,
    language,
    country: checked.country,
    inputs: listInputs(checked, options.inputs ?? [], language),
    summary: {
      ...countIssues(all),
      shown: shown.length,
      explained: countExplained(all, explained),
      rows: addRows([...checked.counts.values()]),
    },
    rules: rulesOf(all, language),
    issues: entries,
    groups: withExcerpts(groupIssues(entries), entries, checked, privacy),
    indicators: (computed?.values ?? []).map((value) => indicatorOf(value, options)),
    findings: assessed ? assessed.findings.map((each) => findingOf(each, assessed.model, language)) : [],
    scores: [],
  };
}

/** Comparisons between workbooks join the issues of the checks at their file, sheet and row. */
function merge(checks: readonly Issue[], comparisons: readonly Issue[]): readonly Issue[] {
  if (comparisons.length === 0) return checks;
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const row = ({ row: number, cell }: Place): number => number ?? fromA1(cell ?? '')?.row ?? 0;
  return [...checks, ...comparisons].sort(
    ({ place: a }, { place: b }) =>
      compare(a.file, b.file) || compare(a.sheet ?? '', b.sheet ?? '') || row(a) - row(b),
  );
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A cut list must not hide errors behind notes: the more severe come in first, the order stays. */
function cut(issues: readonly Issue[], limit = Infinity): readonly Issue[] {
  if (issues.length <= limit) return issues;
  let room = Math.max(0, limit);
  const taken = new Map<Severity, number>();
  for (const severity of SEVERITIES) {
    const there = issues.reduce((n, issue) => n + (issue.severity === severity ? 1 : 0), 0);
    taken.set(severity, Math.min(room, there));
    room -= Math.min(room, there);
  }
  return issues.filter(({ severity }) => {
    const left = taken.get(severity) ?? 0;
    taken.set(severity, left - 1);
    return left > 0;
  });
}

function countIssues(
  issues: readonly Issue[],
): Pick<Report['summary'], 'errors' | 'warnings' | 'infos' | 'byRule' | 'total'> {
  const severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const byRule = new Map<string, number>();
  for (const { severity, rule, count = 1 } of issues) {
    severities[severity] += count;
    byRule.set(rule, (byRule.get(rule) ?? 0) + count);
  }
  return {
    errors: severities.error,
    warnings: severities.warning,
    infos: severities.info,
    byRule: Object.fromEntries([...byRule].sort(([a], [b]) => (a < b ? -1 : 1))),
    total: severities.error + severities.warning + severities.info,
  };
}

/** Warnings that need no further answer; an explained error stays an error, since its row is not used. */
const countExplained = (issues: readonly Issue[], explained: (issue: Issue) => Explained | null): number =>
  issues.reduce(
    (sum, issue) => sum + (issue.severity === 'warning' && explained(issue)?.holds ? (issue.count ?? 1) : 0),
    0,
  );

function addRows(counts: readonly RowCounts[]): RowCounts {
  const add = (key: keyof RowCounts): number => counts.reduce((sum, each) => sum + each[key], 0);
  return { read: add('read'), accepted: add('accepted'), rejected: add('rejected'), ignored: add('ignored') };
}

/** So many groups show how their first case looks in the sheet. */
const EXCERPTS = 200;

function withExcerpts(
  groups: readonly ReportGroup[],
  issues: readonly ReportIssue[],
  checked: Checked,
  privacy: Privacy,
): ReportGroup[] {
  const excerptAt = excerpts(checked, privacy.isPrivate);
  return groups.map((group, index) => {
    const isShown = index < EXCERPTS && issues[group.issue]?.private !== true;
    const excerpt = isShown ? excerptAt(group.place) : null;
    return excerpt ? { ...group, excerpt } : group;
  });
}

function rulesOf(issues: readonly Issue[], language: Language): Report['rules'] {
  const ids = [...new Set(issues.map(({ rule }) => rule))].sort();
  const family = words(language).rules;
  return Object.fromEntries(
    ids.map((id) => [id, { title: ruleTitle(id, language), why: wordsOf<RuleWords>(family, id)?.why ?? '' }]),
  );
}

function listInputs(checked: Checked, inputs: readonly InputFile[], language: Language): ReportInput[] {
  const submissions = new Map(checked.submissions.map((each) => [each.file, each]));
  const listed = new Set(inputs.map(({ file }) => file));
  const unlisted = checked.submissions
    .filter(({ file }) => !listed.has(file))
    .map(({ file, sha256 }): InputFile => ({ file, sha256, status: 'read', reason: null }));
  return [...inputs, ...unlisted].map(({ file, sha256, status, reason, dialect }) => {
    const submission = submissions.get(file);
    const meta = submission?.meta;
    const rows = checked.counts.get(file) ?? { read: 0, accepted: 0, rejected: 0, ignored: 0 };
    return {
      file,
      sha256,
      institution: meta?.institution ?? null,
      country: meta?.country ?? null,
      templateVersion: meta?.templateVersion ?? null,
      status,
      reason: reason && { ...reason, args: { ...reason.args } },
      unknownSheets: [...(submission?.unknownSheets ?? [])],
      rows: { ...rows },
      dialect: dialect ? describeDialect(dialect, language) : null,
    };
  });
}

function entryOf(issue: Issue, explained: Explained | null, language: Language): ReportIssue {
  const { rule, severity, key, variant, place, args, fix, count = 1 } = issue;
  const { message, todo } = issueMessage(issue, language);
  return {
    rule,
    severity,
    key,
    ...(variant !== undefined && { variant }),
    place: { ...place },
    args: { ...args },
    ...(issue.private && { private: issue.private }),
    message,
    todo,
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit })) } }),
    explained: explained && { ...explained },
    count,
  };
}

function indicatorOf(
  value: IndicatorValue,
  { language, catalogue }: ReportOptions,
): Report['indicators'][number] {
  const { indicator, country, year, unit, obsStatus, confStatus, numerator, denominator } = value;
  const cells = new Map<string, { file: string; sheet: string; cells: Set<string> }>();
  for (const { file, sheet, cell } of value.inputs.flatMap(({ sources }) => sources)) {
    const entry = cells.get(`${file}|${sheet}`) ?? { file, sheet, cells: new Set<string>() };
    entry.cells.add(cell);
    cells.set(`${file}|${sheet}`, entry);
  }
  return {
    indicator,
    name: nameIn(words(language).indicators, indicator),
    country,
    year,
    disaggregation: { ...value.disaggregation },
    value: value.value,
    unit,
    currency: /currency/.test(unit) ? currencyOf(value) : null,
    decimals: catalogue?.indicators.find(({ id }) => id === indicator)?.decimals ?? null,
    obsStatus,
    confStatus,
    flags: [...value.flags],
    reasons: [...value.reasons],
    missing: [...value.missing],
    numerator,
    denominator,
    inputs: [...cells.values()].map((entry) => ({ ...entry, cells: [...entry.cells] })),
  };
}

function findingOf(finding: Finding, model: CoherenceModel, language: Language): Report['findings'][number] {
  const { key, rule, severity, measured, threshold, owner, weight } = finding;
  return {
    key,
    rule,
    severity,
    subject: { ...finding.subject },
    measured,
    threshold,
    args: { ...finding.args },
    ...findingText(finding, model, language),
    owner,
    sources: finding.sources.map((place) => ({ ...place })),
    weight,
  };
}

/** The name that a family of words gives an id; the id where it has none. */
function nameIn(family: Readonly<Record<string, unknown>>, id: string): string {
  const found = wordsOf(family, id);
  if (typeof found === 'string') return found;
  const { name, title, label } = (found ?? {}) as Readonly<Record<string, unknown>>;
  return [name, title, label].find((each) => typeof each === 'string') ?? id;
}
