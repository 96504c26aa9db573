/**
 * Native charts in written workbooks. K1 parts are sound: order, relationships, types, ids · K2 points are the cells of
 * the plan, blanks are gaps · K3 texts are safe, nothing leads outside · K4 same plan, same bytes · K5 what no chart can
 * be is refused · K6 other programs open them and keep them.
 */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { writeWorkbook } from '../../core/formats/index.ts';
import { Failure } from '../../core/failure.ts';
import type { BookPlan, CellPlan, ChartKind, ChartPlan, ChartSeriesPlan } from '../../core/layout/plan.ts';
import { chartProblems, find, openPackage, type Package, parseXml } from '../helpers/chart-parts.ts';
import { hasLibreOffice, saveInLibreOffice } from '../helpers/libreoffice.ts';
import { OTHER_READERS } from '../helpers/other-readers.ts';

const KINDS: readonly ChartKind[] = ['line', 'column', 'bar', 'stackedColumn', 'stackedBar', 'scatter'];

const amount = (value: number | null): CellPlan => ({ value, style: { format: '#,##0.0' } });
const row = (...cells: readonly (CellPlan | null)[]) => ({ cells });

const series = (column: 'B' | 'C', more: Partial<ChartSeriesPlan> = {}): ChartSeriesPlan => ({
  name: { ref: `'01 O''Neill'!${column}1` },
  categories: "'01 O''Neill'!A2:A4",
  values: `'01 O''Neill'!${column}2:${column}4`,
  colour: column === 'B' ? '2166AC' : 'B35806',
  ...more,
});

const chart = (kind: ChartKind, index: number, more: Partial<ChartPlan> = {}): ChartPlan => ({
  kind,
  title: `Kind ${kind} <&> "x"`,
  description: `What is drawn:\n5 & 7 <b>`,
  anchor: `F${String(2 + 15 * index)}:L${String(15 + 15 * index)}`,
  valueTitle: 'million',
  series: [
    series('B', { errors: { plus: "'01 O''Neill'!D2:D4", minus: "'01 O''Neill'!E2:E4" } }),
    series('C', { dashed: true, hatched: true, labelled: true, marker: 'square' }),
  ],
  ...more,
});

const book = (charts: readonly ChartPlan[], more: readonly ChartPlan[] = []): BookPlan => ({
  title: 'Charts',
  subject: '',
  created: '2024-03-31',
  language: 'fr',
  names: [],
  sheets: [
    {
      name: "01 O'Neill",
      columns: [],
      rows: [
        row(
          { value: 'year', note: 'A note.' },
          { value: 'in' },
          { value: 'out' },
          { value: 'up' },
          { value: 'down' },
        ),
        row({ value: 2021 }, amount(10), amount(-4), amount(1), amount(2)),
        row({ value: 2022 }, amount(null), { value: 'c' }, amount(0), amount(0)),
        row({ value: 2023 }, amount(0), { value: 2.5, formula: 'B4+2.5' }, amount(3), amount(1)),
      ],
      tables: [{ name: 't_Data', ref: 'A1:E4' }],
      print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, breaks: [4] },
      protected: true,
      charts,
    },
    { name: '02', columns: [], rows: [row({ value: 1 })], ...(more.length > 0 && { charts: more }) },
  ],
});

const PLAN = book(
  KINDS.map((kind, index) => chart(kind, index)),
  [chart('line', 0, { legend: 'none', series: [series('B', { marker: 'none', name: { text: 'a & b' } })] })],
);

let written: Package;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeWorkbook(PLAN);
  written = openPackage(bytes);
});

const part = (path: string): string => written.parts.get(path) ?? '';

describe('parts', () => {
  it('K1 are sound', () => {
    expect(written.charts).toHaveLength(7);
    expect(chartProblems(written)).toEqual([]);
  });

  it('K1 stand between the signs of errors and the notes of a sheet that has tables too', () => {
    const names = parseXml(part('xl/worksheets/sheet1.xml')).children.map(({ name }) => name);
    expect(names.slice(-6)).toEqual([
      'headerFooter',
      'rowBreaks',
      'ignoredErrors',
      'drawing',
      'legacyDrawing',
      'tableParts',
    ]);
  });

  it('K2 hold the numbers of the cells, and no point for a blank or a mark', () => {
    const [first, second] = find(parseXml(part('xl/charts/chart2.xml')), 'c:ser');
    const points = (element: typeof first, name: string): unknown =>
      find(find(element ?? parseXml('<none/>'), name)[0] ?? parseXml('<none/>'), 'c:pt').map(
        ({ attributes, children }) => [attributes['idx'], children[0]?.text],
      );
    expect(points(first, 'c:val')).toEqual([
      ['0', '10'],
      ['2', '0'],
    ]);
    expect(points(second, 'c:val')).toEqual([
      ['0', '-4'],
      ['2', '2.5'],
    ]);
    expect(points(second, 'c:cat')).toEqual([
      ['0', '2021'],
      ['1', '2022'],
      ['2', '2023'],
    ]);
    expect(points(second, 'c:tx')).toEqual([['0', 'out']]);
    expect(points(first, 'c:plus')).toEqual([
      ['0', '1'],
      ['1', '0'],
      ['2', '3'],
    ]);
  });

  it('K2 point to the cells', () => {
    const formulas = find(parseXml(part('xl/charts/chart1.xml')), 'c:f').map(({ text }) => text);
    expect(formulas).toEqual([
      "'01 O''Neill'!$B$1",
      "'01 O''Neill'!$D$2:$D$4",
      "'01 O''Neill'!$E$2:$E$4",
      "'01 O''Neill'!$A$2:$A$4",
      "'01 O''Neill'!$B$2:$B$4",
      "'01 O''Neill'!$C$1",
      "'01 O''Neill'!$A$2:$A$4",
      "'01 O''Neill'!$C$2:$C$4",
    ]);
  });

  it('K3 carry title, alternative text on one line, and language', () => {
    const [frame] = find(parseXml(part('xl/drawings/drawing1.xml')), 'xdr:cNvPr');
    expect(frame?.attributes).toMatchObject({
      title: 'Kind line <&> "x"',
      descr: 'What is drawn: 5 & 7 <b>',
    });
    const xml = parseXml(part('xl/charts/chart1.xml'));
    expect(find(xml, 'a:t').map(({ text }) => text)).toEqual(['Kind line <&> "x"', 'million']);
    expect(find(xml, 'c:lang')[0]?.attributes).toEqual({ val: 'fr' });
  });

  it('K4 are the same for the same plan', async () => {
    expect(Buffer.from(await writeWorkbook(structuredClone(PLAN))).equals(Buffer.from(bytes))).toBe(true);
  });
});

test('a workbook without charts has no part of them', async () => {
  const { parts } = openPackage(await writeWorkbook(book([])));
  expect([...parts.keys()].filter((path) => /chart|drawing\d/.test(path) && !path.includes('vml'))).toEqual(
    [],
  );
});

describe('the check of parts notices', () => {
  const damaged = (path: string, change: (xml: string) => string): readonly string[] => {
    const parts = new Map(written.parts);
    parts.set(path, change(part(path)));
    return chartProblems({ parts, charts: written.charts });
  };
  it.each([
    [
      'a wrong order',
      'xl/charts/chart1.xml',
      /(<c:barDir[^>]*>)?(<c:grouping[^>]*>)(<c:varyColors[^>]*>)/,
      '$3$2',
      'c:lineChart holds',
    ],
    [
      'a lost part',
      'xl/drawings/_rels/drawing1.xml.rels',
      'charts/chart2.xml',
      'charts/chart9.xml',
      'no part',
    ],
    ['an id given twice', 'xl/drawings/_rels/drawing1.xml.rels', 'Id="rId2"', 'Id="rId1"', 'id rId1 twice'],
    [
      'a missing relationship',
      'xl/worksheets/sheet1.xml',
      'rIdDrawing',
      'rIdOther',
      'no relationship rIdOther',
    ],
    [
      'a part without a type',
      '[Content_Types].xml',
      /<Override PartName="\/xl\/charts\/chart3.xml"[^>]*>/,
      '',
      'chart3.xml has type',
    ],
    [
      'a drawing behind the notes',
      'xl/worksheets/sheet1.xml',
      /(<drawing [^>]*>)(<legacyDrawing [^>]*>)/,
      '$2$1',
      'worksheet holds',
    ],
  ] as const)('%s', (_, path, from, to, message) => {
    expect(damaged(path, (xml) => xml.replace(from, to)).join('\n')).toContain(message);
  });
});

describe('K5 a chart is refused', () => {
  it.each([
    ['without a title', { title: '' }],
    ['without alternative text', { description: '' }],
    ['without series', { series: [] }],
    ['over cells that are none', { anchor: 'B2:A1' }],
    ['of a sheet that is not there', { series: [{ ...series('B'), values: "'03'!B2:B4" }] }],
    ['of a block of cells', { series: [{ ...series('B'), values: "'01 O''Neill'!B2:C4" }] }],
    ['with more values than categories', { series: [{ ...series('B'), values: "'01 O''Neill'!B2:B5" }] }],
    [
      'with too few ranges of error',
      { series: [series('B', { errors: { plus: "'02'!A1", minus: "'02'!A1" } })] },
    ],
    ['named by two cells', { series: [series('B', { name: { ref: "'02'!A1:A2" } })] }],
  ] as const)('%s', async (_, more) => {
    const made = writeWorkbook(book([chart('bar', 0, more)]));
    await expect(made).rejects.toBeInstanceOf(Failure);
    await expect(made).rejects.toMatchObject({ code: 'BUG' });
  });
});

describe('K6 other programs', () => {
  it.each(['exceljs', 'hucre', 'SheetJS'] as const)('%s reads the cells beside', async (reader) => {
    const [sheet] = await OTHER_READERS[reader](bytes);
    expect([sheet?.cells.get('A4'), sheet?.cells.get('B2'), sheet?.cells.get('C4')]).toEqual([
      'n 2023',
      'n 10',
      'n 2.5',
    ]);
  });

  it.skipIf(!hasLibreOffice)(
    'LibreOffice opens and saves them with title, text, cells and errors',
    async () => {
      const saved = openPackage(await saveInLibreOffice(bytes, 'xlsx'));
      expect(saved.charts).toHaveLength(7);
      const xml = saved.charts.map((path) => parseXml(saved.parts.get(path) ?? ''));
      const titles = xml.flatMap((each) =>
        find(find(each, 'c:title')[0] ?? each, 'a:t')
          .map(({ text }) => text)
          .join(''),
      );
      expect(titles.sort()).toEqual([...KINDS, 'line'].map((kind) => `Kind ${kind} <&> "x"`).sort());
      const values = xml.flatMap((each) =>
        [...find(each, 'c:val'), ...find(each, 'c:yVal')].map((found) =>
          find(found, 'c:f')[0]?.text.replaceAll("'", ''),
        ),
      );
      // Two in each of the six kinds, one in the last chart.
      expect(values.filter((ref) => ref?.endsWith('$B$2:$B$4'))).toHaveLength(7);
      expect(values.filter((ref) => ref?.endsWith('$C$2:$C$4'))).toHaveLength(6);
      expect(xml.flatMap((each) => find(each, 'c:errBars'))).toHaveLength(6);
      const names = [...saved.parts]
        .filter(([path]) => /^xl\/drawings\/drawing\d+\.xml$/.test(path))
        .flatMap(([, each]) => find(parseXml(each), 'xdr:cNvPr').map(({ attributes }) => attributes['name']));
      // It reads the alternative text, but leaves it out of the .xlsx that it saves; the name keeps the title.
      expect(names.sort()).toEqual(
        [
          ...KINDS.map((kind, index) => `Kind ${kind} <&> "x" (${String(index + 1)})`),
          'Kind line <&> "x" (1)',
        ].sort(),
      );
    },
  );
});
