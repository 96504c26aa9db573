/**
 * Adds charts to the parts of a finished workbook: a drawing for each sheet that has some, a part for each chart,
 * and everything that must know of them (relationships, content types, the sheet itself).
 */
import { strFromU8, strToU8 } from 'fflate';
import type { BookPlan, ChartPlan } from '../../../layout/plan.ts';
import { chartCells } from './chart-cells.ts';
import { chartXml } from './chart-xml.ts';
import { parseRange } from './guards.ts';
import { beforeTail } from './sheet-tail.ts';
import { cleanText, xmlText } from './text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';
/** Differs from the ids that exceljs gives. */
const DRAWING_ID = 'rIdDrawing';

/** English metric units that a chart keeps from the one on its left. */
const GAP = 100_000;

type Parts = Record<string, Uint8Array>;

export function addCharts(parts: Parts, plan: BookPlan): void {
  const at = chartCells(plan);
  const types: string[] = [];
  let charts = 0;
  plan.sheets.forEach((sheet, index) => {
    const own = sheet.charts ?? [];
    if (own.length === 0) return;
    const n = String(index + 1);
    const first = charts + 1;
    const drawing = `xl/drawings/drawing${n}.xml`;
    parts[drawing] = strToU8(drawingXml(own));
    types.push(override(drawing, 'drawing+xml'));
    parts[`xl/drawings/_rels/drawing${n}.xml.rels`] = strToU8(
      relationships(
        own.map((_, offset) =>
          relationship(`rId${String(offset + 1)}`, 'chart', `../charts/chart${String(first + offset)}.xml`),
        ),
      ),
    );
    for (const chart of own) {
      const path = `xl/charts/chart${String(++charts)}.xml`;
      parts[path] = strToU8(chartXml(chart, plan.language, at));
      types.push(override(path, 'drawingml.chart+xml'));
    }
    placeOnSheet(parts, n);
  });
  if (types.length > 0)
    change(parts, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${types.join('')}</Types>`));
}

function placeOnSheet(parts: Parts, n: string): void {
  const rels = `xl/worksheets/_rels/sheet${n}.xml.rels`;
  const own = relationship(DRAWING_ID, 'drawing', `../drawings/drawing${n}.xml`);
  if (parts[rels]) change(parts, rels, (xml) => xml.replace('</Relationships>', `${own}</Relationships>`));
  else parts[rels] = strToU8(relationships([own]));
  change(parts, `xl/worksheets/sheet${n}.xml`, (xml) =>
    beforeTail(
      xml.includes('xmlns:r=') ? xml : xml.replace('<worksheet ', `<worksheet xmlns:r="${OFFICE}" `),
      /<legacyDrawing|<picture|<tableParts|<extLst|<\/worksheet>/,
      `<drawing r:id="${DRAWING_ID}"/>`,
    ),
  );
}

function change(parts: Parts, path: string, edit: (xml: string) => string): void {
  const part = parts[path];
  if (part) parts[path] = strToU8(edit(strFromU8(part)));
}

const override = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="${TYPES}.${type}"/>`;

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const relationships = (all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;

const drawingXml = (charts: readonly ChartPlan[]): string =>
  `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  `${charts.map(anchorXml).join('')}</xdr:wsDr>`;

/** A line break would be shown as a sign by screen readers. */
const oneLine = (text: string): string => xmlText(cleanText(text).replace(/\s*\n\s*/g, ' '));

/** The name holds the title too: LibreOffice keeps it on saving, and not the description. */
function anchorXml({ anchor, title, description }: ChartPlan, index: number): string {
  const { top, left, bottom, right } = parseRange(anchor);
  const corner = (name: 'from' | 'to', column: number, row: number, offset = 0): string =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>${String(offset)}</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const n = String(index + 1);
  return [
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', left - 1, top - 1, left > 1 ? GAP : 0)}${corner('to', right, bottom)}`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(index + 2)}" name="${oneLine(title)} (${n})" descr="${oneLine(description)}" title="${oneLine(title)}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId${n}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}
