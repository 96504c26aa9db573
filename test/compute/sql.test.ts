/**
 * Three answers to every figure: the core's, the Excel formula's in another spreadsheet engine, and the query's in
 * DuckDB. They agree whatever is missing.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBooks, checkText } from '../helpers/checked.ts';
import { type Database, openDatabase } from '../helpers/duckdb.ts';
import { SAMPLES, readSample } from '../helpers/samples.ts';
import {
  type Country,
  answered,
  excelDifferences,
  renamed,
  sqlDifferences,
} from '../helpers/three-answers.ts';
import { damagedWorlds, world } from './world.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => {
  database.close();
});

const valued = (countries: readonly Country[]): number =>
  countries.flatMap(({ figures }) => figures).filter(({ value }) => value !== null).length;

describe('the samples', () => {
  const countries: Country[] = [];
  beforeAll(async () => {
    for (const sample of SAMPLES) countries.push(answered(checkBooks(await readSample(sample))));
  });

  test('SQL gives the figures of the core', async () => {
    expect(await sqlDifferences(countries, database)).toEqual([]);
    expect(valued(countries)).toBeGreaterThan(200);
  });

  test('formulas give the figures of the core', () => {
    const { formulas, differences } = excelDifferences(countries);
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(300);
  });
});

describe('a whole country, and others made of it with rows missing, blank, zero, changed or under residual codes', () => {
  const damaged = fc.sample(damagedWorlds, { seed: 20240331, numRuns: 6 });
  const countries = [world, ...damaged].map((text, index) =>
    renamed(answered(checkText(text)), `W${String(index)}`),
  );

  test('SQL gives the figures of the core', async () => {
    expect(await sqlDifferences(countries, database)).toEqual([]);
    expect(valued(countries)).toBeGreaterThan(1000);
  });

  test('formulas give the figures of the core', () => {
    const { formulas, differences } = excelDifferences(countries);
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(1500);
  });
});
