/** Codes, labels and aliases (profile-sheets S03, S10, rulings B11). */
import { describe, expect, it } from 'vitest';
import type { Cell, Field, Reading } from '../../core/model.ts';
import { distance, nearest } from '../../core/read/distance.ts';
import { number, readColumn } from './column.ts';

const codeColumn = (codes: string, contents: (string | number | Cell)[], options: Partial<Field> = {}) =>
  readColumn({ type: 'code', role: 'dimension', codes, ...options }, contents);

describe('one code', () => {
  const cases: [list: string, raw: string | Cell, value: string, reading?: Partial<Reading>][] = [
    ['CL_DIRECTION', 'IN', 'IN'],
    ['CL_DIRECTION', ' in ', 'IN', { trouble: 'STRAY_SPACES', suggestion: 'in' }],
    ['CL_ENFORCEMENT', 'ret forced', 'RET_FORCED'],
    ['CL_ISCO', number(2), '2'],
    ['CL_ISCO', '2.0', '2'],
    ['CL_ISCO', '02', '02'],
    ['CL_ISCED', '05', '5'],
    ['CL_ISIC', 'T', 'T'],
    ['CL_ISIC', '_T', '_T'],
    ['CL_AGE', 'Y20T24', 'Y20T24'],
    ['CL_AGE', 'y37', 'Y37'],
    ['CL_AGE', '20-24', 'Y20T24'],
    ['CL_REGION', 'MD-CU', 'MD-CU'],
    ['CL_YES_NO', { kind: 'boolean', value: true }, 'YES'],
    ['CL_YES_NO', 'o', 'YES'],
    ['CL_SEX', 'Femmes', 'F'],
    ['CL_SEX', 'VARÓN', 'M'],
    ['CL_AGE', 'Tous les âges', '_T', { trouble: 'TOTAL_AS_TEXT', suggestion: '_T' }],
    ['CL_SEX', '_t', '_T'],
    ['CL_DIRECTION', 'INWARD', 'INWARD', { trouble: 'NOT_IN_LIST' }],
    ['CL_ENFORCEMENT', 'RET_FROCED', 'RET_FROCED', { trouble: 'NOT_IN_LIST', suggestion: 'RET_FORCED' }],
    ['CL_AGE', { kind: 'date', value: '2021-09-05' }, '2021-09-05', { trouble: 'NOT_IN_LIST' }],
  ];
  it.each(cases)('%s: %o', (list, raw, value, reading) => {
    const read = codeColumn(list, [raw]);
    expect(read.values).toEqual([value]);
    if (reading) expect(read.readings[0]).toMatchObject(reading);
    else expect(read.readings[0]).toBeNull();
  });
  it('must be one of those allowed in the column', () => {
    const { values, readings } = codeColumn('CL_POP_GROUP', ['NATIVE', 'RETURNEE', '_T'], {
      only: ['NATIVE', 'FOREIGN'],
    });
    expect(values).toEqual(['NATIVE', 'RETURNEE', '_T']);
    expect(readings.map((each) => each?.trouble)).toEqual([undefined, 'NOT_IN_LIST', 'NOT_IN_LIST']);
  });
  it('that is an error of the spreadsheet is blank', () => {
    const { values, readings } = codeColumn('CL_SEX', [{ kind: 'error', value: '#N/A' }]);
    expect(values).toEqual([null]);
    expect(readings[0]?.trouble).toBe('ERROR_VALUE');
  });
});

describe('several codes', () => {
  const several = (raw: string) => readColumn({ type: 'codes', role: 'attribute', codes: 'CL_GCM' }, [raw]);
  it('are parted by semicolons, commas or lines', () => {
    expect(several('2; 7 ;2').values).toEqual(['2;7']);
    expect(several('2,7').values).toEqual(['2;7']);
    expect(several('2\n7').values).toEqual(['2;7']);
  });
  it('are kept as they stand where one is unknown', () => {
    const { values, readings } = several('2;99');
    expect(values).toEqual(['2;99']);
    expect(readings[0]).toEqual({ raw: '2;99', trouble: 'NOT_IN_LIST' });
  });
});

describe('keys in words', () => {
  it('know total words where the column has a total', () => {
    const column = { type: 'text', role: 'dimension', open: true } as const;
    const { values, readings } = readColumn(column, ['Giurgiulești ', '_T', 'TOTAL GENERAL']);
    expect(values).toEqual(['Giurgiulești', '_T', '_T']);
    expect(readings[2]).toMatchObject({ trouble: 'TOTAL_AS_TEXT' });
  });
  it('are no totals elsewhere', () => {
    expect(readColumn({ type: 'text', role: 'dimension' }, ['Total']).values).toEqual(['Total']);
  });
  it('may be too long', () => {
    const { values, readings } = readColumn({ type: 'text', role: 'attribute', maxLength: 3 }, [
      'abcd',
      'abc',
    ]);
    expect(values).toEqual(['abcd', 'abc']);
    expect(readings.map((each) => each?.trouble)).toEqual(['TOO_LONG', undefined]);
  });
});

describe('distance', () => {
  const cases: [string, string, number][] = [
    ['senegal', 'senegal', 0],
    ['senegall', 'senegal', 1],
    ['sengeal', 'senegal', 1],
    ['sanagal', 'senegal', 2],
    ['mali', 'malawi', 2],
    ['mali', 'moldova', 3],
    ['', 'ab', 2],
  ];
  it.each(cases)('%s – %s', (a, b, expected) => {
    expect(distance(a, b, 2)).toBe(expected);
    expect(distance(b, a, 2)).toBe(expected);
  });
  it('names every meaning that is equally near', () => {
    const entries: [string, string][] = [
      ['niger', 'NER'],
      ['nigeria', 'NGA'],
    ];
    expect(nearest('nigera', entries)).toEqual(['NER', 'NGA']);
    expect(nearest('nigerria', entries)).toEqual(['NGA']);
    expect(nearest('ni', entries)).toEqual([]);
  });
});
