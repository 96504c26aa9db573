/**
 * What is wrong with the chart parts of a workbook: order of elements, relationships, content types, ids. The order is
 * declared here for the elements that we write, from ECMA-376 part 1 (§20.5 drawings, §21.2 charts, §18.3 worksheets).
 */
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Children in the order of the schema; `?` may be absent, `*` may repeat. */
const ORDER: Readonly<Record<string, string>> = {
  'xdr:wsDr': 'xdr:twoCellAnchor*',
  'xdr:twoCellAnchor': 'xdr:from xdr:to xdr:graphicFrame xdr:clientData',
  'xdr:from': 'xdr:col xdr:colOff xdr:row xdr:rowOff',
  'xdr:to': 'xdr:col xdr:colOff xdr:row xdr:rowOff',
  'xdr:graphicFrame': 'xdr:nvGraphicFramePr xdr:xfrm a:graphic',
  'xdr:nvGraphicFramePr': 'xdr:cNvPr xdr:cNvGraphicFramePr',
  'c:chartSpace': 'c:date1904? c:lang? c:roundedCorners? c:style? c:chart c:spPr? c:txPr? c:printSettings?',
  'a:graphicData/c:chart': '',
  'c:chart': 'c:title? c:autoTitleDeleted? c:plotArea c:legend? c:plotVisOnly? c:dispBlanksAs?',
  'c:title': 'c:tx? c:layout? c:overlay? c:spPr? c:txPr?',
  'c:plotArea': 'c:layout? c:barChart? c:lineChart? c:scatterChart? c:catAx? c:valAx* c:spPr?',
  'c:barChart': 'c:barDir c:grouping? c:varyColors? c:ser* c:dLbls? c:gapWidth? c:overlap? c:axId c:axId',
  'c:lineChart': 'c:grouping c:varyColors? c:ser* c:dLbls? c:marker? c:smooth? c:axId c:axId',
  'c:scatterChart': 'c:scatterStyle c:varyColors? c:ser* c:dLbls? c:axId c:axId',
  'c:barChart/c:ser':
    'c:idx c:order c:tx? c:spPr? c:invertIfNegative? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val?',
  'c:lineChart/c:ser':
    'c:idx c:order c:tx? c:spPr? c:marker? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:smooth?',
  'c:scatterChart/c:ser':
    'c:idx c:order c:tx? c:spPr? c:marker? c:dPt* c:dLbls? c:trendline* c:errBars* c:xVal? c:yVal? c:smooth?',
  'c:marker': 'c:symbol? c:size? c:spPr?',
  'c:dLbls':
    'c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal? c:showCatName? c:showSerName? c:showPercent? c:showBubbleSize?',
  'c:errBars': 'c:errDir? c:errBarType c:errValType c:noEndCap? c:plus? c:minus? c:val? c:spPr?',
  'c:numRef': 'c:f c:numCache?',
  'c:strRef': 'c:f c:strCache?',
  'c:numCache': 'c:formatCode? c:ptCount? c:pt*',
  'c:strCache': 'c:ptCount? c:pt*',
  'c:catAx':
    'c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark? c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx c:crosses? c:auto? c:lblAlgn? c:lblOffset? c:noMultiLvlLbl?',
  'c:valAx':
    'c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark? c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx c:crosses? c:crossBetween? c:majorUnit?',
  'c:scaling': 'c:logBase? c:orientation? c:max? c:min?',
  'c:legend': 'c:legendPos? c:legendEntry* c:layout? c:overlay? c:spPr? c:txPr?',
  'c:rich': 'a:bodyPr a:lstStyle? a:p*',
  'c:txPr': 'a:bodyPr a:lstStyle? a:p*',
  'a:p': 'a:pPr? a:r* a:endParaRPr?',
  'a:r': 'a:rPr? a:t',
  'a:ln': 'a:noFill? a:solidFill? a:prstDash? a:round?',
  'c:spPr': 'a:noFill? a:solidFill? a:pattFill? a:ln?',
  'a:pattFill': 'a:fgClr? a:bgClr?',
  worksheet:
    'sheetPr? dimension? sheetViews? sheetFormatPr? cols? sheetData sheetProtection? autoFilter? mergeCells? conditionalFormatting* dataValidations? hyperlinks? printOptions? pageMargins? pageSetup? headerFooter? rowBreaks? colBreaks? ignoredErrors? drawing? legacyDrawing? picture? tableParts? extLst?',
};

const CONTENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^\/xl\/charts\/chart\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^\/xl\/drawings\/drawing\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
];

export interface Package {
  /** Parts by path without a slash in front. */
  readonly parts: ReadonlyMap<string, string>;
  readonly charts: readonly string[];
}

export function openPackage(bytes: Uint8Array): Package {
  const parts = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => !path.endsWith('/'))
      .map(([path, part]) => [path, strFromU8(part)]),
  );
  return { parts, charts: [...parts.keys()].filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path)) };
}

export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [first] = root.children;
  if (!first) throw new Error('an empty part');
  return first;
}

/** All elements of this name, in the order of the part. */
export const find = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...find(child, name)]);

/** Everything wrong with what belongs to charts, in words; empty for a sound workbook. */
export function chartProblems({ parts }: Package): readonly string[] {
  return [...parts].flatMap(([path, xml]) => {
    if (path.endsWith('.rels')) return relationProblems(path, xml, parts);
    if (path === '[Content_Types].xml') return typeProblems(xml, parts);
    if (!/^xl\/(charts|drawings|worksheets)\/[a-z]+\d+\.xml$/.test(path)) return [];
    const root = parseXml(xml);
    return [
      ...orderProblems(root, '', path),
      ...idProblems(root, path),
      ...referenceProblems(root, path, parts),
    ];
  });
}

function orderProblems(element: Element, parent: string, path: string): readonly string[] {
  const declared = ORDER[`${parent}/${element.name}`] ?? ORDER[element.name];
  const found = element.children.map(({ name }) => `${name} `).join('');
  const pattern = (declared ?? '')
    .split(' ')
    .map((each) => `(?:${each.replace(/[?*]$/, '')} )${/[?*]$/.exec(each)?.[0] ?? ''}`)
    .join('');
  // The marker of a line chart is a switch, that of a series has parts.
  const isSwitch = element.name === 'c:marker' && parent === 'c:lineChart';
  const own =
    declared === undefined || isSwitch || found === declared || new RegExp(`^${pattern}$`).test(found)
      ? []
      : [`${path}: ${element.name} holds ${found}`];
  return [...own, ...element.children.flatMap((child) => orderProblems(child, element.name, path))];
}

const repeated = (ids: readonly (string | undefined)[]): readonly (string | undefined)[] =>
  ids.filter((id, index) => id === undefined || ids.indexOf(id) < index);

function idProblems(root: Element, path: string): readonly string[] {
  const values = (name: string): (string | undefined)[] =>
    find(root, name).map(({ attributes }) => attributes['val'] ?? attributes['id']);
  const axes = [...find(root, 'c:catAx'), ...find(root, 'c:valAx')].map(
    ({ children }) => children.find(({ name }) => name === 'c:axId')?.attributes['val'],
  );
  const asked = values('c:crossAx');
  return [
    ...[...repeated(values('xdr:cNvPr')), ...repeated(values('c:idx')), ...repeated(axes)].map(
      (id) => `${path}: id ${String(id)} twice`,
    ),
    ...asked.filter((id) => !axes.includes(id)).map((id) => `${path}: no axis ${String(id)}`),
  ];
}

const relationsPath = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

/** Every `r:id` stands in the relationships of its part. */
function referenceProblems(root: Element, path: string, parts: Package['parts']): readonly string[] {
  const known = find(parseXml(parts.get(relationsPath(path)) ?? '<none/>'), 'Relationship');
  return [
    ...find(root, 'drawing'),
    ...find(root, 'c:chart'),
    ...find(root, 'legacyDrawing'),
    ...find(root, 'tablePart'),
  ]
    .flatMap(({ attributes }) => attributes['r:id'] ?? [])
    .filter((id) => !known.some(({ attributes }) => attributes['Id'] === id))
    .map((id) => `${path}: no relationship ${id}`);
}

function relationProblems(path: string, xml: string, parts: Package['parts']): readonly string[] {
  const folder = posix.dirname(posix.dirname(path));
  const relations = find(parseXml(xml), 'Relationship').map(({ attributes }) => attributes);
  return [
    ...repeated(relations.map((each) => each['Id'])).map((id) => `${path}: id ${String(id)} twice`),
    ...relations.flatMap(({ Target: target = '', TargetMode: mode }) => {
      const resolved = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
      if (mode === 'External') return [`${path}: leads outside to ${target}`];
      return parts.has(resolved) ? [] : [`${path}: no part ${target}`];
    }),
  ];
}

/** Each part has a type, by its own name or its ending; each name is that of a part. */
function typeProblems(xml: string, parts: Package['parts']): readonly string[] {
  const root = parseXml(xml);
  const overrides = find(root, 'Override').map(({ attributes }) => attributes);
  const endings = new Set(find(root, 'Default').map(({ attributes }) => attributes['Extension']));
  const names = overrides.map((each) => each['PartName'] ?? '');
  const ofPart = [...parts.keys()]
    .map((path) => `/${path}`)
    .flatMap((path) => {
      const own = overrides.find((each) => each['PartName'] === path)?.['ContentType'];
      const wanted = CONTENT_TYPES.find(([pattern]) => pattern.test(path))?.[1];
      if (wanted !== undefined) return own === wanted ? [] : [`${path} has type ${String(own)}`];
      return own === undefined && !endings.has(path.split('.').at(-1)) && !path.startsWith('/[')
        ? [`${path} has no type`]
        : [];
    });
  return [
    ...ofPart,
    ...repeated(names).map((name) => `type of ${String(name)} twice`),
    ...names.filter((name) => !parts.has(name.slice(1))).map((name) => `type of ${name}, which is no part`),
  ];
}
