/** What a coordinator reads after a consolidation: who sent what, what is wrong, the newest figures, the first findings. */
import {
  type FigureWords,
  figureWords,
  listed,
  nationalFigures,
  shownValue,
  type Assessed,
  codeLabel,
  fill,
  findingText,
  words,
  type Catalogue,
  type IndicatorValue,
  type Language,
  type Outcome,
  type Value,
} from '../../core/index.ts';
import { wrap } from './wrap.ts';

/** Indicators named in the summary where they have a value: the size of the matter at a glance. */
const HEADLINES = ['CTX-01', 'FLW-08', 'FLW-09', 'FLW-03', 'GEN-02', 'REM-01', 'REM-02'];
const FIRST = 5;

export function printSummary(outcome: Outcome, catalogue: Catalogue, language: Language): string {
  const said = figureWords(catalogue, language);
  const text = words(language).ui.summary;
  const put = (line: string, args: Readonly<Record<string, Value>> = {}): string =>
    fill(line, args, language);
  const { checked, computed, assessed } = outcome;
  const received = new Set(checked.usable.map(({ dataset }) => dataset.template.institution));
  const institutions = [...new Set(catalogue.templates.map((each) => each.institution))].filter(
    (code) => code !== '*',
  );
  const names = (codes: readonly string[]): string =>
    listed(
      codes.map((code) => codeLabel(language, 'CL_INSTITUTION', code)),
      language,
    );
  const missing = institutions.filter((code) => !received.has(code));
  const years = checked.usable
    .flatMap(({ dataset: { meta } }) => [meta.periodStart, meta.periodEnd])
    .filter((year) => year !== null);
  const counts = { read: 0, accepted: 0, rejected: 0, ignored: 0 };
  for (const each of checked.counts.values())
    for (const key of ['read', 'accepted', 'rejected', 'ignored'] as const) counts[key] += each[key];
  const issues = [...checked.issues, ...computed.issues];
  const ofSeverity = (severity: string): number =>
    issues.filter((issue) => issue.severity === severity).length;
  const withValue = new Set(
    computed.values.filter((value) => value.value !== null).map((value) => value.indicator),
  );
  const all = new Set(computed.values.map((value) => value.indicator));

  const lines = [
    put(text.title, {
      country: codeLabel(language, 'CL_AREA', checked.country ?? ''),
      start: years.length > 0 ? String(Math.min(...years)) : null,
      end: years.length > 0 ? String(Math.max(...years)) : null,
      n: checked.submissions.length,
    }),
    wrap(put(text.received, { list: names(institutions.filter((code) => received.has(code))) }), '', '  '),
    ...(missing.length > 0 ? [wrap(put(text.missing, { list: names(missing) }), '', '  ')] : []),
    '',
    put(text.rows, counts),
    put(text.issues, {
      errors: ofSeverity('error'),
      warnings: ofSeverity('warning'),
      infos: ofSeverity('info'),
    }),
    '',
    put(text.indicators, { n: withValue.size, total: all.size }),
    ...HEADLINES.flatMap((id) => headline(id, computed.values, said)),
    '',
    ...findingLines(assessed, language),
    '',
    wrap(text.next),
  ];
  return `${lines.join('\n')}\n`;
}

function headline(id: string, values: readonly IndicatorValue[], said: FigureWords): string[] {
  const { language, names } = said;
  const newest = nationalFigures(values, id).findLast(({ value }) => value !== null);
  if (!newest) return [];
  const { value, unit } = shownValue(newest, said);
  const name = names.indicator(id) ?? id;
  const args = { name, value, unit, year: String(newest.year) };
  return [wrap(fill(words(language).ui.summary.figure, args, language), '  ', '    ')];
}

function findingLines({ findings, model }: Assessed, language: Language): string[] {
  const text = words(language).ui.summary;
  const { findingSeverity } = words(language).report;
  if (findings.length === 0) return [text.noFindings];
  const count = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  const args = { n: findings.length, h: count('H'), m: count('M'), l: count('L'), i: count('I') };
  const lines = findings.slice(0, FIRST).map((finding) => {
    const message = `${finding.rule} ${findingText(finding, model, language).message}`;
    return wrap(
      fill(text.finding, { severity: findingSeverity[finding.severity], message }, language),
      '  ',
      '    ',
    );
  });
  return [wrap(fill(text.findings, args, language)), ...lines];
}
