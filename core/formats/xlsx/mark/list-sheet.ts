/** The parts of the list: a sheet of its own, with texts in its cells, a link to each place and a header that stays. */
import { columnLetters, toA1 } from '../../../grid/address.ts';
import type { Severity } from '../../../model.ts';
import { cleanText, escapeLookalikes, xmlText } from '../write/text.ts';
import type { ListRow, ListSheet } from './model.ts';
import { FILLS, type StyleSheet } from './styles.ts';

/** Excel follows no more links in one sheet. */
const MOST_LINKS = 65_000;

interface Styles {
  readonly title: number;
  readonly fact: number;
  readonly header: number;
  readonly text: number;
  readonly link: number;
  readonly severity: Readonly<Record<Severity, number>>;
}

const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

export function listStyles(styles: StyleSheet): Styles {
  const bold = styles.fontLike('<b/>|');
  const marked = (severity: Severity): number => styles.own(null, FILLS[severity], WRAPPED);
  return {
    title: styles.own(bold, null, '<alignment vertical="top"/>'),
    fact: styles.own(null, null, '<alignment vertical="top"/>'),
    header: styles.own(bold, 'E7E6E6', WRAPPED),
    text: styles.own(null, null, WRAPPED),
    link: styles.own(styles.fontLike('<u/>|<color rgb="FF0563C1"/>'), null, WRAPPED),
    severity: { error: marked('error'), warning: marked('warning'), info: marked('info') },
  };
}

/** Row of the headers. */
export const headerRow = ({ facts }: ListSheet): number => facts.length + 3;

export const listRange = (list: ListSheet): string =>
  `$A$${String(headerRow(list))}:$${columnLetters(list.columns.length)}$${String(headerRow(list) + Math.max(1, list.rows.length))}`;

export function listSheetXml(list: ListSheet, styles: Styles, namespace: string): string {
  const { title, facts, columns, rows, linkColumn } = list;
  const header = headerRow(list);
  const last = columnLetters(columns.length);
  const lines = [
    rowXml(1, [cellXml(toA1(1, 1), title, styles.title)]),
    ...facts.map((fact, index) => rowXml(index + 2, [cellXml(toA1(index + 2, 1), fact, styles.fact)])),
    rowXml(
      header,
      columns.map((column, index) => cellXml(toA1(header, index + 1), column.header, styles.header)),
    ),
    ...rows.map((row, index) => listRow(row, header + 1 + index, list, styles)),
  ];
  const links = rows
    .flatMap(({ link }, index) => (link ? [linkXml(link, toA1(header + 1 + index, linkColumn + 1))] : []))
    .slice(0, MOST_LINKS);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${String(header)}" topLeftCell="A${String(header + 1)}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${String(header + 1)}" sqref="A${String(header + 1)}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(({ width }, index) => `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    `<autoFilter ref="A${String(header)}:${last}${String(header + Math.max(1, rows.length))}"/>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
  ].join('');
}

/** Points. */
const LINE = 15;
/** Excel shows no more of a row. */
const MOST_LINES = 27;

/** Programs fit rows to their texts where no height is fixed; this is for those that do so late or never. */
function heightOf(cells: ListRow['cells'], columns: ListSheet['columns']): number {
  const lines = cells.map((value, index) =>
    String(value ?? '')
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / (columns[index]?.width ?? 10))),
        0,
      ),
  );
  return LINE * Math.min(MOST_LINES, Math.max(1, ...lines));
}

const rowXml = (row: number, cells: readonly string[], height = LINE): string =>
  `<row r="${String(row)}" ht="${String(height)}">${cells.join('')}</row>`;

const listRow = (
  { severity, cells, link }: ListRow,
  row: number,
  { linkColumn, columns }: ListSheet,
  styles: Styles,
): string =>
  rowXml(
    row,
    cells.map((value, index) => {
      const isLink = index === linkColumn && link !== undefined;
      return cellXml(
        toA1(row, index + 1),
        value,
        index === 0 ? styles.severity[severity] : isLink ? styles.link : styles.text,
      );
    }),
    heightOf(cells, columns),
  );

function cellXml(address: string, value: string | number | null, style: number): string {
  const start = `<c r="${address}" s="${String(style)}"`;
  if (value === null || value === '') return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${String(value)}</v></c>`;
  const text = xmlText(escapeLookalikes(cleanText(value)));
  return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const linkXml = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }, from: string): string =>
  `<hyperlink ref="${from}" location="${xmlText(`'${sheet.replaceAll("'", "''")}'!${cell}`)}"/>`;
