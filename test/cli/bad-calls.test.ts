/** Wrong use and wrong settings: exit code 2 and one sentence, before anything is read or written. */
import { describe, test } from 'vitest';
import { expectRefused, type Case } from '../helpers/refused.ts';

const calls: readonly Case[] = [
  { name: 'no command', argv: [], code: 2, says: /^Choose a command/m },
  { name: 'an unknown command', argv: ['frobnicate'], code: 2, says: /no command frobnicate/ },
  { name: 'a command with a slip', argv: ['validat'], code: 2, says: /Did you mean validate\?/ },
  { name: 'an unknown option', argv: ['validate', 'DIR', '--bogus'], code: 2, says: /no option --bogus/ },
  {
    name: 'an option with a slip',
    argv: ['validate', 'DIR', '--formt', 'json'],
    code: 2,
    says: /Did you mean --format\?/,
  },
  {
    name: 'an option without its value',
    argv: ['validate', 'DIR', '--report'],
    code: 2,
    says: /--report needs a value/,
  },
  { name: 'an argument left out', argv: ['validate'], code: 2, says: /missing after the command: path/ },
  { name: 'too many words', argv: ['explain', 'S01', 'S02'], code: 2, says: /Too many words/ },
  { name: 'an output left out', argv: ['consolidate', 'DIR'], code: 2, says: /--output is needed/ },
  {
    name: 'a form that there is not',
    argv: ['validate', 'DIR', '--format', 'xml'],
    code: 2,
    says: /xml .* --format\. Expected: text, json/,
  },
  {
    name: 'a limit that is no number',
    argv: ['validate', 'DIR', '--limit', '-3'],
    code: 2,
    says: /-3 .* --limit\. Expected: a whole number/,
  },
  {
    name: 'a period backwards',
    argv: ['template', '-c', 'MDA', '-i', 'LAB', '-p', '2023-2015'],
    code: 2,
    says: /2023-2015 .* --period\. Expected: years/,
  },
  {
    name: 'a day that there is not',
    argv: ['validate', 'DIR', '--as-of', '2024-02-30'],
    code: 2,
    says: /2024-02-30 .* --as-of\. Expected: a date/,
  },
  {
    name: 'a country that there is not',
    argv: ['validate', 'DIR', '-c', 'ABC'],
    code: 2,
    says: /ABC is not a country code/,
  },
  {
    name: 'an institution that there is not',
    argv: ['template', '-c', 'MDA', '-i', 'XYZ', '-p', '2020'],
    code: 2,
    says: /no institution XYZ\. Known are: STA, /,
  },
  {
    name: 'one institution and all',
    argv: ['template', '-i', 'LAB', '--all'],
    code: 2,
    says: /exclude one another/,
  },
  {
    name: 'neither one institution nor all',
    argv: ['template', '-c', 'MDA', '-p', '2020'],
    code: 2,
    says: /Say which institution/,
  },
  {
    name: 'a template for no country',
    argv: ['template', '-i', 'LAB', '-p', '2020'],
    code: 2,
    says: /Say for which country/,
  },
  {
    name: 'a template for no years',
    argv: ['template', '-i', 'LAB', '-c', 'MDA'],
    code: 2,
    says: /Say for which years/,
  },
  {
    name: 'an indicator that there is not',
    argv: ['indicators', 'DIR', '-i', 'XXX-99'],
    code: 2,
    says: /no indicator XXX-99/,
  },
  {
    name: 'a breakdown that there is not',
    argv: ['indicators', 'DIR', '--by', 'colour'],
    code: 2,
    says: /no breakdown colour\. There are: age,.*partner/,
  },
  { name: 'an id that there is not', argv: ['explain', 'QQQ-9'], code: 2, says: /nothing called QQQ-9/ },
  {
    name: 'a finding that there is not',
    argv: ['explain', 'C-999'],
    code: 2,
    says: /nothing called C-999\. Did you mean C-101,/,
  },
  {
    name: 'the beginning of an option',
    argv: ['validate', 'DIR', '--lang', 'fr'],
    code: 2,
    says: /no option --lang\. Did you mean --language\?/,
  },
  {
    name: 'a sheet of an institution that has no such sheet',
    argv: ['import', 'DIR', '--as', 'STA_STOKC'],
    code: 2,
    says: /nothing called STA_STOKC\. Did you mean STA_POP, STA_STOCK,/,
  },
  {
    name: 'a report of another kind',
    argv: ['validate', 'DIR', '--report', 'DIR/a.docx'],
    code: 2,
    says: /must end in \.html, \.json/,
  },
  {
    name: 'a workbook of another kind',
    argv: ['consolidate', 'DIR', '-o', 'DIR/a.ods'],
    code: 2,
    says: /must end in \.xlsx/,
  },
];

const setting = (text: string) => () => ({ 'mainstream.config.json': text });
const explainIt = ['explain', 'S01'];
const settings: readonly Case[] = [
  { name: 'no JSON', argv: explainIt, files: setting('{ country: MDA }'), code: 2, says: /not valid JSON/ },
  { name: 'no object', argv: explainIt, files: setting('["MDA"]'), code: 2, says: /one object of settings/ },
  {
    name: 'an unknown key',
    argv: explainIt,
    files: setting('{"contry":"MDA"}'),
    code: 2,
    says: /does not exist: contry/,
  },
  {
    name: 'an unknown parameter',
    argv: explainIt,
    files: setting('{"parameters":{"materiel":2}}'),
    code: 2,
    says: /does not exist: parameters\.materiel/,
  },
  {
    name: 'an unknown limit',
    argv: explainIt,
    files: setting('{"limits":{"cels":2}}'),
    code: 2,
    says: /does not exist: limits\.cels/,
  },
  {
    name: 'a limit that is no whole number',
    argv: explainIt,
    files: setting('{"limits":{"cells":"many"}}'),
    code: 2,
    says: /value of limits .* Expected: names of limits/,
  },
  {
    name: 'a bad value',
    argv: explainIt,
    files: setting('{"periodStart":"2015"}'),
    code: 2,
    says: /value of periodStart .* Expected: a year from 1950/,
  },
  {
    name: 'a period backwards',
    argv: explainIt,
    files: setting('{"periodStart":2020,"periodEnd":2015}'),
    code: 2,
    says: /periodEnd .* not before periodStart/,
  },
  {
    name: 'a named file that is not there',
    argv: [...explainIt, '--config', 'other.json'],
    code: 2,
    says: /no file or folder other\.json/,
  },
];

describe.each([
  ['wrong calls', calls],
  ['wrong settings', settings],
])('%s', (_, cases) => {
  test.each(cases)('$name: $code', expectRefused);
});
