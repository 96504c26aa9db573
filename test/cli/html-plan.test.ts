/**
 * The page that goes with the coherence workbook. P1 the same numbers as the JSON report · P2 texts of others are texts ·
 * P3 sound markup, nothing from outside · P4 readable colours, light and dark · P5 what a public edition hides is hidden.
 */
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { printHtml } from '../../cli/print/html.ts';
import { PLAN_STYLE } from '../../cli/print/html-plan-style.ts';
import { STYLE } from '../../cli/print/html-style.ts';
import { axisOf, short } from '../../cli/print/svg-frame.ts';
import {
  catalogue,
  drawnCharts,
  layoutBook,
  makeReport,
  summarySentences,
  type Report,
} from '../../core/index.ts';
import { LANGUAGES, type Language, type Outcome } from '../../core/model.ts';
import { reportSchema } from '../../core/report/schema.ts';
import { smallCatalogue } from '../helpers/outcome-figures.ts';
import { bookOptions, emptyOutcome, outcome } from '../helpers/outcome.ts';
import { figureWith } from '../../core/model/figure.ts';

function reportOf(given: Outcome, language: Language = 'en'): Report {
  const options = { ...bookOptions, language };
  return makeReport(given, {
    ...{ language, toolVersion: 'test', asOf: '2024-03-31', catalogue: smallCatalogue },
    sentences: summarySentences(given, smallCatalogue, options),
    charts: drawnCharts(layoutBook(given, smallCatalogue, options)),
  });
}

const report = reportOf(outcome);
const page = printHtml(report);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly inner: Element[];
}

/** The content of the page as a tree; throws where a tag is not closed or an attribute not quoted. */
function contentOf(html: string): Element {
  const [main = ''] = /<main[^]*<\/main>/.exec(html) ?? [];
  const root: Element = { name: '', attributes: {}, text: '', inner: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, text: '', inner: [] };
    open.at(-1)?.inner.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  // the only attributes without a value
  parser.write(main.replaceAll(/ hidden(?=[ >])/g, ' hidden=""')).close();
  return root;
}

const all = (element: Element): readonly Element[] => [element, ...element.inner.flatMap(all)];
const named = (html: string, name: string): readonly Element[] =>
  all(contentOf(html)).filter((each) => each.name === name);
const plain = ({ text }: Element): string => text.replace(/\s+/g, ' ').trim();

/** The rows of the table with this caption, as texts. */
function rowsOf(html: string, caption: string): readonly (readonly string[])[] {
  const table = named(html, 'table').find(
    ({ inner }) => inner[0]?.name === 'caption' && plain(inner[0]) === caption,
  );
  const body = table?.inner.find(({ name }) => name === 'tbody');
  return (body?.inner ?? []).map(({ inner }) => inner.map(plain));
}

describe('P1 the same numbers as the JSON report', () => {
  it('is a report by its schema', () => {
    expect(() => reportSchema.parse(report)).not.toThrow();
    expect(report.goals).toHaveLength(outcome.assessed.model.goals.length);
  });

  it('says of each cell what the heat map says', () => {
    const rows = rowsOf(page, 'What migration does to each goal, from −3 to +3');
    expect(rows).toHaveLength(report.goals?.length ?? 0);
    report.goals?.forEach(({ goal, cells }, index) => {
      const [head = '', ...texts] = rows[index] ?? [];
      expect(head).toContain(goal);
      const examined = cells.filter(({ direction }) => direction === 'M2D');
      const states = {
        gain: 'gain',
        harm: 'harm',
        mixed: 'gain and harm',
        none: 'no relation',
        undecided: 'effect undecided',
      };
      for (const { text, state } of examined) expect(texts).toContain(`${text} ${states[state]}`);
      expect(texts.filter((text) => text === '· not examined')).toHaveLength(11 - examined.length);
    });
  });

  it('shows every score with its range and coverage', () => {
    const one = (value: number): string => value.toFixed(1);
    const rows = rowsOf(page, 'Scores of the plan and its goals');
    const scores = report.scores.filter(({ kind }) => kind !== 'dimension');
    expect(rows).toHaveLength(scores.length);
    scores.forEach(({ score, coverage, weightRange: range, bounds }, index) => {
      const row = rows[index] ?? [];
      expect(row[1]).toBe(score === null ? '–' : one(score));
      expect(row[3]).toBe(`${String(Math.round(coverage * 100))}%`);
      expect(row[4]).toBe(range ? `${one(range.low.score)} to ${one(range.high.score)}` : '');
      // where nothing is missing there is no way from the one to the other
      const [low, high] = [one(bounds.low), one(bounds.high)];
      expect(row[6]).toBe(low === high ? low : `${low} to ${high}`);
    });
  });

  it('tells the coverage of each goal in the heat map too, and why one has no score (coherence §7.3)', () => {
    const one = (value: number): string => value.toFixed(1);
    const rows = rowsOf(page, 'What migration does to each goal, from −3 to +3');
    const goals = report.scores.filter(({ kind }) => kind === 'goal');
    const told = goals.map(({ score, state, coverage, weightRange: range }) => [
      score === null
        ? state
        : `${one(score)} ${one(range?.low.score ?? 0)} to ${one(range?.high.score ?? 0)}`,
      `${String(Math.round(coverage * 100))}%`,
    ]);
    expect(rows.map((row) => row.slice(-2))).toEqual(told);
    expect(goals.some(({ score }) => score === null)).toBe(true);
  });

  it('holds all findings and sentences, and a drawing with title, words and figures for each chart', () => {
    expect(named(page, 'article')).toHaveLength(report.findings.length + report.groups.length);
    for (const { message } of report.findings) expect(plain(contentOf(page))).toContain(message);
    for (const sentence of report.sentences ?? []) expect(plain(contentOf(page))).toContain(sentence);
    const drawings = named(page, 'svg').filter(({ attributes }) => attributes['class'] === 'chart');
    expect(drawings).toHaveLength(report.charts?.length ?? -1);
    expect(drawings.length).toBeGreaterThan(0);
    for (const { attributes, inner } of drawings) {
      expect(attributes['role']).toBe('img');
      const [title, desc] = inner;
      expect([title?.attributes['id'], desc?.attributes['id']]).toEqual([
        attributes['aria-labelledby'],
        attributes['aria-describedby'],
      ]);
      const chart = report.charts?.find((each) => title && each.title === plain(title));
      expect(desc && plain(desc)).toBe(chart?.description.replace(/\s+/g, ' '));
      expect(rowsOf(page, chart?.title ?? '')).toHaveLength(chart?.categories.length ?? -1);
    }
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws what the cells of the workbook hold', () => {
    const chart = report.charts?.find(({ sheet }) => sheet === '17_SCORES');
    const goals = report.scores.filter(({ kind }) => kind === 'goal');
    const plan = report.scores.find(({ kind }) => kind === 'plan');
    expect(chart?.series[0]?.values).toEqual([...goals, plan].map((each) => each?.score ?? null));
    [...goals, plan].forEach((each, index) => {
      const range = chart?.series[0]?.ranges?.[index];
      const own = each?.weightRange;
      if (!own) return;
      expect(range?.low).toBeCloseTo(own.low.score, 9);
      expect(range?.high).toBeCloseTo(own.high.score, 9);
    });
  });
});

describe('the course of an indicator', () => {
  const base = report.indicators[0] ?? expect.fail('no figure');
  const figure = (year: number, value: number | null, ...flags: string[]) => ({
    ...base,
    ...{ indicator: 'REM-01', name: 'Remittances', disaggregation: {}, decimals: 1, year, value, flags },
  });
  const drawn = (...indicators: Report['indicators']): readonly Element[] =>
    named(printHtml({ ...report, indicators }), 'svg').filter(
      ({ attributes }) => attributes['class'] === 'spark',
    );

  it('has a point for each year with a figure of its own, from the lowest to the highest', () => {
    const [own, ...more] = drawn(
      figure(2016, 10),
      figure(2017, null),
      figure(2018, 20),
      figure(2019, 20, 'LAGGED(1)'),
      figure(2020, 15),
    );
    expect(more).toEqual([]);
    expect(own?.attributes['aria-label']).toBe('Remittances: 10.0 (2016) to 15.0 (2020)');
    // 96 wide, 28 high, 4 free at each edge; 2018 lies in the middle of 2016 and 2020, 15 in that of 10 and 20
    expect(own?.inner[0]?.attributes['points']).toBe('4,24 48,4 92,14');
  });

  it('is drawn of three years at least, and of one definition', () => {
    expect(drawn(figure(2016, 10), figure(2018, 20))).toEqual([]);
    expect(drawn(figure(2016, 10), figure(2018, 20), figure(2020, 90, 'STATUS(D)'))).toEqual([]);
  });
});

describe.each(LANGUAGES)('P2, P3 in %s', (language) => {
  const evil = `</title><script>alert("x")</script>&amp;'"\u202e<svg onload=evil()>`;
  const { assessed } = outcome;
  const goals = assessed.model.goals.map((goal) => ({
    ...goal,
    title: evil,
    values: { ...goal.values, title_fr: evil, title_es: evil },
  }));
  const hostile = printHtml(
    reportOf({ ...outcome, assessed: { ...assessed, model: { ...assessed.model, goals } } }, language),
  );

  it('is sound markup in which a title of a goal stays a text', () => {
    const [heat] = named(hostile, 'table');
    expect(plain(heat ?? expect.fail('no table'))).toContain(`<script>alert("x")</script>&amp;'"`);
    expect(named(hostile, 'script')).toEqual([]);
    expect(hostile.match(/<script|onload=evil\(\)>|\u202e/g) ?? []).toHaveLength(
      // the filter of the issues is ours
      (hostile.match(/<script>\(function/g) ?? []).length,
    );
  });

  it('names nothing from outside and leaves no word open', () => {
    // the findings of the fixture have no arguments
    const told = hostile.replace(/<script>[^]*?<\/script>|data-text="[^"]*"|<article[^]*?<\/article>/g, '');
    expect(
      /https?:|\bsrc=|@import|url\((?!#)|[^>]{9}undefined|.{9}\{[a-z]+\}/i.exec(told)?.[0],
    ).toBeUndefined();
    expect(hostile).toContain(`<html lang="${language}">`);
  });
});

describe('P3 what there is nothing to tell of', () => {
  it('is left out', () => {
    const empty = printHtml(reportOf(emptyOutcome));
    expect(empty).not.toMatch(/id="(?:plan|heat|scores|findings|charts)"/);
    expect(empty).not.toContain('.heat');
  });
});

describe('P4 colours', () => {
  /** Custom properties of the light page, or of the dark one. */
  function coloursOf(isDark: boolean): ReadonlyMap<string, string> {
    const all = STYLE + PLAN_STYLE;
    const dark = [...all.matchAll(/@media \(prefers-color-scheme: dark\) \{([^]*?)\n\}/g)].map(
      ([, own = '']) => own,
    );
    const light = dark.reduce((text, own) => text.replace(own, ''), all);
    const read = (text: string) =>
      [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(
        ([, name = '', value = '']) => [name, value] as const,
      );
    return new Map([...read(light), ...(isDark ? read(dark.join('')) : [])]);
  }

  /** WCAG 2: relative luminance of sRGB. */
  function luminance(colour: string): number {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((from) => parseInt(colour.slice(from, from + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  const contrast = (one: string, other: string): number => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  const fills = ['gain-1', 'gain-2', 'gain-3', 'harm-1', 'harm-2', 'harm-3', 'mixed'];
  const texts = [
    ...fills.map((fill) => ['ink', fill]),
    ...['none', 'paper', 'band'].map((fill) => ['soft', fill]),
    ['high', 'paper'],
    ['ink', 'paper'],
  ];
  const marks = ['series-1', 'series-2', 'series-3'].map((colour) => [colour, 'paper']);

  it.each([false, true])('have enough contrast (dark: %s)', (isDark) => {
    const colours = coloursOf(isDark);
    const of = (name = ''): string => colours.get(name) ?? expect.fail(name);
    for (const [text, fill] of texts)
      expect(contrast(of(text), of(fill)), `${String(text)} on ${String(fill)}`).toBeGreaterThanOrEqual(4.5);
    for (const [mark, fill] of marks) expect(contrast(of(mark), of(fill)), mark).toBeGreaterThanOrEqual(3);
  });
});

describe('P5 a public edition', () => {
  it('has no score in a drawing that it does not tell, and values only where figures are shown', () => {
    const hidden = { smallFacts: 1, otherFacts: 0, figures: 1, comparisons: 0 };
    const values = outcome.computed.values.map((value) =>
      figureWith(value, { value: null, obsStatus: 'Q', isConcealed: true }),
    );
    const open: Outcome = {
      ...outcome,
      computed: { ...outcome.computed, values },
      disclosure: { profile: 'standard', edition: 'public', hidden },
    };
    const own = reportOf(open);
    expect((own.charts ?? []).filter(({ sheet }) => sheet === '02_PROFILE')).toEqual([]);
    expect(printHtml(own)).toContain('Public edition');
  });
});

describe('axes', () => {
  it.each([
    // [values, ticks]: five steps at most, of 1, 2 or 5
    [
      [3, 45],
      [0, 10, 20, 30, 40, 50],
    ],
    [
      [-25, 45],
      [-40, -20, 0, 20, 40, 60],
    ],
    [
      [0.17, 0.42],
      [0, 0.1, 0.2, 0.3, 0.4, 0.5],
    ],
    [[0], [0, 0.2]],
    [
      [-3, -1],
      [-3, -2, -1, 0],
    ],
  ])('for %j have the steps %j', (values, ticks) => {
    expect(axisOf({ min: null, max: null }, values).ticks).toEqual(ticks);
  });

  it('keep to given bounds', () => {
    expect(axisOf({ min: 0, max: 100 }, [250]).ticks).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('cut long names', () => {
    expect(short('a'.repeat(40))).toBe(`${'a'.repeat(33)}…`);
  });
});

it('says in words which part of the country a figure is about', () => {
  const [figure] = report.indicators.filter(({ value }) => value !== null);
  if (!figure) throw new Error('no figure');
  const part = { ...figure, disaggregation: { origin: 'ROU' }, group: 'Country of origin: Romania' };
  const shown = printHtml({ ...report, indicators: [part] });
  expect(shown).toContain('Country of origin: Romania');
  expect(shown).not.toContain('ROU');
});

describe('an indicator without any value', () => {
  const base = report.indicators[0] ?? expect.fail('no figure');
  const absent = (missing: readonly string[], disaggregation: Readonly<Record<string, string>> = {}) => ({
    ...base,
    ...{ indicator: 'FLW-03', name: 'Net migration', year: 2023, value: null, reasons: ['MISSING_INPUT'] },
    ...{
      flags: [],
      disaggregation,
      missing: [...missing],
      missingText: missing.map((each) => `words of ${each}`),
    },
  });
  const told = (...indicators: Report['indicators']): readonly string[] =>
    named(printHtml({ ...report, indicators }), 'li')
      .map(plain)
      .filter((text) => text.startsWith('FLW-03'));

  it('says in words what is absent, three of it by name', () => {
    expect(told(absent(['A', 'B', 'C', 'D', 'E']))).toEqual([
      'FLW-03 Net migration – missing: words of A; words of B; words of C and 2 more',
    ]);
  });

  it('speaks of the country as a whole, not of a part of it', () => {
    expect(told(absent(['WHOLE']), absent(['MEN'], { sex: 'M' }))).toEqual([
      'FLW-03 Net migration – missing: words of WHOLE',
    ]);
  });
});

it('names absent figures in the words of sheets, columns and codes', () => {
  const [value = expect.fail('no figure')] = outcome.computed.values;
  const missing = ['STA_POP.total age=Y15T64 2023'];
  const values = [figureWith(value, { value: null, reasons: ['MISSING_INPUT'], missing })];
  const own = makeReport(
    { ...outcome, computed: { ...outcome.computed, values } },
    { language: 'fr', toolVersion: 'test', asOf: '2024-03-31', catalogue },
  );
  expect(own.indicators[0]?.missing).toEqual(missing);
  expect(own.indicators[0]?.missingText).toEqual(['STA_POP · Total (15–64 ans), 2023']);
});
