/** Missing tokens (profile-sheets §6.4). */
import { describe, expect, it } from 'vitest';
import type { ObsStatus } from '../../core/model.ts';
import { readColumn } from './column.ts';

const BLANK_TOKENS: Partial<Record<ObsStatus, string[]>> = {
  O: [
    ...['..', '...', '…', ':', 'n/a', 'N/A', 'na', 'NA', 'n.a.', 'nd', 'n.d.', 's/d', 'sd', '#N/A', 'NULL'],
    ...['non disponible', 'no disponible', 'Not Available', ' .. ', '-', '–', '—'],
  ],
  M: ['x', '.', 'not applicable', 'Sans objet', 'no aplica'],
  Q: ['c', ':c', 'conf', 's', '*', '<5', '< 5', '1-4'],
};

describe('in measures', () => {
  const cases = Object.entries(BLANK_TOKENS).flatMap(([status, tokens]) =>
    tokens.map((token) => [token, status]),
  );
  it.each(cases)('“%s” is blank with status %s', (token, status) => {
    const { values, readings } = readColumn({ type: 'count' }, [token, 0]);
    expect(values).toEqual([null, 0]);
    expect(readings[0]).toEqual({ raw: token, status });
  });
  it.each(['nil', 'néant', 'Ninguno', 'zéro', 'cero'])('“%s” is a true zero', (token) => {
    const { values, readings } = readColumn({ type: 'count' }, [token]);
    expect(values).toEqual([0]);
    expect(readings[0]).toEqual({ raw: token, status: 'A' });
  });
  it('“0” is a true zero', () => {
    expect(readColumn({ type: 'count' }, ['0']).values).toEqual([0]);
  });
  it.each(['#REF!', '#VALUE!', '#DIV/0!', '#NAME?'])('%s is an error, typed or real', (token) => {
    const { values, readings } = readColumn({ type: 'count' }, [token, { kind: 'error', value: token }]);
    expect(values).toEqual([null, null]);
    for (const reading of readings)
      expect(reading).toEqual({ raw: token, trouble: 'ERROR_VALUE', status: 'O' });
  });
  it('a real #N/A is a missing value', () => {
    const { readings } = readColumn({ type: 'count' }, [{ kind: 'error', value: '#N/A' }]);
    expect(readings[0]).toEqual({ raw: '#N/A', status: 'O' });
  });
  it('empty cells and spaces are blank and nothing special', () => {
    const { values, readings } = readColumn({ type: 'count' }, [null, '  ', '\u00A0']);
    expect(values).toEqual([null, null, null]);
    expect(readings).toEqual([null, null, null]);
  });
  it('a formula that gives an empty text is blank and nothing special', () => {
    const { values, readings } = readColumn({ type: 'count' }, [{ kind: 'text', value: '', formula: true }]);
    expect(values).toEqual([null]);
    expect(readings).toEqual([null]);
  });
  it('a formula without its result is told', () => {
    const { readings } = readColumn({ type: 'count' }, [{ kind: 'blank', value: null, formula: true }]);
    expect(readings[0]).toEqual({ raw: '', trouble: 'NO_CACHED_VALUE', status: 'O' });
  });
});

describe('a dash', () => {
  it('is zero where META says so', () => {
    const { values, readings } = readColumn({ type: 'count' }, ['-', 5], { dash_means: 'ZERO' });
    expect(values).toEqual([0, 5]);
    expect(readings[0]).toEqual({ raw: '-', status: 'A' });
  });
  const troubles = (contents: (string | number)[], meta = {}) =>
    readColumn({ type: 'count' }, contents, meta).readings.map((each) => each?.trouble);
  it('asks once where there are three and no zero', () => {
    expect(troubles(['-', '–', 7, '—'])).toEqual(['MAYBE_ZERO', undefined, undefined, undefined]);
  });
  it('asks nothing where there is a zero, where there are two, or where META has answered', () => {
    expect(troubles(['-', '-', 0, '-'])).not.toContain('MAYBE_ZERO');
    expect(troubles(['-', '-', 'nil', '-'])).not.toContain('MAYBE_ZERO');
    expect(troubles(['-', '-', 7])).not.toContain('MAYBE_ZERO');
    expect(troubles(['-', '-', '-'], { dash_means: 'MISSING' })).not.toContain('MAYBE_ZERO');
  });
});

describe('elsewhere', () => {
  it('free text has missing tokens, but no zeros', () => {
    const { values } = readColumn({ type: 'text', role: 'attribute' }, ['n/a', 'Néant', '-', 'census']);
    expect(values).toEqual([null, 'Néant', null, 'census']);
  });
  it('dates have missing tokens', () => {
    expect(readColumn({ type: 'date', role: 'attribute' }, ['..', '2021-03-05']).values).toEqual([
      null,
      '2021-03-05',
    ]);
  });
  it('codes have none: NA is Namibia and SD is Sudan', () => {
    const list = { id: 'CL_TEST', codes: ['NA', 'SD', 'X'] };
    const read = readColumn({ type: 'code', role: 'dimension', codes: 'CL_TEST' }, ['NA', 'SD', 'x'], {}, [
      list,
    ]);
    expect(read.values).toEqual(['NA', 'SD', 'X']);
  });
  it('a key in words keeps them', () => {
    expect(readColumn({ type: 'text', role: 'dimension' }, ['nd', 'x']).values).toEqual(['nd', 'x']);
  });
});
