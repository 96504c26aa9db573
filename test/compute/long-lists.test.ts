/** Long lists of partners: formulas stay below what Excel takes, and agree. */
import { expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { figureBook } from '../helpers/figure-book.ts';
import { computeText } from '../helpers/figures.ts';
import { recalculate } from '../helpers/recalculate.ts';

const countries = catalogue.areas.countries.map(({ alpha3 }) => alpha3).filter((code) => code !== 'XTS');

test('every country of the world as a destination, an origin and a partner', () => {
  expect(countries.length).toBeGreaterThan(200);
  const rows = (line: (code: string, amount: number) => string): string =>
    countries.map((code, index) => line(code, 1000 + 7 * ((index * 37) % 211))).join('\n');
  const computed = computeText(
    `
    STA_EMIG | year | destination | source_type | total
    ${rows((code, n) => `| 2023 | ${code} | MIRROR | ${String(n)}`)}
    ${rows((code, n) => `| 2023 | ${code} | CONSUL | ${String(n - 100)}`)}
    STA_STOCK | year | basis | origin | total
    ${rows((code, n) => `| 2023 | BIRTH | ${code} | ${String(n)}`)}
    MFA_CONS | year | host | total
    ${rows((code, n) => `| 2023 | ${code} | ${String(n - 300)}`)}
    FIN_REMIT | year | direction | partner | item | amount
    ${rows((code, n) => `| 2023 | REC | ${code} | PT | ${String(n)}`)}`,
    ['FLW-12', 'FLW-13', 'FLW-14', 'FLW-17', 'DIA-01', 'REM-08'],
    [],
  );
  const live = computed.values.filter(({ value, excel }) => value !== null && excel !== null);
  expect(live.map(({ indicator }) => indicator)).toEqual([
    'FLW-12',
    'FLW-13',
    'FLW-14',
    'FLW-17',
    'REM-08',
    'DIA-01',
  ]);
  expect(recalculate(figureBook(computed)).differences).toEqual([]);
});
