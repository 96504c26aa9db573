/** What the command line says about itself: `explain` for every id, and the help pages, in three languages. */
import { describe, expect, test } from 'vitest';
import { HELP_WIDTH } from '../../cli/help.ts';
import { catalogue, explainable, LANGUAGES, type Language } from '../../core/index.ts';
import { command } from '../helpers/command.ts';

const ids = Object.values(explainable(catalogue)).flat();

describe.each<Language>([...LANGUAGES])('explain in %s', (language) => {
  test('every id has a title and sections with words in them', async () => {
    for (const id of ids) {
      const { code, out, err } = await command(['explain', id, '-l', language]);
      expect({ id, code, err }).toEqual({ id, code: 0, err: '' });
      const [head = '', ...body] = out.trim().split('\n');
      expect(head).toMatch(/^\S+ {2}\S/);
      expect(body.length, id).toBeGreaterThan(1);
      expect(out, id).not.toMatch(/undefined|\[object|\{[a-z]\w*(\||\})/);
      // a heading is followed by something
      expect(out, id).not.toMatch(/^\S[^\n]*:\n\s*(\n|$)/m);
    }
  });

  test('the list names every id with its title', async () => {
    const { out } = await command(['explain', '--language', language]);
    for (const id of ids) expect(out).toMatch(new RegExp(`^  ${id} +\\S`, 'm'));
  });
});

describe('explain', () => {
  test.each([
    ['s6', 'S06'],
    ['CTX3', 'CTX-03'],
    ['ctx-03', 'CTX-03'],
    ['c204', 'C-204'],
    ['sta flow', 'STA_FLOW'],
    ['r4', 'R04'],
  ])('%s is %s', async (written, id) => {
    expect((await command(['explain', written])).out.split(' ')[0]).toBe(id);
  });

  test('what begins alike is proposed', async () => {
    const { code, err } = await command(['explain', 'CTX-99']);
    expect(code).toBe(2);
    expect(err).toMatch(/^There is nothing called CTX-99\. Did you mean CTX-01, CTX-02/);
  });

  test.each(['', '?', 'ZZZ', '99'])('%j is unknown: 2', async (id) => {
    const { code, out, said } = await command(['explain', id]);
    expect({ code, out, lines: said.length }).toEqual({ code: 2, out: '', lines: 1 });
  });
});

const COMMANDS = ['template', 'validate', 'indicators', 'consolidate', 'convert', 'explain'];
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  template: ['institution', 'all', 'country', 'period', 'currency', 'as-of', 'output', 'force'],
  validate: ['country', 'format', 'report', 'fail-on', 'limit', 'as-of', 'force'],
  indicators: ['country', 'format', 'indicator', 'trace'],
  consolidate: ['output', 'country', 'report', 'fail-on', 'as-of', 'force'],
  convert: ['to', 'output', 'force'],
  explain: [],
};
const GLOBAL = ['language', 'config', 'quiet', 'verbose', 'no-color', 'help', 'version'];

describe.each<Language>([...LANGUAGES])('help in %s', (language) => {
  test.each(['', ...COMMANDS])('mainstream %s --help', async (name) => {
    const { code, out, err } = await command([...(name ? [name] : []), '--help', '-l', language]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').filter((line) => line.length > HELP_WIDTH)).toEqual([]);
    expect(out).not.toMatch(/undefined|\{\w+\}/);
    for (const option of [...GLOBAL, ...(OPTIONS[name] ?? [])]) expect(out).toContain(`--${option}`);
    if (name === '') for (const each of COMMANDS) expect(out).toMatch(new RegExp(`^  ${each} `, 'm'));
    if (language !== 'en')
      expect(out).not.toMatch(/(Usage|Options|Commands|choices|default):|\[command\]|<file>/);
  });
});

test('help that nobody asked for is no result', async () => {
  const { code, out, err } = await command([]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^Usage: mainstream/);
});

test('the version', async () => {
  expect(await command(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n', err: '' });
});
