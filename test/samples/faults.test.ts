/** The country gone wrong: every declared fault shows what it should, and nothing else shows (samples/faults). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readBook } from '../../core/formats/read-book.ts';
import type { Finding, Issue, Outcome } from '../../core/model.ts';
import { run } from '../../core/run.ts';
import { buildAllHelp, buildFaults, samplesFolder } from '../../samples/build.ts';
import { ALL_HELP } from '../../samples/faults/all-help.ts';
import { CANNOT, type Fault, FAULTS } from '../../samples/faults/index.ts';
import { faultsPage } from '../../samples/faults/page.ts';
import { readSample } from '../helpers/samples.ts';

async function runOf(files: ReadonlyMap<string, Uint8Array>): Promise<Outcome> {
  const books = [...files].map(([name, bytes]) => readBook(bytesSource(name, bytes), nodePlatform));
  return run(await Promise.all(books));
}

/** `S06 STA_POP`, `S42 META xts-jus.xlsx`: META stands in every workbook. */
const issueLine = ({ rule, place }: Issue): string =>
  [rule, place.sheet, ...(place.sheet === 'META' ? [place.file] : [])].join(' ');

const findingLine = ({ rule, severity, key }: Finding): string =>
  `${rule} ${severity} ${key.slice(rule.length + 1)}`.trim();

/** Everything that is told, but that XTS is an invented country. */
const told = ({ checked, computed, assessed }: Outcome): readonly string[] =>
  [
    ...[...checked.issues, ...computed.issues].map(issueLine).filter((line) => !line.startsWith('S18 META')),
    ...assessed.findings.map(findingLine),
  ].sort();

function without(lines: readonly string[], gone: readonly string[]): readonly string[] {
  const left = [...lines];
  for (const line of gone) {
    expect(left).toContain(line);
    left.splice(left.indexOf(line), 1);
  }
  return left;
}

const shown = (faults: readonly Fault[]): readonly string[] => faults.flatMap(({ shows }) => shows);
const ruleOf = (line: string): string => line.split(' ')[0] ?? '';

const [faulty, allHelp] = [await buildFaults(), await buildAllHelp()];
const before = told(run(await readSample('xts')));

describe('the country gone wrong', () => {
  test('shows what the sample shows without faults, and what each fault adds: no more and no less', async () => {
    const gone = FAULTS.flatMap(({ hides = [] }) => hides);
    expect(told(await runOf(faulty))).toEqual([...without(before, gone), ...shown(FAULTS)].sort());
  });

  test('and in its small companion migration only helps', async () => {
    expect(told(await runOf(allHelp))).toEqual([...shown(ALL_HELP)].sort());
  });

  test('every rule on data and every finding occurs, but for those that cannot', () => {
    const seen = new Set([...before, ...shown(FAULTS), ...shown(ALL_HELP)].map(ruleOf));
    const { rules, crossChecks, findings } = catalogue;
    const missing = [...rules, ...crossChecks, ...findings].map(({ id }) => id).filter((id) => !seen.has(id));
    expect(missing.every((id) => id in CANNOT)).toBe(true);
    expect(Object.keys(CANNOT).filter((id) => seen.has(id))).toEqual([]);
  });

  test('the files on disk are those of the list, and small', () => {
    for (const [folder, files] of [
      ['xts-faults', faulty],
      ['xts-all-help', allHelp],
    ] as const) {
      const path = join(samplesFolder(), folder);
      expect(readdirSync(path).sort()).toEqual([...files.keys()].sort());
      for (const [name, bytes] of files)
        expect([name, Buffer.compare(readFileSync(join(path, name)), bytes)]).toEqual([name, 0]);
    }
    expect([...faulty.values()].reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1e6);
  });

  test('the page tells of them', () => {
    const page = readFileSync(join(samplesFolder(), '..', 'docs', 'sample-faults.md'), 'utf8');
    expect(page).toBe(faultsPage());
  });
});
