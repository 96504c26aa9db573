/** Makes the machine report of a run: adds words in the reader's language, counts exactly, cuts where asked. */
import type { Catalogue } from '../catalogue/define.ts';
import type { CoherenceModel } from '../model/coherence.ts';
import type { FailureCode } from '../failure.ts';
import { fromA1 } from '../grid/address.ts';
import { type GroupWords, groupWords } from '../group-words.ts';
import { findingText } from '../i18n/finding-words.ts';
import { nameOfIndicator, ownText } from '../i18n/labels.ts';
import { missingText } from '../i18n/missing-words.ts';
import { type Names, namesIn } from '../i18n/names.ts';
import { type RuleWords, ruleTitle } from '../i18n/rule-words.ts';
import { words, wordsOf } from '../i18n/translate.ts';
import { currencyOf } from '../i18n/units.ts';
import { type Explained, explanations } from '../marks/explained.ts';
import { coverOf } from '../marks/privacy.ts';
import { once } from '../remember.ts';
import type {
  Assessed,
  Checked,
  Computed,
  Disclosure,
  DrawnChart,
  Finding,
  IndicatorValue,
  Issue,
  Language,
  Place,
  CsvDialect,
} from '../model.ts';
import { countIssues, cut, sumRows } from './counts.ts';
import { entries, groupsOf, withExcerpts } from './entries.ts';
import type { Report, ReportInput } from './schema.ts';
import { heatEntries } from './heat.ts';
import { scoreEntries } from './scores.ts';

export { reportJsonSchema, reportSchema } from './schema.ts';
export { groupCases, type Case, type Group } from './groups.ts';
export type { Excerpt, Report, ReportGroup, ReportInput, ReportIssue } from './schema.ts';

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
  readonly disclosure?: Disclosure;
}

export interface ReportOptions {
  /** Every file met; a submission without a line here is listed as read. */
  readonly inputs?: readonly InputFile[];
  readonly language: Language;
  readonly toolVersion: string;
  /** For the decimals of the indicators, and the words of a country's own. */
  readonly catalogue?: Catalogue;
  readonly asOf: string | null;
  /** Most issues, and most groups, to list: errors first, then warnings. The totals stay exact. */
  readonly limit?: number;
  /** What the coherence workbook says and draws, for who reads the report without it. */
  readonly sentences?: readonly string[];
  readonly charts?: readonly DrawnChart[];
}

export const makeReport = (results: Results, options: ReportOptions): Report =>
  openReport(results, options).whole();

/** A report in which issues are put into words one by one only when somebody asks: of thousands that takes longest. */
export interface OpenReport {
  /** Without any issue; the totals and the groups are exact. */
  readonly overview: Report;
  /** What the whole report lists, before it is put into words. */
  readonly issues: readonly Issue[];
  readonly whole: () => Report;
}

export function openReport(results: Results, options: ReportOptions): OpenReport {
  const { checked, computed, assessed } = results;
  const { language, limit } = options;
  const found = merge(checked.issues, computed?.issues ?? []);
  const datasets = checked.submissions.flatMap((each) => each.datasets);
  const cover = coverOf(checked, found);
  const explanationOf = explanations(checked);
  const explained = new Map<Issue, Explained>();
  // an explanation belongs to the key that the ministry saw, so it is looked up before anything is hidden
  const all = found.map((issue) => {
    const shown = cover.issue(issue);
    const explanation = explanationOf(issue);
    if (explanation) explained.set(shown, cover.explanation(issue, explanation));
    return shown;
  });
  const entryOf = entries(datasets, (issue) => explained.get(issue) ?? null, language);
  const groups = groupsOf(all, entryOf, (issue) => explained.get(issue));
  const listed = limit === undefined ? groups : groups.slice(0, Math.max(0, limit));
  const shown = cut(all, limit);
  const inputs = listInputs(checked, options.inputs ?? []);
  const { group: groupOf } = groupWords(options.catalogue, language);
  const names = namesIn(options.catalogue ?? { templates: [], codeLists: [], indicators: [] }, language);
  const overview: Report = {
    reportVersion: '1.0',
    tool: { name: 'mainstream', version: options.toolVersion },
    asOf: options.asOf,
    language,
    country: checked.country,
    inputs,
    summary: {
      ...countIssues(all, (issue) => explained.get(issue)?.holds ?? false),
      shown: shown.length,
      groups: groups.length,
      rows: sumRows(inputs.map(({ rows }) => rows)),
    },
    rules: rulesOf(all, language),
    issues: [],
    groups: withExcerpts(listed, datasets, cover.isPrivate),
    indicators: (computed?.values ?? []).map((value) => indicatorOf(value, options, groupOf, names)),
    findings: assessed ? assessed.findings.map((each) => findingOf(each, assessed.model, language)) : [],
    scores: assessed ? scoreEntries(assessed) : [],
    ...(options.sentences && { sentences: [...options.sentences] }),
    ...(assessed && assessed.model.goals.length > 0 && { goals: heatEntries(assessed.model, language) }),
    ...(options.charts && { charts: options.charts.map(chartOf) }),
    ...(results.disclosure && { disclosure: disclosureOf(results.disclosure) }),
  };
  return { overview, issues: shown, whole: once(() => ({ ...overview, issues: shown.map(entryOf) })) };
}

const chartOf = (chart: DrawnChart): NonNullable<Report['charts']>[number] => ({
  ...chart,
  categories: [...chart.categories],
  series: chart.series.map((each) => ({
    ...each,
    values: [...each.values],
    ranges: each.ranges && [...each.ranges],
  })),
});

const disclosureOf = ({ profile, edition, hidden }: Disclosure): NonNullable<Report['disclosure']> => ({
  profile,
  edition,
  hidden: {
    facts: hidden.smallFacts + hidden.otherFacts,
    figures: hidden.figures,
    comparisons: hidden.comparisons,
  },
});

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

function rulesOf(issues: readonly Issue[], language: Language): Report['rules'] {
  const ids = [...new Set(issues.map(({ rule }) => rule))].sort();
  const family = words(language).rules;
  return Object.fromEntries(
    ids.map((id) => [id, { title: ruleTitle(id, language), why: wordsOf<RuleWords>(family, id)?.why ?? '' }]),
  );
}

function listInputs(checked: Checked, inputs: readonly InputFile[]): ReportInput[] {
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
      dialect: dialect ? dialectOf(dialect) : null,
      rows: { ...rows },
    };
  });
}

const dialectOf = ({ encoding, delimiter, decimal, doubts, rivals }: CsvDialect): ReportInput['dialect'] => ({
  encoding,
  delimiter,
  decimal,
  doubts: [...doubts],
  rivals: [...rivals],
});

function indicatorOf(
  value: IndicatorValue,
  { language, catalogue }: ReportOptions,
  groupOf: GroupWords['group'],
  names: Names,
): Report['indicators'][number] {
  const { indicator, country, year, unit, obsStatus, confStatus, numerator, denominator } = value;
  const declared = catalogue?.indicators.find(({ id }) => id === indicator);
  const cells = new Map<string, { file: string; sheet: string; cells: Set<string> }>();
  for (const { file, sheet, cell } of value.inputs.flatMap(({ sources }) => sources)) {
    const entry = cells.get(`${file}|${sheet}`) ?? { file, sheet, cells: new Set<string>() };
    entry.cells.add(cell);
    cells.set(`${file}|${sheet}`, entry);
  }
  return {
    indicator,
    name: nameOfIndicator(language, indicator, declared) ?? indicator,
    country,
    year,
    disaggregation: { ...value.disaggregation },
    ...(Object.keys(value.disaggregation).length > 0 && { group: groupOf(value) }),
    value: value.value,
    // words that only this country has stand in no table of units
    unit: ownText(declared?.own?.unit, language) ?? unit,
    currency: /currency/.test(unit) ? currencyOf(value) : null,
    decimals: declared?.decimals ?? null,
    obsStatus,
    confStatus,
    flags: [...value.flags],
    reasons: [...value.reasons],
    missing: [...value.missing],
    ...(value.missing.length > 0 && {
      missingText: value.missing.map((text) => missingText(text, names, language)),
    }),
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
