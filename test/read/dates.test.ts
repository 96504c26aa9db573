/** Dates, years and periods (profile-sheets §6.8, §6.2). */
import { describe, expect, it } from 'vitest';
import type { Cell, Reading } from '../../core/model.ts';
import { number, readColumn } from './column.ts';

const dateColumn = (contents: (string | number | Cell | null)[], meta: Record<string, string> = {}) =>
  readColumn({ type: 'date', role: 'attribute' }, contents, meta);

describe('a date alone in its column', () => {
  const cases: [raw: string, value: string | null, reading?: Partial<Reading>][] = [
    ['2021-03-05', '2021-03-05'],
    ['2021/3/5', '2021-03-05'],
    ['2021-03-05T00:00:00', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['2021', '2021'],
    ['2021-03', '2021-03'],
    ['25/03/2021', '2021-03-25'],
    ['25.03.2021', '2021-03-25'],
    ['03/25/2021', '2021-03-25'],
    ['05/05/2021', '2021-05-05'],
    ['05-Mar-2021', '2021-03-05'],
    ['5 March 2021', '2021-03-05'],
    ['March 5, 2021', '2021-03-05'],
    ['5 février 2021', '2021-02-05'],
    ['1er août 2021', '2021-08-01'],
    ['5-déc-2021', '2021-12-05'],
    ['5 juil. 2021', '2021-07-05'],
    ['5 de enero de 2021', '2021-01-05'],
    ['5-sep-2021', '2021-09-05'],
    ['1º de diciembre de 2021', '2021-12-01'],
    ['mars 2021', '2021-03'],
    ['29/02/2020', '2020-02-29'],
    ['05/03/2021', null, { trouble: 'AMBIGUOUS_DATE' }],
    ['2021-13-45', null, { trouble: 'NOT_A_DATE' }],
    ['29/02/2021', null, { trouble: 'NOT_A_DATE' }],
    ['5-jui-2021', null, { trouble: 'NOT_A_DATE' }],
    ['soon', null, { trouble: 'NOT_A_DATE' }],
    ['21', null, { trouble: 'NOT_A_DATE' }],
    ['5 mars 2021 (JO)', null, { trouble: 'NOT_A_DATE' }],
  ];
  it.each(cases)('%s', (raw, value, reading) => {
    const read = dateColumn([raw]);
    expect(read.values).toEqual([value]);
    expect(read.readings[0]).toEqual(reading ? { raw, ...reading } : null);
  });
});

describe('day and month', () => {
  it('follow META', () => {
    expect(dateColumn(['05/03/2021'], { date_order: 'DMY' }).values).toEqual(['2021-03-05']);
    expect(dateColumn(['05/03/2021'], { date_order: 'MDY' }).values).toEqual(['2021-05-03']);
    expect(dateColumn(['25/03/2021'], { date_order: 'MDY' }).readings[0]).toMatchObject({
      trouble: 'NOT_A_DATE',
      suggestion: '2021-03-25',
    });
  });
  it('follow a proof in the column', () => {
    expect(dateColumn(['05/03/2021', '25/03/2021']).values).toEqual(['2021-03-05', '2021-03-25']);
    expect(dateColumn(['05/03/2021', '03/25/2021']).values).toEqual(['2021-05-03', '2021-03-25']);
  });
  it('stay open where the column proves both', () => {
    const { values, readings } = dateColumn(['05/03/2021', '03/25/2021', '25/03/2021']);
    expect(values).toEqual([null, '2021-03-25', '2021-03-25']);
    expect(readings[0]).toMatchObject({ trouble: 'AMBIGUOUS_DATE' });
  });
});

it('date cells are dates; a bare serial number is only proposed', () => {
  const { values, readings } = dateColumn([{ kind: 'date', value: '2021-03-05T12:00:00' }, 2021, 44260]);
  expect(values).toEqual(['2021-03-05', '2021', null]);
  expect(readings[2]).toEqual({ raw: '44260', trouble: 'NOT_A_DATE', suggestion: '2021-03-05' });
});

describe('a year', () => {
  const cases: [raw: string | Cell, value: number | null, reading?: Partial<Reading>][] = [
    ['2020', 2020],
    ['2020.0', 2020],
    ['YR2020', 2020],
    ['2020 [YR2020]', 2020],
    [number(2020), 2020],
    [{ kind: 'date', value: '2020-01-01' }, 2020],
    ['2020/21', 2020, { trouble: 'FISCAL_YEAR', suggestion: 2020 }],
    ['2020-2021', 2020, { trouble: 'FISCAL_YEAR', suggestion: 2020 }],
    ['1999/00', 1999, { trouble: 'FISCAL_YEAR', suggestion: 1999 }],
    ['2020*', 2020, { trouble: 'FOOTNOTE', note: '*' }],
    ['2020p', 2020, { trouble: 'FOOTNOTE', note: 'p' }],
    ['2O20', null, { trouble: 'NOT_A_NUMBER', suggestion: 2020 }],
    ['2020/25', null, { trouble: 'NOT_A_NUMBER' }],
    ['year', null, { trouble: 'NOT_A_NUMBER' }],
    [number(2020.5), null, { trouble: 'NOT_A_NUMBER' }],
  ];
  it.each(cases)('%o', (raw, value, reading) => {
    const read = readColumn({ type: 'year', role: 'dimension' }, [raw]);
    expect(read.values).toEqual([value]);
    if (reading) expect(read.readings[0]).toMatchObject(reading);
    else expect(read.readings[0]).toBeNull();
  });
});

describe('a period', () => {
  const cases: [raw: string | Cell, value: string, trouble?: string][] = [
    ['2023', '2023'],
    [number(2023), '2023'],
    ['2023-Q2', '2023-Q2'],
    ['Q2 2023', '2023-Q2'],
    ['T2 2023', '2023-Q2'],
    ['2023T2', '2023-Q2'],
    ['2020_1Q', '2020-Q1'],
    ['2023-07', '2023-07'],
    ['07/2023', '2023-07'],
    ['juillet 2023', '2023-07'],
    [{ kind: 'date', value: '2023-07-01' }, '2023-07'],
    ['Q5 2023', 'Q5 2023', 'NOT_A_DATE'],
    ['first half', 'first half', 'NOT_A_DATE'],
    [{ kind: 'date', value: '2023-07-14' }, '2023-07-14', 'NOT_A_DATE'],
  ];
  it.each(cases)('%o', (raw, value, trouble) => {
    const read = readColumn({ type: 'period', role: 'dimension' }, [raw]);
    expect(read.values).toEqual([value]);
    expect(read.readings[0]?.trouble).toBe(trouble);
  });
});
