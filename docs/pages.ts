/** The reference pages, each in a language: which entries they have, in which groups, and what stands beside them. */
import { catalogue, codeLabel, parameterLabel, show, thresholdLabel, type Language } from '../core/index.ts';
import { codesPage } from './codes.ts';
import { heading, table } from './markdown.ts';
import { pathOf, Writer, type Group, type Page } from './page.ts';

type Make = (language: Language) => string;

const MAKE: Readonly<Record<Page, Make>> = {
  templates,
  rules,
  indicators,
  findings,
  codes: codesPage,
  refusals,
};

/** Every reference page: path below `docs/reference/` → text. */
export const referencePages = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    (Object.entries(MAKE) as [Page, Make][]).map(([page, make]) => [pathOf(page, language), make(language)]),
  );

function templates(language: Language): string {
  const writer = new Writer('templates', language);
  const every = writer.words.ui.explain.everyInstitution;
  const groups = grouped(
    catalogue.templates,
    ({ institution }) => (institution === '*' ? 'ALL' : institution),
    (id) => (id === 'ALL' ? every : `${codeLabel(language, 'CL_INSTITUTION', id)} (${id})`),
  );
  return writer.whole(groups);
}

function rules(language: Language): string {
  const writer = new Writer('rules', language);
  const { scopes } = writer.words.docs;
  return writer.whole(
    (Object.entries(scopes) as [keyof typeof scopes, string][]).map(([scope, title]) => ({
      id: scope,
      title,
      entries: [...catalogue.rules, ...catalogue.crossChecks]
        .filter((rule) => rule.scope === scope)
        .map(({ id }) => id),
    })),
    thresholds(writer),
  );
}

/** At which numbers the rules speak, with defaults and bounds. */
function thresholds({ words, language }: Writer): string {
  const { thresholds: own, columns } = words.docs;
  const number = (value: number): string => show(value, language, true);
  const rows = catalogue.thresholds.map(({ name, value, min, max }) => [
    `\`${name}\``,
    thresholdLabel(language, name),
    number(value),
    `${number(min)} … ${number(max)}`,
  ]);
  return [
    heading(2, 'thresholds', own.title),
    own.intro,
    table([columns.parameter, columns.meaning, columns.default, columns.range], rows),
  ].join('\n\n');
}

function indicators(language: Language): string {
  const writer = new Writer('indicators', language);
  const groups = grouped(
    catalogue.indicators,
    ({ dimension }) => dimension,
    (id) => `${codeLabel(language, 'CL_DIMENSION', id)} (${id})`,
  );
  return writer.whole(groups);
}

function findings(language: Language): string {
  const writer = new Writer('findings', language);
  const series: Readonly<Record<string, string>> = writer.words.docs.series;
  const groups = grouped(
    catalogue.findings,
    ({ id }) => id.slice(0, 3),
    (id) => `${id}.. – ${series[id.slice(2)] ?? id}`,
  );
  return writer.whole(groups, parameters(writer));
}

/** Thresholds and weights with their defaults and bounds. */
function parameters({ words, language }: Writer): string {
  const bound = (value: number | undefined): string =>
    value === undefined ? '' : show(value, language, true);
  const { parameters: own, columns } = words.docs;
  const rows = catalogue.parameters.map(({ name, value, min, max }) => [
    `\`${name}\``,
    parameterLabel(language, name),
    value === null ? own.fromData : show(value, language, true),
    min === undefined && max === undefined ? '' : `${bound(min)} … ${bound(max)}`.trim(),
  ]);
  return [
    heading(2, 'parameters', own.title),
    own.intro,
    table([columns.parameter, columns.meaning, columns.default, columns.range], rows),
  ].join('\n\n');
}

function refusals(language: Language): string {
  const writer = new Writer('refusals', language);
  const titles: Readonly<Record<string, string>> = writer.words.docs.refusals;
  const groups = grouped(
    catalogue.refusals,
    ({ code }) => code,
    (code) => titles[code] ?? code,
  );
  return writer.whole(groups);
}

/** Groups in the order in which they first occur. */
function grouped<T extends { readonly id: string }>(
  entries: readonly T[],
  groupOf: (entry: T) => string,
  titleOf: (group: string) => string,
): readonly Group[] {
  const groups = new Map<string, string[]>();
  for (const entry of entries) {
    const id = groupOf(entry);
    groups.set(id, [...(groups.get(id) ?? []), entry.id]);
  }
  return [...groups].map(([id, members]) => ({ id, title: titleOf(id), entries: members }));
}
