/**
 * Packs the finished workbook again: parts in a fixed order with a fixed date (same plan, same bytes), with what
 * exceljs cannot say (links inside the workbook, names, custom properties) and what it says in the wrong order.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toA1 } from '../../../grid/address.ts';
import type { BookPlan, SheetPlan } from '../../../layout/plan.ts';
import { cleanText, escapeLookalikes, xmlText } from './text.ts';
import { addCharts } from './charts.ts';
import { parseRange } from './guards.ts';
import { addLargeRows, type MapStyle } from './large-sheet.ts';
import { LARGE_PART, packLarge } from './pack-large.ts';
import { beforeTail, rowsEnd } from './sheet-tail.ts';

/** Program named in the document properties. */
export const CREATOR = 'Mainstream';
/** The oldest date that a zip can hold. */
const ZIP_DATE = new Date(1980, 0, 1);

export async function repack(zip: Uint8Array, plan: BookPlan, mapStyle: MapStyle): Promise<Uint8Array> {
  const parts = unzipSync(zip);
  const edit = (path: string, change: (xml: string) => string): void => {
    const part = parts[path];
    if (part) parts[path] = strToU8(change(strFromU8(part)));
  };
  edit('xl/workbook.xml', (xml) => withNames(xml.replace(/<fileVersion [^>]*>/, ''), plan));
  edit('docProps/app.xml', withOwnName);
  plan.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    edit(path, (xml) =>
      [withFreeRows, withColumnsThrough, withLinks, noteBeforeTables, withoutTextWarnings].reduce(
        (changed, change) => change(changed, sheet),
        xml,
      ),
    );
  });
  if (plan.properties && plan.properties.length > 0) {
    parts['docProps/custom.xml'] = strToU8(customProperties(plan.properties));
    edit('[Content_Types].xml', (xml) => xml.replace('</Types>', `${CUSTOM_TYPE}</Types>`));
    edit('_rels/.rels', (xml) => xml.replace('</Relationships>', `${CUSTOM_RELATION}</Relationships>`));
  }
  addCharts(parts, plan);
  const begun = await addLargeRows(parts, plan, mapStyle);
  const names = Object.keys(parts).sort(byPart);
  const ordered: Record<string, Uint8Array> = {};
  for (const path of names) ordered[path] = parts[path] ?? new Uint8Array();
  if (begun.size > 0 || Object.values(ordered).some(({ length }) => length > LARGE_PART))
    return packLarge(Object.entries(ordered), begun);
  return zipSync(ordered, { level: 6, mtime: ZIP_DATE });
}

/** The content types come first, as Excel does it; numbers in names count as numbers. */
function byPart(a: string, b: string): number {
  const key = (path: string): string =>
    (path.startsWith('[') ? '' : path).replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return key(a) < key(b) ? -1 : 1;
}

/** exceljs signs as Excel, and LibreOffice then takes row heights as given instead of fitting them to the text. */
const withOwnName = (xml: string): string =>
  xml
    .replace(/<Application>[^<]*</, `<Application>${CREATOR}<`)
    .replace(/<AppVersion>[^<]*<\/AppVersion>/, '');

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const absolute = (ref: string): string => {
  const { top, left, bottom, right } = parseRange(ref);
  const corner = (row: number, column: number): string => toA1(row, column).replace(/^[A-Z]+/, '$$$&$$');
  return `${corner(top, left)}:${corner(bottom, right)}`;
};

/** exceljs takes names apart cell by cell and loses their order, so all of them are written here. */
function withNames(xml: string, plan: BookPlan): string {
  const define = (name: string, ref: string, more = ''): string =>
    `<definedName name="${xmlText(name)}"${more}>${xmlText(ref)}</definedName>`;
  const own = plan.sheets.flatMap((sheet, index) => {
    const local = ` localSheetId="${String(index)}"`;
    const place = quoted(sheet.name);
    const titles = [sheet.print?.repeatColumns, sheet.print?.repeatRows].flatMap((each) =>
      each === undefined ? [] : [`${place}!${each.replace(/\w+/g, '$$$&')}`],
    );
    const areas = [sheet.print?.area, ...(sheet.print?.moreAreas ?? [])].flatMap((each) =>
      each === undefined ? [] : [`${place}!${absolute(each)}`],
    );
    return [
      ...(sheet.filter === undefined
        ? []
        : [define('_xlnm._FilterDatabase', `${place}!${absolute(sheet.filter)}`, `${local} hidden="1"`)]),
      ...(areas.length > 0 ? [define('_xlnm.Print_Area', areas.join(','), local)] : []),
      ...(titles.length > 0 ? [define('_xlnm.Print_Titles', titles.join(','), local)] : []),
    ];
  });
  const all = [...own, ...plan.names.map(({ name, ref }) => define(name, ref))];
  if (all.length === 0) return xml;
  return xml.replace('</sheets>', () => `</sheets><definedNames>${all.join('')}</definedNames>`);
}

/** Links to places in the workbook; exceljs would write them as links to the outside. */
function withLinks(xml: string, sheet: SheetPlan): string {
  const links: string[] = [];
  let number = 0;
  for (const { cells } of sheet.rows) {
    number++;
    for (let column = 0; column < cells.length; column++) {
      const link = cells[column]?.link;
      if (link === undefined) continue;
      const place = xmlText(link.startsWith('#') ? link.slice(1) : link);
      links.push(`<hyperlink ref="${toA1(number, column + 1)}" location="${place}"/>`);
    }
  }
  if (links.length === 0) return xml;
  return beforeTail(
    xml,
    /<printOptions|<pageMargins|<pageSetup|<\/worksheet>/,
    `<hyperlinks>${links.join('')}</hyperlinks>`,
  );
}

/** `legacyDrawing` (notes) must stand before `tableParts` and `extLst`. */
function noteBeforeTables(xml: string): string {
  const note = /<legacyDrawing [^>]*\/>/.exec(xml.slice(rowsEnd(xml)))?.[0];
  if (note === undefined) return xml;
  return beforeTail(xml.replace(note, ''), /<picture|<tableParts|<extLst|<\/worksheet>/, note);
}

/** Codes such as 22 are texts on purpose; Excel should not mark each of them as a number gone wrong. */
const withoutTextWarnings = (xml: string): string =>
  beforeTail(
    xml,
    /<drawing |<legacyDrawing|<picture|<tableParts|<extLst|<\/worksheet>/,
    '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>',
  );

/** Lets the last column's width and style hold to the end, without an object per column. */
function withColumnsThrough(xml: string, sheet: SheetPlan): string {
  const through = sheet.columns.at(-1)?.through;
  if (through === undefined) return xml;
  return xml.replace(/(<cols>.*<col min="\d+" max=")\d+(?="[^>]*\/><\/cols>)/s, `$1${String(through)}`);
}

/** Rows whose height only follows from their texts may change it again. */
function withFreeRows(xml: string, sheet: SheetPlan): string {
  let free = '';
  let done = 0;
  for (let at = xml.indexOf(FIXED); at >= 0; at = xml.indexOf(FIXED, at + 1)) {
    const row = /<row r="(\d+)" ht="[\d.]+"$/.exec(xml.slice(xml.lastIndexOf('<', at), at))?.[1];
    if (row === undefined || sheet.rows[Number(row) - 1]?.height !== undefined) continue;
    free += xml.slice(done, at);
    done = at + FIXED.length;
  }
  return free + xml.slice(done);
}

const FIXED = ' customHeight="1"';

const CUSTOM_TYPE =
  '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>';
const CUSTOM_RELATION =
  '<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>';

function customProperties(properties: NonNullable<BookPlan['properties']>): string {
  const items = properties.map(
    ({ name, value }, index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(index + 2)}" name="${xmlText(name)}">` +
      `<vt:lpwstr>${xmlText(escapeLookalikes(cleanText(value)))}</vt:lpwstr></property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `${items.join('')}</Properties>`
  );
}
