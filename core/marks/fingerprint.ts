/**
 * Fingerprint of a template as issued (META.fingerprint, profile-sheets §2): sixteen hex digits made from its sheets,
 * columns and code lists. Words and language do not count, so the same template has one fingerprint everywhere.
 */
import type { AreaList } from '../catalogue/define.ts';
import type { CodeList, Template } from '../model.ts';
import { LastAnswers } from '../remember.ts';
import { fnv1a64 } from './hash.ts';

interface Issued {
  readonly templates: readonly Template[];
  readonly codeLists: readonly CodeList[];
  readonly areas: AreaList;
}

/** What is issued does not change, and a long text takes long to hash. */
const known = new LastAnswers<Issued, string>();

export const fingerprint = (institution: string, issued: Issued): string =>
  known.get(issued, institution, () => fingerprintOf(institution, issued));

function fingerprintOf(institution: string, issued: Issued): string {
  const sheets = issuedTo(institution, issued.templates);
  const used = new Set(sheets.flatMap(({ fields }) => fields.map(({ codes }) => codes)));
  const content = [
    sheets.map((sheet) => [sheet.id, sheet.layout, sheet.key, sheet.fields.map(fieldContent)]),
    issued.codeLists
      .filter(({ id }) => used.has(id))
      .map(({ id, codes, pattern }) => [id, codes, pattern ?? null]),
    issued.areas.countries.map(({ alpha3 }) => alpha3),
  ];
  return fnv1a64(JSON.stringify(content));
}

/** The sheets of the template that an institution is issued. */
export const issuedTo = (institution: string, templates: readonly Template[]): readonly Template[] =>
  templates.filter((each) => (each.institution === institution || each.institution === '*') && !each.record);

const fieldContent = (field: Template['fields'][number]): unknown[] => [
  field.id,
  field.role,
  field.type,
  field.required,
  field.codes ?? null,
  field.only ?? null,
  field.default ?? null,
];
