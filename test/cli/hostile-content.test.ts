/**
 * What is dangerous in an input never reaches an output as anything but text. H1 nothing leads out of a workbook ·
 * H2 formulas are ours alone · H3 what looks like a formula is formatted as text · H4 the page holds no tag, link or
 * script of an input · H5 a terminal gets no control characters · H6 no field of a table starts a formula.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { command, put, temporaryFolder, xtsFolder, type Ran } from '../helpers/command.ts';
import { HOSTILE_NAMES, hostile, PAYLOADS } from '../helpers/hostile-books.ts';

/** What is written does not depend on the language; two show that. */
const LANGUAGES = ['en', 'fr'] as const;
let target = '';
const results = new Map<string, Ran>();
const ran = (name: string): Ran => results.get(name) ?? { code: -1, out: '', err: '', said: [] };
/** Control characters but line ends and tabs, and those that turn the text around. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
/** As a text of ours stands in a workbook: without control characters. */
const inCell = (text: string): string =>
  text
    .replace(/\r/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(
      /[&<>"']/g,
      (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each] ?? '&apos;',
    );
/** What was found and what stands before it: short enough to be read in a failing test. */
function found(text: string, pattern: RegExp): string | undefined {
  const at = pattern.exec(text);
  return at ? text.slice(Math.max(0, at.index - 40), at.index + at[0].length) : undefined;
}
const written = (name: string): Buffer => readFileSync(join(target, name));

beforeAll(async () => {
  const sample = xtsFolder();
  const filled = (turn: number, most = Infinity): string => {
    const folder = temporaryFolder();
    for (const [index, name] of readdirSync(sample).slice(0, most).entries())
      put(folder, HOSTILE_NAMES[index] ?? name, hostile(readFileSync(join(sample, name)), turn * 7));
    return folder;
  };
  const sources = LANGUAGES.map((_, turn) => {
    const folder = filled(turn);
    // files that are not read, whose names are told all the same
    put(folder, '~$\u001b[2Jevil\u202e.xlsx', 'x');
    put(folder, '\u001b]0;evil\u0007.xlsx', 'x');
    return folder;
  });
  const [source = ''] = sources;
  target = temporaryFolder();
  const at = (name: string): string => join(target, name);
  const run = async (name: string, ...argv: string[]): Promise<void> => {
    results.set(name, await command(argv));
  };
  await run('validate', 'validate', source, '--report', at('check.html'), '--verbose');
  await run('validate json', 'validate', source, '--format', 'json', '--report', at('check.json'));
  await run('indicators', 'indicators', source, '--trace');
  await run('convert', 'convert', source, '-o', at('csv'));
  // the same in other forms
  const few = filled(0, 4);
  await run('validate ndjson', 'validate', few, '--format', 'ndjson');
  await run('validate sarif', 'validate', few, '--format', 'sarif');
  await run('indicators json', 'indicators', few, '--format', 'json');
  await run('indicators csv', 'indicators', few, '--format', 'csv');
  await run('convert json', 'convert', few, '--to', 'json', '-o', at('json'));
  for (const [turn, each] of LANGUAGES.entries())
    await run(
      `consolidate ${each}`,
      'consolidate',
      sources[turn] ?? '',
      '-l',
      each,
      '-o',
      at(`${each}.xlsx`),
      '--report',
      at(`${each}.html`),
    );
});

test('all commands came to their end', () => {
  expect(
    [...results].filter(([, { code }]) => ![0, 1, 3].includes(code)).map(([name, { err }]) => [name, err]),
  ).toEqual([]);
});

/** Payloads met in the workbooks. */
const kinds = new Set<string>();

describe.each(LANGUAGES)('the coherence workbook in %s', (language) => {
  let parts: Readonly<Record<string, string>> = {};
  const sheets = (): string[] => Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
  beforeAll(() => {
    const unzipped = Object.entries(unzipSync(written(`${language}.xlsx`)));
    parts = Object.fromEntries(unzipped.map(([name, bytes]) => [name, strFromU8(bytes)]));
  });

  test('holds the hostile texts, as texts', () => {
    const strings = parts['xl/sharedStrings.xml'] ?? '';
    const here = PAYLOADS.filter((each) => strings.includes(inCell(each)));
    for (const each of here) kinds.add(each);
    expect(here.length).toBeGreaterThan(5);
  });

  test('H1 leads nowhere', () => {
    const known =
      /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(app|core|custom)\.xml|xl\/(workbook|styles|sharedStrings|theme\/theme1|worksheets\/sheet\d+|tables\/table\d+|comments\d+|charts\/chart\d+|drawings\/(vmlD|d)rawing\d+)\.(xml|vml)|xl\/((worksheets|drawings)\/)?_rels\/[\w.]+\.rels|.*\/)$/;
    expect(Object.keys(parts).filter((name) => !known.test(name))).toEqual([]);
    for (const [name, xml] of Object.entries(parts)) {
      expect([
        name,
        /TargetMode|externalReference|ddeLink|<connection|macrosheet|vbaProject/i.exec(xml)?.[0],
      ]).toEqual([name, undefined]);
      if (name.endsWith('.rels'))
        expect(xml).not.toMatch(
          /evil|Target="(?!\/?(xl|docProps|\.\.|worksheets|theme|tables|styles|sharedStrings|comments|drawings|charts)[/.\w])/,
        );
    }
    const links = sheets().flatMap((name) => (parts[name] ?? '').match(/<hyperlink [^>]*>/g) ?? []);
    const inside = /^<hyperlink ref="[A-Z]+\d+" location="&apos;[\w]+&apos;![A-Z]+\d+"\/>$/;
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !inside.test(link))).toEqual([]);
  });

  test('H2 has no formula, name, rule or property of an input', () => {
    const tag = /<(?:f|formula|formula1|formula2|oddFooter|oddHeader)(?: [^>]*)?>([^<]*)</g;
    const formulas = sheets().flatMap((name) =>
      [...(parts[name] ?? '').matchAll(tag)].map(([, formula = '']) => formula),
    );
    expect(formulas.length).toBeGreaterThan(300);
    const hostile = /evil|calc|cmd|HYPERLINK|WEBSERVICE|\[\d/i;
    expect(formulas.filter((formula) => hostile.test(formula))).toEqual([]);
    const names = /<definedNames>.*<\/definedNames>/s.exec(parts['xl/workbook.xml'] ?? '')?.[0] ?? '';
    expect(names).toMatch(/definedName/);
    expect(names).not.toMatch(/evil|Auto_|\[|file:/i);
    for (const name of Object.keys(parts).filter((each) => each.startsWith('xl/charts/')))
      for (const [, reference] of (parts[name] ?? '').matchAll(/<c:f>([^<]*)</g))
        expect(reference).toMatch(/^(?:'|&apos;)[\w]+(?:'|&apos;)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/);
    for (const name of Object.keys(parts).filter((each) => each.startsWith('xl/tables/')))
      expect(parts[name]).not.toMatch(/evil|<calculatedColumnFormula/);
  });

  test('H3 formats what looks like a formula as text', () => {
    const styles = parts['xl/styles.xml'] ?? '';
    const formats = [
      ...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"/g),
    ].map(([, id]) => id);
    const strings = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
      ([, item = '']) => [...item.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => text).join(''),
    );
    const risky = sheets().flatMap((name) =>
      [...(parts[name] ?? '').matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")? t="s"><v>(\d+)<\/v><\/c>/g)].flatMap(
        ([, style = '0', index]) => {
          const text = strings[Number(index)] ?? '';
          return /^[\s]*[=+\-@\t\r]/.test(text) ? [[text, formats[Number(style)]]] : [];
        },
      ),
    );
    expect(risky.length).toBeGreaterThan(10);
    expect(risky.filter(([, format]) => format !== '49')).toEqual([]);
  });
});

test('each kind of hostile text was met in one of the workbooks', () => {
  expect(kinds.size).toBeGreaterThan(12);
});

describe.each(['check.html', ...LANGUAGES.map((each) => `${each}.html`)])('the page %s', (name) => {
  const TAGS = new Set(
    '!doctype html head meta title style body header h1 p nav ul li a main section h2 h3 div table caption thead tbody tr th td code br span strong details summary article h4 input label select option script ol figure figcaption svg defs pattern rect line path text polyline desc'.split(
      ' ',
    ),
  );
  const ATTRIBUTES =
    /^(?:lang|charset|name|content|http-equiv|class|id|aria-\w+|scope|tabindex|role|html|hidden|for|type|value|autocomplete|data-severity|data-text|viewBox|width|height|x|y|x1|x2|y1|y2|d|points|fill|text-anchor|pattern(?:Units|Transform))$|^href$/;

  test('H4 holds the hostile texts, as texts', () => {
    const page = written(name).toString('utf8');
    expect(found(page, /&lt;script&gt;evil/)).toBeDefined();
  });

  test('H4 has only our tags and attributes, and links into itself', () => {
    const page = written(name)
      .toString('utf8')
      .replace(/<script>[^]*?<\/script>/, '');
    expect(page).not.toContain('<script');
    const tags = [...page.matchAll(/<\/?([^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g)];
    const isOurs = (name: string, value: string): boolean =>
      ATTRIBUTES.test(name) &&
      (name !== 'href' || /^#[\w-]+$/.test(value)) &&
      (name !== 'fill' || /^(?:url\(#[\w-]+\)|var\(--series-\d\))$/.test(value));
    const strange = tags.filter(
      ([, tag = '', attributes = '']) =>
        !TAGS.has(tag.toLowerCase()) ||
        [...attributes.matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)].some(
          ([, attribute = '', value = '']) => !isOurs(attribute, value),
        ),
    );
    expect(tags.length).toBeGreaterThan(500);
    expect(strange.map(([whole]) => whole)).toEqual([]);
    // every bracket belongs to one of the tags above
    expect(found(page.replace(/<\/?[a-z!][^<>]*>/gi, ''), /</)).toBeUndefined();
    expect(found(/<style>[^]*<\/style>/.exec(page)?.[0] ?? '', /url\(|@import|evil/)).toBeUndefined();
  });

  test('H4 forbids the browser to load or run anything', () => {
    const page = written(name).toString('utf8');
    const policy =
      /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/
        .exec(page)?.[1]
        ?.replaceAll('&#39;', "'") ?? '';
    const rules = new Map(policy.split(';').map((rule) => rule.trim().split(/ (.*)/) as [string, string]));
    expect(rules.get('default-src')).toBe("'none'");
    // the one script is ours: the same on every page, known by its hash
    const [, script = ''] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    const hash = createHash('sha256').update(script, 'utf8').digest('base64');
    expect(rules.get('script-src')).toBe(`'sha256-${hash}'`);
    expect(script).not.toMatch(/evil/);
    expect(rules.get('base-uri')).toBe("'none'");
    expect(rules.get('form-action')).toBe("'none'");
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });

  test('H4 has no control characters, nor such as turn the text around', () => {
    expect(found(written(name).toString('utf8'), CONTROLS)).toBeUndefined();
  });
});

test('H5 a terminal gets no control characters, whatever the command and the format', () => {
  for (const [name, { out, err }] of results)
    for (const text of [out, err])
      expect([name, found(text.replaceAll('\r\n', '\n'), CONTROLS)]).toEqual([name, undefined]);
  for (const text of [ran('validate').out, ran('validate').err, ran('indicators').out])
    expect(found(text, /evil/)).toBeDefined();
});

test('json gives back every text as it was', () => {
  const report = JSON.parse(ran('validate json').out) as {
    inputs: { file: string }[];
    issues: { args: Record<string, unknown> }[];
  };
  expect(report.inputs.map(({ file }) => file)).toEqual(expect.arrayContaining([...HOSTILE_NAMES]));
  const found = report.issues.map(({ args }) => args['found']);
  const met = PAYLOADS.filter((payload) =>
    found.some((each) => typeof each === 'string' && each.includes(payload.trim())),
  );
  expect(met.length).toBeGreaterThan(5);
});

test('lines of JSON and SARIF are whole, name no place outside, and link nowhere', () => {
  const lines = ran('validate ndjson').out.trimEnd().split('\n');
  expect(lines.map((line) => typeof JSON.parse(line)).every((type) => type === 'object')).toBe(true);
  const sarif = JSON.parse(ran('validate sarif').out) as {
    runs: { artifacts: { location: { uri: string } }[]; results: { message: { text: string } }[] }[];
  };
  const [run] = sarif.runs;
  for (const { location } of run?.artifacts ?? []) expect(location.uri).toMatch(/^[\w.%!~*'()-]+$/);
  const texts = (run?.results ?? []).map(({ message }) => message.text);
  expect(texts.some((text) => text.includes('evil'))).toBe(true);
  for (const text of texts) expect(found(text, /(?<!\\)\]\(/)).toBeUndefined();
});

test('H6 no field of a table starts a formula', () => {
  const tables = [
    ...readdirSync(join(target, 'csv')).map((name) => written(join('csv', name)).toString('utf8')),
    ran('indicators csv').out,
  ];
  let fields = 0;
  const formulas: string[] = [];
  for (const table of tables)
    for (const field of Papa.parse<string[]>(table.replace(/^\ufeff/, '')).data.flat()) {
      fields++;
      if (/^[\s]*[=+\-@\t\r]/.test(field) && Number.isNaN(Number(field))) formulas.push(field);
    }
  expect(formulas).toEqual([]);
  expect(fields).toBeGreaterThan(1000);
  expect(
    readdirSync(join(target, 'json')).every((name) =>
      Array.isArray(JSON.parse(written(join('json', name)).toString('utf8'))),
    ),
  ).toBe(true);
});
