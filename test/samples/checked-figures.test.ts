/** docs/checked-figures.md: its arithmetic on published numbers gives what is printed there, and what the product gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figures } from '../../core/index.ts';
import { readSample } from '../helpers/samples.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/checked-figures.md'), 'utf8');
const rows = [...page.matchAll(/^\|([^|]+)\|\s*([A-Z]{3}-\d\d)\s*\|\s*(\d{4})\s*\|([^|]+)\|([^|]+)\|/gm)].map(
  ([, country = '', indicator = '', year = '', shown = '', arithmetic = '']) => ({
    ...{ country: country.trim(), indicator, year: Number(year) },
    ...{ shown: shown.trim(), arithmetic: arithmetic.trim() },
  }),
);

/** Numbers, `+ − × / ^` and brackets, with the usual precedence; `^` is taken from the right. */
function valueOf(text: string): number {
  const signs = text.match(/\d+(?:\.\d+)?|[-+−×/^()]/g) ?? [];
  let at = 0;
  const power = (): number => {
    const sign = signs[at++] ?? '';
    let base = Number(sign);
    if (sign === '(') {
      base = sum();
      at++;
    }
    if (signs[at] !== '^') return base;
    at++;
    return base ** power();
  };
  const product = (): number => {
    let value = power();
    while (signs[at] === '×' || signs[at] === '/')
      value = signs[at++] === '×' ? value * power() : value / power();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (signs[at] === '+' || signs[at] === '−')
      value = signs[at++] === '+' ? value + product() : value - product();
    return value;
  };
  return sum();
}

test('the arithmetic is understood', () => {
  expect(valueOf('100 × ((6 / 3)^(1/2) − 1) + 2 × 10^3')).toBeCloseTo(2041.42136, 4);
  expect(rows.length).toBeGreaterThanOrEqual(30);
});

describe.each([...new Set(rows.map(({ country }) => country))])('%s', (country) => {
  test('every figure is that of the page, and the page rounds its own arithmetic', async () => {
    const own = rows.filter((row) => row.country === country);
    const indicators = [...new Set(own.map(({ indicator }) => indicator))];
    const { computed } = figures(await readSample(country.toLowerCase()), { indicators, by: [] });
    for (const { indicator, year, shown, arithmetic } of own) {
      const place = `${indicator} ${String(year)}`;
      const expected = valueOf(arithmetic);
      const found = computed.values.find(
        (each) =>
          each.indicator === indicator && each.year === year && Object.keys(each.disaggregation).length === 0,
      )?.value;
      expect(Math.abs((found ?? NaN) / expected - 1), place).toBeLessThan(1e-9);
      const decimals = /\.(\d+)$/.exec(shown)?.[1]?.length ?? 0;
      const printed = Number(shown.replaceAll(/\s/g, '').replace('−', '-'));
      expect(printed, place).toBe(Number(expected.toFixed(decimals)));
    }
  });
});
