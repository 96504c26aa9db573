/**
 * Fingerprint of a template as issued (META.fingerprint, profile-sheets §2): sixteen hex digits made from its sheets,
 * columns and code lists. Words and language do not count, so the same template has one fingerprint everywhere.
 */
import type { AreaList } from '../catalogue/define.ts';
import type { CodeList, Template } from '../model.ts';

interface Issued {
  readonly templates: readonly Template[];
  readonly codeLists: readonly CodeList[];
  readonly areas: AreaList;
}

export function fingerprint(institution: string, issued: Issued): string {
  const sheets = issued.templates.filter(
    (each) => each.institution === institution || each.institution === '*',
  );
  const used = new Set(sheets.flatMap(({ fields }) => fields.map(({ codes }) => codes)));
  const content = [
    sheets.map((sheet) => [sheet.id, sheet.layout, sheet.key, sheet.fields.map(fieldContent)]),
    issued.codeLists
      .filter(({ id }) => used.has(id))
      .map(({ id, codes, pattern }) => [id, codes, pattern ?? null]),
    issued.areas.countries.map(({ alpha3 }) => alpha3),
  ];
  return fnv1a(JSON.stringify(content));
}

const fieldContent = (field: Template['fields'][number]): unknown[] => [
  field.id,
  field.role,
  field.type,
  field.required,
  field.codes ?? null,
  field.only ?? null,
  field.default ?? null,
];

/** FNV-1a, 64 bits, over UTF-16 code units. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
