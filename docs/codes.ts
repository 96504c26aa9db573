/** The page of code lists: each list with its codes, and the countries and areas. */
import { catalogue, codeLabel, type Language } from '../core/index.ts';
import { escaped, heading, labelled, link, table } from './markdown.ts';
import { Writer } from './page.ts';

type CodeList = (typeof catalogue.codeLists)[number];

const AREA = 'CL_AREA';

export function codesPage(language: Language): string {
  const writer = new Writer('codes', language);
  const ids = [AREA, ...catalogue.codeLists.map(({ id }) => id)];
  return `${[
    writer.top(),
    `## ${writer.words.docs.contents}\n\n${ids.map((id) => link(id, `#${id}`)).join(' · ')}`,
    ...catalogue.codeLists.map((list) => listText(writer, list)),
    areas(writer),
  ].join('\n\n')}\n`;
}

function listText(writer: Writer, { id, codes, aliases = {}, pattern }: CodeList): string {
  const { columns, usedIn, pattern: patternText } = writer.words.docs;
  const others = codes.some((code) => aliases[code]?.length);
  const rows = codes.map((code) => [
    `\`${code}\``,
    escaped(codeLabel(writer.language, id, code)),
    ...(others ? [escaped((aliases[code] ?? []).join(', '))] : []),
  ]);
  const used = usersOf(id);
  return [
    heading(2, id, id),
    ...(used.length > 0 ? [labelled(writer.label(usedIn), [writer.text(used.join(', '), id)])] : []),
    table([columns.code, columns.meaning, ...(others ? [columns.alsoRead] : [])], rows),
    ...(pattern === undefined ? [] : [patternText.replace('{pattern}', () => pattern)]),
  ].join('\n\n');
}

/** Columns whose values come from a list: `STA_POP.sex`. */
const usersOf = (list: string): readonly string[] =>
  catalogue.templates.flatMap(({ id, fields }) =>
    fields
      .filter(({ codes, type }) => (list === AREA ? type === 'area' : codes === list))
      .map((field) => `${id}.${field.id}`),
  );

function areas(writer: Writer): string {
  const { areas: own, columns, usedIn } = writer.words.docs;
  const { countries, special, withdrawn } = catalogue.areas;
  const name = (code: string): string => escaped(codeLabel(writer.language, AREA, code));
  const stored = [...new Set(Object.values(special))];
  const sorted = [...countries].sort((one, other) => (one.alpha3 < other.alpha3 ? -1 : 1));
  return [
    heading(2, AREA, `${AREA} – ${own.title}`),
    own.intro,
    labelled(writer.label(usedIn), [writer.text(usersOf(AREA).join(', '), AREA)]),
    table(
      [own.alpha3, own.country, own.alpha2, own.m49],
      sorted.map(({ alpha3, alpha2, m49 }) => [`\`${alpha3}\``, name(alpha3), alpha2, m49]),
    ),
    `### ${own.special}`,
    table(
      [columns.code, columns.meaning],
      stored.map((code) => [`\`${code}\``, name(code)]),
    ),
    `### ${own.withdrawn}`,
    table(
      [columns.code, columns.readAs],
      Object.entries(withdrawn).map(([code, becomes]) => [`\`${code}\``, `\`${becomes}\` ${name(becomes)}`]),
    ),
  ].join('\n\n');
}
