/** The coherence workbook as a plan: what must hold for every sheet, in every language, full and empty. */
import { catalogue } from '../../core/catalogue/index.ts';
import { describe, expect, it } from 'vitest';
import { en } from '../../core/i18n/en/index.ts';
import { es } from '../../core/i18n/es/index.ts';
import { fr } from '../../core/i18n/fr/index.ts';
import { fromA1 } from '../../core/grid/address.ts';
import { scoresOf } from '../../core/assess/scores/scores.ts';
import { layoutBook } from '../../core/layout/book.ts';
import type { BookPlan, CellPlan, SheetPlan } from '../../core/layout/plan.ts';
import { type IndicatorValue, LANGUAGES, type Outcome } from '../../core/model.ts';
import { smallCatalogue } from '../helpers/outcome-figures.ts';
import { manyGoals } from '../helpers/outcome-goals.ts';
import { bookOptions, emptyOutcome, outcome } from '../helpers/outcome.ts';
import { figureWith } from '../../core/model/figure.ts';

const { assessed } = outcome;
const crowdedModel = { ...assessed.model, goals: manyGoals(20) };
const crowded: Outcome = {
  ...outcome,
  assessed: {
    ...assessed,
    model: crowdedModel,
    scores: scoresOf(crowdedModel, assessed.findings, outcome.checked),
  },
};

const cases = LANGUAGES.flatMap((language) =>
  (
    [
      ['a small outcome', outcome],
      ['twenty goals', crowded],
      ['nothing supplied', emptyOutcome],
    ] as const
  ).map(([name, given]) => ({
    name: `${name}, ${language}`,
    plan: layoutBook(given, smallCatalogue, { ...bookOptions, language }),
  })),
);

const plan = layoutBook(outcome, smallCatalogue, bookOptions);

function sheetOf(book: BookPlan, name: string): SheetPlan {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const cellsOf = (sheet: SheetPlan): CellPlan[] =>
  sheet.rows.flatMap(({ cells }) => cells.filter((each) => each !== null));

function at(sheet: SheetPlan, address: string): CellPlan | null {
  const place = fromA1(address);
  return place ? (sheet.rows[place.row - 1]?.cells[place.column - 1] ?? null) : null;
}

const isWhole = ({ disaggregation }: IndicatorValue): boolean => Object.keys(disaggregation).length === 0;

const formulas = (book: BookPlan): string[] =>
  book.sheets.flatMap((sheet) =>
    cellsOf(sheet).flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
  );

/** Functions of Excel 2016 that the book may use (coherence-workbook §2.1, rulings-coherence A8). */
const ALLOWED = new Set(
  'SUM SUMIFS COUNTIFS AVERAGEIFS SUMPRODUCT INDEX MATCH IF IFERROR ROUND MIN MAX ABS SQRT LN EXP LINEST TEXT OR AND COLUMN'.split(
    ' ',
  ),
);

describe.each(cases)('$name', ({ plan: book }) => {
  it('has links that lead to existing cells', () => {
    for (const sheet of book.sheets)
      for (const { link } of cellsOf(sheet)) {
        if (link === undefined) continue;
        const [, name = '', address = ''] = /^#'([^']+)'!([A-Z]+\d+)$/.exec(link) ?? [];
        const target = sheetOf(book, name);
        expect(fromA1(address)?.row, link).toBeLessThanOrEqual(target.rows.length);
      }
  });

  it('has tables with a data row and headers that differ', () => {
    const names = new Set<string>();
    for (const sheet of book.sheets)
      for (const { name, ref } of sheet.tables ?? []) {
        expect(names).not.toContain(name);
        names.add(name);
        const [from, to] = ref.split(':').map((address) => fromA1(address));
        if (!from || !to) throw new Error(ref);
        expect(to.row).toBeGreaterThan(from.row);
        expect(to.row).toBeLessThanOrEqual(sheet.rows.length);
        const header = (sheet.rows[from.row - 1]?.cells ?? []).slice(from.column - 1, to.column);
        const texts = header.map((each) => String(each?.value ?? '').toLowerCase());
        expect(texts.every((text) => text !== '')).toBe(true);
        expect(new Set(texts).size).toBe(texts.length);
      }
  });

  it('uses only functions every engine has, and only names it defines', () => {
    const names = new Set(book.names.map(({ name }) => name));
    for (const formula of formulas(book)) {
      expect(formula).not.toMatch(/\{[NDY]\}/);
      const code = formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'!/g, '');
      for (const [, called = ''] of code.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) expect(ALLOWED).toContain(called);
      for (const [name] of code.matchAll(/\b[dp]_\w+/g)) expect(names).toContain(name);
    }
  });

  it('has names that point into its sheets', () => {
    expect(new Set(book.names.map(({ name }) => name.toLowerCase())).size).toBe(book.names.length);
    for (const { ref } of book.names) {
      const [, name = '', from = ''] = /^'([^']+)'!(\$[A-Z]+\$\d+)/.exec(ref) ?? [];
      expect(fromA1(from)?.row).toBeLessThanOrEqual(sheetOf(book, name).rows.length);
    }
  });

  it('prints on A4 with title, reading aid and provenance', () => {
    for (const sheet of book.sheets) {
      expect(sheet.print?.orientation).toBe('landscape');
      expect(sheet.print?.fit.wide).toBe(1);
      for (const address of ['A1', 'A2', 'A3']) expect(at(sheet, address)?.value, sheet.name).toBeTruthy();
    }
  });

  it('shows a sign or a word in every coloured cell', () => {
    for (const name of ['01_SUMMARY', '04_HEATMAP']) {
      const coloured = cellsOf(sheetOf(book, name)).filter(({ style }) => style?.border === 'all');
      for (const { value } of coloured) expect(value).toBeTruthy();
    }
  });

  it('keeps texts short enough for a cell', () => {
    for (const sheet of book.sheets)
      for (const { value } of cellsOf(sheet))
        if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(32_767);
  });
});

describe('01_SUMMARY', () => {
  /** Points of A4 landscape inside the margins, and of a character of column width. */
  const PAGE = { width: 770, height: 509, character: 5.6, row: 15 };

  it.each(cases)('fits on one page that can be read: $name', ({ plan: book }) => {
    const sheet = sheetOf(book, '01_SUMMARY');
    expect(sheet.print?.fit).toEqual({ wide: 1, tall: 1 });
    const width = sheet.columns.reduce((total, column) => total + column.width, 0) * PAGE.character;
    const height = sheet.rows.reduce((total, row) => total + (row.height ?? PAGE.row), 0);
    expect(Math.min(PAGE.width / width, PAGE.height / height)).toBeGreaterThan(0.6);
  });

  it('lists decisions by owner and the first findings with theirs', () => {
    const texts = cellsOf(sheetOf(plan, '01_SUMMARY')).map(({ value }) => String(value));
    expect(texts.some((text) => /\(2\): .+/.test(text))).toBe(true);
    expect(texts.filter((text) => text === en.book.severities.H)).toHaveLength(1 + 4);
  });
});

describe('the sentences', () => {
  const templates = (book: unknown): string[] =>
    typeof book === 'string' ? [book] : Object.values(book as Record<string, unknown>).flatMap(templates);

  it.each([en, fr, es].map(({ book }) => book.sentences))('have no number of their own', (sentences) => {
    for (const template of templates(sentences)) expect(template.replace(/\{\w+\|?/g, '')).not.toMatch(/\d/);
  });

  it.each(cases)('have an id in the log: $name', ({ plan: book }) => {
    const ids = sheetOf(book, '19_LOG').rows.map(({ cells }) => String(cells[2]?.value ?? ''));
    for (const group of Object.keys(en.book.sentences))
      expect(ids.filter((id) => id.startsWith(`${group}.`))).toHaveLength(1);
  });

  it('use only numbers that stand in the book', () => {
    const numbers = new Set<string>();
    for (const name of ['04_HEATMAP', '12_DATA_QUALITY'])
      for (const { value, style } of cellsOf(sheetOf(plan, name)))
        if (typeof value === 'number')
          numbers.add(String(style?.format === '0%' ? Math.round(100 * value) : Math.round(value * 10) / 10));
    for (const row of sheetOf(plan, '01_SUMMARY').rows.slice(4, 9)) {
      const text = String(row.cells[0]?.value).replace(/^\d+\. {2}/, '');
      const own = text.replace(/\bG\d+\b/g, '').replace(/\([+−]\d\)/g, '');
      for (const [number] of own.matchAll(/\d+(\.\d+)?/g)) expect(numbers, text).toContain(number);
    }
  });
});

describe('18_DATA', () => {
  const data = sheetOf(plan, '18_DATA');
  const facts = outcome.computed.facts.length;

  it('has a name for each column, exactly over its data rows', () => {
    const header = data.rows[4]?.cells.map((each) => String(each?.value)) ?? [];
    expect(header).toEqual(
      'country institution sheet year period age sex measure value unit obs_status conf_status flags file_no cell core_value'.split(
        ' ',
      ),
    );
    expect(plan.names.filter(({ name }) => name.startsWith('d_')).map(({ name }) => name.slice(2))).toEqual(
      header,
    );
    for (const { name, ref } of plan.names)
      if (name.startsWith('d_')) expect(ref).toMatch(new RegExp(`\\$6:\\$[A-Z]+\\$${String(5 + facts)}$`));
  });

  it('leaves blank cells out, and a condition draws the lines under its rows', () => {
    const cells = data.rows.slice(5).flatMap((row) => row.cells);
    // at least the flags, which no fact has
    expect(cells.filter((each) => each === null).length).toBeGreaterThanOrEqual(facts);
    expect(cells.filter((each) => each?.value === null || each?.value === '')).toEqual([]);
    expect(data.conditional).toEqual([
      { ref: `A6:P${String(5 + facts)}`, formula: 'TRUE', style: { border: 'bottom' } },
    ]);
  });
});

describe('03_INDICATORS', () => {
  const sheet = sheetOf(plan, '03_INDICATORS');
  const rows = sheet.rows.slice(5).map(({ cells }) => ({
    id: cells[0]?.value,
    group: cells[3]?.value,
    year: cells[4]?.value,
    value: cells[5],
    numerator: cells[7],
    core: cells[14]?.value,
    check: cells[15],
    notes: String(cells[12]?.value ?? ''),
    goals: cells[13]?.value,
  }));

  it('is live in the newest six years of the country and of women and men', () => {
    const live = rows.filter(({ value }) => value?.formula !== undefined);
    expect(new Set(live.map(({ year }) => year))).toEqual(new Set([2018, 2019, 2020, 2021, 2022, 2023]));
    expect(live).toHaveLength(6 + 3 * 6);
    for (const { value, core, check } of live) {
      expect(core).toBe(value?.value);
      expect(check?.value).toBe('ok');
    }
  });

  it('puts the cells of its row into the formula', () => {
    const index = rows.findIndex(({ id, year }) => id === 'CTX-03' && year === 2023);
    const row = String(index + 6);
    expect(rows[index]?.value?.formula).toBe(
      `IF(OR(H${row}="",I${row}="",I${row}=0),"",100*H${row}/I${row})`,
    );
    expect(rows[index]?.numerator?.formula).toContain('d_age,"Y15T64"');
  });

  it('says in words why a figure is missing, and which goals need it', () => {
    const missing = rows.find(({ id }) => id === 'HEA-01');
    expect(missing?.value?.value).toBeNull();
    expect(missing?.notes).toBe('missing: HEA_WORKF · Left to work abroad, 2023');
    expect(missing?.goals).toBe('G2');
  });

  it('has no formula where a figure is suppressed', () => {
    const values = outcome.computed.values.map((each) =>
      figureWith(each, { value: null, obsStatus: 'Q', isConcealed: true }),
    );
    const book = layoutBook(
      { ...outcome, computed: { ...outcome.computed, values } },
      smallCatalogue,
      bookOptions,
    );
    expect(cellsOf(sheetOf(book, '03_INDICATORS')).filter(({ formula }) => formula)).toHaveLength(0);
  });
});

describe('the other sheets', () => {
  it('02_PROFILE points to 03_INDICATORS', () => {
    const cells =
      sheetOf(plan, '02_PROFILE').rows.find(({ cells: [first] }) => first?.value === 'CTX-03')?.cells ?? [];
    expect(cells[3]?.formula).toMatch(/^'03_INDICATORS'!F\d+$/);
    const source = at(sheetOf(plan, '03_INDICATORS'), cells[3]?.formula?.split('!')[1] ?? '');
    expect(source?.value).toBe(cells[3]?.value);
    expect(cells[7]?.value).toBeCloseTo((100 * 0.31) / (0.31 + 0.305), 4);
  });

  it('02_PROFILE puts beside a value the one that it is compared with, and says of which year it is', () => {
    const of = (year: number, value: number | null, more: Partial<IndicatorValue> = {}): IndicatorValue[] =>
      outcome.computed.values
        .filter((each) => each.indicator === 'CTX-01' && each.year === 2023 && isWhole(each))
        .map((each) => figureWith(each, { obsStatus: 'A', flags: [], ...more, year, value }));
    const hidden = { obsStatus: 'Q', isConcealed: true } as const;
    const carried = { obsStatus: 'E', flags: ['LAGGED(2)'] } as const;
    const profileOf = (values: readonly IndicatorValue[]): readonly (CellPlan | null)[] => {
      const book = layoutBook(
        { ...outcome, computed: { ...outcome.computed, values } },
        smallCatalogue,
        bookOptions,
      );
      return sheetOf(book, '02_PROFILE').rows.find(({ cells: [id] }) => id?.value === 'CTX-01')?.cells ?? [];
    };
    const shown = (values: readonly IndicatorValue[]): readonly unknown[] => {
      const cells = profileOf(values);
      return [3, 5, 6, 9].map((column) => cells[column]?.value ?? null);
    };
    // value, value before, change, what to know
    expect(shown([...of(2022, 90), ...of(2023, 100)])).toEqual([100, 90, 10, 'as reported']);
    const since2020 = [100, 80, 20, 'value before: 2020'];
    expect(shown([...of(2020, 80), ...of(2022, null, hidden), ...of(2023, 100)])).toEqual(since2020);
    expect(shown([...of(2020, 80), ...of(2022, 81, carried), ...of(2023, 100)])).toEqual(since2020);
  });

  it('04_HEATMAP shows texts with their marks and a twin with numbers', () => {
    const sheet = sheetOf(plan, '04_HEATMAP');
    const row = sheet.rows.find(({ cells }) => cells[0]?.value === 'G3')?.cells ?? [];
    expect(row[2 + 4]?.value).toBe('+2/−2 °');
    expect(sheet.tables?.[0]?.name).toBe('t_Net');
    expect(row.slice(-22)[4]?.value).toBeDefined();
  });

  it('05_FINDINGS keeps the order given and opens the columns for people', () => {
    const sheet = sheetOf(plan, '05_FINDINGS');
    const rules = sheet.rows.slice(5, 5 + assessed.findings.length).map(({ cells }) => cells[0]?.value);
    expect(rules).toEqual(assessed.findings.map(({ rule }) => rule));
    const machine = sheet.rows[3]?.cells.map((each) => each?.value) ?? [];
    for (const name of ['status', 'explanation', 'decided_by', 'due', 'comment']) {
      expect(machine).toContain(name);
      expect(sheet.rows[5]?.cells[machine.indexOf(name)]?.style?.unlocked).toBe(true);
    }
    for (const name of [
      'direction',
      'channel',
      'goal_id_2',
      'plan_id',
      'project_id',
      'project_id_2',
      'subject',
      'key',
    ])
      expect(machine).toContain(name);
  });

  it('12_DATA_QUALITY has a line for every institution and says where nothing came', () => {
    const rows = sheetOf(plan, '12_DATA_QUALITY').rows.slice(5, 20);
    expect(rows).toHaveLength(15);
    const silent = rows.filter(({ cells }) => cells[27]?.value === en.book.quality.silent);
    expect(silent).toHaveLength(13);
  });

  it('13_RECONCILE computes the difference and takes a decided value', () => {
    const [row] = sheetOf(plan, '13_RECONCILE').rows.slice(5);
    expect(row?.cells[14]?.formula).toBe('IF(ABS(G6)+ABS(K6)=0,0,2*ABS(G6-K6)/(ABS(G6)+ABS(K6)))');
    expect(row?.cells[14]?.value).toBeCloseTo(0.612, 3);
    expect(row?.cells[17]?.formula).toBe('IF(V6="","",V6)');
  });

  it('14_TRACE leads from a figure to the cell and names the checks on it', () => {
    const row =
      sheetOf(plan, '14_TRACE').rows.find(({ cells }) => cells[1]?.value === 'CTX-01 2023')?.cells ?? [];
    expect(row.slice(4, 6).map((each) => each?.value)).toEqual(['STA_POP', 'C9']);
    expect(row[10]?.value).toBe('S06');
    expect(row[1]?.link).toMatch(/^#'03_INDICATORS'!A\d+$/);
  });

  it('16_METHOD names each parameter', () => {
    const sheet = sheetOf(plan, '16_METHOD');
    const ref = plan.names.find(({ name }) => name === 'p_material')?.ref.split('!')[1] ?? '';
    expect(at(sheet, ref)).toMatchObject({ value: 1, style: { unlocked: true } });
  });

  it('16_METHOD says what each finding looks for exactly, how often it was raised, and what it rests on', () => {
    const known = { ...smallCatalogue, findings: catalogue.findings };
    const sheet = sheetOf(layoutBook(outcome, known, bookOptions), '16_METHOD');
    const rows = sheet.rows.map(({ cells }) => cells.map((each) => each?.value));
    const { findings } = outcome.assessed;
    const [first] = findings;
    const id = first?.rule as 'C-101';
    const own = findings.filter(({ rule }) => rule === id);
    const [, title, , times, severities, exact] = rows.find(([each]) => each === id) ?? [];
    expect([title, times, exact]).toEqual([en.findings[id].title, own.length, en.findings[id].rule]);
    const n = own.filter(({ severity }) => severity === first?.severity).length;
    expect(String(severities)).toContain(`${first?.severity ?? ''} ${String(n)}`);
    const texts = rows.map(([first]) => String(first ?? ''));
    for (const word of ['References', 'Versions of the method']) expect(texts).toContain(word);
    expect(texts).toContainEqual(expect.stringMatching(/^1\.0 – /));
  });

  it('16_METHOD says in words what each parameter means', () => {
    const rows = new Map(
      sheetOf(plan, '16_METHOD').rows.map(({ cells }) => [cells[0]?.value, cells[1]?.value]),
    );
    for (const { name } of smallCatalogue.parameters) {
      expect(rows.get(name)).toBeTruthy();
      expect(rows.get(name)).not.toBe(name);
    }
  });

  it('19_LOG tells what was passed over', () => {
    const ids = sheetOf(plan, '19_LOG').rows.map(({ cells }) => cells[2]?.value);
    for (const id of [
      'input.failed',
      'sheet.unknown',
      'column.unknown',
      'row.ignored',
      'row.unplaced',
      'C-102|G4',
    ])
      expect(ids).toContain(id);
  });

  it('says that nothing was reported where a sheet is empty', () => {
    const book = layoutBook(emptyOutcome, smallCatalogue, bookOptions);
    for (const name of [
      '02_PROFILE',
      '03_INDICATORS',
      '04_HEATMAP',
      '05_FINDINGS',
      '13_RECONCILE',
      '14_TRACE',
      '18_DATA',
    ])
      expect(at(sheetOf(book, name), 'A6')?.value).toBe(en.book.frame.nothing);
  });
});

describe('the words', () => {
  const texts = (book: unknown, path = ''): [string, string][] =>
    typeof book === 'string'
      ? [[path, book]]
      : Object.entries(book as Record<string, unknown>).flatMap(([key, value]) =>
          texts(value, `${path}.${key}`),
        );
  const slots = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();

  it.each([
    ['fr', fr.book],
    ['es', es.book],
  ])('have the same slots in %s as in English', (_, book) => {
    const english = new Map(texts(en.book));
    for (const [path, text] of texts(book)) expect(slots(text), path).toEqual(slots(english.get(path) ?? ''));
  });
});

describe('the same input', () => {
  it('gives the same plan, whatever the order of the files', () => {
    const other = { ...bookOptions, inputs: [...bookOptions.inputs].reverse() };
    expect(layoutBook(outcome, smallCatalogue, other)).toEqual(plan);
  });

  it('changes the run id with inputs, parameters and versions, not with the language', () => {
    const id = (book: BookPlan): string | undefined =>
      book.properties?.find(({ name }) => name === 'mainstream.run')?.value;
    expect(id(layoutBook(outcome, smallCatalogue, { ...bookOptions, language: 'fr' }))).toBe(id(plan));
    expect(id(layoutBook(outcome, smallCatalogue, { ...bookOptions, toolVersion: '0.2.0' }))).not.toBe(
      id(plan),
    );
    expect(id(layoutBook(outcome, smallCatalogue, { ...bookOptions, inputs: [] }))).not.toBe(id(plan));
    const parameters = { ...outcome.parameters, values: { ...outcome.parameters.values, material: 3 } };
    expect(id(layoutBook({ ...outcome, parameters }, smallCatalogue, bookOptions))).not.toBe(id(plan));
  });
});
