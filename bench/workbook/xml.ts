/** The parts of a benchmark workbook as XML; the rows are our own serialiser, so that no peer writes what it reads. */
import type { Counter } from '../totals.ts';
import { GENERAL, STYLES, type SampleCell } from './cells.ts';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** Everything but shared strings and sheet. */
export const smallParts = (hasStrings: boolean): readonly Part[] => packageParts(['Data'], hasStrings);

type Part = readonly [name: string, xml: string];

/** Everything but shared strings and the sheets `xl/worksheets/sheet1.xml` … */
export function packageParts(sheets: readonly string[], hasStrings: boolean): readonly Part[] {
  const path = (index: number): string => `xl/worksheets/sheet${String(index + 1)}.xml`;
  const parts = [
    ['workbook', 'xl/workbook.xml', 'sheet.main'],
    ...sheets.map((_, index) => ['worksheet', path(index), 'worksheet'] as const),
    ['styles', 'xl/styles.xml', 'styles'],
    ...(hasStrings ? [['sharedStrings', 'xl/sharedStrings.xml', 'sharedStrings'] as const] : []),
  ] as const;
  const overrides = parts.map(
    ([, part, type]) => `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`,
  );
  const xfs = STYLES.map(
    (format) =>
      `<xf numFmtId="${String(format)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const listed = sheets.map((name, index) => {
    const id = String(index + 1);
    return `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`;
  });
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(parts.slice(1).map(([type, part]) => [type, part.slice('xl/'.length)])),
    ],
    [
      'xl/styles.xml',
      `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${String(STYLES.length)}">${xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ],
  ];
}

export const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));

/** The part of the shared strings, in pieces. */
export function* stringsXml(texts: readonly string[]): Generator<string> {
  yield `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${String(texts.length)}">`;
  for (const text of texts) yield `<si><t>${escaped(text)}</t></si>`;
  yield '</sst>';
}

/** The sheet, in pieces of one row; counts every cell that it writes. */
export function* sheetXml(
  rows: Iterable<readonly SampleCell[]>,
  texts: readonly string[],
  inline: boolean,
  counter: Counter,
): Generator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  const inlineTexts = inline ? texts.map((text) => `<is><t>${escaped(text)}</t></is>`) : null;
  let number = 0;
  for (const cells of rows) {
    number++;
    let xml = `<row r="${String(number)}">`;
    for (const [index, cell] of cells.entries()) {
      count(cell, texts, counter);
      xml += cellXml(`${String.fromCharCode(65 + index)}${String(number)}`, cell, inlineTexts);
    }
    yield `${xml}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(address: string, cell: SampleCell, inlineTexts: readonly string[] | null): string {
  const start = `<c r="${address}"`;
  switch (cell.kind) {
    case 'number': {
      const formula = cell.formula === undefined ? '' : `<f>${cell.formula}</f>`;
      return `${start}${styled(cell.style)}>${formula}<v>${String(cell.value)}</v></c>`;
    }
    case 'date':
      return `${start}${styled(cell.style)}><v>${String(cell.seconds / 86_400 + 25_569)}</v></c>`;
    case 'boolean':
      return `${start} t="b"><v>${cell.value ? '1' : '0'}</v></c>`;
    case 'text':
      return inlineTexts
        ? `${start} t="inlineStr">${inlineTexts[cell.index] ?? ''}</c>`
        : `${start} t="s"><v>${String(cell.index)}</v></c>`;
    case 'error':
      return `${start} t="e"><v>#N/A</v></c>`;
    case 'blank':
      return cell.style === null ? '' : `${start}${styled(cell.style)}/>`;
  }
}

const styled = (style: number): string => (style === GENERAL ? '' : ` s="${String(style)}"`);

function count(cell: SampleCell, texts: readonly string[], counter: Counter): void {
  if (cell.kind === 'number') counter.number(cell.value);
  else if (cell.kind === 'text') counter.text(texts[cell.index] ?? '');
  else if (cell.kind === 'date') counter.date(cell.seconds);
  else if (cell.kind === 'boolean') counter.boolean(cell.value);
  else if (cell.kind === 'error') counter.error();
}
