/** Texts that a spreadsheet would run get an apostrophe, in a way that can be taken back exactly. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { factsToCsv, protectFormula, unprotectFormula } from '../../core/formats/index.ts';
import type { Fact } from '../../core/model.ts';
import { read } from '../helpers/csv.ts';

const SEED = 20_240_229;

describe('protectFormula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['+3', "'+3"],
    ['-', "'-"],
    ['-1+1', "'-1+1"],
    ["-2+3+cmd|' /C calc'!D2", "'-2+3+cmd|' /C calc'!D2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t1', "'\t1"],
    ['\r1', "'\r1"],
    ['\n1', "'\n1"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ["'=1", "''=1"],
    ["'''=1", "''''=1"],
    ["' =1", "'' =1"],
  ])('%j becomes %j', (text, safe) => {
    expect(protectFormula(text)).toBe(safe);
    expect(unprotectFormula(safe)).toBe(text);
  });

  it.each([
    '',
    'a',
    '5',
    '-5',
    '-12.5',
    '-12,5',
    '-1.5e-7',
    'a=1',
    "'",
    "'a",
    "''a",
    "l'an",
    '1-2',
    ' a',
    '(5)',
  ])('%j stays', (text) => {
    expect(protectFormula(text)).toBe(text);
    expect(unprotectFormula(text)).toBe(text);
  });
});

const text = fc.oneof(
  fc
    .array(fc.constantFrom(..."''''==+-@\t\r\n ＝＋－＠\u00a0\ufeff15.,eEa;\""), { maxLength: 8 })
    .map((signs) => signs.join('')),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

describe('laws', () => {
  it('what is protected can be taken back, whatever it is, also twice', () => {
    fc.assert(
      fc.property(text, (x) => {
        expect(unprotectFormula(protectFormula(x))).toBe(x);
        const twice = protectFormula(protectFormula(x));
        expect(unprotectFormula(unprotectFormula(twice))).toBe(x);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('different texts stay different', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 3 }), text, (x, more, y) => {
        for (const other of [y, `${"'".repeat(more)}${x}`, x.replace(/^'/, '')])
          expect(protectFormula(x) === protectFormula(other)).toBe(x === other);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('nothing protected begins as a formula, whatever spaces are trimmed', () => {
    fc.assert(
      fc.property(text, (x) => {
        const safe = protectFormula(x);
        if (/^-\d+([.,]\d+)?([eE][+-]?\d+)?$/.test(safe)) return;
        expect(safe.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
        expect(safe).not.toMatch(/^[\t\r\n]/);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });
});

const factOf = (words: readonly string[], value: number): Fact => ({
  country: words[0] ?? '',
  institution: words[1] ?? '',
  sheet: words[2] ?? '',
  year: 2023,
  period: words[3] ?? '',
  dimensions: { partner: words[4] ?? '' },
  measure: 'total',
  value,
  unit: words[5] ?? '',
  obsStatus: 'A',
  confStatus: 'F',
  flags: [],
  sources: [
    {
      file: words[6] ?? '',
      sheet: 'S',
      cell: 'A1',
      raw: '',
      value,
      step: '',
      obsStatus: 'A',
    },
  ],
});

describe('tables of facts', () => {
  it('are protected inside the quotation marks, header too, and numbers are left alone', () => {
    const csv = factsToCsv([factOf(['=a,b', "'+c", 'S', '', '', '', ''], -12.5)], ['=dim']);
    expect(csv).toBe(
      "\ufeffcountry,institution,sheet,year,period,'=dim,measure,value,unit,obs_status,conf_status,flags,file,cell\r\n" +
        `"'=a,b",''+c,S,2023,,,total,-12.5,,A,F,,,S!A1\r\n`,
    );
  });

  it('raw: nothing is changed', () => {
    const csv = factsToCsv([factOf(['=a', "'+c"], 1)], ['=dim'], { raw: true });
    expect(csv).toContain('period,=dim,');
    expect(csv).toContain("=a,'+c,");
  });

  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 4 }),
        async (words) => {
          // halves of pairs cannot be written in any encoding
          const whole = words.map((row) => row.map((each) => each.replace(/\p{Surrogate}|\0/gu, '')));
          const csv = factsToCsv(
            whole.map((row) => factOf(row, -1.5)),
            ['partner'],
          );
          const { rows, found } = await read(csv, { unprotect: true, dialect: { delimiter: ',' } });
          expect(found).toMatchObject({ encoding: 'utf-8', bom: true, lineEnd: 'CRLF' });
          expect(rows.slice(1).map((row) => row[7])).toEqual(whole.map(() => '-1.5'));
          expect(rows.slice(1).map((row) => [0, 1, 2, 4, 5, 8, 12].map((at) => row[at]))).toEqual(whole);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('other files keep their apostrophes, ours do without the wish', async () => {
    const other = Papa.unparse([
      ['country', 'value'],
      ["'=a", "'-b"],
    ]);
    expect((await read(other, { unprotect: true })).rows[1]).toEqual(["'=a", "'-b"]);
    const ours = factsToCsv([factOf(['=a'], 1)], []);
    expect((await read(ours)).rows[1]?.[0]).toBe("'=a");
    expect((await read(ours, { unprotect: true })).rows[1]?.[0]).toBe('=a');
  });
});
