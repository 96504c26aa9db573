/** Puts the list into the workbook part: behind all sheets, so that names that count sheets stay right. */
import { unescapeExcel } from '../read/escapes.ts';
import { xmlText } from '../write/text.ts';
import type { Splice } from './splice.ts';
import { append, attributeOf, childOf, rootOf, tagOf } from './xml-text.ts';

const LONGEST_NAME = 31;

/** A name of at most 31 characters that no sheet has. */
export function freeSheetName(workbook: string, wanted: string): string {
  const names = new Set(
    sheetTags(workbook).map((tag) => unescapeExcel(attributeOf(tag, 'name') ?? '').toLowerCase()),
  );
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!names.has(name.toLowerCase())) return name;
  }
}

function sheetTags(workbook: string): string[] {
  const sheets = childOf(rootOf(workbook, 'workbook'), 'sheets')?.children ?? [];
  return sheets.filter(({ local }) => local === 'sheet').map((node) => tagOf(workbook, node));
}

interface ListPlace {
  readonly name: string;
  /** Of its relationship. */
  readonly id: string;
  /** Of the filter, and the row that is repeated on each page. */
  readonly range: string;
  readonly header: number;
  readonly relationships: string;
}

export function listWorkbookSplices(
  workbook: string,
  part: string,
  { name, id, range, header, relationships }: ListPlace,
): readonly Splice[] {
  const root = rootOf(workbook, part);
  const p = root.prefix;
  const sheets = childOf(root, 'sheets');
  if (!sheets) return [];
  const tags = sheetTags(workbook);
  const sheetId = Math.max(0, ...tags.map((tag) => Number(attributeOf(tag, 'sheetId') ?? 0))) + 1;
  const sheet = `<${p}sheet xmlns:r="${relationships}" name="${xmlText(name)}" sheetId="${String(sheetId)}" r:id="${id}"/>`;
  const place = `'${name.replaceAll("'", "''")}'!`;
  const own = String(tags.length);
  const names =
    `<${p}definedName name="_xlnm._FilterDatabase" localSheetId="${own}" hidden="1">${xmlText(place + range)}</${p}definedName>` +
    `<${p}definedName name="_xlnm.Print_Titles" localSheetId="${own}">${xmlText(place)}$${String(header)}:$${String(header)}</${p}definedName>`;
  const there = childOf(root, 'definedNames');
  const before = root.children.filter(({ local }) =>
    ['sheets', 'functionGroups', 'externalReferences'].includes(local),
  );
  const namesPlace = there
    ? append(workbook, there, names)
    : [{ at: before.at(-1)?.to ?? sheets.to, was: '', now: `<${p}definedNames>${names}</${p}definedNames>` }];
  return [...append(workbook, sheets, sheet), ...namesPlace];
}
