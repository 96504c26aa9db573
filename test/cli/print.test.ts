/** What people see of a report: text for a terminal, JSON, and one HTML page. Compared by content, not as a whole. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withFrenchBlanks } from '../../cli/print/french-blanks.ts';
import { printHtml } from '../../cli/print/html.ts';
import { printJson } from '../../cli/print/json.ts';
import { printText } from '../../cli/print/text.ts';
import { dialectDoubts } from '../../core/i18n/csv-words.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import type { Language } from '../../core/model.ts';
import { makeReport, type Report } from '../../core/report/report.ts';
import { run } from '../../core/run.ts';
import { checkText } from '../helpers/checked.ts';
import { parseExample } from '../helpers/example.ts';

type Explained = Report['groups'][number]['explained'];

const ROWS = [2017, 2018, 2019, 2020, 2021, 2022, 2023];
const FAULTY = `
  STA_POP | year | age | total | female | male |
  ${ROWS.map((year) => `| ${String(year)} | _T | 1204 | 530 | 660 |`).join('\n')}
  LAB_OUT | year | destination | isco | isic | contract | total |
          | 2023 | <b>Land</b> | _U   | _U   | _T       | 40    |`;

const reportOf = (language: Language = 'en', limit = Infinity): Report =>
  makeReport(
    { checked: checkText(FAULTY) },
    {
      language,
      toolVersion: '0.1.0',
      asOf: '2024-03-31',
      limit,
      inputs: [
        { file: 'xts-lab.xlsx', sha256: '', status: 'read', reason: null },
        { file: 'xts-sta.xlsx', sha256: '', status: 'read', reason: null },
        {
          file: '~$xts-sta.xlsx',
          sha256: null,
          status: 'skipped',
          reason: { code: 'SKIPPED', reason: 'lock', args: {} },
        },
      ],
    },
  );

describe('text', () => {
  const lines = printText(reportOf()).split('\n');

  test('a rule is named once, then its places with what is wrong and what to do', () => {
    const at = lines.indexOf('    ✖ S06 error  Women and men do not add up to the total');
    expect(lines.slice(at + 1, at + 4).join('\n')).toMatch(
      /^ {6}C2:C8 \(7 cases\): female 530 [^]* difference is 14\.\n {6}→ Correct /,
    );
  });

  test('what to do is said once for all causes to which it applies', () => {
    const groups = reportOf().groups.filter(({ rule }) => rule === 'S06');
    const twice = { ...reportOf(), groups: groups.flatMap((group) => [group, { ...group, cells: ['C99'] }]) };
    const printed = printText(twice).split('\n');
    expect(printed.filter((line) => line.includes('→ Correct'))).toHaveLength(1);
    expect(printed.findIndex((line) => line.includes('→ Correct'))).toBeGreaterThan(
      printed.findIndex((line) => line.includes('C99')),
    );
  });

  test('the same cause is told once', () => {
    expect(lines.filter((line) => line.includes('female 530'))).toHaveLength(1);
  });

  test.each([40, 60, 100])('no line of an issue is longer than a terminal of %i columns', (width) => {
    const long = printText(reportOf(), { width })
      .split('\n')
      .filter((line) => line.startsWith('      ') && line.length > width);
    expect(long).toEqual([]);
  });

  test('the receipt of each file adds up, and the totals are exact', () => {
    expect(lines).toContain('  7 rows read = 0 accepted + 7 rejected + 0 left out');
    expect(lines).toContain('8 rows read = 0 accepted + 8 rejected + 0 left out');
    expect(lines.at(-2)).toBe('Found: 8 errors, 0 warnings, 2 notes.');
  });

  test('a file that was left aside says why', () => {
    expect(lines[lines.indexOf('~$xts-sta.xlsx') + 1]).toContain('left aside');
  });

  test('a cut list says so', () => {
    expect(printText(reportOf('en', 3))).toContain('The list shows 3 of 4 groups; the totals are exact.');
  });

  test('colour only when asked', () => {
    expect(printText(reportOf())).not.toContain('\u001b[');
    expect(printText(reportOf(), { colour: true })).toContain('\u001b[31m✖ S06 error\u001b[0m');
  });
});

describe('explanations of the ministry', () => {
  const explainedIn = (language: Language, more: Partial<NonNullable<Explained>>): Report => {
    const report = reportOf(language);
    const explained = { text: 'Armed forces', by: null, on: null, then: null, holds: true, ...more };
    return { ...report, groups: report.groups.slice(0, 1).map((group) => ({ ...group, explained })) };
  };
  const LAPSED = { holds: false, then: '1190' };
  test.each<[Language, Partial<NonNullable<Explained>>, string]>([
    ['en', {}, 'Explained: Armed forces'],
    ['en', { by: 'Census unit', on: '2024-02-01' }, 'Explained by Census unit, 2024-02-01: Armed forces'],
    ['en', LAPSED, 'Was explained when the value was 1190: “Armed forces”.'],
    ['en', { holds: false }, 'Was explained before: “Armed forces”.'],
    ['fr', LAPSED, 'Avait été expliqué quand la valeur était 1190 : « Armed forces ».'],
    ['es', LAPSED, 'Se explicó cuando el valor era 1190: «Armed forces».'],
  ])('%s %o', (language, more, told) => {
    const report = explainedIn(language, more);
    expect(printText(report, { width: 400 })).toContain(told);
    expect(printHtml(report).replaceAll('\u00a0', ' ')).toContain(told);
  });
});

describe('proposals', () => {
  const proposed = (to: string, more: Partial<Report['groups'][number]> = {}): string => {
    const report = reportOf();
    const fix = {
      safe: false,
      reason: 'CLOSEST',
      name: to === 'SAU' ? 'Saudi Arabia' : null,
      edits: [{ cell: 'C12', from: 'KSX', to }],
    };
    const groups = report.groups.slice(0, 1).map((group) => ({ ...group, fix, sameFix: true, ...more }));
    return printText({ ...report, groups }, { width: 400 });
  };

  test('say what stood there, what should, its name and why', () => {
    expect(proposed('SAU')).toContain('Proposal: KSX → SAU (Saudi Arabia) – the closest known name\n');
    expect(proposed('X')).toContain('Proposal: KSX → X – the closest known name\n');
  });

  test('name the cell where they are not for all cases', () => {
    expect(proposed('SAU', { count: 3, sameFix: false })).toContain('Proposal for C12: KSX → SAU');
  });
});

test('how a table of values was read is told in the receipt, with what is in doubt', () => {
  const report = reportOf();
  const dialect = {
    encoding: 'utf-8',
    delimiter: ';',
    decimal: ',' as const,
    doubts: ['delimiter'],
    rivals: [','],
  };
  const page = printHtml({ ...report, inputs: report.inputs.map((input) => ({ ...input, dialect })) });
  expect(page).toContain('read as UTF-8, fields separated by semicolons, decimal comma');
  for (const doubt of dialectDoubts(dialect, 'en')) expect(page).toContain(doubt);
});

test('JSON has two spaces and the same bytes for the same input', () => {
  expect(printJson(reportOf())).toBe(printJson(reportOf()));
  expect(printJson(reportOf()).split('\n')[1]).toBe('  "reportVersion": "1.0",');
});

describe('HTML', () => {
  const page = printHtml(reportOf());

  test('one page, nothing from outside', () => {
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).not.toMatch(/<link|<img|https?:|url\(|@import|fetch|XMLHttp|import\(/);
  });

  test('one script, which the policy knows by its hash', () => {
    const scripts = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => text);
    const hashes = scripts.map((text) => createHash('sha256').update(text, 'utf8').digest('base64'));
    expect(hashes).toHaveLength(1);
    expect(page.replaceAll('&#39;', "'")).toContain(`script-src 'sha256-${hashes[0] ?? ''}';`);
  });

  test('without a script everything is there and the filter is not', () => {
    expect(page).toMatch(/<div id="filter"[^>]* hidden>/);
    expect(page).not.toMatch(/<article[^>]* hidden/);
    expect(page.match(/<article/g)).toHaveLength(4);
  });

  test('every control has a label, the number of groups is announced', () => {
    for (const [, id = ''] of page.matchAll(/<(?:input|select) id="([^"]+)"/g))
      expect(page).toContain(`<label for="${id}">`);
    expect(page).toMatch(/role="status" aria-live="polite"[^>]*>\s*Groups shown: 4 of 4\s*</);
    expect(page.match(/<main /g)).toHaveLength(1);
    expect(page).toContain('<a class="skip" href="#content">');
  });

  test('an error looks as in the sheet: letters, row numbers, header, faulty cell by colour, sign and word', () => {
    const article = page.split('<article').find((each) => each.includes('female 530')) ?? '';
    const cells = [...article.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(cells).toEqual([
      ...['Row', 'A', 'B', 'C', 'D', 'E'],
      ...['1 header', 'year', 'age', 'total', 'female', 'male'],
      ...['2', '2017', '_T', '✖ here: 1204', '530', '660'],
    ]);
    expect(article).toContain('<td class="faulty error">');
  });

  test('what stood in a cell is escaped', () => {
    expect(page).toContain('&lt;b&gt;Land&lt;/b&gt;');
    expect(page).not.toContain('<b>Land');
  });

  test('every table has a caption and named columns and rows', () => {
    const tables = page.split(/<table[^>]*>/).slice(1);
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      expect(table).toContain('<caption>');
      expect(table).toContain('<th scope="col">');
      expect(table).toContain('<th scope="row">');
    }
  });

  test('headings go down one step at a time, ids are unique', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('severity is a word and a sign, not only a colour', () => {
    expect(page).toMatch(/<span aria-hidden="true">✖<\/span> error/);
  });

  test('figures and findings are shown where the run went that far', () => {
    const [finding] = catalogue.findings;
    const { books } = parseExample(finding?.example ?? '');
    const report = makeReport(run(books), { language: 'en', toolVersion: '0.1.0', asOf: null, catalogue });
    const full = printHtml(report);
    expect(page).not.toContain('<h2 id="findings">');
    expect(full).toContain('<h2 id="indicators">');
    expect(full).toContain('<h2 id="findings">');
    const [first] = report.findings;
    expect(full).toContain(`${first?.rule ?? '?'} ${first?.title ?? '?'}`);
  });

  test.each<[Language, string]>([
    ['en', 'Women and men do not add up to the total'],
    ['fr', 'Femmes et hommes ne donnent pas le total'],
    ['es', 'Mujeres y hombres no suman el total'],
  ])('in %s', (language, title) => {
    const text = printHtml(reportOf(language));
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(title);
    // the number shown is filled in by the script
    expect(text.replace(/<script>[^]*<\/script>|data-text="[^"]*"/g, '')).not.toMatch(/\{\w+[|}]/);
  });
});

describe('blanks of French', () => {
  test.each([
    ['<body><p>Suggestion : voir</p>', '<body><p>Suggestion\u00a0: voir</p>'],
    [
      '<body><b>Qui</b> : « moi » ; toi ?</body>',
      '<body><b>Qui</b>\u00a0: «\u00a0moi\u00a0»\u00a0; toi\u00a0?</body>',
    ],
    // a share and the thousands of a number; a year is none
    ['<body><p>10 000 000, 2,5 % (2023 100)</p>', '<body><p>10\u00a0000\u00a0000, 2,5\u00a0% (2023 100)</p>'],
    // a time, an attribute and what a script says are no sentences
    ['<body><p title="a : b">12:30 a ;b</p>', '<body><p title="a : b">12:30 a ;b</p>'],
    ['<style>a : b</style><body><script>x ? 1 : 2', '<style>a : b</style><body><script>x ? 1 : 2'],
  ])('%s', (page, expected) => {
    expect(withFrenchBlanks(page)).toBe(expected);
  });
});
