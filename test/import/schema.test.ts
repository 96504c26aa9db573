/** The mapping file: what it may hold, and how a mistake is told (file, place, what stands there, what to write). */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import {
  catalogue,
  Failure,
  LANGUAGES,
  mappingJsonSchema,
  parseMapping,
  printMapping,
} from '../../core/index.ts';
import { failureText } from '../../cli/print/failure.ts';

const MINIMAL = {
  mappingVersion: '1.0',
  as: 'STA_STOCK',
  sheet: 'Sheet1',
  table: 1,
  country: null,
  columns: [
    { header: 'Country', column: 1, use: 'key', field: 'origin' },
    { header: '2019', column: 2, use: 'value', field: 'total', at: { year: '2019' }, power: 3 },
  ],
};
const parse = (content: unknown) => parseMapping(JSON.stringify(content), 'm.json', catalogue);
const failure = (content: unknown): Failure => {
  try {
    parse(content);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('it was accepted');
};

test('what may be left out is set by hand and blank', () => {
  const mapping = parse(MINIMAL);
  expect(mapping.columns[0]?.guess).toEqual({ confidence: 'sure', reason: 'set-by-user' });
  expect(mapping).toMatchObject({ blocks: [], fixed: {}, labels: {}, leaveOut: {} });
  expect(parseMapping(`\ufeff${printMapping(mapping)}`, 'm.json', catalogue)).toEqual(mapping);
});

const [country, figures] = MINIMAL.columns;
describe('mistakes', () => {
  test.each<[string, unknown, string, string, string]>([
    ['no object', [], 'mapping-value', '{ }', 'braces'],
    ['another version', { ...MINIMAL, mappingVersion: '2.0' }, 'mapping-value', 'mappingVersion', '"1.0"'],
    ['a missing entry', { ...MINIMAL, table: undefined }, 'mapping-missing', 'table', 'from 1'],
    ['an unknown entry', { ...MINIMAL, colour: 'red' }, 'mapping-unknown', '{ }', 'colour'],
    [
      'an unknown entry of a column',
      { ...MINIMAL, columns: [country, { ...figures, unit: 3 }] },
      'mapping-unknown',
      'columns[1]',
      'unit',
    ],
    [
      'a wrong use',
      { ...MINIMAL, columns: [{ ...country, use: 'keys' }] },
      'mapping-value',
      'columns[0].use',
      '"key"',
    ],
    [
      'a wrong power',
      { ...MINIMAL, columns: [{ ...figures, power: 1000 }] },
      'mapping-value',
      'columns[0].power',
      '0, 3, 6 or 9',
    ],
    [
      'a wrong type',
      { ...MINIMAL, columns: [{ ...figures, at: { year: 2019 } }] },
      'mapping-value',
      'columns[0].at.year',
      'in quotes',
    ],
    ['an unknown sheet', { ...MINIMAL, as: 'STA_STOK' }, 'mapping-name', 'as', 'STA_STOCK'],
    [
      'an unknown field',
      { ...MINIMAL, columns: [{ ...country, field: 'orgin' }] },
      'mapping-name',
      'columns[0].field',
      'origin',
    ],
    [
      'a key as figures',
      { ...MINIMAL, columns: [{ ...figures, field: 'origin' }] },
      'mapping-name',
      'columns[0].field',
      'female',
    ],
    [
      'an unknown code',
      { ...MINIMAL, fixed: { basis: { value: 'BORN' } } },
      'mapping-name',
      'fixed.basis',
      'BIRTH, CITIZ',
    ],
    [
      'an unknown country',
      { ...MINIMAL, labels: { origin: { RCI: 'IVC' } } },
      'mapping-name',
      'labels.origin',
      'DEU',
    ],
  ])('%s', (_, content, reason, path, says) => {
    const found = failure(content);
    expect(found).toMatchObject({ code: 'BAD_SETTINGS', reason });
    expect(found.args['path']).toBe(path);
    for (const language of LANGUAGES)
      expect(failureText(found, language)).not.toMatch(/[{]\w|mapping-|undefined/);
    expect(failureText(found, 'en')).toContain(says);
    expect(failureText(found, 'en')).toContain('m.json');
  });

  test('no JSON', () => {
    expect(() => parseMapping('{', 'm.json', catalogue)).toThrow('not-json');
  });
});

test('the published schema accepts what is accepted and refuses what is refused', () => {
  const validate = new Ajv2020({ strict: false }).compile(mappingJsonSchema());
  expect(validate(MINIMAL)).toBe(true);
  expect(validate(JSON.parse(printMapping(parse(MINIMAL))))).toBe(true);
  expect(validate({ ...MINIMAL, colour: 'red' })).toBe(false);
  expect(validate({ ...MINIMAL, columns: [{ ...country, use: 'keys' }] })).toBe(false);
});
