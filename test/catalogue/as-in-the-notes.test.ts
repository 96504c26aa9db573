/**
 * The declarations against the catalogue of the domain notes (indicators §3), field by field. Where they differ, a ruling
 * says so; a country column under another name in one sheet is the same breakdown.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import type { Indicator } from '../../core/catalogue/define.ts';

const file = join(import.meta.dirname, '../../../shared/domain/indicators.md');
const notes = existsSync(file) ? readFileSync(file, 'utf8') : '';

/** The fields of each block; quotes taken off. */
const stated = new Map(
  notes
    .split(/^- id: /m)
    .slice(1)
    .map((block) => {
      const [id = '', ...lines] = block.split('\n');
      const fields = lines.flatMap((line) => {
        const [, name, value] = /^ {2}(\w+): "?(.*?)"?$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name, value] as const];
      });
      return [id, Object.fromEntries(fields)] as const;
    }),
);

/** Field of an indicator → what it is by the rulings instead. */
const RULED: Readonly<Record<string, string>> = {
  'REM-12 aggregation': 'index', // B17
  'EDU-03 unit': 'percentage points', // C
};

/** Breakdowns that no sheet gives (rulings C). */
const NOT_GIVEN: Readonly<Record<string, readonly string[]>> = {
  ...{ 'SEC-05': ['sex'], 'SEC-09': ['sex'], 'SEC-10': ['sex'], 'EDU-04': ['sex'] },
  'PRO-07': ['mode', 'citizenship'],
};

/** Breakdowns that go by the name of their column. */
const COLUMNS: Readonly<Record<string, string>> = {
  ...{ institution: 'institution_code', sheet: 'sheet_id', goal: 'goal_id', indicator: 'indicator_id' },
  ...{ 'pair of institutions': 'pair', 'destination/partner': 'destination' },
};

const disaggregation = ({ disaggregation: by }: Indicator): string =>
  by
    .map((each) => (typeof each === 'string' ? each : each.name))
    .sort()
    .join('; ');

const FIELDS: Readonly<Record<string, (indicator: Indicator) => string>> = {
  tier: ({ tier }) => tier,
  unit: ({ unit }) => unit,
  decimals: ({ decimals }) => String(decimals),
  aggregation: ({ aggregation }) => aggregation,
  min_cell: ({ minCell }) => String(minCell),
  sdg: ({ sdg }) => sdg,
  gcm: ({ gcm }) => gcm,
  source: ({ source }) => source,
  disaggregation,
};

describe.skipIf(notes === '')('indicators §3 (skipped without the domain notes)', () => {
  test('all 132 are declared', () => {
    expect(catalogue.indicators.map(({ id }) => id).sort()).toEqual([...stated.keys()].sort());
  });

  test.each(Object.entries(FIELDS))('%s', (name, read) => {
    const differences = catalogue.indicators.flatMap((indicator) => {
      const written = stated.get(indicator.id)?.[name] ?? '';
      const expected =
        RULED[`${indicator.id} ${name}`] ??
        (name === 'disaggregation' ? parts(written, indicator.id) : written);
      const found = read(indicator);
      return found === expected ? [] : [`${indicator.id} ${name}: ${found}, not ${expected}`];
    });
    expect(differences).toEqual([]);
  });
});

/** Every record has a year, so that is no breakdown (rulings C). */
const parts = (text: string, id: string): string =>
  text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => !['year', 'none', '-', '', ...(NOT_GIVEN[id] ?? [])].includes(each))
    .map((each) => COLUMNS[each] ?? each)
    .sort()
    .join('; ');
