/**
 * Runs the example of every rule through the real stages: an issue that no mark announces fails, and so does a
 * mark that nothing meets. Also: ids are unique, and every declaration has its words in every language.
 */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../core/catalogue/index.ts';
import { check } from '../core/check/check.ts';
import { compute } from '../core/compute/compute.ts';
import { issueMessage, type RuleWords } from '../core/i18n/rule-words.ts';
import { words, wordsOf } from '../core/i18n/translate.ts';
import { type Checked, type Issue, LANGUAGES } from '../core/model.ts';
import { placeActivities } from '../core/read/activities.ts';
import { readSubmission } from '../core/read/read.ts';
import { type Mark, parseExample } from './helpers/example.ts';
import { figuresOf } from './helpers/figures.ts';

/** The country of the examples is an invented one: META says so with an I, which no example has to repeat. */
const isInvented = ({ rule, variant }: Issue): boolean => rule === 'S18' && variant === 'USER_ASSIGNED';

const cellLine = (file: string, sheet: string, cell: string, rule: string): string =>
  `${file} ${sheet}!${cell} ${rule}`;

/** Issues and marks as lines; the severity is compared where the mark says it. */
function compare(issues: readonly Issue[], marks: readonly Mark[]): { found: string[]; expected: string[] } {
  const severities = new Map(
    marks.map((mark) => [cellLine(mark.file, mark.sheet, mark.cell, mark.rule), mark.severity]),
  );
  const found = issues.flatMap((issue) => {
    const { file, sheet = '', cell = '' } = issue.place;
    const line = cellLine(file, sheet, cell, issue.rule);
    const severity = severities.get(line);
    if (isInvented(issue) && severity === undefined) return [];
    return [severity === null ? line : `${line} ${issue.severity}`];
  });
  const expected = marks.map(({ file, sheet, cell, rule, severity }) => {
    const line = cellLine(file, sheet, cell, rule);
    return severity === null ? line : `${line} ${severity}`;
  });
  return { found: found.sort(), expected: expected.sort() };
}

function checkBooks(books: ReturnType<typeof parseExample>['books']): Checked {
  const submissions = books.map((book) => readSubmission(book, catalogue));
  return check(placeActivities(submissions, catalogue, 'XTS'), catalogue);
}

describe('examples of the rules', () => {
  test.each(catalogue.rules.map(({ id, example }) => ({ id, example })))('$id', ({ example }) => {
    const { books, marks } = parseExample(example);
    const { issues } = checkBooks(books);
    const { found, expected } = compare(issues, marks);
    expect(found).toEqual(expected);
    for (const language of LANGUAGES)
      for (const issue of issues)
        expect(Object.values(issueMessage(issue, language)).join()).not.toMatch(/[{}]/);
  });
});

/** Comparisons see what the check stage left; only their own marks count, the sheets are free to lack the rest. */
describe('examples of the comparisons', () => {
  test.each(catalogue.crossChecks.map(({ id, example }) => ({ id, example })))('$id', ({ id, example }) => {
    const { books, marks } = parseExample(example);
    const { issues } = compute(checkBooks(books), catalogue, { indicators: [] });
    const own = issues.filter(({ rule }) => rule === id);
    const { found, expected } = compare(own, marks);
    expect(found).toEqual(expected);
    for (const language of LANGUAGES)
      for (const issue of own)
        expect(Object.values(issueMessage(issue, language)).join()).not.toMatch(/[{}]/);
  });
});

describe('examples of the indicators', () => {
  test.each(catalogue.indicators.map((indicator) => ({ id: indicator.id, indicator })))(
    '$id',
    ({ indicator }) => {
      const { books, expected } = parseExample(indicator.example);
      const values = figuresOf(checkBooks(books), [indicator.id]).values;
      expect(expected).not.toHaveLength(0);
      for (const line of expected) {
        const [where = '', shown = ''] = line.split(':').map((part) => part.trim());
        const [year = '', ...cuts] = where.split(/\s+/);
        const value = values.find(
          (each) =>
            String(each.year) === year &&
            Object.entries(each.disaggregation)
              .map((pair) => pair.join('='))
              .sort()
              .join() === cuts.sort().join(),
        )?.value;
        const text =
          value === null || value === undefined ? 'null' : roundHalfAway(value, indicator.decimals);
        expect(`${where}: ${text}`).toBe(`${where}: ${shown}`);
      }
    },
  );
});

/** As shown: rounded half away from zero (indicators §1.5). */
function roundHalfAway(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + Number.EPSILON))) / factor;
  return rounded.toFixed(decimals);
}

describe('ids', () => {
  test.each([
    { kind: 'rules', ids: [...catalogue.rules, ...catalogue.crossChecks].map(({ id }) => id) },
    { kind: 'indicators', ids: catalogue.indicators.map(({ id }) => id) },
    { kind: 'findings', ids: catalogue.findings.map(({ id }) => id) },
    { kind: 'templates', ids: catalogue.templates.map(({ id }) => id) },
    { kind: 'code lists', ids: catalogue.codeLists.map(({ id }) => id) },
  ])('$kind are unique', ({ ids }) => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('words', () => {
  test.each([...catalogue.rules, ...catalogue.crossChecks].map(({ id }) => ({ id })))(
    '$id has title, text, reason and advice in every language',
    ({ id }) => {
      for (const language of LANGUAGES) {
        const found = wordsOf<RuleWords>(words(language).rules, id);
        expect([found?.title, found?.text, found?.why, found?.todo].filter(Boolean)).toHaveLength(4);
      }
    },
  );

  test('every rule with words is declared', () => {
    const declared = new Set(catalogue.rules.map(({ id }) => id));
    const worded = Object.keys(words('en').rules).filter((id) => id.startsWith('S'));
    expect(worded.filter((id) => !declared.has(id))).toEqual([]);
  });

  describe.each(Object.keys(words('en')).map((family) => ({ family })))('$family', ({ family }) => {
    test.each(['fr', 'es'] as const)('the same {names} in %s as in English', (language) => {
      const english = namesIn((words('en') as Record<string, unknown>)[family], family);
      const other = namesIn((words(language) as Record<string, unknown>)[family], family);
      expect(other).toEqual(english);
    });
  });
});

/** Every text with slots by its path: `rules.S06.text` → `female, gap, male …`. A plural form counts as its name. */
function namesIn(node: unknown, path: string): Record<string, string> {
  if (typeof node === 'string') {
    const names = new Set([...node.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name = '']) => name));
    return names.size === 0 ? {} : { [path]: [...names].sort().join(', ') };
  }
  if (typeof node !== 'object' || node === null) return {};
  return Object.assign(
    {},
    ...Object.entries(node).map(([key, each]) => namesIn(each, `${path}.${key}`)),
  ) as Record<string, string>;
}
