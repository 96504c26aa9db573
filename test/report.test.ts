/** The machine report: shape, exact totals, what a limit does, words in three languages. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../core/catalogue/index.ts';
import { check } from '../core/check/check.ts';
import { gridOf } from '../core/grid/grid.ts';
import { type Cell, LANGUAGES } from '../core/model.ts';
import { readSubmission } from '../core/read/read.ts';
import {
  type InputFile,
  makeReport,
  openReport,
  type Report,
  reportJsonSchema,
  reportSchema,
} from '../core/report/report.ts';
import { checkText } from './helpers/checked.ts';
import { parseExample } from './helpers/example.ts';

const FAULTY = `
  STA_POP | year | age    | total  | female | male |
          | 2023 | _T     | 1204   | 530    | 660  |
          | 2023 | Y0T14  | twelve |        |      |
          | 2023 | Y15T64 | 100    | 60     |      |
          | 2023 | Y_GE65 | "40"   |        |      |`;

const INPUTS: readonly InputFile[] = [
  { file: 'xts-sta.xlsx', sha256: '0'.repeat(64), status: 'read', reason: null },
  {
    file: 'broken.xlsx',
    sha256: null,
    status: 'failed',
    reason: { code: 'UNREADABLE', reason: 'R01', args: { part: 'xl/workbook.xml' } },
  },
];

const reportOf = (options: { limit?: number; language?: Report['language'] } = {}): Report =>
  makeReport(
    { checked: checkText(FAULTY) },
    { language: 'en', toolVersion: '0.1.0', asOf: '2024-03-31', inputs: INPUTS, ...options },
  );

test('issues are put into words only when somebody asks for the whole report', () => {
  const options = { language: 'en', toolVersion: '0.1.0', asOf: '2024-03-31', inputs: INPUTS } as const;
  const open = openReport({ checked: checkText(FAULTY) }, options);
  const whole = reportOf();
  expect(whole.issues).not.toEqual([]);
  expect(open.overview).toEqual({ ...whole, issues: [] });
  expect(open.issues.map(({ key }) => key)).toEqual(whole.issues.map(({ key }) => key));
  expect(open.whole()).toEqual(whole);
  // what is written has its parts in one order, however it was asked for
  expect(Object.keys(open.whole())).toEqual(Object.keys(open.overview));
});

describe('shape', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(reportJsonSchema());

  test('a report satisfies the published JSON Schema, also after writing and reading it', () => {
    const report: unknown = JSON.parse(JSON.stringify(reportOf()));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test('the schema refuses what it does not know', () => {
    expect(validate({ ...reportOf(), surprise: 1 })).toBe(false);
  });

  test('an issue carries place, values, words and the proposed repair', () => {
    const issue = reportOf().issues.find(({ rule }) => rule === 'S07');
    expect(issue).toMatchObject({
      severity: 'warning',
      key: 'S07|STA_POP|2023,Y15T64|male',
      place: { file: 'xts-sta.xlsx', sheet: 'STA_POP', cell: 'E4', row: 4, column: 'male' },
      args: { total: 100, known: 60, derived: 40 },
      fix: { safe: false, edits: [{ cell: 'E4', from: null, to: 40 }] },
      explained: null,
      count: 1,
    });
    expect(issue?.message).toContain('it would be 40');
  });

  test('files that were not read are listed with their reason', () => {
    expect(reportOf().inputs).toMatchObject([
      {
        file: 'xts-sta.xlsx',
        institution: 'STA',
        country: 'XTS',
        rows: { read: 4, accepted: 2, rejected: 2 },
      },
      {
        file: 'broken.xlsx',
        status: 'failed',
        reason: { code: 'UNREADABLE', reason: 'R01' },
        rows: { read: 0 },
      },
    ]);
  });
});

describe('totals', () => {
  test('by severity and by rule', () => {
    expect(reportOf().summary).toEqual({
      errors: 2,
      warnings: 1,
      infos: 2,
      byRule: { S04: 2, S06: 1, S07: 1, S18: 1 },
      total: 5,
      shown: 5,
      groups: 5,
      explained: { errors: 0, warnings: 0, infos: 0 },
      // four of the one file that could be read, two under an error
      rows: { read: 4, accepted: 2, rejected: 2, ignored: 0 },
    });
  });

  test('a limit cuts the list, never the totals, and leaves errors in first', () => {
    const { summary, issues } = reportOf({ limit: 3 });
    expect(summary).toMatchObject({ errors: 2, warnings: 1, infos: 2, total: 5, shown: 3 });
    expect(issues.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'S06 error',
      'S04 error',
      'S07 warning',
    ]);
  });
});

describe('explanations of the ministry', () => {
  const text = (value: string): Cell => ({ kind: 'text', value });
  const explainedAs = (value: string): Report => {
    const explain = gridOf('EXPLAIN', [
      ['issue_key', 'value_at_that_time', 'explanation', 'explained_by'].map(text),
      ['S06|STA_POP|2023,_T|total', value, 'Includes the armed forces', 'Census unit'].map(text),
    ]);
    const submissions = parseExample(FAULTY)
      .books.map((book) => ({ ...book, sheets: [...book.sheets, explain] }))
      .map((book) => readSubmission(book, catalogue));
    return makeReport(
      { checked: check(submissions, catalogue) },
      { language: 'en', toolVersion: '0.1.0', asOf: null },
    );
  };
  const ofS06 = (report: Report) => report.issues.find(({ rule }) => rule === 'S06')?.explained;
  const EXPLAINED = { text: 'Includes the armed forces', by: 'Census unit', on: null };

  test('an explained issue stays and says so', () => {
    const report = explainedAs('1204');
    expect(ofS06(report)).toEqual({ ...EXPLAINED, then: '1204', holds: true });
    expect(report.groups.find(({ rule }) => rule === 'S06')?.explained?.holds).toBe(true);
    // it is an error and stays one
    expect(report.summary).toMatchObject({ errors: 2, explained: { errors: 1, warnings: 0, infos: 0 } });
  });

  test('a value that changed since is not explained any more', () => {
    const report = explainedAs('1190');
    expect(ofS06(report)).toEqual({ ...EXPLAINED, then: '1190', holds: false });
    expect(report.summary.explained.errors).toBe(0);
  });
});

test('the same report in three languages: only the words differ', () => {
  const [en, fr, es] = LANGUAGES.map((language) => reportOf({ language }));
  const bare = (report: Report | undefined): unknown =>
    report?.issues.map(({ key, args, fix }) => ({ key, args, fix }));
  expect(bare(fr)).toEqual(bare(en));
  expect(bare(es)).toEqual(bare(en));
  expect(
    [en, fr, es].map((each) =>
      each?.issues.find(({ rule }) => rule === 'S06')?.message.replace(/\u202f|\u00a0/g, ' '),
    ),
  ).toEqual([
    'female 530 + male 660 + sex_unknown 0 = 1,190, but total is 1,204. The difference is 14.',
    'female 530 + male 660 + sex_unknown 0 = 1 190, alors que total vaut 1 204. L’écart est de 14.',
    'female 530 + male 660 + sex_unknown 0 = 1.190, pero total es 1.204. La diferencia es 14.',
  ]);
});
