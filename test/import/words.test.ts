/** Every reason, question, remark, left-out reason and change of layout that importing can give has its words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES, words } from '../../core/index.ts';

const folder = resolve(import.meta.dirname, '../../core/read/foreign');
const sources = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const idsIn = (names: RegExp, pattern: RegExp): readonly string[] => [
  ...new Set(
    sources
      .filter(({ name }) => names.test(name))
      .flatMap(({ text }) => [...text.matchAll(pattern)].flatMap(([, ...found]) => found.filter(Boolean))),
  ),
];

const GUESS =
  /(?:guess|ignored?|key|found)\((?:[^()]*, )?(?:[^'()]*\? ?)?'([a-z]+(?:-[a-z]+)*)'(?: : '([a-z-]+)')?\)/g;
const REASON = /reason: (?:\w+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g;
const ID =
  /\bid: (?:\w+ (?:=== '\w+' )?\? |[\w.]+ === '\w+' \? |source === '\w+' \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g;

/** Codes and fields that the patterns catch as well. */
const NO_REASONS = new Set(['year', 'period', 'region', 'sure', 'likely', 'guess']);

const isLeft = /^(?:reshape|row-labels|carry-out|subtotals)\.ts$/;
const isChange = /^(?:compare|carry-out)\.ts$/;

test.each([
  ['reasons', idsIn(/^(?!reshape|row-labels|carry-out|subtotals|compare)/, GUESS), 15],
  ['reasons', idsIn(/^(?!reshape|row-labels|carry-out|subtotals|compare|questions)/, REASON), 10],
  ['left', idsIn(isLeft, REASON), 6],
  ['changes', idsIn(isChange, ID), 9],
] as const)('%s', (family, found, least) => {
  const ids = found.filter((id) => !NO_REASONS.has(id));
  expect(ids.length).toBeGreaterThanOrEqual(least);
  for (const language of LANGUAGES) {
    const known: Readonly<Record<string, string>> = words(language).imports[family];
    expect(ids.filter((id) => known[id] === undefined)).toEqual([]);
  }
});

test('questions and remarks', () => {
  const ids = idsIn(/^(?!compare|carry-out)/, ID).filter((id) => id.includes('-') || id === 'double');
  const left = (
    /WORTH_TELLING = new Set\(\[([^\]]*)\]/.exec(
      sources.find(({ name }) => name === 'questions.ts')?.text ?? '',
    )?.[1] ?? ''
  )
    .split(/[',\s]+/)
    .filter(Boolean)
    .map((id) => `columns-left-${id}`);
  expect(ids.length).toBeGreaterThanOrEqual(25);
  expect(left.length).toBeGreaterThanOrEqual(5);
  for (const language of LANGUAGES) {
    const { questions, remarks } = words(language).imports;
    const known: Readonly<Record<string, string>> = { ...questions, ...remarks };
    expect([...ids, ...left].filter((id) => known[id] === undefined)).toEqual([]);
  }
});
